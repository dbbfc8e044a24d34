package casus.cli;

import casus.crisis.Chronicle.Happening;
import casus.results.EventFields;
import casus.story.Chapter;
import casus.story.DecisiveChoice;
import casus.story.Explanation;
import casus.story.StoryText;
import java.util.ArrayList;
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
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", explanation.scenario().name());
    json.put("seed", master);
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
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("from_day", chapter.from());
    json.put("until_day", chapter.until());
    json.put("sentences", chapter.sentences());
    return json;
  }

  private static Map<String, Object> decisive(DecisiveChoice choice, StoryText text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("event", EventFields.of(choice.alternative().happening()));
    json.put("taken", choice.alternative().taken().outcome());
    json.put("other", choice.alternative().other().outcome());
    json.put("draw_from", choice.alternative().low());
    json.put("draw_below", choice.alternative().high());
    json.put("tried", choice.tried());
    json.put("open", choice.open());
    json.put("sentences", text.decisive());
    Map<String, Object> changes = new LinkedHashMap<>();
    text.changes()
        .forEach(
            (name, pair) -> {
              Map<String, Object> change = new LinkedHashMap<>();
              change.put("would_be", pair.get(0));
              change.put("was", pair.get(1));
              changes.put(name, change);
            });
    json.put("changes", changes);
    json.put("events", events(choice.happenings()));
    return json;
  }

  private static List<Object> events(List<Happening> happenings) {
    List<Object> events = new ArrayList<>();
    happenings.forEach(happening -> events.add(EventFields.of(happening)));
    return events;
  }
}
