package casus.cli;

import casus.crisis.Parameters;
import casus.history.DisputePrediction;
import casus.history.DisputeReport;
import casus.history.DisputeRow;
import casus.history.DisputeTable;
import casus.history.DisputeYardsticks;
import casus.history.DynamicsFile;
import casus.history.DynamicsFit;
import casus.history.FreeParameter;
import casus.history.PlayedDisputes;
import casus.results.OutputPlace;
import casus.scenario.Library;
import casus.scenario.Problem;
import casus.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus calibrate dynamics}: choices, fighting, endings and stakes (R1–R3, R8, R13). */
@Command(
    name = "dynamics",
    sortOptions = false,
    description = {
      "Fits choices, fighting, endings and stakes (R1-R3, R8, R13) to historical disputes, each"
          + " played with the program's own rules as a scenario made of its row: by composite"
          + " likelihood of force, reply, deaths, war and length, on an emulator learned at the"
          + " points of a design that is drawn anew, narrower, about the best point."
    },
    footer = {
      "  casus calibrate dynamics --disputes dispute_dyads.csv --posterior posterior.csv",
      "  casus calibrate dynamics --disputes dispute_dyads.csv --points 1000 -o dynamics.yaml"
    })
final class CalibrateDynamicsCommand implements Callable<Integer> {
  @Option(
      names = "--disputes",
      paramLabel = "FILE",
      description = "Past disputes with their outcomes, with the columns of dispute_dyads.csv.")
  private @Nullable Path disputes;

  @Option(
      names = "--points",
      paramLabel = "N",
      defaultValue = "400",
      description =
          "How many points the design of each round has (default: ${DEFAULT-VALUE}); more than "
              + "twice as many as parameters are fitted, and one.")
  private int points;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "60",
      description = "How often each dispute is played at each point (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many designs, each about the best point of the one before (default: 3).")
  private int rounds;

  @Option(
      names = "--sweeps",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "How often each parameter is polished on played disputes, without emulator; 0 for never "
              + "(default: ${DEFAULT-VALUE}).")
  private int sweeps;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many draws the sample of the posterior has (default: ${DEFAULT-VALUE}).")
  private int draws;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      defaultValue = "1500",
      description =
          "How often each dispute is played for the scores in cross-validation (default: "
              + "${DEFAULT-VALUE}).")
  private int replications;

  @Option(
      names = {"-s", "--seed"},
      paramLabel = "SEED",
      defaultValue = "1",
      description = "The master seed of designs, runs and draws (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private Threads threads;

  @Option(
      names = "--posterior",
      paramLabel = "FILE",
      description = "Write the sample of the posterior there, as CSV for scenarios.")
  private @Nullable Path posterior;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the calibration there as YAML (default: to standard output).")
  private @Nullable Path output;

  @Option(names = "--data", hidden = true)
  private @Nullable Path oldData;

  @Option(names = "--generations", hidden = true)
  private @Nullable String oldGenerations;

  @Option(names = "--compare", hidden = true)
  private boolean oldCompare;

  @Mixin private Common common;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = common.err();
    Path file = asked();
    OutputPlace place = DataFiles.place(Arrays.asList(output, posterior), List.of(file));
    List<Problem> problems = new ArrayList<>();
    DisputeTable table = DisputeBacktest.read(DataFiles.existing(file, "--disputes"), problems);
    if (DataFiles.told(problems, err)) {
      return ExitCode.BAD_INPUT;
    }
    DisputeBacktest.tell(table, common);
    DynamicsFile found = fitted(table.rows(), file);
    if (posterior != null) {
      DataFiles.write(place, posterior, found.posterior());
    }
    if (output != null) {
      DataFiles.write(place, output, found.yaml());
    }
    PrintWriter out = common.out();
    if (common.json) {
      out.println(found.json());
    } else if (output == null) {
      out.print(found.yaml());
    }
    out.flush();
    return found.scores().failures() > 0 ? ExitCode.PARTLY : ExitCode.DONE;
  }

  /** The file, once the options are sound. */
  private Path asked() {
    if (oldData != null) {
      throw new UserError(
          "--data is gone: disputes are played now; name their table, with the columns of "
              + "dispute_dyads.csv, by --disputes FILE");
    }
    if (oldGenerations != null) {
      throw new UserError(
          "--generations is gone: an emulator took the place of approximate Bayesian computation;"
              + " say --rounds N, --points N and --runs N");
    }
    if (oldCompare) {
      throw new UserError(
          "--compare is gone: no rival structures are fitted; the scores stand beside base rate,"
              + " year, logit of 12 and ridge");
    }
    if (disputes == null) {
      throw new UserError("the table of disputes is missing: --disputes FILE");
    }
    int least = 2 * FreeParameter.all(Library.load().parameters()).size() + 2;
    if (points < least) {
      throw new UserError(
          "--points is %d; at least %d are needed for as many slopes", points, least);
    }
    positive(runs, "--runs");
    positive(rounds, "--rounds");
    if (sweeps < 0) {
      throw new UserError("--sweeps is %d; it cannot be negative", sweeps);
    }
    positive(draws, "--draws");
    positive(replications, "-n");
    return disputes;
  }

  private static void positive(int number, String option) {
    if (number < 1) {
      throw new UserError("%s is %d; at least 1 is needed", option, number);
    }
  }

  private DynamicsFile fitted(List<DisputeRow> rows, Path file) {
    Library library = Library.load();
    int workers = threads.count();
    DisputeYardsticks all;
    Function<DisputeRow, DisputeYardsticks> byPart;
    try {
      all = DisputeYardsticks.fit(rows);
      byPart = DisputeYardsticks.byPart(rows, DynamicsFit.PARTS);
    } catch (IllegalArgumentException e) {
      throw new UserError(file + " tells too little: " + e.getMessage());
    }
    PlayedDisputes played = PlayedDisputes.of(rows, row -> all.opening(), library, workers);
    List<FreeParameter> free = FreeParameter.all(library.parameters());
    DynamicsFit fit = new DynamicsFit(played, free, this::tell);
    DynamicsFit.Effort effort = new DynamicsFit.Effort(points, runs, rounds, sweeps, seed, workers);
    DynamicsFit.Result result = fit.fit(effort, draws);
    List<DisputePrediction> foretold;
    try (Progress progress = common.progress("disputes", rows.size())) {
      foretold =
          fit.crossValidated(
              result,
              played.opened(row -> byPart.apply(row).opening()),
              replications,
              seed,
              workers,
              progress);
    }
    Parameters base = library.parameters().defaults();
    return new DynamicsFile(
        command(file),
        effort,
        free,
        result,
        DisputeReport.of(rows, foretold, byPart, DynamicsFit.PARTS.folds(), replications, seed),
        base);
  }

  private void tell(String line) {
    if (!common.quiet) {
      common.err().println(line);
    }
  }

  /** What makes the same again, wherever the table lies. */
  private String command(Path file) {
    return Text.format(
        "casus calibrate dynamics --disputes %s --points %d --runs %d --rounds %d --sweeps %d"
            + " --draws %d -n %d --seed %d%s%s",
        file.getFileName(),
        points,
        runs,
        rounds,
        sweeps,
        draws,
        replications,
        seed,
        option(" -o ", output),
        option(" --posterior ", posterior));
  }

  private static String option(String option, @Nullable Path file) {
    return file == null ? "" : option + file.getFileName();
  }
}
