package casus.cli;

import casus.analysis.Contrast;
import casus.analysis.Contrasts;
import casus.results.ScreenTable;
import casus.text.Text;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Contrasts on the screen: a table for each pair of levels. */
final class ContrastScreen {
  private static final ScreenTable<Contrasts.Line> SCREEN =
      ScreenTable.<Contrasts.Line>of()
          .left("arm", 16, Contrasts.Line::arm)
          .left("outcome", 24, Contrasts.Line::outcome)
          .estimate("from", 26, "%.4f", line -> line.found().base())
          .estimate("to", 26, "%.4f", line -> line.found().other())
          .number("change", "%+9.4f", line -> line.found().difference().value())
          .apart()
          .interval("95 % interval", 18, "%+.4f", line -> line.found().difference())
          .right("p (Holm)", 9, line -> CompareCommand.p(line.adjusted()))
          .right("VRF", 6, line -> CompareCommand.shown(line.found().varianceReduction()))
          .right("runs", 10, line -> Text.format("%,d", line.found().runs()));

  private ContrastScreen() {}

  static void tell(List<Contrasts.Line> lines, PrintWriter out) {
    Map<Contrast, List<Contrasts.Line>> tables =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    Contrasts.Line::contrast, LinkedHashMap::new, Collectors.toList()));
    String gap = "";
    for (Map.Entry<Contrast, List<Contrasts.Line>> table : tables.entrySet()) {
      out.print(gap + table.getKey().words() + "\n" + how(table.getKey()) + SCREEN.header() + "\n");
      table.getValue().forEach(line -> tell(line, out));
      gap = "\n";
    }
  }

  private static void tell(Contrasts.Line line, PrintWriter out) {
    out.println(SCREEN.line(line));
    if (!line.found().isTold()) {
      out.println(
          Text.format(
              "       its intervals are not to be trusted: the tail asks for %,.0f runs of a level,"
                  + " here are %,d",
              line.found().runsNeeded(), line.found().runs()));
    }
  }

  private static String how(Contrast contrast) {
    String held = contrast.held().isEmpty() ? "" : "  with " + contrast.held() + "\n";
    if (contrast.points() == 1 && contrast.paired()) {
      return held;
    }
    return held
        + Text.format(
            "  averaged over %d %s; intervals draw %s anew%n",
            contrast.points(),
            contrast.paired()
                ? "pairs of points that differ in this alone"
                : "points or more of each level, where other factors differ too",
            contrast.sampled() ? "runs and points" : "runs");
  }
}
