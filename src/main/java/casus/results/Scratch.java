package casus.results;

import casus.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for temporary files, gone when its work is: done, failed, or ended by Ctrl-C. */
public final class Scratch implements AutoCloseable {
  /** What still runs while the program ends may write once more. */
  private static final int TRIES = 3;

  private final Path folder;
  private final Thread ending;

  private Scratch(Path folder) {
    this.folder = folder;
    ending = new Thread(() -> sweep(folder), "casus-scratch");
    Runtime.getRuntime().addShutdownHook(ending);
  }

  /**
   * Makes one.
   *
   * @param purpose what it is for: the first part of its name
   * @return an empty folder among the temporary files of this machine
   * @throws ResultsException if none can be made there
   */
  public static Scratch of(String purpose) {
    try {
      return new Scratch(Files.createTempDirectory("casus-" + purpose));
    } catch (IOException e) {
      throw new ResultsException(
          Text.format(
              "cannot write to the folder for temporary files, %s: %s; name another with TMPDIR, or"
                  + " with CASUS_JAVA_OPTS=-Djava.io.tmpdir=DIR",
              System.getProperty("java.io.tmpdir"), Folders.reason(e)),
          e);
    }
  }

  /**
   * Where it is.
   *
   * @return the folder
   */
  public Path folder() {
    return folder;
  }

  private static void sweep(Path folder) {
    for (int i = 0; i < TRIES && Files.exists(folder); i++) {
      try {
        Folders.delete(folder);
      } catch (IOException | UncheckedIOException e) {
        // Nobody is left to tell, and the next try may find it quiet.
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      return; // the program is ending: the hook sweeps
    }
    Folders.delete(folder);
  }
}
