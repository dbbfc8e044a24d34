package casus.cli;

import casus.crisis.ResolvedScenario;
import casus.results.Json;
import casus.scenario.LoadedScenario;
import casus.scenario.StudyReader;
import casus.stats.Estimate;
import casus.stats.Moments;
import casus.study.Splitting;
import casus.sweep.Quantity;
import casus.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
      description = {
        "Where runs split, rising (default: ${DEFAULT-VALUE}). A rung that every run reaches",
        "gains nothing."
      })
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
    Moments shares = new Moments();
    long runs = 0;
    for (Splitting.Root root : played) {
      shares.add(root.share());
      runs += root.runs();
    }
    Estimate estimate = shares.estimate();
    double p = estimate.value();
    double plainVariance = p * (1 - p) / runs;
    double reduction = plainVariance / (estimate.standardError() * estimate.standardError());
    if (common.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("outcome", outcome);
      json.put("probability", p);
      json.put("standard_error", estimate.standardError());
      json.put("lo", Math.max(0, estimate.low()));
      json.put("hi", estimate.high());
      json.put("roots", played.size());
      json.put("runs", runs);
      json.put("vrf", reduction);
      json.put("seed", seed);
      common.out().println(Json.text(json));
      return;
    }
    common
        .out()
        .printf(
            Locale.ROOT,
            "P(%s) = %.3g   95 %% interval [%.3g, %.3g]   %,d roots, %,d runs, seed %d%n",
            outcome,
            p,
            Math.max(0, estimate.low()),
            estimate.high(),
            played.size(),
            runs,
            seed);
    if (p == 0) {
      common.out().println("It came about in no run: split at lower rungs, or take more roots.");
    } else {
      common
          .out()
          .printf(
              Locale.ROOT,
              "As good as %,.0f plain runs (variance-reduction factor %.1f for equal work).%n",
              runs * reduction,
              reduction);
    }
    common.out().flush();
  }
}
