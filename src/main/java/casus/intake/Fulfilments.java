package casus.intake;

import casus.calibration.CaseFile;
import java.util.ArrayList;
import java.util.List;

/** What became of alliances in wars, in the words of {@code alliance_fulfilment_war.csv}. */
final class Fulfilments implements Rows {
  /** Wars of the data set up to this number began before 1945. */
  private static final int LAST_WAR_BEFORE_1945 = 53;

  private final List<Fulfilment> all = new ArrayList<>();

  /**
   * An alliance in a war.
   *
   * @param war the number of the war
   * @param treaty ATOP's number
   * @param defense whether it was a defence pact
   * @param outcome honored, violated or not_invoked
   */
  record Fulfilment(int war, int treaty, boolean defense, String outcome) {
    String period() {
      return war <= LAST_WAR_BEFORE_1945 ? "1816-1944" : "1945-2003";
    }
  }

  /** Of the three marks one is 1, and the others are 0 or empty. */
  @Override
  public void add(CaseFile.Row row, Remarks remarks) {
    List<String> marked =
        List.of("dnallm", "honorllm", "violatellm").stream()
            .filter(column -> row.oneOf(column, "0", "1") == 1)
            .toList();
    if (marked.isEmpty()) {
      remarks.add("nobody says what became of it: dropped", row.line());
      return;
    }
    if (marked.size() > 1) {
      row.fault(marked.get(0), "and so is " + marked.get(1) + ", which cannot both be");
      return;
    }
    all.add(
        new Fulfilment(
            Rows.whole(row, "warid"),
            Rows.whole(row, "atopid"),
            row.flag("defense"),
            switch (marked.get(0)) {
              case "dnallm" -> "not_invoked";
              case "honorllm" -> "honored";
              default -> "violated";
            }));
  }

  List<Fulfilment> all() {
    return all;
  }
}
