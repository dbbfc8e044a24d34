package casus.sweep;

import casus.crisis.RunRecord;
import casus.results.Journal;
import casus.results.JournalStretch;
import casus.results.StudyTables;
import casus.results.Summary;
import casus.study.PlayedBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A cell whose parts are being gathered, on several threads. Whoever is last sums it up. */
final class GatheredCell {
  private final int point;
  private final String arm;
  private final int horizon;
  private final StudyTables tables;
  private final AtomicInteger left;
  private final Queue<Summary> summaries = new ConcurrentLinkedQueue<>();

  GatheredCell(int point, String arm, int horizon, StudyTables tables, int parts) {
    this.point = point;
    this.arm = arm;
    this.horizon = horizon;
    this.tables = tables;
    left = new AtomicInteger(parts);
  }

  /** A part of it. */
  Part part(JournalStretch stretch) {
    return new Part(this, stretch);
  }

  private Rows gathered(JournalStretch.Joined joined) {
    StudyTables.Part rows = tables.part(point, arm);
    Summary free = summaries.poll();
    Summary summary = free == null ? tables.newSummary(horizon) : free;
    for (RunRecord record : joined.played().records()) {
      rows.accept(record);
      summary.accept(record);
    }
    for (PlayedBlock.Failure failure : joined.played().failures()) {
      rows.failed(failure.run(), failure.error());
    }
    joined.events().forEach(rows::happened);
    summaries.add(summary);
    Summary whole = left.decrementAndGet() == 0 ? whole() : null;
    if (whole != null) {
      rows.accept(whole);
    }
    return new Rows(
        rows,
        joined.entry(),
        joined.played().records().size(),
        joined.played().failures().size(),
        whole);
  }

  private Summary whole() {
    Summary whole = summaries.remove();
    summaries.forEach(whole::merge);
    return whole;
  }

  /** What a part adds to the results; the last one of a cell also has what the cell adds up to. */
  record Rows(
      StudyTables.Part rows,
      Journal.Entry entry,
      int runs,
      int failures,
      @Nullable Summary ofCell) {}

  /** A block of a cell that is to be gathered. */
  record Part(GatheredCell cell, JournalStretch stretch) {
    Rows gathered() {
      try {
        return cell.gathered(stretch.read());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
