package casus.results;

import casus.crisis.Chronicle.Happening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The event log of a run: JSON Lines, one object per happening, runs in their order. Only the runs
 * of a block are in memory.
 */
final class EventLog {
  static final String FILE = "events.jsonl";

  private final HashedFile file;

  EventLog(Path path) throws IOException {
    file = new HashedFile(path);
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
    file.write(lines.getBytes(StandardCharsets.UTF_8));
  }

  HashedFile file() {
    return file;
  }
}
