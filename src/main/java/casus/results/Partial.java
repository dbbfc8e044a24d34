package casus.results;

import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * That a folder holds a part of a study that has not ended: of each design point and arm the same
 * replications, from the first on. Every table, figure and page that is made of it says so.
 *
 * @param played replications of each point and arm, at least 1
 * @param planned replications of each that the study is to have; at most, where a precision decides
 */
public record Partial(int played, int planned) {
  /** The key in {@code plan.json} and {@code manifest.json}, and the column of tables. */
  public static final String KEY = "partial";

  /** What the column of tables says. */
  static final String MEANING =
      "the study has not ended: replications of each point and arm that this is made of, and how"
          + " many it is to have";

  /** The file that says it to whoever looks into the folder. */
  public static final String FILE = "PARTIAL.txt";

  /**
   * What stands in cells of tables.
   *
   * @return such as {@code 400 of 4000}
   */
  public String cell() {
    return played + " of " + planned;
  }

  /**
   * The same for people.
   *
   * @return a sentence
   */
  public String sentence() {
    return Text.format(
        "Partial results: the first %,d of %,d replications of each point and arm; the study has not"
            + " ended.",
        played, planned);
  }

  /** As JSON has it. */
  Map<String, Object> json() {
    return Json.object("played", played, "planned", planned);
  }

  /** What a plan or manifest says of it; empty for what is whole. */
  static Optional<Partial> of(JsonFile json, Map<?, ?> root) throws IOException {
    if (!root.containsKey(KEY)) {
      return Optional.empty();
    }
    Map<?, ?> partial = json.object(root.get(KEY), KEY);
    return Optional.of(
        new Partial(
            json.count(partial.get("played"), "played"),
            json.count(partial.get("planned"), "planned")));
  }

  /**
   * Whether the results in a folder are a part.
   *
   * @param folder any folder
   * @return empty where they are whole, or there are none
   * @throws IOException if its manifest cannot be read
   */
  public static Optional<Partial> of(Path folder) throws IOException {
    return Files.isRegularFile(folder.resolve(Manifest.FILE))
        ? StoredManifest.read(folder).partial()
        : Optional.empty();
  }
}
