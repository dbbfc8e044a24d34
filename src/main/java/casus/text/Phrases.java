package casus.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fixed words of figures and tables, by key: those of an author where there are such, else
 * casus's own, which stand in {@code words.yaml} and nowhere else.
 */
public final class Phrases {
  /** The words that casus ships. */
  public static final Phrases ENGLISH = new Phrases(Map.of());

  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}");

  private final Map<String, String> given;

  private Phrases(Map<String, String> given) {
    this.given = given;
  }

  /** Read when the first word is asked for: most commands ask for none. */
  private static final class Shipped {
    private static final String FILE = Packed.text(Phrases.class, "words.yaml");
    private static final Map<String, String> TEXTS = texts();

    /** The file keeps to what a line at a time tells: a key, and a text that may be quoted. */
    private static Map<String, String> texts() {
      Map<String, String> texts = new LinkedHashMap<>();
      FILE.lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split(": ", 2))
          .forEach(pair -> texts.put(pair[0], unquoted(pair[1])));
      return texts;
    }

    private static String unquoted(String text) {
      return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }
  }

  /**
   * The file of the words that casus ships, to begin others from.
   *
   * @return the whole of it
   */
  public static String file() {
    return Shipped.FILE;
  }

  /**
   * What can be said otherwise.
   *
   * @return the keys, in the order of the file
   */
  public static Set<String> keys() {
    return Shipped.TEXTS.keySet();
  }

  /**
   * What a text leaves to be filled in.
   *
   * @param text with names in braces
   * @return the names, in the order of the text
   */
  public static List<String> slots(String text) {
    return SLOT.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }

  /**
   * The text that casus ships.
   *
   * @param key one of {@link #keys}
   * @return with names in braces where something is filled in
   * @throws IllegalArgumentException if there is no such key
   */
  public static String shipped(String key) {
    String text = Shipped.TEXTS.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no words have the key " + key);
    }
    return text;
  }

  /**
   * These words, and others where those say more.
   *
   * @param words by key, each with the slots of the shipped text; they go first
   * @return both
   */
  public Phrases with(Map<String, String> words) {
    if (words.isEmpty()) {
      return this;
    }
    Map<String, String> all = new LinkedHashMap<>(given);
    all.putAll(words);
    return new Phrases(all);
  }

  /**
   * Words as they stand.
   *
   * @param key one of {@link #keys}
   * @param values what is filled in, in the order in which the shipped text names it
   * @return the text
   * @throws IllegalArgumentException if there is no such key, or not one value for each name
   */
  public String of(String key, String... values) {
    String shipped = shipped(key);
    List<String> slots = slots(shipped);
    if (slots.size() != values.length) {
      throw new IllegalArgumentException(
          Text.format("%d values for the words %s: %s", values.length, key, shipped));
    }
    String text = given.getOrDefault(key, shipped);
    return slots.isEmpty()
        ? text
        : SLOT.matcher(text)
            .replaceAll(slot -> Matcher.quoteReplacement(values[slots.indexOf(slot.group(1))]));
  }
}
