package casus.scenario;

import static casus.scenario.ValueKind.REMARK;
import static casus.scenario.ValueKind.TEXT;
import static casus.scenario.ValueKind.TEXTS;
import static casus.scenario.ValueKind.part;
import static casus.scenario.ValueKind.whole;
import static casus.scenario.ValueKind.word;

import casus.design.Design;
import casus.design.LuckSharing;
import java.util.Map;

/** The keys of study files. They are not written back: a study is kept as its author wrote it. */
final class StudyKeys {
  private static final Measure COUNT = new Measure(Unit.NONE, 1, Integer.MAX_VALUE);
  private static final Measure POINTS = new Measure(Unit.NONE, 1, Design.MOST_POINTS);
  private static final Measure TWO_OR_MORE = new Measure(Unit.NONE, 2, Design.MOST_POINTS);
  private static final String NAME_PATTERN = "^[a-z0-9-]+$";

  /** What stands for a study in a table that nothing is written back from. */
  interface Written {}

  // ---- changes ----

  private static final KeyTable<Written> BELIEVED =
      verbs("arms.NAME.believe", "What others expect");

  private static final KeyTable<Written> LEVEL =
      changes("factors.NAME.levels.LABEL", "Changes to the scenario: a level of a factor");

  static final KeyTable<Written> ARM =
      changes(
          "arms.NAME",
          "Changes to the scenario: an arm of a study, or, but for its words, a level of a factor");

  static {
    ARM.passing(PrintWords.TITLE, TEXT, "the name")
        .means("", "Without the treaty", "What captions, tables and texts call the arm.");
    ARM.passing(PrintWords.SHORT, TEXT, "the title")
        .means("", "no treaty", "What legends and headings of panels call it.");
  }

  // ---- factors ----

  static final KeyTable<Written> FACTOR =
      new KeyTable<>("factors.NAME", "A factor, written long; short it is a path with its values");

  static {
    FACTOR
        .passing("choice", part("by value a weight", Map.of("type", "object")), "none")
        .means("", "{0.2: 1, 0.8: 3}", "Values by chance, in place of all other keys.");
    FACTOR
        .passing("path", part("a path", SchemaParts.text()), "the name of the factor")
        .means("", "states.PRK.resolve", "What it varies.");
    FACTOR
        .passing(PrintWords.TITLE, TEXT, "the name")
        .means("", "Resolve of the North", "What axes, captions and tables call it.");
    FACTOR
        .passing(PrintWords.SHORT, TEXT, "the title")
        .means("", "resolve", "What it is called where there is little room.");
  }

  static final Key<Written, Integer> STEPS =
      FACTOR
          .passing("steps", whole(new Measure(Unit.NONE, 2, 10_000)), "5")
          .means("", "9", "Into how many levels a grid cuts a range or a distribution.");

  static {
    FACTOR
        .passing("values", REMARK, "none")
        .means("", "[0.2, 0.5, 0.8]", "The values one by one, or a distribution.");
    FACTOR.passing("value", REMARK, "none").means("", "0.5", "The one value.");
    FACTOR
        .passing("distribution", part("a distribution", SchemaParts.amount()), "none")
        .means("", "uniform(0,1)", "What values are drawn from.");
    FACTOR
        .passing("range", part("two numbers", SchemaParts.list(SchemaParts.number())), "none")
        .means("", "[0, 1]", "The least and the greatest value.");
    FACTOR
        .passing("levels", part("by label changes", SchemaParts.map(".", LEVEL.schema())), "none")
        .means("", "{old: {}, new: {set: …}}", "Named levels, each with changes of its own.");
    FACTOR
        .passing("base", part("a value or a label", SchemaParts.scalar()), "none")
        .means("", "old", "The level that one-at-a-time designs start from.");
  }

  // ---- figures ----

  static final String FIGURE_NAME = "figure";

  /** The number of a design point. */
  static final Measure POINT = new Measure(Unit.NONE, 0, Integer.MAX_VALUE);

  static final KeyTable<Written> FIGURE =
      new KeyTable<>(
          "figures", "A figure with the part of the results that it shows; a name alone, or this");

  static {
    FIGURE
        .needed(FIGURE_NAME, part("the name of a figure", SchemaParts.text()))
        .means("", "treaty-effect", "Which figure.");
    FIGURE
        .passing("outcome", part("an outcome or column of runs", SchemaParts.text()), "war, or all")
        .means("", "deaths", "What figures of one outcome show.");
    FIGURE
        .passing("arms", part("names of arms", SchemaParts.texts()), "all")
        .means("", "[base, no-treaty]", "The arms, in the order to draw.");
    FIGURE
        .passing("point", whole(POINT), "the first")
        .means("", "0", "What figures of one design point show.");
  }

  // ---- designs ----

  static final KeyTable<Written> DESIGN =
      new KeyTable<>("design", "How points are laid over the factors; a word alone, or this");

  static {
    DESIGN
        .needed(
            "kind",
            part(
                "a word: " + String.join(", ", DesignSection.kinds()),
                SchemaParts.words(DesignSection.kinds())))
        .means("", "lhs", "Which design.");
  }

  static final Key<Written, Integer> POINTS_OF =
      DESIGN
          .passing(
              "points", counted(whole(POINTS)), "required by lhs, random, sobol-sequence, list")
          .means("", "64", "How many points; for a list, the points themselves.");

  /** Of Saltelli's design, whose base sample needs two. */
  static final Key<Written, Integer> BASE_POINTS = POINTS_OF.as(whole(TWO_OR_MORE));

  static final Key<Written, Integer> TRAJECTORIES =
      DESIGN
          .passing("trajectories", whole(TWO_OR_MORE), "required by morris")
          .means("", "20", "How many walks Morris's design makes.");
  static final Key<Written, Integer> LEVELS =
      DESIGN
          .passing("levels", whole(TWO_OR_MORE), "4")
          .means("", "6", "Levels of each factor in Morris's design, an even number.");

  static {
    DESIGN
        .passing("file", part("a file of CSV", SchemaParts.text()), "none")
        .means("", "points.csv", "The points of a list, one a line.");
  }

  static final Key<Written, LuckSharing> LUCK =
      DESIGN
          .passing("luck", word(Vocabulary.LUCK), "as suits the design")
          .means("", "shared", "Whether points share their luck.");

  // ---- replications ----

  static final KeyTable<Written> REPLICATIONS =
      new KeyTable<>("replications", "How often each cell is played; a number alone, or this");
  static final Key<Written, Integer> MIN =
      REPLICATIONS.needed("min", whole(COUNT)).means("", "200", "So many at least.");
  static final Key<Written, Integer> MAX =
      REPLICATIONS.needed("max", whole(COUNT)).means("", "20000", "So many at most.");

  static {
    REPLICATIONS
        .needed(
            "precision",
            part("by outcome a number above 0", SchemaParts.map(".", SchemaParts.number())))
        .means("", "{war: 0.005}", "Half the width of the interval that is enough.");
  }

  // ---- the top level ----

  static final KeyTable<Written> ROOT = new KeyTable<>("study", "A study file");

  static {
    ROOT.needed("casus", part("the number 1", SchemaParts.version()))
        .means("", "1", "The version of the format.");
    ROOT.needed(
            "study", part("small letters, digits and hyphens", SchemaParts.pattern(NAME_PATTERN)))
        .means("", "wording", "What files are called after it.");
    ROOT.passing("title", TEXT, "the name")
        .means("", "Does the wording matter?", "What figures are headed with.");
    ROOT.passing("description", part("text", SchemaParts.text()), "none")
        .means("", "What if …", "What the study is for.");
    ROOT.needed("scenario", part("a file", SchemaParts.text()))
        .means("", "../korea-1961.yaml", "The scenario that is varied.");
    ROOT.passing("seed", part("a whole number of 64 bits", SchemaParts.number()), "1")
        .means("", "7", "What all luck is drawn from.");
    ROOT.passing(
            "replications",
            part(
                "a number, or a mapping",
                SchemaParts.any(SchemaParts.number(), REPLICATIONS.schema().map())),
            "1000")
        .means("", "1000", "How often each cell is played.");
    ROOT.passing(
            FactorsSection.KEY,
            part(
                "by name or path a factor",
                SchemaParts.map(
                    ".",
                    SchemaParts.any(
                        SchemaParts.scalar(),
                        SchemaParts.list(SchemaParts.scalar()),
                        FACTOR.schema().map()))),
            "none")
        .means("", "{states.PRK.resolve: [0.2, 0.8]}", "What is varied.");
    ROOT.passing(
            DesignSection.KEY,
            part(
                "a word, or a mapping",
                SchemaParts.any(SchemaParts.words(DesignSection.kinds()), DESIGN.schema().map())),
            "grid")
        .means("", "{kind: lhs, points: 64}", "How points are laid over the factors.");
    ROOT.passing(
            "arms",
            part("by name changes", SchemaParts.map(NAME_PATTERN, ARM.schema())),
            "base alone")
        .means("", "{none: {remove: rus-prk-2024}}", "Changes that every point is played with.");
    ROOT.passing(
            OutcomesSection.KEY,
            part(
                "by name an expression",
                SchemaParts.map(RootKeys.OUTCOME_NAME, SchemaParts.text())),
            "the scenario's")
        .means("", "{long_war: war and duration > 90}", "What is to be told of each run besides.");
    ROOT.passing(
            FiguresSection.KEY,
            part("a list of names of figures, or of mappings", Map.of()),
            "all there are data for")
        .means(
            "",
            "[escalation-ladder, {figure: sweep-lines, outcome: force}]",
            "Which figures to draw, and of what.");
    ROOT.passing(
            WordsSection.KEY,
            part("by kind, by name words", WordKeys.ofStudy().map()),
            "the scenario's")
        .means(
            "",
            "{outcomes: {war: {title: Open war}}}",
            "What figures, tables and texts call things.");
    ROOT.passing("notes", TEXTS, "none").means("", "[A remark.]", "Remarks.");
    ROOT.passing("sources", part("texts", SchemaParts.texts()), "none")
        .means("", "[UNTS 1894]", "Where its facts come from.");
  }

  private StudyKeys() {}

  /** A number of points; a list of points instead is read by its own section. */
  private static ValueKind<Integer> counted(ValueKind<Integer> count) {
    return new ValueKind<>(
        count.words(),
        count.range(),
        SchemaParts.any(SchemaParts.number(), SchemaParts.list(Map.of("type", "object"))),
        count.reader(),
        count.writer());
  }

  private static KeyTable<Written> changes(String path, String title) {
    KeyTable<Written> changes = verbs(path, title);
    changes
        .passing(Changes.BELIEVE, part("remove, add, set", BELIEVED.schema().map()), "the same")
        .means(
            "R7",
            "{add: rus-prk-2024}",
            "Changes to what others expect only; members stay bound as before.");
    return changes;
  }

  private static KeyTable<Written> verbs(String path, String title) {
    KeyTable<Written> verbs = new KeyTable<>(path, title);
    verbs
        .passing(Changes.REMOVE, part("ids of treaties", SchemaParts.texts()), "none")
        .means("R4", "[rus-prk-2024]", "Treaties to take away.");
    verbs
        .passing(
            Changes.ADD,
            part(
                "ids of treaties, or by id a treaty",
                SchemaParts.any(
                    SchemaParts.texts(), SchemaParts.map(".", TreatyKeys.ROOT.schema()))),
            "none")
        .means("R4", "[chn-prk-1961]", "Treaties to add.");
    verbs
        .passing(Changes.SET, part("by path a value", SchemaParts.map(".", Map.of())), "none")
        .means("", "{states.PRK.resolve: 0.8}", "Values to change.");
    return verbs;
  }
}
