package casus.cli;

import casus.crisis.Chronicle.Happening;
import casus.results.EventFields;
import casus.results.Json;
import casus.story.Chapter;
import casus.story.DecisiveChoice;
import casus.story.Explanation;
import casus.story.StoryText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An explanation as data. */
final class ExplanationJson {
  private ExplanationJson() {}

  /**
   * Makes them.
   *
   * @param master the master seed
   */
  static Map<String, Object> of(Explanation explanation, long master) {
    StoryText text = new StoryText(explanation);
    Map<String, Object> json =
        Json.object("scenario", explanation.scenario().name(), "seed", master);
    if (explanation.seed() != master) {
      json.put("point_seed", explanation.seed());
    }
    json.put("run", explanation.run());
    json.put("record", explanation.facts().values());
    json.put("outcome", text.outcome());
    json.put("story", explanation.chapters().stream().map(ExplanationJson::chapter).toList());
    json.put("events", events(explanation.happenings()));
    explanation.decisive().ifPresent(choice -> json.put("decisive", decisive(choice, text)));
    return json;
  }

  private static Map<String, Object> chapter(Chapter chapter) {
    return Json.object(
        "from_day", chapter.from(), "until_day", chapter.until(), "sentences", chapter.sentences());
  }

  private static Map<String, Object> decisive(DecisiveChoice choice, StoryText text) {
    Map<String, Object> json =
        Json.object(
            "event", EventFields.of(choice.alternative().happening()),
            "taken", choice.alternative().taken().outcome(),
            "other", choice.alternative().other().outcome(),
            "draw_from", choice.alternative().low(),
            "draw_below", choice.alternative().high(),
            "tried", choice.tried(),
            "open", choice.open(),
            "sentences", text.decisive());
    Map<String, Object> changes = new LinkedHashMap<>();
    text.changes()
        .forEach(
            (name, pair) ->
                changes.put(name, Json.object("would_be", pair.get(0), "was", pair.get(1))));
    json.put("changes", changes);
    json.put("events", events(choice.happenings()));
    return json;
  }

  private static List<Map<String, Object>> events(List<Happening> happenings) {
    return happenings.stream().map(EventFields::of).toList();
  }
}
