package casus.scenario;

import casus.crisis.DecisionRule;
import casus.crisis.DecisionVariant;
import casus.text.Services;
import casus.text.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The decision rules that other jars bring along, found once. */
final class DecisionRules {
  /** The key by which an effective scenario pins the jar that its rule came from. */
  static final String PROVIDER = "decision_provider";

  /** What a scenario chooses: a variant, in whose place another jar's rule may stand. */
  record Chosen(DecisionVariant variant, Optional<Services.Found<DecisionRule>> rule) {}

  private static final Services<DecisionRule> BROUGHT =
      Services.load(DecisionRule.class, DecisionRule::word, Vocabulary.DECISIONS.keySet(), "rule");

  private DecisionRules() {}

  /** What scenarios can choose: the model's own variants first. */
  static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    Vocabulary.DECISIONS.keySet().forEach(word -> words.put(word, word));
    BROUGHT.found().keySet().forEach(word -> words.put(word, word));
    return words;
  }

  static Optional<Services.Found<DecisionRule>> find(String word) {
    return Optional.ofNullable(BROUGHT.found().get(word));
  }

  /** Which rule a scenario chooses, and whether it is the one that it was written with. */
  static Chosen read(Fields fields, Problems problems) {
    Optional<String> word = fields.word("decision", words());
    Optional<Services.Found<DecisionRule>> provided = word.flatMap(DecisionRules::find);
    if (fields.has("decision") && !BROUGHT.faults().isEmpty() && provided.isEmpty()) {
      BROUGHT
          .faults()
          .forEach(
              fault ->
                  problems.error(
                      fields.at("decision"),
                      "a decision rule of another jar cannot be used: " + fault));
    }
    Optional<String> pinned = fields.text(PROVIDER);
    String found = provided.map(Services.Found::provider).orElse("");
    if (pinned.isPresent() && word.isPresent() && !pinned.get().strip().equals(found)) {
      problems.error(
          fields.at(PROVIDER),
          Text.format(
              "the scenario was made with the decision rule %s; here %s is %s",
              pinned.get().strip(), word.get(), found.isEmpty() ? "the model's own" : found),
          "use that jar, or take the key away and know that the numbers are another rule's");
    }
    return new Chosen(
        word.map(Vocabulary.DECISIONS::get).orElse(DecisionVariant.EXPECTED_UTILITY), provided);
  }
}
