package casus.cli;

import casus.results.Json;
import casus.results.ResultTable;
import casus.results.Shown;
import casus.stats.Estimate;
import casus.stats.RootShares;
import casus.stats.VarianceRatio;
import casus.study.Pilot;
import casus.study.RootLaw;
import casus.study.Splitting;
import casus.text.Text;
import java.io.PrintWriter;

/** What {@code casus rare} finds: a chance, how surely, and what was gained over plain runs. */
final class RareEstimate {
  private static final double LEVEL = 0.95;

  private final String outcome;
  private final long seed;
  private final RootLaw law;
  private final Pilot pilot;
  private final RootShares shares;
  private final VarianceRatio byWork = new VarianceRatio();
  private final VarianceRatio byTime = new VarianceRatio();

  /** Nothing is played yet but the pilot. */
  RareEstimate(String outcome, long seed, RootLaw law, Pilot pilot) {
    this.outcome = outcome;
    this.seed = seed;
    this.law = law;
    this.pilot = pilot;
    shares = new RootShares(law.plainly());
  }

  /** Takes a root. */
  void add(Splitting.Timed timed) {
    Splitting.Root root = timed.root();
    shares.add(root.share(), root.runs());
    byWork.add(root.share(), root.plainWork(), root.work());
    byTime.add(root.share(), timed.plainSeconds(), timed.seconds());
  }

  long roots() {
    return shares.n();
  }

  private Estimate estimate() {
    return shares.estimate(LEVEL);
  }

  private Estimate gain() {
    return byWork.estimate(0, LEVEL);
  }

  private Estimate gainWithPilot() {
    return byWork.estimate(pilot.work(), LEVEL);
  }

  /** The result for files and scripts: the same bytes whatever the machine. */
  String json() {
    return Json.text(table().object(this));
  }

  private static ResultTable<RareEstimate> table() {
    return ResultTable.<RareEstimate>of("")
        .text("outcome", "the outcome", rare -> rare.outcome)
        .number("probability", "its chance", rare -> rare.estimate().value())
        .number("standard_error", "of that", rare -> rare.estimate().standardError())
        .number("lo", "lower end of the 95 % interval", rare -> rare.estimate().low())
        .number("hi", "upper end", rare -> rare.estimate().high())
        .integer("roots", "", "how many runs were begun with", RareEstimate::roots)
        .integer("roots_with_event", "", "from how many it came about", rare -> rare.shares.hit())
        .integer("runs", "", "how many runs in all", rare -> rare.shares.runs())
        .number("plain_runs_worth", "how many plain runs are as good", rare -> rare.shares.worth())
        .number("vrf", "variance-reduction factor for equal work", rare -> rare.gain().value())
        .number("vrf_lo", "lower end of its 95 % interval", rare -> rare.gain().low())
        .number("vrf_hi", "upper end", rare -> rare.gain().high())
        .number(
            "vrf_with_pilot", "the same, the pilot's work added", r -> r.gainWithPilot().value())
        .number("vrf_with_pilot_lo", "lower end", rare -> rare.gainWithPilot().low())
        .number("vrf_with_pilot_hi", "upper end", rare -> rare.gainWithPilot().high())
        .number("work", "days stepped and choices made", rare -> rare.byWork.work())
        .number("work_per_plain_run", "the same, of a plain run", rare -> rare.byWork.plainWork())
        .integer("pilot_runs", "", "how many runs the pilot took", rare -> rare.pilot.runs())
        .number("pilot_work", "its days stepped and choices made", rare -> rare.pilot.work())
        .number("plain_share", "the chance of a plain root", rare -> rare.law.plainly())
        .integer("draws", "", "draws made once from a law that was found", rare -> rare.draws())
        .integer("parts", "", "parts of that law", rare -> rare.law.parts())
        .integer("seed", "", "the master seed", rare -> rare.seed);
  }

  private int draws() {
    return law.draws().size();
  }

  /** Tells it to people, or as JSON. */
  void tell(Common common) {
    PrintWriter out = common.out();
    if (common.json) {
      out.println(json());
    } else {
      Estimate chance = estimate();
      common.say(
          "P(%s) = %s   95 %% interval %s   %,d roots, %,d runs, seed %d%n",
          outcome,
          Shown.number("%.3g", chance.value()),
          Shown.interval("%.3g", chance),
          shares.n(),
          shares.runs(),
          seed);
      out.println(worth(chance));
      if (pilot.runs() > 0) {
        out.println(found());
      }
    }
    out.flush();
  }

  /** What the runs were good for. */
  private String worth(Estimate chance) {
    if (shares.hit() == 0) {
      return "It came about in no run: all that is known is the upper end, from the "
          + (law.plainly() == 1 ? "" : "share of ")
          + "roots that are plain runs. Take more roots and a longer pilot, or split at lower"
          + " rungs.";
    }
    if (chance.value() == 1) {
      return "It came about in every run: all that is known is the lower end.";
    }
    String told =
        Text.format(
            "It came about from %,d of the roots; as good as %,.0f plain runs",
            shares.hit(), shares.worth());
    Estimate gain = gain();
    if (!gain.isDefined()) {
      return told + ".";
    }
    Estimate time = byTime.estimate(0, LEVEL);
    Estimate all = gainWithPilot();
    return told
        + Text.format(
            ".%nVariance-reduction factor for equal work %s, 95 %% interval %s (days and choices); "
                + "by processor time %s, %s; with the work on the pilot %s.",
            Shown.number("%.2f", gain.value()),
            Shown.interval("%.2f", gain),
            Shown.number("%.2f", time.value()),
            Shown.interval("%.2f", time),
            Shown.number("%.2f", all.value()))
        + (gain.low() > 1 ? "" : Text.format("%nPlain runs may do as well: nothing is gained."));
  }

  private String found() {
    if (law.plainly() == 1) {
      return Text.format("The pilot of %,d runs found it too common to lean on.", pilot.runs());
    }
    if (law.parts() == 0) {
      return Text.format(
          "The pilot of %,d runs saw it too seldom to tell which draws it hangs on; only steps up "
              + "are made likelier. A longer one may (--pilot).",
          pilot.runs());
    }
    return Text.format(
        "The pilot of %,d runs found %,d draws made once that it hangs on (%s), in %,d parts.",
        pilot.runs(), draws(), String.join(", ", law.purposes()), law.parts());
  }
}
