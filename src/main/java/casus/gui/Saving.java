package casus.gui;

import casus.figure.Painting;
import casus.text.WholeFiles;
import java.awt.FileDialog;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.JFrame;
import javax.swing.SwingWorker;

/**
 * What is seen, as a file: PNG, SVG, PDF, or what led there as a {@link FilmFormat film}. Never
 * over a file that is there.
 */
final class Saving {
  /** Pixels of a point: what is seen is saved finer than a usual screen shows it. */
  private static final double SCALE = 2;

  private Saving() {}

  /** What can be saved. */
  interface Source {
    /** The page as it is seen now. */
    Painting page();

    /** Makes ready to film what led here; the film itself may be made on another thread. */
    Work film();
  }

  /** A file that is ready to be made. */
  @FunctionalInterface
  interface Work {
    /**
     * Makes it.
     *
     * @throws IOException if it cannot be written
     */
    void write(Path file) throws IOException;
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
    // A dialog that is closed by force keeps the name and has no folder.
    return dialog.getFile() == null || dialog.getDirectory() == null
        ? Optional.empty()
        : Optional.of(Path.of(dialog.getDirectory(), dialog.getFile()));
  }

  /**
   * Saves what is seen, by the ending of the name, PNG where it has none, and tells of it. A film
   * is made aside, since it takes a while.
   */
  static void save(Source source, Path named, Consumer<String> tell) {
    Path file = withEnding(named);
    Work work = work(source, named);
    if (FilmFormat.of(file).isEmpty() || Files.exists(file)) {
      tell.accept(written(file, work));
      return;
    }
    tell.accept("Making " + file + ", which takes a while…");
    new SwingWorker<String, Void>() {
      @Override
      protected String doInBackground() {
        return written(file, work);
      }

      @Override
      protected void done() {
        try {
          tell.accept(get());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
          tell.accept(file + " cannot be made: " + e.getCause());
        }
      }
    }.execute();
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.contains(".") ? name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT) : "";
  }

  private static Path withEnding(Path named) {
    return ending(named).isEmpty() ? named.resolveSibling(named.getFileName() + ".png") : named;
  }

  private static Work work(Source source, Path named) {
    String ending = ending(named);
    return switch (ending) {
      case "", ".png" -> file -> write(file, source.page().png(SCALE));
      case ".svg" -> file -> write(file, source.page().svg());
      case ".pdf" -> file -> write(file, source.page().pdf());
      case ".gif", ".mp4", ".webm" -> source.film();
      default ->
          file -> {
            throw new IOException(
                "a name ends in .png, .svg, .pdf, or in .gif, .mp4 or .webm for a film, not in "
                    + ending);
          };
    };
  }

  /**
   * Saves a text.
   *
   * @return what is told of it
   */
  static String save(String text, Path named) {
    return written(named, file -> WholeFiles.write(file, text));
  }

  /** Writes a file that is not there, and says how it went. */
  private static String written(Path file, Work work) {
    if (Files.exists(file)) {
      return file + " is there already; choose another name.";
    }
    try {
      work.write(file);
      return "Saved " + file + ".";
    } catch (FileSystemException e) {
      return file + " cannot be written: " + e.getMessage();
    } catch (IOException e) {
      return "Not saved: " + e.getMessage() + ".";
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    WholeFiles.write(file, out -> out.write(bytes), fresh -> WholeFiles.replace(fresh, file));
  }
}
