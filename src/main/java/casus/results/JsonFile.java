package casus.results;

import casus.text.Text;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A JSON file that casus wrote. JSON is YAML, so the YAML parser serves. */
public final class JsonFile {
  private final Path file;

  /**
   * A file.
   *
   * @param file where it is
   */
  public JsonFile(Path file) {
    this.file = file;
  }

  /**
   * The object that the file is.
   *
   * @return its members
   * @throws UnreadableResultsException if it is no whole JSON object
   * @throws IOException if it cannot be read
   */
  public Map<?, ?> root() throws IOException {
    return object(parse(), "the file");
  }

  private Object parse() throws IOException {
    LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
    try {
      Object root = new Load(settings).loadFromString(text());
      return root == null ? Map.of() : root;
    } catch (YamlEngineException e) {
      throw new UnreadableResultsException(file + " is not whole JSON: " + e.getMessage(), e);
    }
  }

  /**
   * The file as it stands.
   *
   * @return its text
   * @throws UnreadableResultsException if it is no text
   * @throws IOException if it cannot be read
   */
  public String text() throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new UnreadableResultsException(file + " is damaged: it is no UTF-8 text", e);
    }
  }

  /**
   * Names with texts, such as hashes by file.
   *
   * @param object an object of the file
   * @param key the member that has them
   * @return sorted by name
   * @throws UnreadableResultsException if it is something else
   */
  public SortedMap<String, String> texts(Map<?, ?> object, String key)
      throws UnreadableResultsException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Map.Entry<?, ?> entry : object(object.get(key), key).entrySet()) {
      if (!(entry.getKey() instanceof String name && entry.getValue() instanceof String text)) {
        throw new UnreadableResultsException(
            Text.format("%s: %s has %s, not a text", file, key, entry));
      }
      texts.put(name, text);
    }
    return texts;
  }

  /** A count: a whole number from 0 to what an {@code int} holds. */
  int count(@Nullable Object value, String what) throws UnreadableResultsException {
    if (value instanceof Integer number && number >= 0) {
      return number;
    }
    throw new UnreadableResultsException(
        Text.format("%s: %s is '%s', not a whole number from 0 to 2147483647", file, what, value));
  }

  /**
   * A value that has to be an object.
   *
   * @param value the value
   * @param what what to call it
   * @return its members
   * @throws UnreadableResultsException if it is something else
   */
  public Map<?, ?> object(@Nullable Object value, String what) throws UnreadableResultsException {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new UnreadableResultsException(Text.format("%s: %s is not a JSON object", file, what));
  }

  /**
   * A value that has to be a list.
   *
   * @param value the value
   * @param what what to call it
   * @return its elements
   * @throws UnreadableResultsException if it is something else
   */
  public List<?> list(@Nullable Object value, String what) throws UnreadableResultsException {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new UnreadableResultsException(Text.format("%s: %s is not a JSON list", file, what));
  }

  /**
   * A value as text.
   *
   * @param object an object of the file
   * @param key the member
   * @return empty if there is none
   */
  public static String text(Map<?, ?> object, String key) {
    Object value = object.get(key);
    return value == null ? "" : value.toString();
  }

  /**
   * A member that has to be a whole number.
   *
   * @param object where it is
   * @param key the member
   * @return its value
   * @throws UnreadableResultsException if there is none, or it is something else
   */
  public long long64(Map<?, ?> object, String key) throws UnreadableResultsException {
    // A seed above 2^63 keeps its bits: it is told as the signed number that has them.
    return number(object, key).longValue();
  }

  BigInteger number(Map<?, ?> object, String key) throws UnreadableResultsException {
    Object value = object.get(key);
    if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
      return new BigInteger(value.toString());
    }
    throw new UnreadableResultsException(
        Text.format(
            "%s: %s is %s, not a whole number",
            file, key, value == null ? "missing" : "'" + value + "'"));
  }
}
