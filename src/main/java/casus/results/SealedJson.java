package casus.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON file that ends with the hash of all that stands before it, so that a single changed byte
 * shows.
 */
public final class SealedJson {
  private static final String KEY = "checksum";
  private static final Pattern SEAL =
      Pattern.compile("(.*),\n  \"" + KEY + "\": \"([0-9a-f]{64})\"\n}\n", Pattern.DOTALL);

  private SealedJson() {}

  /**
   * The text of a file with its seal.
   *
   * @param json what it says
   * @return the text, with a line end
   */
  public static String text(Map<String, Object> json) {
    Map<String, Object> sealed = new LinkedHashMap<>(json);
    String open = Json.text(json);
    sealed.put(KEY, hash(open.substring(0, open.length() - "\n}".length())));
    return Json.text(sealed) + "\n";
  }

  /** Whether a text has a seal, be it the right one or not. */
  static boolean isSealed(String text) {
    return SEAL.matcher(text).matches();
  }

  /**
   * Checks a seal.
   *
   * @param file where the text stands
   * @param text the whole file
   * @throws UnreadableResultsException if it is not the text that was sealed
   */
  static void check(Path file, String text) throws UnreadableResultsException {
    Matcher seal = SEAL.matcher(text);
    if (!seal.matches() || !hash(seal.group(1)).equals(seal.group(2))) {
      throw new UnreadableResultsException(
          file + " is damaged, or was changed after casus wrote it: its checksum differs");
    }
  }

  private static String hash(String text) {
    return Folders.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a file that must be sealed.
   *
   * @param file where it is
   * @return what it says
   * @throws UnreadableResultsException if it is not as it was sealed
   * @throws IOException if it cannot be read
   */
  public static JsonFile read(Path file) throws IOException {
    JsonFile json = new JsonFile(file);
    check(file, json.text());
    return json;
  }
}
