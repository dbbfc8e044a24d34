package casus.archive;

import casus.results.Shell;
import java.util.List;

/**
 * A command that makes a part of the exhibits again.
 *
 * @param folder the results folder in the archive, such as {@code results/wording}
 * @param within where it is carried out, seen from the root of the archive
 * @param words the command without {@code casus}; {@code DIR} stands for the rebuilt folder
 */
public record Step(String folder, String within, List<String> words) {
  /** What stands for the results folder in commands on record. */
  static final String FOLDER = "DIR";

  /** Where exhibits are built again, seen from the root. */
  public static final String REBUILT = "rebuilt";

  /** Copies the words. */
  public Step {
    words = List.copyOf(words);
  }

  /** Words with the rebuilt folder in its place, seen from where the command is carried out. */
  public List<String> command() {
    return words.stream().map(this::seenFromThere).toList();
  }

  /**
   * A word with the rebuilt folder in its place.
   *
   * @param word such as {@code DIR/charts}
   * @return as it is typed where the command is carried out
   */
  public String seenFromThere(String word) {
    String up = "../".repeat(within.isEmpty() ? 0 : within.split("/").length);
    String rebuilt = up + REBUILT + "/" + folder;
    return word.equals(FOLDER)
        ? rebuilt
        : word.startsWith(FOLDER + "/") ? rebuilt + word.substring(FOLDER.length()) : word;
  }

  /** The command as it is typed there. */
  public String typed() {
    return "casus " + Shell.command(command());
  }
}
