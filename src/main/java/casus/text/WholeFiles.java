package casus.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that take the place of earlier ones, which stand until the new ones are whole. */
public final class WholeFiles {
  private WholeFiles() {}

  /**
   * Writes a text in the place of an earlier file.
   *
   * @param file the file
   * @param text the text, in UTF-8
   * @throws IOException if it cannot be written; the earlier one then stands
   */
  public static void write(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, text);
    replace(part, file);
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
