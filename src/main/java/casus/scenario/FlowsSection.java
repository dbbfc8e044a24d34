package casus.scenario;

import casus.crisis.Provocation;
import casus.crisis.Scenario;
import casus.crisis.Transfer;
import casus.scenario.Fields.Named;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads {@code tensions} and {@code transfers}: what goes on by itself. */
final class FlowsSection {
  static final String TENSIONS = "tensions";
  static final String TRANSFERS = "transfers";

  /** Excitation fades in a month unless the scenario says otherwise. */
  private static final double DECAY_DAYS = 30;

  private static final Measure RATE = new Measure(Unit.PER_YEAR, 0, 3650);
  private static final Measure BRANCHING = new Measure(Unit.NONE, -1, 1);
  private static final Measure DECAY = new Measure(Unit.TIME, 0.1, Scenario.LONGEST_HORIZON);
  private static final Measure PER_DAY = new Measure(Unit.PER_DAY, 0, 2);
  private static final Measure PER_YEAR = new Measure(Unit.PER_YEAR, 0, 365);
  private static final Measure STEP = new Measure(Unit.TIME, 1, Scenario.LONGEST_HORIZON);
  private static final Measure DAY = new Measure(Unit.DAY, 0, Scenario.LONGEST_HORIZON);

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
    int errors = problems.errors();
    fields.require("rates", "kinds");
    Optional<Fields> rates = fields.child("rates", "rates").map(r -> r.calledAs("the rate of %s"));
    double ofFirst = rate(rates, first);
    double ofSecond = rate(rates, second);
    rates.ifPresent(Fields::finish);
    double self = fields.number("self", BRANCHING).orElse(0);
    double cross = fields.number("cross", BRANCHING).orElse(0);
    double decay = fields.number("decay", DECAY).orElse(DECAY_DAYS);
    double accident = fields.number("accident", Measure.SHARE).orElse(0);
    List<Provocation.Kind> kinds = new ArrayList<>();
    for (Named kind : fields.named("kinds", "kind")) {
      kind(kind, List.of(first, second)).ifPresent(kinds::add);
    }
    fields.finish();
    double total = Math.max(0, self) + Math.max(0, cross);
    if (total >= 1) {
      problems.error(
          fields.keyOrigin(fields.has("cross") ? "cross" : "self"),
          Text.format(
              "self and cross add up to %s: each provocation would bring one or more others, without end",
              Numbers.text(Numbers.rounded(total))),
          "keep their sum below 1");
    }
    checkKinds(fields, first, ofFirst, kinds);
    checkKinds(fields, second, ofSecond, kinds);
    if (problems.errors() > errors) {
      return Optional.empty();
    }
    kinds.sort(Comparator.comparing(Provocation.Kind::name));
    return Optional.of(
        new Provocation(first, second, ofFirst, ofSecond, self, cross, decay, accident, kinds));
  }

  private static double rate(Optional<Fields> rates, StateCode state) {
    return rates.map(fields -> fields.number(state.letters(), RATE).orElse(0)).orElse(0.0);
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
    int errors = problems.errors();
    fields.require("actor", "rung");
    Optional<StateCode> actor =
        fields.scalar("actor").flatMap(s -> context.codes().present(s, "actor", problems));
    if (actor.isPresent() && !pair.contains(actor.get())) {
      problems.error(
          fields.at("actor"),
          Text.format("the actor of kind %s is %s, not one of the pair", named.name(), actor.get()),
          Text.format("allowed: %s, %s", pair.get(0), pair.get(1)));
    }
    Optional<Rung> rung = DisputesSection.rung(fields);
    double weight = fields.number("weight", Measure.NOT_NEGATIVE).orElse(1);
    fields.finish();
    return problems.errors() > errors
        ? Optional.empty()
        : Optional.of(
            new Provocation.Kind(named.name(), actor.orElseThrow(), rung.orElseThrow(), weight));
  }

  /**
   * Reads {@code transfers}.
   *
   * @param root the whole file
   * @return by name in alphabetical order
   */
  List<Transfer> transfers(Fields root) {
    List<Named> all = new ArrayList<>(root.named(TRANSFERS, "transfer"));
    all.sort(Comparator.comparing(Named::name));
    List<Transfer> transfers = new ArrayList<>();
    for (Named named : all) {
      transfer(named).ifPresent(transfers::add);
    }
    return transfers;
  }

  private Optional<Transfer> transfer(Named named) {
    Fields fields = named.fields();
    int errors = problems.errors();
    fields.require("supplier", "recipient");
    Optional<StateCode> supplier = party(fields, "supplier");
    Optional<StateCode> recipient = party(fields, "recipient");
    double munitions = fields.number("munitions", PER_DAY).orElse(0);
    double cost = fields.number("cost", PER_DAY).orElse(0);
    double technology = fields.number("technology", PER_YEAR).orElse(0);
    double cap = fields.number("cap", Measure.SHARE).orElse(1);
    int step = fields.whole("step", STEP).orElse(30);
    List<StateCode> offended = new ArrayList<>();
    for (Scalar scalar : fields.scalars("offended")) {
      context.codes().present(scalar, "offended", problems).ifPresent(offended::add);
    }
    int from = fields.whole("from", DAY).orElse(0);
    int until = fields.whole("until", DAY).orElse(context.horizonDays());
    fields.finish();
    if (supplier.isPresent() && supplier.equals(recipient)) {
      problems.error(
          fields.at("recipient"),
          Text.format("transfer %s: %s supplies itself", named.name(), supplier.get()));
    }
    if (from >= until && problems.errors() == errors) {
      problems.error(
          fields.at("until"),
          Text.format(
              "transfer %s ends on day %d, before it begins on day %d", named.name(), until, from));
    }
    return problems.errors() > errors
        ? Optional.empty()
        : Optional.of(
            new Transfer(
                supplier.orElseThrow(),
                recipient.orElseThrow(),
                munitions,
                cost,
                technology,
                cap,
                step,
                offended.stream().sorted().distinct().toList(),
                from,
                until));
  }

  private Optional<StateCode> party(Fields fields, String key) {
    return fields.scalar(key).flatMap(scalar -> context.codes().present(scalar, key, problems));
  }
}
