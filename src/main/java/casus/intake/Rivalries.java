package casus.intake;

import casus.calibration.CaseFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Strategic rivalries of pairs of states. */
final class Rivalries implements Rows {
  private final Map<Pair, List<Rivalry>> rivalries = new HashMap<>();

  private record Rivalry(int from, int until, boolean spatial) {}

  /** In this list an empty kind is not unknown: kinds that a rivalry has are marked with 1. */
  @Override
  public void add(CaseFile.Row row, Remarks remarks) {
    Rivalry rivalry =
        new Rivalry(
            Rows.whole(row, "start"), Rows.whole(row, "end"), row.oneOf("spatial", "0", "1") == 1);
    if (rivalry.until < rivalry.from) {
      row.fault("end", "which is before it began");
    }
    List<Rivalry> own =
        rivalries.computeIfAbsent(
            Pair.of(Rows.whole(row, "ccode1"), Rows.whole(row, "ccode2")), p -> new ArrayList<>());
    if (own.contains(rivalry)) {
      remarks.add("double entry, the same: taken once", row.line());
    } else {
      own.add(rivalry);
    }
  }

  private boolean any(int one, int other, Predicate<Rivalry> which) {
    return rivalries.getOrDefault(Pair.of(one, other), List.of()).stream().anyMatch(which);
  }

  /** Whether two were rivals in a year, be it that they became so then. */
  boolean in(int one, int other, int year) {
    return any(one, other, r -> r.from <= year && year <= r.until);
  }

  /** Whether two had been rivals before a year and still were. */
  boolean since(int one, int other, int year) {
    return any(one, other, r -> r.from < year && year <= r.until);
  }

  /** The same, over territory. */
  boolean overTerritory(int one, int other, int year) {
    return any(one, other, r -> r.spatial && r.from < year && year <= r.until);
  }
}
