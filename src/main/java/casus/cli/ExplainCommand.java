package casus.cli;

import casus.analysis.StudyData;
import casus.analysis.TypicalRun;
import casus.design.Study;
import casus.figure.ChartRequest;
import casus.figure.Focus;
import casus.figure.Words;
import casus.results.Json;
import casus.results.StoredManifest;
import casus.results.StoredResults;
import casus.scenario.LoadedScenario;
import casus.scenario.ScenarioReader;
import casus.scenario.Suggestion;
import casus.story.BriefStory;
import casus.story.Courses;
import casus.story.Explanation;
import casus.story.SideBySide;
import casus.story.StoryText;
import casus.story.UnknownOutcomeException;
import casus.sweep.StoredRuns;
import casus.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus explain}: one replication, told as a story. */
@Command(
    name = "explain",
    sortOptions = false,
    description = {
      "Plays one replication again and tells why it went as it did.",
      "Names each reading, call, vote and choice with its chance and draw, and the draw that would",
      "have changed the outcome most. --brief tells it in ten lines at most, --typical looks for"
          + " the",
      "run that stands for those of which something holds, --beside sets two runs side by side."
    },
    footer = {
      "  casus explain results/korea-article4 --run 7",
      "  casus explain scenarios/korea-article4.yaml --run 7 -s 1",
      "  casus explain results/korea-article4 --run 7 --outcome war",
      "  casus explain results/korea-article4 --run 7 --brief",
      "  casus explain results/korea-article4 --typical 'war and joined(\"RUS\")' --brief",
      "  casus explain results/wording --run 7 --beside-arm no-treaty",
      "  casus explain results/wording --run 7 --format md --figure story > story.txt",
      "  casus explain results/korea-article4 --run 7 --json"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int WIDTH = 100;
  private static final String MARKDOWN = "md";

  @Parameters(
      paramLabel = "DIR|SCENARIO",
      description = "A results folder, or a scenario file (then with the seed after -s).")
  @SuppressWarnings("NullAway.Init")
  private Path source;

  @Option(
      names = "--run",
      paramLabel = "K",
      description = "Number of the replication, as in runs.csv.")
  private @Nullable Integer asked;

  private int run;

  @Option(
      names = "--typical",
      paramLabel = "EXPR",
      description =
          "Of the runs of which this holds, the one nearest their median in rung, duration, deaths,"
              + " belligerents, calls and how they were answered.")
  private @Nullable String typical;

  @Option(names = "--brief", description = "Ten lines at most.")
  private boolean brief;

  @Option(
      names = "--beside",
      paramLabel = "K",
      description = "Another replication, told side by side with the first.")
  private @Nullable Integer beside;

  @Option(
      names = "--beside-arm",
      paramLabel = "ARM",
      description = "The same replication, or that of --beside, in another arm.")
  private @Nullable String besideArm;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, md (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String format;

  @Option(
      names = "--figure",
      paramLabel = "OUT",
      description = "Also draw the run's course, into this folder (as 'casus chart --run').")
  private @Nullable Path figure;

  @Mixin private CellOptions cell;

  @Option(
      names = {"-s", "--seed"},
      paramLabel = "SEED",
      description = "The master seed, for a scenario file (default: 1; a folder knows its own).")
  private @Nullable Long seed;

  @Option(
      names = "--outcome",
      paramLabel = "NAME",
      description =
          "Look for the latest draw that decided this column or outcome, such as war "
              + "(default: for the draw that changes most).")
  private @Nullable String outcome;

  @Mixin private Common common;

  @Override
  public Integer call() {
    requireOptions();
    if (!Files.exists(source)) {
      throw new UserError("there is no " + source + "; name a results folder or a scenario file");
    }
    try {
      return Files.isDirectory(source) ? explainStored() : explainScenario();
    } catch (IOException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  private void requireOptions() {
    if (asked == null && typical == null) {
      throw new UserError(
          "name a replication with --run K, or what is to hold with --typical EXPR");
    }
    if (asked != null && typical != null) {
      throw new UserError("--run and --typical both name a run; leave one of them away");
    }
    requireCounted("--run", asked);
    requireCounted("--beside", beside);
    boolean two = beside != null || besideArm != null;
    if (two && (brief || outcome != null)) {
      throw new UserError(
          "%s is for the account of one run, and %s sets two side by side; leave one away",
          brief ? "--brief" : "--outcome", beside != null ? "--beside" : "--beside-arm");
    }
    if (!List.of("text", MARKDOWN).contains(format)) {
      throw new UserError(Suggestion.unknown("format", format, List.of("text", MARKDOWN)));
    }
    if (common.json && format.equals(MARKDOWN)) {
      throw new UserError("--json and --format md are two forms of one account; ask for one");
    }
    boolean stored = typical != null || figure != null || two;
    if (stored && !Files.isDirectory(source)) {
      throw new UserError(
          "--typical, --beside and --figure need a results folder; make one with 'casus run -o'");
    }
    run = asked == null ? 0 : asked;
  }

  private static void requireCounted(String option, @Nullable Integer number) {
    if (number != null && number < 0) {
      throw new UserError(option + " is " + number + "; replications are numbered from 0");
    }
  }

  private int explainStored() throws IOException {
    StoredResults results = StoredResults.open(source);
    Charts.tellPartial(source, common.err());
    StoredManifest manifest = results.manifest();
    StoredCell.requireSeed(source, manifest.seed(), seed);
    StoredCell stored = StoredCell.of(source, cell.point, cell.arm);
    Optional<TypicalRun> found = typical();
    found.ifPresent(
        it -> {
          run = it.run();
          if (!common.json) {
            common.out().println(told(it) + (brief ? "" : "\n"));
          }
        });
    if (beside != null || besideArm != null) {
      return tellBoth(results, found);
    }
    LoadedScenario loaded = Called.by(results.words(), stored.scenario());
    Explanation explanation = explain(loaded, stored.seed());
    ReplayedRun.requireSame(results, cell.point, cell.arm, explanation);
    String agrees = "the replay agrees with " + StoredRuns.source(results);
    return tell(loaded, explanation, manifest.seed(), agrees, found);
  }

  private Optional<TypicalRun> typical() {
    if (typical == null) {
      return Optional.empty();
    }
    try (StudyData data = StudyData.open(source)) {
      return Optional.of(TypicalRun.of(data, cell.point, cell.arm, typical));
    }
  }

  private String told(TypicalRun it) {
    List<String> medians = new ArrayList<>();
    it.medians().forEach((name, median) -> medians.add(name + " " + Words.number(median)));
    return Text.format(
        "In %,d of %,d runs %s. Run %d is nearest their median (%s): the distances from it, each in"
            + " units of the distance between the quartiles, or of 1 where these are equal, add up"
            + " to %s; of runs as near, the first.",
        it.such(),
        it.all(),
        typical,
        it.run(),
        String.join(", ", medians),
        Words.number(it.distance()));
  }

  private int tellBoth(StoredResults results, Optional<TypicalRun> found) {
    String arm = besideArm == null ? cell.arm : besideArm;
    int other = beside == null ? run : beside;
    SideBySide both =
        SideBySide.of(
            ReplayedRun.of(results, cell.point, cell.arm, run),
            ReplayedRun.of(results, cell.point, arm, other));
    String left = Text.format("run %d, arm %s", run, cell.arm);
    String right = Text.format("run %d, arm %s", other, arm);
    PrintWriter out = common.out();
    if (common.json) {
      Map<String, Object> json =
          Json.object(
              "left",
              left,
              "right",
              right,
              "first_difference",
              both.firstDifference(left, right),
              "days",
              both.days().stream()
                  .map(
                      day ->
                          Json.object(
                              "day", day.day(),
                              "left", day.left(),
                              "right", day.right()))
                  .toList());
      found.ifPresent(it -> json.put("typical", told(it)));
      common.sayJson(json);
    } else if (format.equals(MARKDOWN)) {
      out.print(both.markdown(left, right));
    } else {
      out.println(both.firstDifference(left, right));
      out.println();
      out.print(both.text(left, right, WIDTH));
    }
    out.flush();
    boolean whole = draw(both.left(), cell.arm).left().isEmpty();
    return draw(both.right(), arm).left().isEmpty() && whole ? ExitCode.DONE : ExitCode.PARTLY;
  }

  /**
   * Draws the course of a run, where a figure is asked for. Why there is none is told: the account
   * stands without it.
   */
  private Charts draw(Explanation explanation, String arm) {
    if (figure == null) {
      return new Charts(List.of(), List.of());
    }
    ChartRequest standard = ChartRequest.standard(source);
    Focus focus =
        new Focus(
                cell.point == 0 ? OptionalInt.empty() : OptionalInt.of(cell.point),
                arm.equals(Study.BASE) ? List.of() : List.of(arm),
                Optional.empty())
            .on(Courses.of(explanation, cell.point, arm));
    Charts charts =
        Charts.drawn(
            Charts.open(source),
            List.of(
                new ChartRequest(
                    List.of("course"),
                    standard.formats(),
                    standard.preset(),
                    standard.theme(),
                    focus,
                    standard.borders(),
                    standard.numbers(),
                    figure)),
            common.err(),
            common.quiet || common.json);
    charts.left().forEach(it -> common.err().println("casus: no figure: " + it.reason()));
    return charts;
  }

  private int explainScenario() {
    if (cell.point != 0 || !cell.arm.equals(Study.BASE)) {
      throw new UserError("a scenario file has no points and arms; name a results folder");
    }
    Optional<LoadedScenario> read =
        StudyInput.sound(ScenarioReader.read(source, List.of()), common.err(), common.quiet);
    if (read.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    long master = seed == null ? 1 : seed;
    LoadedScenario called = Called.byItself(read.get());
    return tell(called, explain(called, master), master, "played afresh", Optional.empty());
  }

  private Explanation explain(LoadedScenario loaded, long master) {
    try {
      return Explanation.of(
          loaded.scenario(), loaded.outcomes(), master, run, Optional.ofNullable(outcome));
    } catch (UnknownOutcomeException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  private int tell(
      LoadedScenario loaded,
      Explanation explanation,
      long master,
      String how,
      Optional<TypicalRun> found) {
    PrintWriter out = common.out();
    String title =
        Text.format(
            "%s: run %d with seed %d%s, %s",
            loaded.scenario().title(),
            run,
            master,
            explanation.seed() == master
                ? ""
                : Text.format(", luck of its own point (seed %d)", explanation.seed()),
            how);
    Charts figures = draw(explanation, cell.arm);
    if (common.json) {
      Map<String, Object> json = ExplanationJson.of(explanation, master);
      if (brief) {
        json.put("brief", BriefStory.of(explanation, BriefStory.MOST));
      }
      found.ifPresent(it -> json.put("typical", told(it)));
      common.sayJson(json);
    } else if (brief) {
      boolean marked = format.equals(MARKDOWN);
      int most = BriefStory.MOST - (found.isPresent() ? 1 : 0);
      BriefStory.of(explanation, most).forEach(line -> out.println(marked ? "* " + line : line));
    } else if (format.equals(MARKDOWN)) {
      out.print(new StoryText(explanation).markdown(title));
      figures.files().stream()
          .filter(file -> file.endsWith(".svg"))
          .findFirst()
          .ifPresent(file -> out.printf(Locale.ROOT, "%n![Course of the run](%s)%n", file));
    } else {
      out.println(title);
      out.println();
      out.print(new StoryText(explanation).text(WIDTH));
    }
    out.flush();
    return figures.left().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
  }
}
