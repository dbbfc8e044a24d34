package casus.sample;

import casus.figure.FigureProvider;
import casus.figure.Focus;
import casus.results.StoredResults;
import casus.results.SummaryRow;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A figure as another jar may bring it: a bar for each arm, as long as an outcome is likely. */
public final class ArmBars implements FigureProvider {
  /** As a service has it. */
  public ArmBars() {}

  @Override
  public String name() {
    return "arm-bars";
  }

  @Override
  public String summary() {
    return "the probability of an outcome, a bar for each arm";
  }

  private static List<SummaryRow> rows(StoredResults results, Focus focus) throws IOException {
    return results.summary(
        row -> row.outcome().equals(focus.outcome()) && row.statistic().equals("probability"));
  }

  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    return rows(results, focus).isEmpty()
        ? Optional.of("summary.csv has no probability of " + focus.outcome())
        : Optional.empty();
  }

  @Override
  public Picture draw(StoredResults results, Focus focus, Sheet sheet) throws IOException {
    List<SummaryRow> rows = rows(results, focus);
    double line = 2 * sheet.text().getSize2D();
    List<List<Object>> numbers = new ArrayList<>();
    rows.forEach(row -> numbers.add(List.of(row.arm(), row.value(), row.lo(), row.hi(), row.n())));
    return new Picture(
        rows.size() * line,
        "Probability of " + focus.outcome() + " by arm, with 95% Wilson intervals in arm-bars.csv.",
        "One bar for each arm.",
        List.of("arm", "value", "lo", "hi", "n"),
        numbers,
        graphics -> paint(graphics, rows, sheet, line));
  }

  private static void paint(Graphics2D graphics, List<SummaryRow> rows, Sheet sheet, double line) {
    double left = 0.4 * sheet.width();
    for (int i = 0; i < rows.size(); i++) {
      graphics.setColor(sheet.palette().arm(i));
      graphics.fill(
          new Rectangle2D.Double(
              left, (i + 0.2) * line, rows.get(i).value() * (sheet.width() - left), 0.6 * line));
      graphics.setColor(sheet.palette().ink());
      graphics.setFont(sheet.text());
      graphics.drawString(rows.get(i).arm(), 0, (float) ((i + 0.65) * line));
    }
  }
}
