package casus.selftest;

import static casus.selftest.Bench.pact;

import casus.crisis.Choice;
import casus.crisis.DecisionVariant;
import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.crisis.Reputation;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.crisis.Trigger;
import casus.engine.Simulator;
import casus.luck.Luck;
import casus.treaty.Treaty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Single rules, and what must not change a run. */
final class RuleLimits {
  private static final Parameters DEFAULTS = Bench.defaults();
  private static final int NO_CAP = 6;
  private static final int RUNS = 500;

  private RuleLimits() {}

  static List<Limit> all() {
    return List.of(
        new Limit("L2", "choice without stakes", RuleLimits::withoutStakes),
        new Limit("A1", "a copy of an action changes nothing", RuleLimits::copies),
        new Limit("A2", "U + constant and k·U", RuleLimits::scale),
        new Limit("L8", "reputation after calls", RuleLimits::reputation),
        new Limit("A8", "legal formalism", RuleLimits::formalism),
        new Limit("A9", "belief and obligation off is no treaty", RuleLimits::treatyOff),
        new Limit("A10", "a longer horizon", RuleLimits::horizon),
        new Limit("M10", "equal parties on neutral ground", RuleLimits::symmetry));
  }

  private static Choice precise(double lambda) {
    return Choice.of(
        DecisionVariant.EXPECTED_UTILITY, DEFAULTS.with(Parameter.CHOICE_PRECISION, lambda));
  }

  private static double[] chances(double lambda, int open, int own, double... utilities) {
    double[] byRung = Arrays.copyOf(utilities, 7);
    precise(lambda).probabilities(open, own, byRung);
    return byRung;
  }

  /** Cost ½ (κ_h′ + κ_max(h′,2)) plus .03 for each rung below the peak of 3. */
  private static List<Check> withoutStakes() {
    Parameters parameters =
        DEFAULTS
            .with(Parameter.CHOICE_PRECISION, 8)
            .with(Parameter.COST_1, .005)
            .with(Parameter.COST_2, .05)
            .with(Parameter.COST_3, .22)
            .with(Parameter.AUDIENCE_COST, .03);
    Choice choice = Choice.of(DecisionVariant.EXPECTED_UTILITY, parameters);
    double[] byRung = new double[7];
    int open = choice.open(2, 2, 0, NO_CAP);
    for (int rung = 1; rung <= 3; rung++) {
      byRung[rung] = choice.utility(rung, 2, true, 0, 1, 0, 0, 0, 0, 0, 1, 3, 0, 0);
    }
    choice.probabilities(open, 2, byRung);
    double[] by = {
      0, Math.exp(-8 * ((.005 + .05) / 2 + 2 * .03)), Math.exp(-8 * (.05 + .03)), Math.exp(-8 * .22)
    };
    double all = by[1] + by[2] + by[3];
    return List.of(
        Check.computed("P(down to rung 1)", by[1] / all, byRung[1]),
        Check.computed("P(hold at rung 2)", by[2] / all, byRung[2]),
        Check.computed("P(up to rung 3)", by[3] / all, byRung[3]));
  }

  /** Hold, match, exceed and down fall together at some places; blind choice is uniform there. */
  private static List<Check> copies() {
    double furthest = 0;
    for (int own = 0; own <= 4; own++) {
      for (int highest = 0; highest <= 4; highest++) {
        int top = Math.max(own, highest);
        Set<Integer> targets = new TreeSet<>(List.of(own, top));
        targets.add(Math.max(0, own - 1));
        targets.add(Math.min(4, top + 1));
        int open = precise(0).open(own, highest, 0, NO_CAP);
        double[] found = chances(0, open, own, 1, -2, 3, -4, 5, -6, 7);
        for (int rung = 0; rung < 7; rung++) {
          double exact = targets.contains(rung) ? 1.0 / targets.size() : 0;
          double seen = (open & 1 << rung) != 0 ? found[rung] : 0;
          furthest = Math.max(furthest, Math.abs(seen - exact));
        }
      }
    }
    return List.of(Check.computed("error of blind choice, 25 places", 0, furthest));
  }

  private static List<Check> scale() {
    double[] plain = chances(4, 0b0111, 1, .1, .3, .2);
    double[] shifted = chances(4, 0b0111, 1, 1.1, 1.3, 1.2);
    double[] doubled = chances(2, 0b0111, 1, .2, .6, .4);
    List<Check> checks = new ArrayList<>();
    for (int rung = 0; rung < 3; rung++) {
      checks.add(Check.computed("P(rung " + rung + "), U + 1", plain[rung], shifted[rung]));
      checks.add(Check.computed("P(rung " + rung + "), 2 U, λ / 2", plain[rung], doubled[rung]));
    }
    return checks;
  }

  private static List<Check> reputation() {
    Reputation reputation = DEFAULTS.with(Parameter.REPUTATION_WEIGHT, 6).rule(Reputation.class);
    List<Check> checks = new ArrayList<>();
    for (int honoured = 0; honoured <= 5; honoured++) {
      checks.add(
          Check.computed(
              honoured + " of 5 honoured",
              (6 * .3 + honoured) / (6 + 5) - .3,
              reputation.standing(.3, honoured, 5 - honoured)));
    }
    return checks;
  }

  private static List<Check> formalism() {
    Trigger formal = DEFAULTS.with(Parameter.INTEREST_TILT, 0).rule(Trigger.class);
    List<Check> checks = new ArrayList<>();
    for (double interest : new double[] {-1, -.3, 0, 1}) {
      checks.add(
          Check.computed("P(sees) at interest " + interest, .3, formal.chance(.6, 1.4, interest)));
    }
    return checks;
  }

  /** A lively scenario in which a treaty matters. */
  private static Scenario lively(int days) {
    return Bench.scenario()
        .state("AAA", .05, 0, 0)
        .state("BBB", .05, 0, 10)
        .state("CCC", .05, 10, 10)
        .dispute("AAA", "BBB", "BBB", .7, .7)
        .tuned(Bench.callsAlways())
        .event("attack", 3, "AAA", "BBB", 3)
        .treaty(pact("t", "BBB", "CCC").build())
        .days(days)
        .build();
  }

  /** Records without the treaty, with neither, with both switched back on: byte for byte. */
  private static List<Check> treatyOff() {
    Scenario base = lively(120);
    Treaty treaty = base.treaties().get(0);
    Scenario neither = base.withTreaties(List.of(), List.of());
    Scenario both = neither.withTreaties(List.of(treaty), List.of(treaty));
    int touched = 0;
    int astray = 0;
    int moved = 0;
    Simulator with = new Simulator(new ResolvedScenario(base));
    Simulator without = new Simulator(new ResolvedScenario(neither));
    Simulator again = new Simulator(new ResolvedScenario(both));
    for (int run = 0; run < RUNS; run++) {
      RunRecord record = with.run(new Luck(41, run));
      RunRecord off = without.run(new Luck(41, run));
      touched += off.calls() + off.responses().size();
      astray += record.equals(again.run(new Luck(41, run))) ? 0 : 1;
      moved += record.ladder().equals(off.ladder()) ? 0 : 1;
    }
    return List.of(
        Check.none("calls under a treaty that is off", touched),
        Check.none("runs that differ with both on again", astray),
        // Or else the two checks above would hold of a treaty that does nothing.
        Check.none("treaties that never matter", moved == 0 ? 1 : 0));
  }

  private static List<Check> horizon() {
    Scenario shorter = lively(200);
    Simulator brief = new Simulator(new ResolvedScenario(shorter));
    Simulator extended = new Simulator(new ResolvedScenario(lively(400)));
    // What lapses is dated back, as far as the days without an incident that it takes.
    int fixed = 200 - (int) shorter.parameters().get(Parameter.LAPSE_DAYS);
    int astray = 0;
    for (int run = 0; run < RUNS; run++) {
      List<Integer> early = brief.run(new Luck(42, run)).ladder();
      List<Integer> late = extended.run(new Luck(42, run)).ladder();
      astray += before(fixed, early).equals(before(fixed, late)) ? 0 : 1;
    }
    return List.of(Check.none("runs that differ before the old horizon", astray));
  }

  private static List<Integer> before(int day, List<Integer> ladder) {
    List<Integer> before = new ArrayList<>();
    for (int l = 0; l < ladder.size(); l += 2) {
      if (ladder.get(l) < day) {
        before.addAll(ladder.subList(l, l + 2));
      }
    }
    return before;
  }

  /** Found with power above .99: a first use of force that falls to one side 55 times in 100. */
  private static List<Check> symmetry() {
    int[] force = new int[2];
    int[] won = new int[2];
    Trials.play(
        Bench.scenario()
            .state("AAA", .03, 0, 0)
            .state("BBB", .03, 0, 20)
            .disputeAt("AAA", "BBB", 0, 10, .8)
            .event("a", 0, "AAA", "BBB", 2)
            .event("b", 0, "BBB", "AAA", 2)
            .set(Parameter.CHOICE_PRECISION, 4)
            .days(1500),
        24,
        6000,
        record -> {
          count(force, record.firstUser());
          count(won, record.winner());
        });
    return List.of(
        Check.share("P(AAA is first to use force)", force[0], force[0] + force[1], .5),
        Check.share("P(AAA wins)", won[0], won[0] + won[1], .5));
  }

  private static void count(int[] sides, String code) {
    if (code.equals("AAA")) {
      sides[0]++;
    } else if (code.equals("BBB")) {
      sides[1]++;
    }
  }
}
