package casus.intake;

import casus.calibration.CaseFile;
import casus.scenario.Problem;
import casus.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one state owed another in a year (ATOP, directed): the obligations of A towards B, which
 * need not be those of B towards A. In 1832 France was to defend Belgium, and Belgium not France.
 */
final class Promises implements Rows {
  private final Map<Way, Obligations> obligations = new HashMap<>();
  private final Map<Integer, List<Integer>> idle = new HashMap<>();
  private int lastYear = Integer.MIN_VALUE;
  private boolean upward;
  private boolean downward;

  private record Way(int from, int to, int year) {}

  /**
   * What is owed.
   *
   * @param defense to defend
   * @param offense to join an attack
   * @param nonagg not to attack
   * @param consul to consult
   */
  record Obligations(boolean defense, boolean offense, boolean nonagg, boolean consul) {
    private static final Obligations NONE = new Obligations(false, false, false, false);
  }

  @Override
  public void add(CaseFile.Row row, Remarks remarks) {
    Way way =
        new Way(Rows.whole(row, "statea"), Rows.whole(row, "stateb"), Rows.whole(row, "year"));
    upward |= way.from < way.to;
    downward |= way.from > way.to;
    if (List.of("defense", "offense", "nonagg", "consul").stream().allMatch(row::isMissing)) {
      remarks.add("obligations are not known: missing, not 0", row.line());
      return;
    }
    Obligations owed =
        new Obligations(
            row.oneOf("defense", "0", "1") == 1,
            row.oneOf("offense", "0", "1") == 1,
            row.oneOf("nonagg", "0", "1") == 1,
            row.oneOf("consul", "0", "1") == 1);
    if (owed.equals(Obligations.NONE)) {
      idle.computeIfAbsent(way.year, year -> new ArrayList<>()).add(row.line());
    } else {
      lastYear = Math.max(lastYear, way.year);
    }
    Obligations before = obligations.putIfAbsent(way, owed);
    if (before != null && before.equals(owed)) {
      remarks.add("double entry, the same: taken once", row.line());
    } else if (before != null) {
      row.fault(
          "stateb", "with other obligations than in an earlier row of the same pair and year");
    }
  }

  /** Tells what only the whole file shows. */
  void check(String file, Remarks remarks, List<Problem> problems) {
    if (upward != downward) {
      problems.add(
          new Problem(
              file,
              0,
              0,
              "each pair stands there in one direction only, so half of the obligations are"
                  + " missing; give ATOP's directed dyads, which have both",
              "",
              "",
              Problem.Severity.ERROR));
    }
    String what =
        Text.format("zeros after the data's end (%d): nothing is known of later years", lastYear);
    idle.entrySet().stream()
        .filter(year -> year.getKey() > lastYear)
        .flatMap(year -> year.getValue().stream())
        .sorted()
        .forEach(line -> remarks.add(what, line));
  }

  /** The last year of which anything is known. */
  int lastYear() {
    return lastYear;
  }

  /** What one owed another in a year. */
  Obligations of(int from, int to, int year) {
    return obligations.getOrDefault(new Way(from, to, year), Obligations.NONE);
  }
}
