package casus.intake;

import casus.calibration.CaseFile;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How near pairs of states lay, by month. */
final class Contiguity implements Rows {
  /** Neither by land nor within 400 miles of water. */
  static final int NONE = 6;

  private final Map<Pair, List<Border>> borders = new HashMap<>();
  private YearMonth end = YearMonth.of(1, 1);

  private record Border(int kind, YearMonth from, YearMonth until) {}

  @Override
  public void add(CaseFile.Row row, Remarks remarks) {
    int kind = Rows.whole(row, "conttype");
    if (kind < 1 || kind >= NONE) {
      row.fault("conttype", "not from 1 (land) to 5 (400 miles of water)");
      return;
    }
    YearMonth from = month(row, "begin");
    YearMonth until = month(row, "end");
    Pair pair = Pair.of(Rows.whole(row, "statelno"), Rows.whole(row, "statehno"));
    List<Border> own = borders.computeIfAbsent(pair, key -> new ArrayList<>());
    Border border = new Border(kind, from, until);
    if (own.contains(border)) {
      remarks.add("double entry, the same: taken once", row.line());
      return;
    }
    own.add(border);
    end = end.isAfter(until) ? end : until;
  }

  private static YearMonth month(CaseFile.Row row, String column) {
    int told = Rows.whole(row, column);
    if (told % 100 < 1 || told % 100 > 12) {
      row.fault(column, "not a year and a month, as 192001");
      return YearMonth.of(1, 1);
    }
    return YearMonth.of(told / 100, told % 100);
  }

  /** The nearest that a pair was in a month: 1 by land … 5; 6 for none. */
  int of(int one, int other, YearMonth month) {
    return borders.getOrDefault(Pair.of(one, other), List.of()).stream()
        .filter(
            border ->
                !month.isBefore(border.from)
                    && (!month.isAfter(border.until) || !border.until.isBefore(end)))
        .mapToInt(Border::kind)
        .min()
        .orElse(NONE);
  }
}
