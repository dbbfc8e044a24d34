package casus.scenario;

import casus.text.Numbers;
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
    Map<String, Object> treaties = treaties(library);
    SchemaParts.Shape keys =
        RootKeys.ROOT.schema(
            Map.of(
                Layers.TREATIES,
                treaties,
                Layers.EXPECTED,
                treaties,
                "decision",
                SchemaParts.words(DecisionRules.words().keySet()),
                ParametersSection.KEY,
                parameters(library)));
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
    SchemaParts.Shape keys =
        StudyKeys.ROOT.schema(
            Map.of(
                FiguresSection.KEY,
                SchemaParts.list(
                    SchemaParts.any(
                        SchemaParts.words(figures),
                        StudyKeys.FIGURE
                            .schema(Map.of(StudyKeys.FIGURE_NAME, SchemaParts.words(figures)))
                            .map()))));
    Map<String, Object> schema = head("casus study", keys);
    schema.put("required", List.of("casus", "study", "scenario"));
    return schema;
  }

  private static Map<String, Object> head(String title, SchemaParts.Shape keys) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DRAFT);
    schema.put("title", title);
    schema.put("type", "object");
    schema.put("properties", keys.keys());
    schema.put("additionalProperties", false);
    return schema;
  }

  // ---- Scenarios ----

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

  // ---- Treaties ----

  /** By id, with changes or written out; or a list of ids of the library. */
  private static Map<String, Object> treaties(Library library) {
    SchemaParts.Shape written = TreatyKeys.ROOT.schema();
    SchemaParts.Shape changed = TreatyKeys.ROOT.schema().with(Layers.INLINE, written);
    Map<String, Object> byId = new LinkedHashMap<>();
    byId.put("type", List.of("object", "null"));
    Map<String, Object> known = new LinkedHashMap<>();
    // The names alone, for completion: what stands under them is the same for all.
    library.treaties().ids().stream().sorted().forEach(id -> known.put(id, Map.of()));
    byId.put("properties", known);
    byId.put("patternProperties", Map.of(".", changed.map()));
    return SchemaParts.any(byId, SchemaParts.list(SchemaParts.text()));
  }
}
