package casus.figure;

import casus.results.StoredScenario.Treaty;
import java.util.List;

/**
 * The treaties of a network by number, with how often each was called.
 *
 * @param belligerents who knows how often
 * @param treaties in the order of their numbers
 * @param columns where they stand
 */
record TreatyList(Belligerents belligerents, List<Treaty> treaties, ColumnList columns) {
  void paint(Canvas canvas) {
    if (treaties.isEmpty()) {
      return;
    }
    Style style = canvas.style();
    double em = style.em();
    canvas.text(
        style.print().say("network.treaties"),
        columns.left(),
        columns.top() + 0.8 * style.line(),
        Align.LEFT,
        Pen.FAINT);
    for (int i = 0; i < treaties.size(); i++) {
      Treaty treaty = treaties.get(i);
      double x = columns.left(i);
      double y = columns.middle(i, 1.6);
      String value = belligerents.calledIn(style.print(), treaty.id());
      double room = columns.columnWidth() - style.width(value, style.small()) - 2.4 * em;
      canvas.textAtMiddle(Integer.toString(i + 1), x, y, Align.LEFT, Pen.SMALL);
      canvas.fittedAtMiddle(treaty.title(), room, x + 1.6 * em, y, Align.LEFT, Pen.SMALL);
      canvas.textAtMiddle(value, columns.right(i), y, Align.RIGHT, Pen.SMALL);
    }
  }
}
