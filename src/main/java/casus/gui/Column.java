package casus.gui;

import java.awt.BorderLayout;
import java.awt.Color;

/** What stands below one another and is scrolled together: as wide as its window, never wider. */
final class Column extends ScrolledPanel {
  private static final long serialVersionUID = 1;

  Column() {
    setLayout(new BorderLayout(0, 6));
    setBackground(Color.WHITE);
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }
}
