package casus.scenario;

import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.text.Phrases;
import casus.text.Text;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the fixed words of figures and tables that an author gives in the place of casus's own: by
 * key, some or all. Each must leave the same things to be filled in as casus's own.
 */
public final class FixedWords {
  private static final String LANGUAGE = "lang";

  /** A tag of a language (BCP 47), as far as it can be told without a register of languages. */
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  private FixedWords() {}

  /**
   * Reads a file of them.
   *
   * @param file the file
   * @return the words by key, or all that is wrong with them
   */
  public static Parsed<Map<String, String>> read(Path file) {
    Problems problems = new Problems();
    String name = file.toString();
    Optional<Mapping> root =
        SourceFile.read(file, name, Origin.named(name), problems)
            .flatMap(text -> YamlParser.parseMapping(text.source(), text.text(), problems));
    return problems.outcome(root.map(words -> of(words, problems)));
  }

  /**
   * Checks words.
   *
   * @param words by key
   * @param problems takes what is wrong
   * @return those that are sound
   */
  static Map<String, String> of(Mapping words, Problems problems) {
    Map<String, String> sound = new LinkedHashMap<>();
    for (Node.Entry entry : words.entries().values()) {
      String key = entry.key().text();
      if (!Phrases.keys().contains(key)) {
        problems.error(
            entry.key().origin(),
            Text.format("no fixed words have the key '%s'", key),
            Suggestion.nearby(key, Phrases.keys())
                .orElse("'casus list words' prints those there are"));
      } else {
        text(key, entry.value(), problems).ifPresent(text -> sound.put(key, text));
      }
    }
    return sound;
  }

  private static Optional<String> text(String key, Node value, Problems problems) {
    String fault = "";
    String mend = "";
    if (!(value instanceof Scalar scalar)) {
      fault = Text.format("%s is %s, not a text", key, value.kind());
      mend = "a text that begins with a brace or a bracket stands in quotes";
    } else if (scalar.text().isBlank()) {
      fault = Text.format("%s is empty", key);
      mend = "write a text, or leave the key out";
    } else if (PrintWords.isUnfit(scalar.text())) {
      fault = Text.format("%s does not stand on one line", key);
      mend = "write it without breaks of lines and control characters";
    } else if (key.equals(LANGUAGE) && !TAG.matcher(scalar.text()).matches()) {
      fault = Text.format("%s is '%s', not the tag of a language", key, scalar.text());
      mend = "write such as ko, ru or pt-BR";
    } else {
      List<String> wanted = Phrases.slots(Phrases.shipped(key));
      List<String> found = Phrases.slots(scalar.text());
      List<String> missing = wanted.stream().filter(slot -> !found.contains(slot)).toList();
      List<String> strange = found.stream().filter(slot -> !wanted.contains(slot)).toList();
      if (missing.isEmpty() && strange.isEmpty()) {
        return Optional.of(scalar.text().strip());
      }
      fault =
          missing.isEmpty()
              ? Text.format("%s names %s, which is not filled in here", key, braced(strange))
              : Text.format("%s does not name %s", key, braced(missing));
      mend = Text.format("casus's own words are: %s", Phrases.shipped(key));
    }
    problems.error(value.origin(), fault, mend);
    return Optional.empty();
  }

  private static String braced(List<String> slots) {
    return String.join(", ", slots.stream().map(slot -> "{" + slot + "}").toList());
  }
}
