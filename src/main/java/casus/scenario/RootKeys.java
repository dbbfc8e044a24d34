package casus.scenario;

import static casus.scenario.ValueKind.DATE;
import static casus.scenario.ValueKind.FLAG;
import static casus.scenario.ValueKind.TEXT;
import static casus.scenario.ValueKind.TEXTS;
import static casus.scenario.ValueKind.number;
import static casus.scenario.ValueKind.part;
import static casus.scenario.ValueKind.whole;

import casus.crisis.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The keys of a scenario file's top level, and of what really happened. */
final class RootKeys {
  private static final String CODE = SchemaParts.STATE;
  private static final String NAME_PATTERN = "^[a-z0-9-]+$";

  /** The names of outcomes. */
  static final String OUTCOME_NAME = "^[a-z][a-z0-9_]*$";

  // ---- hindcasts ----

  static final KeyTable<Hindcast.Truth> TRUTH =
      new KeyTable<>("hindcast.truth.NAME", "A statement on what happened in a historical case");

  static {
    TRUTH
        .needed("when", part("an expression over the record of a run", SchemaParts.text()))
        .means("", "war", "The statement, true or false of a run.");
  }

  static final Key<Hindcast.Truth, Boolean> VALUE =
      TRUTH
          .required("value", FLAG, Hindcast.Truth::value)
          .means("", "false", "Whether it came true.");

  /** Neither 0 nor 1: a surprise costs infinitely much there. */
  static final Key<Hindcast.Truth, Double> BASE_RATE =
      TRUTH
          .required(
              "base_rate",
              number(new Measure(Unit.SHARE, 0.0001, 0.9999)),
              Hindcast.Truth::baseRate)
          .means("", "0.1", "How often it comes true in cases of the kind.");

  static final Key<Hindcast.Truth, String> TRUTH_SOURCE =
      TRUTH
          .required("source", TEXT, Hindcast.Truth::source)
          .means("", "COW 4.0", "Where both are found.");

  static final KeyTable<Hindcast> HINDCAST =
      new KeyTable<>("hindcast", "What really happened, of a historical case");
  static final Key<Hindcast, String> HAPPENED =
      HINDCAST
          .required("happened", TEXT, Hindcast::happened)
          .means("", "No war followed.", "What happened, in words.");
  static final Key<Hindcast, Double> HINDCAST_WEIGHT =
      HINDCAST
          .standard(
              "weight",
              number(new Measure(Unit.NONE, 0.001, Double.MAX_VALUE)),
              1.0,
              Hindcast::weight)
          .means("", "0.5", "How much the case counts among others.");

  static {
    HINDCAST
        .needed("truth", part("by name a statement", SchemaParts.map(OUTCOME_NAME, TRUTH.schema())))
        .means("", "{war: {when: war, value: false, …}}", "What the runs are judged by.");
  }

  // ---- the top level ----

  static final KeyTable<Scenario> ROOT = new KeyTable<>("scenario", "A scenario file");

  static {
    ROOT.passing("casus", part("the number 1", SchemaParts.version()), "required")
        .means("", "1", "The version of the format.");
  }

  static final Key<Scenario, String> NAME =
      ROOT.required(
              "name",
              text(SchemaParts.pattern(NAME_PATTERN), "small letters, digits and hyphens"),
              Scenario::name)
          .means("", "yellow-sea", "What files are called after it.");
  static final Key<Scenario, String> TITLE =
      ROOT.derived("title", TEXT, "the name", Scenario::title)
          .means("", "A clash in the Yellow Sea", "What figures are headed with.");
  static final Key<Scenario, String> DESCRIPTION =
      ROOT.passing("description", TEXT, "none").means("", "What if …", "What the scenario is for.");

  static {
    ROOT.changing("extends", TEXTS, "nothing")
        .means("", "korea.yaml", "Files that this one changes.");
  }

  static final Key<Scenario, LocalDate> DATE_OF =
      ROOT.required("date", DATE, Scenario::date).means("", "2025-01-01", "Day 0.");
  static final Key<Scenario, Integer> HORIZON =
      ROOT.required(
              "horizon",
              whole(new Measure(Unit.TIME, 1, Scenario.LONGEST_HORIZON)),
              Scenario::horizonDays)
          .means("", "730 d", "How long a run lasts at most.");

  static {
    ROOT.needed(
            StatesSection.KEY,
            part("by code a state", SchemaParts.map(CODE, StateKeys.STATE.schema())))
        .means("", "{PRK: {resolve: 0.6}, KOR: {}}", "Who takes part.");
    section(Layers.TIES, "by pair a tie", pairs(StateKeys.TIE))
        .means("R7", "{RUS-PRK: {affinity: 0.6}}", "What stands between them.");
    section(Layers.TREATIES, "by id a treaty, or a list of ids", Map.of())
        .means("R4", "[rus-prk-2024, usa-kor-1953]", "The treaties in force.");
    ROOT.passing(Layers.EXPECTED, part("as treaties", Map.of()), "the treaties in force")
        .means("R7", "{rus-prk-2024: null}", "The treaties that others expect, where they err.");
    section(
            PatronsSection.PATRONS,
            "by client, by patron a hold",
            SchemaParts.map(CODE, SchemaParts.map(CODE, StateKeys.PATRON.schema())))
        .means("R3", "{PRK: {CHN: {dependence: 0.8}}}", "Who holds whom.");
    section(
            PatronsSection.SANCTIONS,
            "by code sanctions",
            SchemaParts.map(CODE, StateKeys.SANCTIONS.schema()))
        .means("R11", "{PRK: {severity: 0.6}}", "Who presses whom.");
    section(
            PatronsSection.MONITORING,
            "by code monitoring",
            SchemaParts.map(CODE, StateKeys.MONITORING.schema()))
        .means("R11", "{PRK: {level: 0.8}}", "How standing sanctions are watched.");
    section(DisputesSection.KEY, "by pair a dispute", pairs(CrisisKeys.DISPUTE))
        .means("R3", "{PRK-KOR: {mediation: 0.2}}", "What can break out, challenger first.");
    section(Layers.EVENTS, "by name an event, or a list with ids", events())
        .means("R10", "{shelling: {day: 10, …}}", "What the scenario makes happen.");
    section(FlowsSection.TENSIONS, "by pair a tension", pairs(CrisisKeys.TENSION))
        .means("R10", "{PRK-KOR: {rates: …, kinds: …}}", "Provocations by chance.");
    section(
            FlowsSection.TRANSFERS,
            "by name a transfer",
            SchemaParts.map(".", CrisisKeys.FLOW.schema()))
        .means("R12", "{shells: {supplier: PRK, …}}", "Flows of munitions and technology.");
  }

  static final Key<Scenario, Boolean> SECURITY_COUNCIL =
      ROOT.derived("security_council", FLAG, "true from 1946-01-17 on", Scenario::securityCouncil)
          .means("R11", "false", "Whether there is a Security Council.");

  static {
    ROOT.passing(
            "decision",
            part(
                "a word; "
                    + String.join(", ", Vocabulary.DECISIONS.keySet())
                    + ", or a rule of a jar",
                SchemaParts.words(Vocabulary.DECISIONS.keySet())),
            "expected-utility")
        .means("R3", "prospect", "How states choose.");
    ROOT.passing(DecisionRules.PROVIDER, part("text", SchemaParts.text()), "none")
        .means("R3", "a-rule-1.0.jar", "Which jar a rule of decision comes from, and its hash.");
    ROOT.passing(
            ParametersSection.KEY,
            part("by name a number or a distribution; or posterior(FILE)", Map.of()),
            "the library's")
        .means("", "{choice_precision: prior}", "Parameters of the model.");
    section(
            OutcomesSection.KEY,
            "by name an expression",
            SchemaParts.map(OUTCOME_NAME, SchemaParts.text()))
        .means("", "{long_war: war and duration > 90}", "What is to be told of each run.");
    section(HindcastSection.KEY, "a mapping", HINDCAST.schema().map())
        .means("", "{happened: …, truth: …}", "What really happened, of a historical case.");
  }

  static {
    section(WordsSection.KEY, "by kind, by name words", WordKeys.WORDS.schema().map())
        .means("", "{states: {PRK: {short: DPRK}}}", "What figures, tables and texts call things.");
  }

  static final Key<Scenario, List<String>> NOTES =
      ROOT.passing("notes", TEXTS, "none").means("", "[A remark.]", "Remarks.");
  static final Key<Scenario, List<String>> SOURCES =
      ROOT.passing("sources", TEXTS, "none").means("", "[UNTS 1894]", "Where its facts come from.");

  private RootKeys() {}

  /** A text of a certain form, which its section checks. */
  static ValueKind<String> text(Map<String, Object> schema, String range) {
    return new ValueKind<>("text", range, schema, TEXT.reader(), TEXT.writer());
  }

  private static KeyTable.Entry<Scenario, Node> section(
      String name, String words, Map<String, Object> schema) {
    return ROOT.passing(name, part(words, schema), "none");
  }

  private static Map<String, Object> pairs(KeyTable<?> block) {
    return SchemaParts.map(SchemaParts.PAIR, block.schema());
  }

  private static Map<String, Object> events() {
    return SchemaParts.any(
        SchemaParts.map(".", CrisisKeys.EVENT.schema()),
        SchemaParts.list(CrisisKeys.EVENT.schema().with("id", SchemaParts.text()).map()));
  }
}
