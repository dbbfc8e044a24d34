package casus.figure;

import casus.results.StoredResults;
import casus.results.SummaryRow;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One ally's promise to one victim under one article, and what came of it.
 *
 * @param treaty and article, such as {@code usa-kor-1953.3}
 * @param victim who may call
 * @param ally who is called
 * @param answers by arm
 */
record Commitment(String treaty, String victim, String ally, Map<String, Answers> answers) {
  private static final String RESPONSE = "response/";
  private static final String CALLED = "called/";

  /** How many calls were made, in all arms. */
  long calls() {
    return answers.values().stream().mapToLong(Answers::calls).sum();
  }

  /** What an ally did in one arm: mutable while the file is read. */
  static final class Answers {
    private final SummaryRow[] shares = new SummaryRow[Words.RESPONSES.size()];
    private double called = Double.NaN;

    /** The share of runs in which it was called; NaN when the file does not tell. */
    double called() {
      return called;
    }

    /** The estimate of a response; empty when the file has none. */
    Optional<SummaryRow> row(int response) {
      return Optional.ofNullable(shares[response]);
    }

    /** How many calls were made. */
    long calls() {
      return Arrays.stream(shares)
          .filter(Objects::nonNull)
          .mapToLong(SummaryRow::n)
          .max()
          .orElse(0);
    }

    /** The share of a response among the calls; 0 when the file does not tell. */
    double share(int response) {
      SummaryRow row = shares[response];
      return row == null || Double.isNaN(row.value()) ? 0 : row.value();
    }

    /** The share of calls that were answered by so much or more. */
    double atLeast(int response) {
      double sum = 0;
      for (int r = response; r < shares.length; r++) {
        sum += share(r);
      }
      return sum;
    }
  }

  /**
   * All commitments that a folder tells of.
   *
   * @return in the order of the file
   */
  static List<Commitment> all(StoredResults results, Arms arms) throws IOException {
    Map<String, Commitment> commitments = new LinkedHashMap<>();
    results
        .summary(
            row ->
                row.point() == arms.point()
                    && arms.names().contains(row.arm())
                    && (row.outcome().startsWith(RESPONSE) || row.outcome().startsWith(CALLED)))
        .forEach(row -> take(row, commitments));
    return List.copyOf(commitments.values());
  }

  private static void take(SummaryRow row, Map<String, Commitment> commitments) {
    String[] parts = row.outcome().split("/", -1);
    if (parts.length != 4) {
      return;
    }
    Answers answers =
        commitments
            .computeIfAbsent(
                parts[1] + "/" + parts[2] + "/" + parts[3],
                key -> new Commitment(parts[1], parts[2], parts[3], new LinkedHashMap<>()))
            .answers()
            .computeIfAbsent(row.arm(), arm -> new Answers());
    if (row.outcome().startsWith(CALLED) && row.statistic().equals("probability")) {
      answers.called = row.value();
    } else if (row.statistic().startsWith("share:")) {
      int response = Words.RESPONSES.indexOf(row.statistic().substring("share:".length()));
      if (response >= 0) {
        answers.shares[response] = row;
      }
    }
  }
}
