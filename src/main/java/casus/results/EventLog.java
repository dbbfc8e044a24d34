package casus.results;

import casus.crisis.Chronicle.Happening;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The event log of a run: JSON Lines, one object per happening, runs in their order. Only the runs
 * of a block are in memory.
 */
final class EventLog implements AutoCloseable {
  static final String FILE = "events.jsonl";

  private final BufferedWriter out;

  EventLog(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  /** What happened in one run, as lines of the log. */
  static String lines(int run, List<Happening> happenings) {
    StringBuilder lines = new StringBuilder();
    for (Happening happening : happenings) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("run", run);
      object.putAll(EventFields.of(happening));
      Json.line(object, lines);
      lines.append('\n');
    }
    return lines.toString();
  }

  void write(String lines) throws IOException {
    out.write(lines);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
