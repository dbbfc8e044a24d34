package casus.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was dropped or mended, counted by reason, with the line where it was first met. */
final class Remarks {
  private final Map<String, Counted> counts = new LinkedHashMap<>();

  private record Counted(int count, int line) {}

  void add(String what, int line) {
    counts.merge(what, new Counted(1, line), (old, fresh) -> new Counted(old.count + 1, old.line));
  }

  List<Download.Remark> all() {
    return counts.entrySet().stream()
        .map(e -> new Download.Remark(e.getKey(), e.getValue().count, e.getValue().line))
        .toList();
  }
}
