package casus.scenario;

import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import casus.treaty.Membership;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads {@code treaties} and {@code expected}, once library treaties are filled in. */
final class TreatiesSection {
  static final String ANYWAY = "anyway";

  private final Context context;
  private final ReadParts parts;
  private final TreatyReader reader;

  TreatiesSection(Context context, ReadParts parts) {
    this.context = context;
    this.parts = parts;
    this.reader = new TreatyReader(context.codes(), context.problems());
  }

  /**
   * Reads the treaties.
   *
   * @param treaties filled in
   * @param section where they stand
   * @return those without fault, by id in alphabetical order
   */
  List<Treaty> read(Mapping treaties, String section) {
    List<Treaty> read = new ArrayList<>();
    for (Entry entry : treaties.entries().values()) {
      if (entry.value() instanceof Mapping tree) {
        parts
            .read(
                section + "." + entry.key().text(),
                List.of(tree, context.date(), context.codes().present()),
                context,
                () -> treaty(entry.key(), tree))
            .ifPresent(read::add);
      } else {
        context
            .problems()
            .error(
                entry.value().origin(),
                Text.format(
                    "treaty %s is %s, not a mapping", entry.key().text(), entry.value().kind()));
      }
    }
    read.sort(Comparator.comparing(Treaty::id));
    return read;
  }

  private Optional<Treaty> treaty(Scalar key, Mapping tree) {
    Fields fields = new Fields(tree, key.origin(), "treaty " + key.text(), context.problems());
    boolean anyway = fields.flag(ANYWAY).orElse(false);
    Optional<Treaty> treaty = reader.read(key.text(), tree, key.origin());
    if (treaty.isEmpty() || treaty.get().inForceOn(context.date())) {
      return treaty;
    }
    if (anyway) {
      return treaty.map(this::asIfInForce);
    }
    context
        .problems()
        .error(
            key.origin(),
            Text.format(
                "%s is not in force on %s, but %s",
                key.text(), context.date(), TreatyReader.span(treaty.get())),
            Text.format("write '%s: {anyway: true}' to use it all the same", key.text()));
    return Optional.empty();
  }

  /**
   * A treaty used outside of its time: its members are those of the nearest day in force, for as
   * long as the scenario runs. Its dates stay, for they are facts.
   */
  private Treaty asIfInForce(Treaty treaty) {
    LocalDate nearest =
        context.date().isBefore(treaty.inForce()) ? treaty.inForce() : treaty.ended().minusDays(1);
    List<StateCode> members = treaty.membersOn(nearest);
    return treaty.withMembers(
        members.stream()
            .map(state -> new Membership(state, LocalDate.MIN, LocalDate.MAX))
            .toList());
  }
}
