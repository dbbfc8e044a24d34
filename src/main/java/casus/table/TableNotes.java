package casus.table;

import casus.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/** What stands below a table: what was counted, and how its numbers are to be read. */
final class TableNotes {
  private TableNotes() {}

  /** The sentences of the note. */
  static List<String> of(PrintTable table, TableStyle style) {
    List<String> notes = new ArrayList<>();
    Phrases phrases = style.phrases();
    boolean differences = has(table, Scale.SHARE_DIFFERENCE);
    if (has(table, Scale.SHARE) || differences) {
      notes.add(
          style.percent()
              ? phrases.of(differences ? "note.points" : "note.percent")
              : phrases.of(differences ? "note.differences" : "note.proportions"));
    }
    notes.addAll(table.notes());
    if (table.hasDoubts()) {
      notes.add(TableStyle.DAGGER + " " + phrases.of("note.doubtful"));
    }
    if (style.stars() && has(table, PrintColumn.Kind.PROBABILITY)) {
      notes.add(phrases.of("note.stars"));
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
