package casus.text;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that take the place of earlier ones, which stand until the new ones are whole. */
public final class WholeFiles {
  private WholeFiles() {}

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Writing {
    /**
     * Writes them.
     *
     * @param out takes them; need not be closed
     * @throws IOException if they cannot be had or written
     */
    void write(OutputStream out) throws IOException;
  }

  /** Brings a whole file in its place. */
  @FunctionalInterface
  public interface Placing {
    /**
     * Does it.
     *
     * @param fresh the file; if it still stands afterwards it is deleted
     * @throws IOException if it cannot be done
     */
    void place(Path fresh) throws IOException;
  }

  /**
   * Writes a text in the place of an earlier file.
   *
   * @param file the file
   * @param text the text, in UTF-8
   * @throws IOException if it cannot be written; the earlier one then stands
   */
  public static void write(Path file, String text) throws IOException {
    write(
        file,
        out -> out.write(text.getBytes(StandardCharsets.UTF_8)),
        fresh -> replace(fresh, file));
  }

  /**
   * Writes a file beside its place, then has it put there. Whatever happens, nothing but the file
   * itself is left.
   *
   * @param file the file
   * @param writing writes its bytes
   * @param placing puts the whole file in its place
   * @throws IOException if it cannot be written or put there
   */
  public static void write(Path file, Writing writing, Placing placing) throws IOException {
    Path fresh = beside(file);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
        writing.write(out);
      }
      placing.place(fresh);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Where a file is written before it is whole: hidden, and under a name that is nobody else's.
   *
   * @param file the file
   * @return a file in the same folder
   */
  public static Path beside(Path file) {
    return file.resolveSibling(".casus-" + file.getFileName() + ".new");
  }

  /**
   * Moves a file in the place of another.
   *
   * @param fresh the file
   * @param file the other
   * @throws IOException if it cannot be done; the other then stands
   */
  public static void replace(Path fresh, Path file) throws IOException {
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
