package casus.results;

import casus.crisis.Chronicle.Happening;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The event log of a study: JSON Lines, one object per happening, runs in their order. Only the run
 * at hand is in memory.
 */
final class EventLog implements AutoCloseable {
  private final BufferedWriter out;
  private final StringBuilder line = new StringBuilder();

  EventLog(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  /** Writes what happened in one run. */
  void write(int run, List<Happening> happenings) {
    try {
      for (Happening happening : happenings) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("run", run);
        object.putAll(EventFields.of(happening));
        line.setLength(0);
        Json.line(object, line);
        out.append(line.append('\n'));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
