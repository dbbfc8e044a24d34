package casus.cli;

import casus.calibration.CrossValidation;
import casus.history.DisputeOpening;
import casus.history.DisputePrediction;
import casus.history.DisputeReport;
import casus.history.DisputeRow;
import casus.history.DisputeTable;
import casus.history.DisputeTables;
import casus.history.DisputeYardsticks;
import casus.history.PlayedDisputes;
import casus.results.OutputPlace;
import casus.scenario.Library;
import casus.scenario.Problem;
import casus.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code casus backtest --disputes}: historical disputes played.
 *
 * @param file the table
 * @param runs of each dispute
 * @param seed the master seed
 * @param threads how many threads
 * @param crossValidated whether yardsticks are refitted over parts of the table
 * @param common where to write
 */
record DisputeBacktest(
    Path file, int runs, long seed, int threads, boolean crossValidated, Common common) {
  private static final int FOLDS = 5;

  /** Which partition: any that was not looked at for choosing penalties. */
  private static final int PARTITION = 2;

  /**
   * Plays and scores.
   *
   * @param problems gets what is wrong with the table
   * @param place what they must not be written over
   * @param predictions where to write them, or null
   * @return the report; null if the table has problems
   */
  @Nullable DisputeTables played(
      List<Problem> problems, OutputPlace place, @Nullable Path predictions) throws IOException {
    DisputeTable table = read(file, problems);
    if (!problems.isEmpty()) {
      return null;
    }
    List<DisputeRow> rows = table.rows();
    tell(table, common);
    Function<DisputeRow, DisputeYardsticks> yardsticks = yardsticks(rows);
    PlayedDisputes disputes =
        PlayedDisputes.of(rows, row -> yardsticks.apply(row).opening(), Library.load(), threads);
    List<DisputePrediction> found;
    try (Progress progress = common.progress("disputes", rows.size())) {
      found = disputes.play(p -> p, runs, seed, threads, progress);
    }
    if (predictions != null) {
      DataFiles.write(place, predictions, DisputePrediction.csv(found));
    }
    return new DisputeTables(
        DisputeReport.of(rows, found, yardsticks, crossValidated ? FOLDS : 0, runs, seed));
  }

  /** Prints the scenario of a dispute. */
  int show(String disno) throws IOException {
    List<Problem> problems = new ArrayList<>();
    DisputeTable table = read(file, problems);
    if (DataFiles.told(problems, common.err())) {
      return ExitCode.BAD_INPUT;
    }
    DisputeRow row =
        table.rows().stream()
            .filter(one -> one.disno().equals(disno))
            .findFirst()
            .orElseThrow(() -> new UserError("%s has no dispute %s (--show)", file, disno));
    DisputeOpening opening = yardsticks(table.rows()).apply(row).opening();
    PrintWriter out = common.out();
    out.print(
        Text.format(
            "# MID %s as it is played. The runs of 'casus backtest --disputes --seed %d' are those"
                + " of%n#   casus run FILE -n %d --seed %d%n",
            disno, seed, runs, PlayedDisputes.seed(seed, row)));
    out.print(PlayedDisputes.document(row, opening));
    out.flush();
    return ExitCode.DONE;
  }

  /** Reads a table that can be played; what is wrong goes to the problems. */
  static DisputeTable read(Path file, List<Problem> problems) throws IOException {
    if (DisputeTable.isOfOldForm(file)) {
      throw new UserError(
          file
              + " is a table as disputes.csv: it says nothing of the states, so that its disputes"
              + " cannot be played; --disputes takes one with the columns of dispute_dyads.csv");
    }
    DisputeTable table = DisputeTable.read(file, problems);
    if (problems.isEmpty() && table.rows().isEmpty()) {
      throw new UserError(file + " has no disputes; there is nothing to play");
    }
    return table;
  }

  /** Says what a table lacks. */
  static void tell(DisputeTable table, Common common) {
    if (common.quiet) {
      return;
    }
    PrintWriter err = common.err();
    if (!table.missing().isEmpty()) {
      err.println("missing: " + String.join(", ", table.missing()));
    }
    if (!table.absent().isEmpty()) {
      err.println(
          "no column " + String.join(", ", table.absent()) + ": what it would tell is not scored");
    }
    long cut = table.rows().stream().filter(PlayedDisputes::isCut).count();
    if (cut > 0) {
      err.println(
          Text.format(
              "in %,d of %,d disputes a side has more allies than the states that stand for them",
              cut, table.rows().size()));
    }
  }

  private Function<DisputeRow, DisputeYardsticks> yardsticks(List<DisputeRow> rows) {
    if (!crossValidated) {
      DisputeYardsticks shipped = DisputeYardsticks.load();
      return row -> shipped;
    }
    try {
      return DisputeYardsticks.byPart(rows, new CrossValidation(FOLDS, PARTITION));
    } catch (IllegalArgumentException e) {
      throw new UserError("--cv: " + file + " tells too little: " + e.getMessage());
    }
  }
}
