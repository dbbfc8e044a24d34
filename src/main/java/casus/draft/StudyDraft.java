package casus.draft;

import casus.crisis.Parameter;
import casus.crisis.Scenario;
import casus.scenario.Suggestion;
import casus.text.Text;
import casus.treaty.Treaty;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a study from a scenario: which arms to compare, and which values to vary. */
public final class StudyDraft {
  private static final int REPLICATIONS = 2000;

  /** Of several factors so many points are laid; of one so many steps. */
  private static final int POINTS_PER_FACTOR = 16;

  private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?)";

  private static final Pattern GIVEN = Pattern.compile("([^=]+)=" + NUMBER + "\\.\\." + NUMBER);

  private StudyDraft() {}

  /**
   * The kinds of arms that can be asked for.
   *
   * @return remove, wording, believe
   */
  public static List<String> armKinds() {
    return ArmsDraft.KINDS;
  }

  /**
   * Writes the study.
   *
   * @param question what is asked
   * @return the file; whether its paths and values are sound the study reader tells
   * @throws DraftFault if the scenario has nothing that is asked for
   */
  public static Draft of(StudyQuestion question) {
    Scenario scenario = question.scenario().scenario();
    ArmsDraft arms = new ArmsDraft(scenario.treaties());
    List<String> asked = question.arms();
    if (asked.isEmpty() && question.factors().isEmpty() && !scenario.treaties().isEmpty()) {
      asked = List.of("remove", "wording");
    }
    asked.forEach(arms::add);
    Map<String, Range> factors = factors(question);
    if (arms.isEmpty() && factors.isEmpty()) {
      throw new DraftFault(
          "there is nothing to compare: the scenario has no treaties; name what is to vary with"
              + " --factors, such as choice_precision");
    }
    Page page = new Page();
    head(page, question, arms.isEmpty());
    if (!factors.isEmpty()) {
      page.gap().line("factors:");
      factors.forEach(
          (path, range) ->
              page.line("  " + path + ": {range: " + range.yaml() + "}", range.origin()));
      page.line(
          factors.size() == 1
              ? "design: {kind: grid}"
              : Text.format("design: {kind: lhs, points: %d}", POINTS_PER_FACTOR * factors.size()),
          factors.size() == 1
              ? "five steps over the range"
              : "a maximin Latin hypercube; saltelli for Sobol' indices");
    }
    if (!arms.isEmpty()) {
      page.gap();
      arms.write(page);
    }
    return new Draft(
        question.studyName(),
        page.toString(),
        List.of(),
        scenario.treaties().stream().map(Treaty::id).toList(),
        List.of(),
        page.assumptions());
  }

  private static void head(Page page, StudyQuestion question, boolean isOfFactors) {
    Scenario scenario = question.scenario().scenario();
    String file = question.studyName() + ".yaml";
    String results = "results/" + question.studyName();
    page.comment("", "What would be otherwise in \"" + scenario.title() + "\"?");
    page.line("#").line("# Written by: " + question.command());
    if (!isOfFactors) {
      page.comment(
          "",
          "All arms are played with the same luck, so that their differences are paired."
              + " Delete the arms that you do not ask about: each costs as much as the base.");
    }
    page.line("#")
        .line("#   casus check " + file)
        .line("#   casus sweep " + file + " --dry-run      # how long it will take")
        .line("#   casus sweep " + file + " -o " + results)
        .line("#   casus " + (isOfFactors ? "chart " : "compare ") + results)
        .gap();
    page.line("casus: 1")
        .line("study: " + question.studyName())
        .line("title: " + Page.quoted(scenario.title()))
        .line("scenario: " + Page.quoted(question.file()))
        .line("replications: " + REPLICATIONS, "of each arm at each point");
  }

  private static Map<String, Range> factors(StudyQuestion question) {
    Map<String, Range> factors = new LinkedHashMap<>();
    List<String> words = Arrays.stream(Parameter.values()).map(Parameter::word).toList();
    for (String asked : question.factors()) {
      Matcher given = GIVEN.matcher(asked);
      if (!given.matches() && asked.contains("=")) {
        throw new DraftFault(
            Text.format(
                "--factors: '%s' is no path with a range; write such as"
                    + " states.PRK.resolve=0.2..0.8",
                asked));
      }
      String named = given.matches() ? given.group(1) : asked;
      String bare = named.startsWith("parameters.") ? named.substring(11) : named;
      boolean parameter = words.contains(bare);
      String path = parameter ? "parameters." + bare : named;
      if (factors.containsKey(path)) {
        throw new DraftFault(Text.format("--factors: %s is given twice", path));
      }
      if (given.matches()) {
        factors.put(
            path,
            new Range(
                Double.parseDouble(given.group(2)),
                Double.parseDouble(given.group(3)),
                "as asked"));
      } else if (parameter) {
        factors.put(path, known(bare, question));
      } else if (named.contains(".") && !named.startsWith("parameters.")) {
        throw new DraftFault(
            Text.format(
                "--factors: no prior is known of %s; give its range, such as %s=0.2..0.8",
                named, named));
      } else {
        throw new DraftFault(
            Text.format("--factors: there is no parameter '%s'; %s", bare, hint(bare, words)));
      }
    }
    return factors;
  }

  private static String hint(String word, List<String> words) {
    String hint = Suggestion.hint(word, words);
    return hint.isEmpty() ? "'casus list parameters' names all" : hint;
  }

  private static Range known(String word, StudyQuestion question) {
    Optional<Range> range = question.ranges().apply(word);
    return range.orElseThrow(
        () ->
            new DraftFault(
                Text.format(
                    "--factors: %s is fixed by definition and has no range; give one, such as"
                        + " %s=0.5..2",
                    word, word)));
  }
}
