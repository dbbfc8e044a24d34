package casus.report;

import java.io.IOException;

/** One part of a report. */
interface Section {
  /** Whether the folder has something for it. */
  default boolean present(Findings findings) throws IOException {
    return true;
  }

  /** Writes it, below its heading. */
  void write(Findings findings, Html html) throws IOException;
}
