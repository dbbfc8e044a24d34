package casus.scenario;

import casus.crisis.DecisionRule;
import casus.crisis.DecisionVariant;
import casus.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/** The decision rules that other jars bring along, found once. */
final class DecisionRules {
  /** The key by which an effective scenario pins the jar that its rule came from. */
  static final String PROVIDER = "decision_provider";

  private static final Pattern WORD = Pattern.compile("[a-z0-9-]+");

  /** A rule with where it came from. */
  record Provided(DecisionRule rule, InputFile file) {
    /** The name of the jar or class, without its place on this machine. */
    String fileName() {
      return String.valueOf(Path.of(file.path()).getFileName());
    }

    /** Its class and the hash of the jar, or of the class where there is no jar. */
    String provider() {
      return Text.format("%s sha256:%s", rule.getClass().getName(), file.sha256());
    }
  }

  /** What a scenario chooses: a variant, in whose place another jar's rule may stand. */
  record Chosen(DecisionVariant variant, Optional<Provided> rule) {}

  private static final List<String> FAULTS = new ArrayList<>();
  private static final Map<String, Provided> BY_WORD = load();

  private DecisionRules() {}

  private static Map<String, Provided> load() {
    Map<String, Provided> rules = new LinkedHashMap<>();
    try {
      for (DecisionRule rule : ServiceLoader.load(DecisionRule.class)) {
        String word = rule.word();
        if (!WORD.matcher(word).matches()
            || Words.DECISIONS.containsKey(word)
            || rules.containsKey(word)) {
          FAULTS.add(
              Text.format(
                  "%s calls its rule '%s', which is taken or is not small letters, digits and hyphens",
                  rule.getClass().getName(), word));
        } else {
          rules.put(word, new Provided(rule, file(rule.getClass())));
        }
      }
    } catch (ServiceConfigurationError | IOException e) {
      FAULTS.add(String.valueOf(e.getMessage()));
    }
    return rules;
  }

  private static InputFile file(Class<?> provider) throws IOException {
    CodeSource source = provider.getProtectionDomain().getCodeSource();
    if (source != null && source.getLocation() != null) {
      Path jar = Path.of(uri(source));
      if (Files.isRegularFile(jar)) {
        return new InputFile(jar.toString(), SourceFile.sha256(Files.readAllBytes(jar)));
      }
    }
    String name = provider.getName().replace('.', '/') + ".class";
    try (InputStream in = provider.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IOException("cannot find the file of " + provider.getName());
      }
      return new InputFile(name, SourceFile.sha256(in.readAllBytes()));
    }
  }

  private static URI uri(CodeSource source) throws IOException {
    try {
      return source.getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IOException("cannot find " + source.getLocation(), e);
    }
  }

  /** What scenarios can choose: the model's own variants first. */
  static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    Words.DECISIONS.keySet().forEach(word -> words.put(word, word));
    BY_WORD.keySet().forEach(word -> words.put(word, word));
    return words;
  }

  static Optional<Provided> find(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /** Which rule a scenario chooses, and whether it is the one that it was written with. */
  static Chosen read(Fields fields, Problems problems) {
    Optional<String> word = fields.word("decision", words());
    Optional<Provided> provided = word.flatMap(DecisionRules::find);
    if (fields.has("decision") && !FAULTS.isEmpty() && provided.isEmpty()) {
      FAULTS.forEach(
          fault ->
              problems.error(
                  fields.at("decision"),
                  "a decision rule of another jar cannot be used: " + fault));
    }
    Optional<String> pinned = fields.text(PROVIDER);
    String found = provided.map(Provided::provider).orElse("");
    if (pinned.isPresent() && word.isPresent() && !pinned.get().strip().equals(found)) {
      problems.error(
          fields.at(PROVIDER),
          Text.format(
              "the scenario was made with the decision rule %s; here %s is %s",
              pinned.get().strip(), word.get(), found.isEmpty() ? "the model's own" : found),
          "use that jar, or take the key away and know that the numbers are another rule's");
    }
    return new Chosen(
        word.map(Words.DECISIONS::get).orElse(DecisionVariant.EXPECTED_UTILITY), provided);
  }
}
