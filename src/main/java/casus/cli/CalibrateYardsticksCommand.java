package casus.cli;

import casus.history.DisputeTable;
import casus.history.DisputeYardsticks;
import casus.results.OutputPlace;
import casus.scenario.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus calibrate yardsticks}: regressions that played disputes are held against. */
@Command(
    name = "yardsticks",
    sortOptions = false,
    description = {
      "Fits the regressions that 'casus backtest --disputes' stands beside the played model: base"
          + " rate, year, logit of 12 and ridge for each question, and how far first acts go."
    },
    footer = "  casus calibrate yardsticks --disputes dispute_dyads.csv -o yardsticks.json")
final class CalibrateYardsticksCommand implements Callable<Integer> {
  @Option(
      names = "--disputes",
      paramLabel = "FILE",
      required = true,
      description = "Past disputes with their outcomes, with the columns of dispute_dyads.csv.")
  @SuppressWarnings("NullAway.Init")
  private Path disputes;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write the coefficients there as JSON (default: to standard output; with --json, to"
              + " both).")
  private @Nullable Path output;

  @Mixin private Common common;

  @Override
  public Integer call() throws IOException {
    OutputPlace place = DataFiles.place(Arrays.asList(output), List.of(disputes));
    List<Problem> problems = new ArrayList<>();
    DisputeTable table = DisputeTable.read(DataFiles.existing(disputes, "--disputes"), problems);
    if (DataFiles.told(problems, common.err())) {
      return ExitCode.BAD_INPUT;
    }
    String json = fitted(table).json();
    DataFiles.write(place, output, json);
    if (output == null || common.json) {
      common.out().print(json);
      common.out().flush();
    }
    return ExitCode.DONE;
  }

  private DisputeYardsticks fitted(DisputeTable table) {
    try {
      return DisputeYardsticks.fit(table.rows());
    } catch (IllegalArgumentException e) {
      throw new UserError(disputes + " tells too little: " + e.getMessage());
    }
  }
}
