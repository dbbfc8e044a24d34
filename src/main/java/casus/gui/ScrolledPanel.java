package casus.gui;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;

/** What is scrolled: as large as it wants to be, by a line or by what is seen of it. */
abstract class ScrolledPanel extends JPanel implements Scrollable {
  private static final long serialVersionUID = 1;

  private static final int LINE = 18;

  @Override
  public final Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public final int getScrollableUnitIncrement(Rectangle seen, int orientation, int direction) {
    return LINE;
  }

  @Override
  public final int getScrollableBlockIncrement(Rectangle seen, int orientation, int direction) {
    return seen.height;
  }
}
