package casus.cli;

import casus.crisis.ResolvedScenario;
import casus.results.Json;
import casus.results.ResultTable;
import casus.results.Shown;
import casus.scenario.LoadedScenario;
import casus.scenario.StudyReader;
import casus.stats.Estimate;
import casus.stats.RootShares;
import casus.study.Splitting;
import casus.sweep.Quantity;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus rare}: the chance of what hardly ever happens. */
@Command(
    name = "rare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Estimates the chance of a rare outcome by multilevel splitting.",
      "A run that has climbed to one of the rungs named goes on in several ways. The estimate is that",
      "of plain runs, without bias, from fewer of them."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  casus rare scenarios/korea-article4.yaml --outcome nuclear -n 20000",
      "  casus rare scenarios/baltic-incursion.yaml --outcome nuclear --rungs 3,4 --ways 4"
    })
final class RareCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ScenarioInput input;

  @Option(
      names = "--outcome",
      paramLabel = "NAME",
      defaultValue = "nuclear",
      description = "A yes-or-no outcome or column of runs (default: ${DEFAULT-VALUE}).")
  private String outcome = "nuclear";

  @Option(
      names = "--rungs",
      paramLabel = "RUNG",
      split = ",",
      defaultValue = "4",
      description =
          "Where runs split, rising (default: ${DEFAULT-VALUE}). A rung that every run reaches "
              + "gains nothing.")
  private List<Integer> rungs = new ArrayList<>();

  @Option(
      names = "--ways",
      paramLabel = "R",
      defaultValue = "10",
      description = "How many ways a run goes on at each (default: ${DEFAULT-VALUE}).")
  private int ways;

  @Option(
      names = {"-n", "--roots"},
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many runs to begin with (default: ${DEFAULT-VALUE}).")
  private int roots;

  @Option(
      names = {"-s", "--seed"},
      paramLabel = "SEED",
      defaultValue = "1",
      description = "The master seed (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Threads threads;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Common common;

  @Override
  public Integer call() throws Exception {
    requireSane();
    Optional<LoadedScenario> read = input.read(common.err(), common.quiet);
    if (read.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    LoadedScenario loaded = read.get();
    requireOutcome(loaded);
    Splitting splitting =
        new Splitting(new ResolvedScenario(loaded.scenario()), seed, threads.count(), rungs, ways);
    List<Splitting.Root> played;
    try (Interruption interruption = new Interruption();
        Progress progress = new Progress(common.err(), "roots", roots, common.quiet)) {
      // Each thread asks a quantity of its own, which holds the row at hand.
      ThreadLocal<Quantity> quantity = ThreadLocal.withInitial(() -> Quantity.of(outcome, loaded));
      played =
          splitting.play(
              roots,
              record -> quantity.get().value().applyAsDouble(record) > 0,
              progress,
              interruption);
    }
    tell(played);
    return played.size() < roots ? ExitCode.INTERRUPTED : ExitCode.DONE;
  }

  private void requireSane() {
    if (roots < 2 || ways < 1 || ways > 1000) {
      throw new UserError("-n must be at least 2, and --ways 1 to 1000");
    }
    for (int i = 0; i < rungs.size(); i++) {
      if (rungs.get(i) < 1 || rungs.get(i) > 6 || (i > 0 && rungs.get(i) <= rungs.get(i - 1))) {
        throw new UserError("--rungs are from 1 to 6 and rise, such as 3,4");
      }
    }
  }

  private void requireOutcome(LoadedScenario loaded) {
    if (!StudyReader.quantities(loaded).contains(outcome)
        || !Quantity.of(outcome, loaded).event()) {
      throw new UserError(
          Text.format(
              "no yes-or-no outcome is called '%s'; there are %s",
              outcome,
              String.join(
                  ", ",
                  StudyReader.quantities(loaded).stream()
                      .filter(name -> Quantity.of(name, loaded).event())
                      .toList())));
    }
  }

  private void tell(List<Splitting.Root> played) {
    RootShares shares = new RootShares();
    played.forEach(root -> shares.add(root.share(), root.runs()));
    Estimate estimate = shares.estimate(0.95);
    if (common.json) {
      common.out().println(Json.text(table(estimate).object(shares)));
      return;
    }
    common
        .out()
        .printf(
            Locale.ROOT,
            "P(%s) = %s   95 %% interval %s   %,d roots, %,d runs, seed %d%n",
            outcome,
            Shown.number("%.3g", estimate.value()),
            Shown.interval("%.3g", estimate),
            shares.n(),
            shares.runs(),
            seed);
    common.out().println(worth(shares, estimate));
    common.out().flush();
  }

  private ResultTable<RootShares> table(Estimate estimate) {
    return ResultTable.<RootShares>of("")
        .text("outcome", "the outcome", shares -> outcome)
        .number("probability", "its chance", shares -> estimate.value())
        .number("standard_error", "of that", shares -> estimate.standardError())
        .number("lo", "lower end of the 95 % interval", shares -> estimate.low())
        .number("hi", "upper end", shares -> estimate.high())
        .integer("roots", "", "how many runs were begun with", RootShares::n)
        .integer("roots_with_event", "", "from how many it came about", RootShares::hit)
        .integer("runs", "", "how many runs in all", RootShares::runs)
        .number("plain_runs_worth", "how many plain runs are as good", RootShares::worth)
        .number("vrf", "variance-reduction factor for equal work", RootShares::varianceReduction)
        .integer("seed", "", "the master seed", shares -> seed);
  }

  /** What the runs were good for. */
  private static String worth(RootShares shares, Estimate estimate) {
    if (shares.hit() == 0) {
      return "It came about in no run: all that is known is the upper end. Split at lower rungs, or"
          + " take more roots.";
    }
    if (estimate.value() == 1) {
      return "It came about in every run: all that is known is the lower end.";
    }
    String told =
        Text.format(
            "It came about from %,d of the roots; as good as %,.0f plain runs",
            shares.hit(), shares.worth());
    double reduction = shares.varianceReduction();
    return Double.isNaN(reduction)
        ? told + "."
        : told + Text.format(" (variance-reduction factor %.1f for equal work).", reduction);
  }
}
