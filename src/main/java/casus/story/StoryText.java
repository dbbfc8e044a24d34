package casus.story;

import casus.crisis.AllyRecord;
import casus.crisis.Chronicle.Appeal;
import casus.crisis.Chronicle.Happening;
import casus.crisis.Chronicle.Test;
import casus.crisis.RunRecord;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An explanation as a text for people: the days, the outcome, the decisive draw, the treaties. */
public final class StoryText {
  /** How many sentences are told of what would have followed. */
  private static final int AFTERMATH = 6;

  private final Explanation explanation;
  private final Names names;

  /**
   * The text of an explanation.
   *
   * @param explanation what to tell
   */
  public StoryText(Explanation explanation) {
    this.explanation = explanation;
    names = new Names(explanation.scenario());
  }

  /**
   * The whole text.
   *
   * @param width the longest line, in characters
   * @return lines joined by line feeds, with one at the end
   */
  public String text(int width) {
    StringBuilder out = new StringBuilder();
    for (Chapter chapter : explanation.chapters()) {
      section(heading(chapter), chapter.sentences(), width, out);
    }
    section("Outcome", outcome(), width, out);
    section("The draw it hung on", decisive(), width, out);
    List<String> texts = texts();
    if (!texts.isEmpty()) {
      section("The texts", texts, width, out);
    }
    return out.toString();
  }

  private static void section(String title, List<String> items, int width, StringBuilder out) {
    if (!out.isEmpty()) {
      out.append('\n');
    }
    out.append(title).append('\n');
    items.forEach(item -> wrap(item, width, out));
  }

  /** A paragraph, each line after the first indented a little more. */
  private static void wrap(String text, int width, StringBuilder out) {
    StringBuilder line = new StringBuilder(" ");
    for (String word : text.split(" ", -1)) {
      if (line.length() + 1 + word.length() > width && !line.toString().isBlank()) {
        out.append(line).append('\n');
        line.setLength(0);
        line.append("   ");
      }
      line.append(' ').append(word);
    }
    out.append(line).append('\n');
  }

  private String heading(Chapter chapter) {
    return chapter.from() == chapter.until()
        ? "Day " + chapter.from() + ", " + names.date(chapter.from())
        : "Days %d to %d, %s to %s"
            .formatted(
                chapter.from(),
                chapter.until(),
                names.date(chapter.from()),
                names.date(chapter.until()));
  }

  /**
   * What came of the run.
   *
   * @return sentences
   */
  public List<String> outcome() {
    RunRecord record = explanation.record();
    List<String> told = new ArrayList<>();
    told.add(end(record));
    told.add(
        "The highest rung was %s%s. %s"
            .formatted(
                Rung.of(record.maxRung()).label(),
                record.war()
                    ? "; both sides stood at war from day " + record.warDay()
                    : record.attack() ? "; one side went to war, the other did not" : "",
                killed(record.deaths())));
    record.responses().stream()
        .filter(row -> !row.consultation())
        .map(this::ally)
        .forEach(told::add);
    own().forEach((name, value) -> told.add(name + ": " + value));
    return told;
  }

  private static String killed(long deaths) {
    if (deaths <= 1) {
      return deaths == 0 ? "Nobody was killed." : "One person was killed.";
    }
    return String.format(Locale.ROOT, "%,d were killed.", deaths);
  }

  private String end(RunRecord record) {
    String horizon = "The horizon of " + explanation.scenario().horizonDays() + " days came first";
    return switch (record.ending()) {
      case NONE -> "No dispute broke out.";
      case ONGOING -> horizon + ": the dispute was still on.";
      case VICTORY -> "Victory of " + winner(record) + " on day " + record.endDay() + ".";
      case YIELD ->
          "On day %d %s had its way: the other gave in.".formatted(record.endDay(), winner(record));
      case LAPSE -> "The dispute lapsed on day " + record.endDay() + ".";
      case NUCLEAR -> "The dispute ended in a nuclear exchange on day " + record.endDay() + ".";
      case SETTLEMENT -> "The dispute was settled on day " + record.endDay() + ".";
    };
  }

  private String winner(RunRecord record) {
    return record.winner().isEmpty() ? "nobody" : names.of(new StateCode(record.winner()));
  }

  private String ally(AllyRecord row) {
    String verdict =
        switch (row.verdict()) {
          case HONOURED -> "honoured it";
          case RENEGED -> "did not honour it";
          case LAPSED -> "the dispute ended before its time was up";
          case PENDING -> "the horizon came before its time was up";
          case DENIED -> "saw no casus foederis";
        };
    return "Under %s, for %s: %s did %s%s of %s owed; %s."
        .formatted(
            names.clause(row.clause()),
            names.of(row.victim()),
            names.of(row.ally()),
            Wording.help(row.response()),
            row.responseDay() < 0 ? "" : " from day " + row.responseDay(),
            Wording.help(row.owed()),
            verdict);
  }

  /** The scenario's own outcomes, which stand after the columns that every run has. */
  private Map<String, String> own() {
    Map<String, String> own = new LinkedHashMap<>();
    Set<String> common = new LinkedHashSet<>();
    casus.crisis.RunColumns.of(explanation.scenario())
        .columns()
        .forEach(column -> common.add(column.name()));
    explanation
        .facts()
        .values()
        .forEach(
            (name, value) -> {
              if (!common.contains(name)) {
                own.put(name, value(value));
              }
            });
    return own;
  }

  private static String value(Object value) {
    if (value instanceof Double number) {
      return number.isNaN()
          ? "none"
          : number == Math.rint(number)
              ? String.format(Locale.ROOT, "%,d", number.longValue())
              : Wording.decimals(number, 3);
    }
    String text = String.valueOf(value);
    return text.isEmpty() ? "none" : text;
  }

  /**
   * The draw on which the run hung, and what would have come had it fallen otherwise.
   *
   * @return sentences
   */
  public List<String> decisive() {
    if (explanation.decisive().isEmpty()) {
      return List.of(
          "No single draw that had a chance of %s or more of falling otherwise would have changed that."
              .formatted(Wording.chance(DecisiveChoice.LEAST_CHANCE)));
    }
    DecisiveChoice choice = explanation.decisive().orElseThrow();
    List<String> told = new ArrayList<>();
    told.add(Wording.capital(new Counterfactual(names).told(choice.alternative())));
    told.add("Then, all other draws being as they were: " + differences() + ".");
    List<String> aftermath = aftermath(choice);
    if (!aftermath.isEmpty()) {
      told.add("What would have followed:");
      told.addAll(aftermath);
    }
    told.add(
        choice.tried() == choice.open()
            ? "(Of %s draws that could well have fallen otherwise, all were tried.)"
                .formatted(Wording.count(choice.open()))
            : "(Of %s draws that could well have fallen otherwise, the likeliest %s were tried.)"
                .formatted(Wording.count(choice.open()), Wording.count(choice.tried())));
    return told;
  }

  /**
   * What would have been otherwise, by column.
   *
   * @return name, and what would have been instead of what was
   */
  public Map<String, List<Object>> changes() {
    Map<String, List<Object>> changes = new LinkedHashMap<>();
    explanation
        .otherwise()
        .ifPresent(
            other ->
                explanation
                    .facts()
                    .values()
                    .forEach(
                        (name, was) -> {
                          Object would = other.value(name);
                          if (!Facts.same(was, would)) {
                            changes.put(name, List.of(would, was));
                          }
                        }));
    return changes;
  }

  private String differences() {
    List<String> parts = new ArrayList<>();
    changes()
        .forEach(
            (name, pair) -> {
              if (!name.startsWith("first_day_rung_") && !name.startsWith("weariness_")) {
                parts.add(
                    "%s %s instead of %s".formatted(name, value(pair.get(0)), value(pair.get(1))));
              }
            });
    return parts.isEmpty() ? "little would have been otherwise" : String.join("; ", parts);
  }

  /** The first sentences of what would have happened and did not. */
  private List<String> aftermath(DecisiveChoice choice) {
    Map<Integer, Set<String>> actual = new LinkedHashMap<>();
    explanation
        .chapters()
        .forEach(
            chapter ->
                actual
                    .computeIfAbsent(chapter.from(), day -> new LinkedHashSet<>())
                    .addAll(chapter.sentences()));
    List<String> told = new ArrayList<>();
    int day = choice.alternative().happening().day();
    for (Chapter chapter : new Storyteller(explanation.scenario()).tell(choice.happenings())) {
      if (chapter.from() >= day && chapter.from() == chapter.until()) {
        for (String sentence : chapter.sentences()) {
          if (!actual.getOrDefault(chapter.from(), Set.of()).contains(sentence)) {
            told.add("day " + chapter.from() + ": " + brief(sentence));
          }
        }
      }
      if (told.size() >= AFTERMATH) {
        return told.subList(0, AFTERMATH);
      }
    }
    return told;
  }

  /** A sentence without the chances in brackets. */
  private static String brief(String sentence) {
    return sentence.replaceAll(" \\((chances:|the chance|certain|impossible)[^)]*\\)", "");
  }

  /** The clauses that came up, with their citations. */
  private List<String> texts() {
    Set<String> clauses = new LinkedHashSet<>();
    for (Happening happening : explanation.happenings()) {
      if (happening instanceof Test it) {
        clauses.add(it.clause());
      } else if (happening instanceof Appeal it) {
        clauses.add(it.clause());
      }
    }
    return clauses.stream().map(names::citation).toList();
  }
}
