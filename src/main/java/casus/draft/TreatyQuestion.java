package casus.draft;

import casus.treaty.Treaty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a treaty is asked for.
 *
 * @param members codes of the states that make it
 * @param like the treaty whose articles it takes over
 * @param id what it is to be called; empty for one made of the members
 * @param against code of the state that attacks in the crisis that tries it; empty for one that the
 *     library picks: a rival or neighbour of the first member
 * @param date when it comes into force, and day 0 of the crisis
 * @param command the command that asks, for the head of the file
 */
public record TreatyQuestion(
    List<String> members,
    Treaty like,
    Optional<String> id,
    Optional<String> against,
    LocalDate date,
    String command) {
  /** Checks that it can be asked. */
  public TreatyQuestion {
    members = List.copyOf(members);
    if (members.stream().distinct().count() < 2) {
      throw new DraftFault("a treaty has two members or more; name them as --members JPN,KOR");
    }
    if (members.stream().distinct().count() < members.size()) {
      throw new DraftFault("--members names a state twice");
    }
    if (against.filter(members::contains).isPresent()) {
      throw new DraftFault("--against " + against.get() + " is a member");
    }
  }

  String treatyId() {
    return id.orElseGet(
        () ->
            String.join("-", members.subList(0, Math.min(3, members.size())))
                    .toLowerCase(Locale.ROOT)
                + "-"
                + date.getYear());
  }
}
