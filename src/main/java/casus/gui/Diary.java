package casus.gui;

import casus.figure.Palette;
import casus.figure.Theme;
import casus.figure.Typeface;
import java.awt.Color;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.JScrollPane;
import javax.swing.JTextPane;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;

/** The running log of what happens, in words. Used on Swing's thread. */
final class Diary {
  private final JFrame frame = new JFrame("Log");
  private final DefaultStyledDocument text = new DefaultStyledDocument();
  private final JTextPane pane = new JTextPane(text);
  private final Palette palette = new Palette(Theme.COLOUR);
  private int shown;

  Diary() {
    pane.setEditable(false);
    pane.setBackground(Color.WHITE);
    pane.setFont(Typeface.load().regular(13));
    pane.setMargin(new java.awt.Insets(8, 10, 8, 10));
    frame.getContentPane().add(new JScrollPane(pane));
  }

  JFrame frame() {
    return frame;
  }

  String text() {
    try {
      return text.getText(0, text.getLength());
    } catch (BadLocationException e) {
      throw new IllegalStateException("a text has no such place", e);
    }
  }

  /** An empty page, for a new run. */
  void begin() {
    shown = 0;
    try {
      text.remove(0, text.getLength());
    } catch (BadLocationException e) {
      throw new IllegalStateException("a text has no such place", e);
    }
  }

  /** Adds what has happened since. */
  void follow(List<Scene.Told> log) {
    while (shown < log.size()) {
      Scene.Told line = log.get(shown);
      if (shown == 0 || log.get(shown - 1).day() != line.day()) {
        append("Day " + line.day(), true, true);
      }
      append(line.text(), false, line.news());
      shown++;
    }
    pane.setCaretPosition(text.getLength());
  }

  /** Adds a remark that is no part of the story. */
  void remark(String remark) {
    append("— " + remark, false, false);
    pane.setCaretPosition(text.getLength());
  }

  private void append(String line, boolean bold, boolean strong) {
    SimpleAttributeSet style = new SimpleAttributeSet();
    StyleConstants.setForeground(style, strong ? palette.ink() : palette.faintInk());
    StyleConstants.setBold(style, bold);
    try {
      text.insertString(text.getLength(), line + "\n", style);
    } catch (BadLocationException e) {
      throw new IllegalStateException("a text has no such place", e);
    }
  }
}
