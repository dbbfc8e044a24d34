package casus.figure;

import casus.results.StoredResults;
import casus.results.SummaryRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How often runs end in one way.
 *
 * @param label what it is called
 * @param rung 0 to 6; −1 for a yes-or-no outcome
 * @param estimates by arm, in the order of the arms that have it
 */
record OutcomeRow(String label, int rung, Map<String, SummaryRow> estimates) {
  /** Whether no run of any arm is counted here. */
  boolean empty() {
    return estimates.values().stream().noneMatch(estimate -> estimate.value() > 0);
  }

  /** All estimates of some rows. */
  static Stream<SummaryRow> estimates(List<OutcomeRow> rows) {
    return rows.stream().flatMap(row -> row.estimates().values().stream());
  }

  /** The rungs, highest first, and then the outcomes in the order of the file. */
  static List<OutcomeRow> all(Print print, StoredResults results, Arms arms) throws IOException {
    Map<Integer, OutcomeRow> rungs = new TreeMap<>((a, b) -> b - a);
    Map<String, OutcomeRow> outcomes = new LinkedHashMap<>();
    results
        .summary(row -> row.point() == arms.point() && arms.names().contains(row.arm()))
        .forEach(
            row -> {
              if (row.outcome().equals("max_rung") && row.statistic().matches("share:[0-6]")) {
                int rung = row.statistic().charAt(6) - '0';
                rungs
                    .computeIfAbsent(rung, r -> new OutcomeRow(print.rung(r), r, new TreeMap<>()))
                    .estimates()
                    .put(row.arm(), row);
              } else if (row.statistic().equals("probability") && !row.outcome().contains("/")) {
                outcomes
                    .computeIfAbsent(
                        row.outcome(),
                        outcome ->
                            new OutcomeRow(
                                arms.titles().shortOutcome(outcome), -1, new TreeMap<>()))
                    .estimates()
                    .put(row.arm(), row);
              }
            });
    List<OutcomeRow> rows = new ArrayList<>(rungs.values());
    rows.addAll(outcomes.values());
    return rows;
  }
}
