package casus.story;

import casus.crisis.AllyRecord;
import casus.crisis.Chronicle.Happening;
import casus.crisis.Outcome;
import casus.crisis.RunRecord;
import casus.crisis.UnderTreaty.Appeal;
import casus.crisis.UnderTreaty.Test;
import casus.text.Markup;
import casus.text.Text;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An explanation as a text for people: the days, the outcome, the decisive draw, the treaties. */
public final class StoryText {
  /** How many sentences are told of what would have followed. */
  private static final int AFTERMATH = 6;

  private final Explanation explanation;

  /** Made anew for each part, in which treaties are named in full once. */
  private Names names;

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

  /**
   * The whole text as Markdown.
   *
   * @param title the heading of all
   * @return lines joined by line feeds, with one at the end
   */
  public String markdown(String title) {
    StringBuilder out = new StringBuilder("# " + Markup.markdown(title) + "\n");
    for (Chapter chapter : explanation.chapters()) {
      list(heading(chapter), chapter.sentences(), out);
    }
    list("Outcome", outcome(), out);
    list("The draw it hung on", decisive(), out);
    List<String> texts = texts();
    if (!texts.isEmpty()) {
      list("The texts", texts, out);
    }
    return out.toString();
  }

  private static void list(String title, List<String> items, StringBuilder out) {
    out.append("\n## ").append(Markup.markdown(title)).append("\n\n");
    items.forEach(item -> out.append("* ").append(Markup.markdown(item)).append('\n'));
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
    String until = names.date(chapter.until());
    if (chapter.from() == chapter.until()) {
      return "Day " + chapter.from() + ", " + until;
    }
    String from = names.date(chapter.from());
    String year = until.substring(until.lastIndexOf(' '));
    String sameYear = from.endsWith(year) ? from.substring(0, from.length() - year.length()) : from;
    return Text.format("Days %d to %d, %s to %s", chapter.from(), chapter.until(), sameYear, until);
  }

  /**
   * What came of the run.
   *
   * @return sentences
   */
  public List<String> outcome() {
    names = new Names(explanation.scenario());
    RunRecord record = explanation.record();
    List<String> told = new ArrayList<>();
    told.add(end(record));
    told.add(
        Text.format(
            "The highest rung was %s%s. %s",
            Rung.of(record.maxRung()).label(),
            record.war()
                ? "; both sides stood at war from day " + record.warDay()
                : record.attack() ? "; one side went to war, the other did not" : "",
            killed(record.deaths())));
    told.addAll(allies(record.responses()));
    own().forEach((name, value) -> told.add(name + ": " + value));
    return told;
  }

  private static String killed(long deaths) {
    if (deaths <= 1) {
      return deaths == 0 ? "Nobody was killed." : "One person was killed.";
    }
    return Wording.capital(Wording.count(deaths)) + " were killed.";
  }

  private String end(RunRecord record) {
    String horizon = "The horizon of " + explanation.scenario().horizonDays() + " days came first";
    return switch (record.ending()) {
      case NONE -> "No dispute broke out.";
      case ONGOING -> horizon + ": the dispute was still on.";
      case VICTORY -> "Victory of " + winner(record) + " on day " + record.endDay() + ".";
      case YIELD ->
          Text.format(
              "On day %d %s had its way: the other gave in.", record.endDay(), winner(record));
      case LAPSE -> "The dispute lapsed: its last incident was on day " + record.endDay() + ".";
      case NUCLEAR -> "The dispute ended in a nuclear exchange on day " + record.endDay() + ".";
      case SETTLEMENT -> "The dispute was settled on day " + record.endDay() + ".";
    };
  }

  private String winner(RunRecord record) {
    return record.winner().isEmpty() ? "nobody" : names.of(new StateCode(record.winner()));
  }

  /** How allies answered: one by one where a victim called few, else by what came of it. */
  private List<String> allies(List<AllyRecord> rows) {
    Map<List<Object>, List<AllyRecord>> calls = new LinkedHashMap<>();
    for (AllyRecord row : rows) {
      if (!row.consultation()) {
        calls
            .computeIfAbsent(List.of(row.clause(), row.victim()), call -> new ArrayList<>())
            .add(row);
      }
    }
    List<String> told = new ArrayList<>();
    for (List<AllyRecord> call : calls.values()) {
      if (call.size() <= Pledges.FEW) {
        call.forEach(row -> told.add(ally(row)));
      } else {
        told.add(allies(call.get(0), call));
      }
    }
    return told;
  }

  private String allies(AllyRecord first, List<AllyRecord> call) {
    Map<AllyRecord.Verdict, List<StateCode>> verdicts = new TreeMap<>();
    for (AllyRecord row : call) {
      verdicts.computeIfAbsent(row.verdict(), verdict -> new ArrayList<>()).add(row.ally());
    }
    List<String> parts = new ArrayList<>();
    verdicts.forEach((verdict, states) -> parts.add(names.of(states) + " " + words(verdict)));
    return Text.format(
        "Under %s, for %s: %s.",
        names.clause(first.clause()), names.of(first.victim()), String.join("; ", parts));
  }

  private static String words(AllyRecord.Verdict verdict) {
    return switch (verdict) {
      case HONOURED -> "honoured it";
      case LATE -> "honoured it late";
      case RENEGED -> "did not honour it";
      case OPEN -> "had no verdict yet";
      case DENIED -> "saw no casus foederis";
    };
  }

  private String ally(AllyRecord row) {
    if (row.verdict() == AllyRecord.Verdict.DENIED) {
      return Text.format(
          "Under %s %s was called for %s and saw no casus foederis.",
          names.clause(row.clause()), names.of(row.ally()), names.of(row.victim()));
    }
    return Text.format(
        "Under %s %s owed %s %s; it %s, and %s.",
        names.clause(row.clause()),
        names.of(row.ally()),
        names.of(row.victim()),
        Wording.help(row.owed()),
        row.response() == Response.NONE
            ? "did nothing"
            : Text.format(
                "went as far as %s (day %d)", Wording.help(row.response()), row.responseDay()),
        words(row.verdict()));
  }

  /** The scenario's own outcomes. */
  private Map<String, String> own() {
    Map<String, String> own = new LinkedHashMap<>();
    for (Outcome outcome : explanation.outcomes()) {
      own.put(outcome.name(), value(outcome, explanation.facts()));
    }
    return own;
  }

  private static String value(Outcome outcome, Facts facts) {
    Object value = facts.value(outcome.name());
    if (outcome.event()) {
      return value.equals(1.0) ? "yes" : "no";
    }
    return value(value);
  }

  private static String value(Object value) {
    if (value instanceof Double number) {
      return number.isNaN()
          ? "none"
          : number == Math.rint(number)
              ? Text.format("%,d", number.longValue())
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
    names = new Names(explanation.scenario());
    if (explanation.decisive().isEmpty()) {
      return List.of(
          Text.format(
              "No single draw that had a chance of %s or more of falling otherwise would have"
                  + " changed that.",
              Wording.chance(DecisiveChoice.LEAST_CHANCE)));
    }
    DecisiveChoice choice = explanation.decisive().orElseThrow();
    List<String> told = new ArrayList<>();
    told.add(Wording.capital(new Counterfactual(names).told(choice.alternative())));
    told.add("Then, all other draws being as they were: " + differences(choice) + ".");
    List<String> aftermath = aftermath(choice);
    if (!aftermath.isEmpty()) {
      told.add("What would have followed:");
      told.addAll(aftermath);
    }
    told.add(
        choice.tried() == choice.open()
            ? Text.format(
                "(Of %s draws that could well have fallen otherwise, all were tried.)",
                Wording.count(choice.open()))
            : Text.format(
                "(Of %s draws that could well have fallen otherwise, the likeliest %s were tried.)",
                Wording.count(choice.open()), Wording.count(choice.tried())));
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

  private String differences(DecisiveChoice choice) {
    List<String> parts =
        new ArrayList<>(new Differences(names).between(explanation.record(), choice.record()));
    Facts other = explanation.otherwise().orElseThrow();
    for (Outcome outcome : explanation.outcomes()) {
      String was = value(outcome, explanation.facts());
      String would = value(outcome, other);
      if (!was.equals(would)) {
        parts.add(Text.format("%s would have been %s, not %s", outcome.name(), would, was));
      }
    }
    return parts.isEmpty() ? "little would have been otherwise" : String.join("; ", parts);
  }

  /** The first sentences of what would have happened and did not. */
  private List<String> aftermath(DecisiveChoice choice) {
    int day = choice.alternative().happening().day();
    Set<String> actual = new LinkedHashSet<>(deeds(explanation.happenings(), day));
    return deeds(choice.happenings(), day).stream()
        .filter(deed -> !actual.contains(deed))
        .limit(AFTERMATH)
        .toList();
  }

  /** What was done from a day on, without what led to it. */
  private List<String> deeds(List<Happening> happenings, int from) {
    List<String> told = new ArrayList<>();
    Deeds.of(explanation.scenario(), happenings, from)
        .forEach((day, deeds) -> deeds.forEach(it -> told.add("Day " + day + ": " + it)));
    return told;
  }

  /**
   * What was done, in lines that begin with their day; without what led to it.
   *
   * @return sentences, in order
   */
  List<String> deeds() {
    return deeds(explanation.happenings(), 0);
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
