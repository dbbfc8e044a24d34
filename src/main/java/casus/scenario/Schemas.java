package casus.scenario;

import casus.text.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON Schema (draft 2020-12) of scenario and study files, for editors: completion, hover, and most
 * mistakes while typing. Words and parameters are those of the readers. It knows shapes and words;
 * {@code casus check} knows the rest (ranges with units, states present, treaties in force).
 */
public final class Schemas {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private Schemas() {}

  /**
   * The schema of scenario files.
   *
   * @param library what parameters and treaties there are
   * @return maps, lists, texts, numbers and booleans, to be written as JSON
   */
  public static Map<String, Object> scenario(Library library) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("casus", SchemaParts.version());
    keys.put("name", SchemaParts.pattern("^[a-z0-9-]+$"));
    keys.put("title", SchemaParts.text());
    keys.put("description", SchemaParts.text());
    keys.put("extends", SchemaParts.texts());
    keys.put("date", SchemaParts.date());
    keys.put("horizon", SchemaParts.number());
    keys.put(StatesSection.KEY, SchemaParts.map("^[A-Z]{3}$", StateKeys.STATE.schema()));
    keys.put(Layers.TIES, pairs(StateKeys.TIE.schema()));
    keys.put(Layers.TREATIES, treaties(library));
    keys.put(Layers.EXPECTED, treaties(library));
    keys.put(
        "patrons",
        SchemaParts.map("^[A-Z]{3}$", SchemaParts.map("^[A-Z]{3}$", StateKeys.PATRON.schema())));
    keys.put("sanctions", SchemaParts.map("^[A-Z]{3}$", StateKeys.SANCTIONS.schema()));
    keys.put(DisputesSection.KEY, pairs(CrisisKeys.DISPUTE.schema()));
    keys.put(Layers.EVENTS, events());
    keys.put("tensions", pairs(CrisisKeys.TENSION.schema()));
    keys.put("transfers", SchemaParts.map(".", CrisisKeys.TRANSFER.schema()));
    keys.put("security_council", SchemaParts.flag());
    keys.put("decision", SchemaParts.words(DecisionRules.words().keySet()));
    keys.put(DecisionRules.PROVIDER, SchemaParts.text());
    keys.put(ParametersSection.KEY, parameters(library));
    keys.put(OutcomesSection.KEY, SchemaParts.map("^[a-z][a-z0-9_]*$", SchemaParts.text()));
    keys.put("notes", SchemaParts.texts());
    keys.put("sources", SchemaParts.texts());
    keys.put(HindcastSection.KEY, hindcast());
    Map<String, Object> schema = head("casus scenario", keys);
    schema.put("required", List.of("casus"));
    schema.put(
        "anyOf",
        List.of(
            Map.of("required", List.of("extends")),
            Map.of("required", List.of("name", "date", "horizon", StatesSection.KEY))));
    return schema;
  }

  /**
   * The schema of study files.
   *
   * @param figures the names of the figures that a study may ask for
   * @return maps, lists, texts, numbers and booleans, to be written as JSON
   */
  public static Map<String, Object> study(Collection<String> figures) {
    SchemaParts.Shape verbs = verbs();
    SchemaParts.Shape changes = verbs().with(Changes.BELIEVE, verbs);
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("casus", SchemaParts.version());
    keys.put("study", SchemaParts.pattern("^[a-z0-9-]+$"));
    keys.put("title", SchemaParts.text());
    keys.put("description", SchemaParts.text());
    keys.put("scenario", SchemaParts.text());
    keys.put("seed", SchemaParts.number());
    keys.put(
        "replications",
        SchemaParts.any(
            SchemaParts.number(),
            SchemaParts.object()
                .with("min", SchemaParts.number())
                .with("max", SchemaParts.number())
                .with("precision", SchemaParts.map(".", SchemaParts.number()))
                .map()));
    keys.put(FactorsSection.KEY, SchemaParts.map(".", factor(changes)));
    keys.put(DesignSection.KEY, design());
    keys.put("arms", SchemaParts.map("^[a-z0-9-]+$", changes));
    keys.put(OutcomesSection.KEY, SchemaParts.map("^[a-z][a-z0-9_]*$", SchemaParts.text()));
    keys.put("figures", SchemaParts.list(SchemaParts.words(figures)));
    keys.put("notes", SchemaParts.texts());
    keys.put("sources", SchemaParts.texts());
    Map<String, Object> schema = head("casus study", keys);
    schema.put("required", List.of("casus", "study", "scenario"));
    return schema;
  }

  private static Map<String, Object> head(String title, Map<String, Object> keys) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DRAFT);
    schema.put("title", title);
    schema.put("type", "object");
    schema.put("properties", keys);
    schema.put("additionalProperties", false);
    return schema;
  }

  // ---- Scenarios ----

  private static Map<String, Object> pairs(SchemaParts.Shape shape) {
    return SchemaParts.map("^[A-Z]{3}-[A-Z]{3}$", shape);
  }

  private static Map<String, Object> events() {
    return SchemaParts.any(
        SchemaParts.map(".", CrisisKeys.EVENT.schema()),
        SchemaParts.list(CrisisKeys.EVENT.schema().with("id", SchemaParts.text()).map()));
  }

  private static Map<String, Object> parameters(Library library) {
    SchemaParts.Shape shape =
        SchemaParts.object().with(ParametersSection.POSTERIOR, SchemaParts.text());
    for (ParameterEntry entry : library.parameters().all()) {
      Map<String, Object> value = new LinkedHashMap<>(SchemaParts.amount());
      value.put("description", described(entry));
      value.put("default", entry.standard());
      shape.with(entry.parameter().word(), value);
    }
    String whole = "^\\s*" + ParametersSection.POSTERIOR + "\\s*\\(.*\\)\\s*$";
    return SchemaParts.any(shape.map(), SchemaParts.pattern(whole));
  }

  private static String described(ParameterEntry entry) {
    return Text.format(
        "%s (%s). From %s to %s%s.",
        entry.meaning(),
        entry.rule(),
        Numbers.text(entry.least()),
        Numbers.text(entry.greatest()),
        entry.unit().isEmpty() ? "" : " " + entry.unit());
  }

  private static Map<String, Object> hindcast() {
    SchemaParts.Shape truth =
        SchemaParts.object()
            .with("when", SchemaParts.text())
            .with("value", SchemaParts.flag())
            .with("base_rate", SchemaParts.number())
            .with("source", SchemaParts.text());
    return SchemaParts.object()
        .with("happened", SchemaParts.text())
        .with("weight", SchemaParts.number())
        .with("truth", SchemaParts.map("^[a-z][a-z0-9_]*$", truth))
        .map();
  }

  // ---- Treaties ----

  /** By id, with changes or written out; or a list of ids of the library. */
  private static Map<String, Object> treaties(Library library) {
    SchemaParts.Shape written = TreatyKeys.TREATY.schema();
    SchemaParts.Shape changed = TreatyKeys.TREATY.schema().with(Layers.INLINE, written);
    Map<String, Object> byId = new LinkedHashMap<>();
    byId.put("type", List.of("object", "null"));
    Map<String, Object> known = new LinkedHashMap<>();
    // The names alone, for completion: what stands under them is the same for all.
    library.treaties().ids().stream().sorted().forEach(id -> known.put(id, Map.of()));
    byId.put("properties", known);
    byId.put("patternProperties", Map.of(".", changed.map()));
    return SchemaParts.any(byId, SchemaParts.list(SchemaParts.text()));
  }

  // ---- Studies ----

  private static SchemaParts.Shape verbs() {
    return SchemaParts.object()
        .with(Changes.REMOVE, SchemaParts.texts())
        .with(
            Changes.ADD,
            SchemaParts.any(SchemaParts.texts(), SchemaParts.map(".", TreatyKeys.TREATY.schema())))
        .with(Changes.SET, SchemaParts.map(".", Map.of()));
  }

  private static Map<String, Object> factor(SchemaParts.Shape changes) {
    return SchemaParts.any(
        SchemaParts.scalar(),
        SchemaParts.list(SchemaParts.scalar()),
        SchemaParts.object()
            .with("choice", Map.of("type", "object"))
            .with("path", SchemaParts.text())
            .with("title", SchemaParts.text())
            .with("steps", SchemaParts.number())
            .with("values", Map.of())
            .with("value", Map.of())
            .with("distribution", SchemaParts.amount())
            .with("range", SchemaParts.list(SchemaParts.number()))
            .with("levels", SchemaParts.map(".", changes))
            .with("base", SchemaParts.scalar())
            .map());
  }

  private static Map<String, Object> design() {
    Map<String, Object> kinds = SchemaParts.words(DesignSection.kinds());
    return SchemaParts.any(
        kinds,
        SchemaParts.object()
            .with("kind", kinds)
            .with(
                "points",
                SchemaParts.any(SchemaParts.number(), SchemaParts.list(Map.of("type", "object"))))
            .with("trajectories", SchemaParts.number())
            .with("levels", SchemaParts.number())
            .with("file", SchemaParts.text())
            .with("luck", SchemaParts.words(Words.LUCK.keySet()))
            .map());
  }
}
