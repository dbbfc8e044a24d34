package casus.intake;

import casus.calibration.CaseFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Times for which states were something, such as members of the system or major powers. */
final class Spells implements Rows {
  private final Map<Integer, List<Spell>> spells = new HashMap<>();
  private LocalDate end = LocalDate.MIN;

  private record Spell(LocalDate from, LocalDate until) {}

  @Override
  public void add(CaseFile.Row row, Remarks remarks) {
    LocalDate from = DayRange.required(row, "styear", "stmonth", "stday").first();
    LocalDate until = DayRange.required(row, "endyear", "endmonth", "endday").last();
    if (until.isBefore(from)) {
      row.fault("endyear", "which is before it began");
      return;
    }
    List<Spell> own = spells.computeIfAbsent(Rows.whole(row, "ccode"), code -> new ArrayList<>());
    Spell spell = new Spell(from, until);
    if (own.contains(spell)) {
      remarks.add("double entry, the same: taken once", row.line());
      return;
    }
    own.add(spell);
    end = end.isAfter(until) ? end : until;
  }

  /** Whether a state was so on a day; what lasts to the end of the data is taken to go on. */
  boolean holds(int state, LocalDate day) {
    return spells.getOrDefault(state, List.of()).stream()
        .anyMatch(
            spell ->
                !day.isBefore(spell.from)
                    && (!day.isAfter(spell.until) || !spell.until.isBefore(end)));
  }
}
