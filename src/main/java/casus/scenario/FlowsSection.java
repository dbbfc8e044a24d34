package casus.scenario;

import casus.crisis.Provocation;
import casus.crisis.Transfer;
import casus.scenario.Fields.Named;
import casus.text.Numbers;
import casus.text.Text;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code tensions} and {@code transfers}: what goes on by itself. */
final class FlowsSection {
  static final String TENSIONS = "tensions";
  static final String TRANSFERS = "transfers";

  private final Context context;
  private final Problems problems;

  FlowsSection(Context context) {
    this.context = context;
    this.problems = context.problems();
  }

  /**
   * Reads {@code tensions}.
   *
   * @param root the whole file
   * @return by pair in alphabetical order
   */
  List<Provocation> tensions(Fields root) {
    List<Provocation> all = new ArrayList<>();
    for (Named named : root.children(TENSIONS, "tension")) {
      Optional<List<StateCode>> pair =
          context
              .codes()
              .pair(named.key(), TENSIONS, problems)
              .map(codes -> codes.stream().sorted().toList());
      if (pair.isPresent()) {
        Optional<Provocation> tension = tension(named, pair.get().get(0), pair.get().get(1));
        if (all.stream().anyMatch(other -> tension.isPresent() && same(other, tension.get()))) {
          problems.error(
              named.key().origin(), Text.format("the tension %s is given twice", named.name()));
        }
        tension.ifPresent(all::add);
      }
    }
    all.sort(Comparator.comparing(Provocation::first).thenComparing(Provocation::second));
    return all;
  }

  private static boolean same(Provocation one, Provocation other) {
    return one.first().equals(other.first()) && one.second().equals(other.second());
  }

  private Optional<Provocation> tension(Named named, StateCode first, StateCode second) {
    Fields fields = named.fields();
    KeyTable<Provocation>.Given given = CrisisKeys.TENSION.read(fields, context.codes());
    Optional<Fields> rates = fields.child("rates", "rates").map(r -> r.calledAs("the rate of %s"));
    double ofFirst = rate(rates, first);
    double ofSecond = rate(rates, second);
    rates.ifPresent(Fields::finish);
    double self = given.get(CrisisKeys.SELF);
    double cross = given.get(CrisisKeys.CROSS);
    List<Provocation.Kind> kinds = new ArrayList<>();
    for (Named kind : fields.named("kinds", "kind")) {
      kind(kind, List.of(first, second)).ifPresent(kinds::add);
    }
    double total = Math.max(0, self) + Math.max(0, cross);
    if (total >= 1) {
      problems.error(
          fields.keyOrigin(fields.has("cross") ? "cross" : "self"),
          Text.format(
              "self and cross add up to %s: each provocation would bring one or more others,"
                  + " without end",
              Numbers.text(Numbers.rounded(total))),
          "keep their sum below 1");
    }
    checkKinds(fields, first, ofFirst, kinds);
    checkKinds(fields, second, ofSecond, kinds);
    kinds.sort(Comparator.comparing(Provocation.Kind::name));
    return given.made(
        () ->
            new Provocation(
                first,
                second,
                ofFirst,
                ofSecond,
                self,
                cross,
                given.get(CrisisKeys.DECAYS),
                given.get(CrisisKeys.ACCIDENT),
                kinds));
  }

  private static double rate(Optional<Fields> rates, StateCode state) {
    return rates
        .map(fields -> fields.number(state.letters(), CrisisKeys.RATE).orElse(0.0))
        .orElse(0.0);
  }

  private void checkKinds(
      Fields fields, StateCode actor, double rate, List<Provocation.Kind> kinds) {
    double weight =
        kinds.stream()
            .filter(kind -> kind.actor().equals(actor))
            .mapToDouble(Provocation.Kind::weight)
            .sum();
    if (rate > 0 && !(weight > 0) && fields.has("kinds")) {
      problems.error(
          fields.keyOrigin("kinds"),
          Text.format("%s provokes at a rate, but no kind with weight has it as actor", actor));
    }
  }

  private Optional<Provocation.Kind> kind(Named named, List<StateCode> pair) {
    Fields fields = named.fields();
    KeyTable<Provocation.Kind>.Given given = CrisisKeys.KIND.read(fields, context.codes());
    Optional<StateCode> actor = given.find(CrisisKeys.KIND_ACTOR);
    if (actor.isPresent() && !pair.contains(actor.get())) {
      problems.error(
          fields.at("actor"),
          Text.format("the actor of kind %s is %s, not one of the pair", named.name(), actor.get()),
          Text.format("allowed: %s, %s", pair.get(0), pair.get(1)));
    }
    if (!given.isSound()) {
      return Optional.empty();
    }
    Rung rung = given.get(CrisisKeys.KIND_RUNG);
    return Optional.of(
        new Provocation.Kind(
            named.name(),
            given.get(CrisisKeys.KIND_ACTOR),
            rung,
            given.get(CrisisKeys.KIND_WEIGHT),
            given.find(CrisisKeys.KIND_CRISIS).orElse(Provocation.Kind.usualShare(rung))));
  }

  /**
   * Reads {@code transfers}.
   *
   * @param root the whole file
   * @param underSanctions those with whom trade breaks sanctions, where nothing else is said
   * @return by name in alphabetical order
   */
  List<Transfer> transfers(Fields root, Set<StateCode> underSanctions) {
    List<Named> all = new ArrayList<>(root.named(TRANSFERS, "transfer"));
    all.sort(Comparator.comparing(Named::name));
    List<Transfer> transfers = new ArrayList<>();
    for (Named named : all) {
      transfer(named, underSanctions).ifPresent(transfers::add);
    }
    return transfers;
  }

  private Optional<Transfer> transfer(Named named, Set<StateCode> underSanctions) {
    Fields fields = named.fields();
    KeyTable<Transfer>.Given given = CrisisKeys.FLOW.read(fields, context.codes());
    Optional<StateCode> supplier = given.find(CrisisKeys.SUPPLIER);
    Optional<StateCode> recipient = given.find(CrisisKeys.RECIPIENT);
    int from = given.get(CrisisKeys.FROM);
    int until = given.find(CrisisKeys.UNTIL).orElse(context.horizonDays());
    if (supplier.isPresent() && supplier.equals(recipient)) {
      problems.error(
          fields.at("recipient"),
          Text.format("transfer %s: %s supplies itself", named.name(), supplier.get()));
    }
    if (from >= until && given.isSound()) {
      problems.error(
          fields.at("until"),
          Text.format(
              "transfer %s ends on day %d, before it begins on day %d", named.name(), until, from));
    }
    return given.made(
        () ->
            new Transfer(
                named.name(),
                given.get(CrisisKeys.SUPPLIER),
                given.get(CrisisKeys.RECIPIENT),
                given.get(CrisisKeys.MUNITIONS),
                given.get(CrisisKeys.SUPPLIER_COST),
                given.get(CrisisKeys.TECHNOLOGY),
                given.get(CrisisKeys.CAP),
                given.get(CrisisKeys.STEPS),
                given.get(CrisisKeys.OFFENDED),
                given
                    .find(CrisisKeys.BREAKS)
                    .orElseGet(
                        () ->
                            Stream.of(supplier, recipient)
                                .flatMap(Optional::stream)
                                .filter(underSanctions::contains)
                                .sorted()
                                .toList()),
                from,
                until));
  }
}
