package casus.report;

import java.io.IOException;

/** One part of a report, with a heading of its own. */
interface Section {
  /** What links call it, such as {@code methods}. */
  String id();

  /** Its heading. */
  String title();

  /** Whether the folder has something for it. */
  boolean present(Findings findings) throws IOException;

  /** Writes it, below its heading. */
  void write(Findings findings, Html html) throws IOException;
}
