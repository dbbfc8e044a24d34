package casus.table;

import java.util.ArrayList;
import java.util.List;

/** What stands below a table: what was counted, and how its numbers are to be read. */
final class TableNotes {
  private TableNotes() {}

  /** The sentences of the note. */
  static List<String> of(PrintTable table, TableStyle style) {
    List<String> notes = new ArrayList<>();
    if (has(table, Scale.SHARE) || has(table, Scale.SHARE_DIFFERENCE)) {
      boolean differences = has(table, Scale.SHARE_DIFFERENCE);
      if (style.percent()) {
        notes.add(
            differences
                ? "Shares in per cent, their differences in percentage points."
                : "Shares in per cent.");
      } else {
        notes.add(
            differences
                ? "Shares and their differences as proportions."
                : "Shares as proportions.");
      }
    }
    notes.addAll(table.notes());
    if (table.hasDoubts()) {
      notes.add(
          TableStyle.DAGGER
              + " The interval is not to be trusted: a heavy tail asks for more runs than there are.");
    }
    if (style.stars() && has(table, PrintColumn.Kind.PROBABILITY)) {
      notes.add("* p < 0.05, ** p < 0.01, *** p < 0.001, by the adjusted p.");
    }
    return notes;
  }

  private static boolean has(PrintTable table, Scale scale) {
    return table.rows().stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell instanceof Cell.Measure measure && measure.scale() == scale);
  }

  private static boolean has(PrintTable table, PrintColumn.Kind kind) {
    return table.columns().stream().anyMatch(column -> column.kind() == kind);
  }
}
