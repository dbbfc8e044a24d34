package casus.cli;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.results.OutputPlace;
import casus.scenario.LoadedScenario;
import casus.scenario.StudyReader;
import casus.study.Pilot;
import casus.study.RootLaw;
import casus.study.Splitting;
import casus.sweep.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus rare}: the chance of what hardly ever happens. */
@Command(
    name = "rare",
    sortOptions = false,
    description = {
      "Estimates the chance of a rare outcome from fewer runs than plain ones would take.",
      "A pilot finds under what draws the outcome comes about; the roots are then drawn mostly"
          + " like",
      "that, with steps up the ladder made likelier, and each counts for its weight, so that the",
      "estimate is that of plain runs, without bias. A run that has climbed to one of the rungs",
      "named, if any, goes on in several ways. How much was gained is told with its interval."
    },
    footer = {
      "  casus rare scenarios/korea-article4.yaml --outcome nuclear -o nuclear.json",
      "  casus rare scenarios/baltic-incursion.yaml --outcome nuclear --rungs 3,4 --ways 4",
      "  casus rare scenarios/taiwan-strait.yaml --outcome nuclear --pilot 0 --rungs 4"
    })
final class RareCommand implements Callable<Integer> {
  private static final int MOST_PILOT = 100_000;
  private static final int USUAL_WAYS = 10;

  /** From fewer roots a pilot would learn nothing. */
  private static final int FEWEST_FOR_PILOT = 1000;

  @Mixin private ScenarioInput input;

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
      description =
          "Where runs split, rising (default: nowhere). A rung that every run reaches gains "
              + "nothing.")
  private List<Integer> rungs = new ArrayList<>();

  @Option(
      names = "--ways",
      paramLabel = "R",
      description = "With --rungs: how many ways a run goes on at each (default: 10).")
  private @Nullable Integer asked;

  @Option(
      names = {"-n", "--roots"},
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many runs to begin with (default: ${DEFAULT-VALUE}).")
  private int roots;

  @Option(
      names = "--pilot",
      paramLabel = "N",
      description =
          "How many runs the pilot begins with (default: 100000, but no more than -n, and none for "
              + "-n below 1000); 0 for roots that are plain runs.")
  private @Nullable Integer pilotRoots;

  @Option(
      names = {"-s", "--seed"},
      paramLabel = "SEED",
      defaultValue = "1",
      description = "The master seed (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the result there as JSON; a file that is there already is left alone.")
  private @Nullable Path output;

  @Mixin private Threads threads;

  @Mixin private Common common;

  @Override
  public Integer call() throws Exception {
    requireSane();
    OutputPlace place = DataFiles.place(Arrays.asList(output), List.of(input.file));
    requireFree(place);
    Optional<LoadedScenario> read = input.read(common.err(), common.quiet);
    if (read.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    LoadedScenario loaded = read.get();
    requireOutcome(loaded);
    ResolvedScenario scenario = new ResolvedScenario(loaded.scenario());
    Splitting splitting = new Splitting(scenario, threads.count(), rungs, ways());
    Pilot pilot = new Pilot(scenario, threads.count());
    // Each thread asks a quantity of its own, which holds the row at hand.
    ThreadLocal<Quantity> quantity = ThreadLocal.withInitial(() -> Quantity.of(outcome, loaded));
    Predicate<RunRecord> event = run -> quantity.get().value().applyAsDouble(run) > 0;
    RareEstimate rare;
    try (Interruption interruption = new Interruption()) {
      RootLaw law;
      int first = pilotRoots == null ? usualPilot() : pilotRoots;
      try (Progress progress = common.progress("pilot roots", first)) {
        law = pilot.law(seed, first, event, progress, interruption);
      }
      rare = new RareEstimate(outcome, seed, law, pilot);
      try (Progress progress = common.progress("roots", roots)) {
        splitting.play(law, seed, roots, event, rare::add, progress, interruption);
      }
    }
    if (rare.roots() == 0) {
      common.err().println("interrupted in the pilot: no root was played, so nothing is known yet");
      return ExitCode.INTERRUPTED;
    }
    rare.tell(common); // told first: it took long, and the disk may be full
    if (rare.roots() == roots) {
      requireFree(place);
      DataFiles.write(place, output, rare.json() + "\n");
    }
    return rare.roots() < roots ? ExitCode.INTERRUPTED : ExitCode.DONE;
  }

  private int ways() {
    return asked == null ? USUAL_WAYS : asked;
  }

  private int usualPilot() {
    return roots < FEWEST_FOR_PILOT ? 0 : Math.min(MOST_PILOT, roots);
  }

  private void requireSane() {
    if (asked != null && rungs.isEmpty()) {
      throw new UserError("--ways is of runs that split: name rungs for it, such as --rungs 3,4");
    }
    if (roots < 2 || ways() < 1 || ways() > 1000) {
      throw new UserError("-n must be at least 2, and --ways 1 to 1000");
    }
    if (pilotRoots != null && pilotRoots < 0) {
      throw new UserError("--pilot must not be negative");
    }
    for (int i = 0; i < rungs.size(); i++) {
      if (rungs.get(i) < 1 || rungs.get(i) > 6 || (i > 0 && rungs.get(i) <= rungs.get(i - 1))) {
        throw new UserError("--rungs are from 1 to 6 and rise, such as 3,4");
      }
    }
  }

  private void requireFree(OutputPlace place) throws IOException {
    if (output != null) {
      place.requireNew(List.of(output));
    }
  }

  private void requireOutcome(LoadedScenario loaded) {
    if (!StudyReader.quantities(loaded).contains(outcome)
        || !Quantity.of(outcome, loaded).event()) {
      throw new UserError(
          "no yes-or-no outcome is called '%s'; there are %s",
          outcome,
          String.join(
              ", ",
              StudyReader.quantities(loaded).stream()
                  .filter(name -> Quantity.of(name, loaded).event())
                  .toList()));
    }
  }
}
