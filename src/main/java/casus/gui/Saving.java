package casus.gui;

import casus.figure.Painting;
import casus.text.WholeFiles;
import java.awt.FileDialog;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JFrame;

/** What is seen, as a file: PNG, SVG, PDF, or a film as GIF. Never over a file that is there. */
final class Saving {
  /** Pixels of a point: what is seen is saved finer than a usual screen shows it. */
  private static final double SCALE = 2;

  private Saving() {}

  /** What can be saved. */
  interface Source {
    /** The page as it is seen now. */
    Painting page();

    /**
     * Films what led here.
     *
     * @throws IOException if it cannot be written
     */
    void film(Path file) throws IOException;
  }

  /** A scene as a page. */
  static Painting page(Scene scene, double width, double height, Consumer<Graphics2D> painter) {
    return new Painting(
        width,
        height,
        scene.scenario().title(),
        "Day " + scene.day() + " of replication " + scene.replication() + ", on a map",
        Optional.of("en"),
        painter);
  }

  /** Asks for a name; empty if there is none. */
  static Optional<Path> ask(JFrame frame, String title, String name) {
    FileDialog dialog = new FileDialog(frame, title, FileDialog.SAVE);
    dialog.setFile(name);
    dialog.setVisible(true);
    return Optional.ofNullable(dialog.getFile()).map(file -> Path.of(dialog.getDirectory(), file));
  }

  /**
   * Saves what is seen, by the ending of the name; PNG where it has none.
   *
   * @return what is told of it
   */
  static String save(Source source, Path named) {
    String name = String.valueOf(named.getFileName());
    String ending =
        name.contains(".") ? name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT) : "";
    Path file = ending.isEmpty() ? named.resolveSibling(name + ".png") : named;
    if (Files.exists(file)) {
      return file + " is there already; choose another name.";
    }
    try {
      switch (ending) {
        case "", ".png" -> write(file, source.page().png(SCALE));
        case ".svg" -> write(file, source.page().svg());
        case ".pdf" -> write(file, source.page().pdf());
        case ".gif" -> source.film(file);
        default -> {
          return "Not saved: a name ends in .png, .svg, .pdf, or in .gif for a film, not in "
              + ending
              + ".";
        }
      }
      return "Saved " + file + ".";
    } catch (IOException e) {
      return file + " cannot be written: " + e.getMessage();
    }
  }

  /**
   * Saves a text.
   *
   * @return what is told of it
   */
  static String save(String text, Path file) {
    if (Files.exists(file)) {
      return file + " is there already; choose another name.";
    }
    try {
      WholeFiles.write(file, text);
      return "Saved " + file + ".";
    } catch (IOException e) {
      return file + " cannot be written: " + e.getMessage();
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    WholeFiles.write(file, out -> out.write(bytes), fresh -> WholeFiles.replace(fresh, file));
  }
}
