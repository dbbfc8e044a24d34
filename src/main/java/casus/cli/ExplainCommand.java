package casus.cli;

import casus.design.Study;
import casus.results.Json;
import casus.results.StoredManifest;
import casus.results.StoredResults;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import casus.story.Explanation;
import casus.story.StoredRun;
import casus.story.StoryText;
import casus.story.UnknownOutcomeException;
import casus.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus explain}: one replication, told as a story. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Plays one replication again and tells why it went as it did.",
      "Names each reading, call, vote and choice with its chance and draw, and the draw that would",
      "have changed the outcome most."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  casus explain results/korea-article4 --run 7",
      "  casus explain scenarios/korea-article4.yaml --run 7 -s 1",
      "  casus explain results/korea-article4 --run 7 --outcome war",
      "  casus explain results/korea-article4 --run 7 --json"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int WIDTH = 100;

  @Parameters(
      paramLabel = "DIR|SCENARIO",
      description = "A results folder, or a scenario file (then with the seed after -s).")
  @SuppressWarnings("NullAway.Init")
  private Path source;

  @Option(
      names = "--run",
      paramLabel = "K",
      required = true,
      description = "Number of the replication, as in runs.csv.")
  private int run;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CellOptions cell;

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

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Common common;

  @Override
  public Integer call() {
    if (run < 0) {
      throw new UserError("--run is " + run + "; replications are numbered from 0");
    }
    if (!Files.exists(source)) {
      throw new UserError("there is no " + source + "; name a results folder or a scenario file");
    }
    try {
      return Files.isDirectory(source) ? explainStored() : explainScenario();
    } catch (IOException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  private int explainStored() throws IOException {
    StoredResults results = StoredResults.open(source);
    StoredManifest manifest = results.manifest();
    if (seed != null && seed != manifest.seed()) {
      throw new UserError(
          Text.format(
              "%s was made with seed %d, not %d; leave -s away, or name the scenario file",
              source, manifest.seed(), seed));
    }
    StoredCell stored = StoredCell.of(source, cell.point, cell.arm);
    LoadedScenario loaded = stored.scenario();
    Explanation explanation = explain(loaded, stored.seed());
    List<String> differences =
        new StoredRun(results, cell.point, cell.arm, run).differences(explanation.facts());
    if (!differences.isEmpty()) {
      common.err().println(mismatch(manifest, differences));
      return ExitCode.INTERNAL;
    }
    tell(loaded, explanation, manifest.seed(), "the replay agrees with runs.csv");
    return ExitCode.DONE;
  }

  /** A replay that differs tells no story: it would be that of another run. */
  private String mismatch(StoredManifest manifest, List<String> differences) {
    return Text.format(
        "casus: the replay of run %d differs from the stored run: %s%s. The folder was made by casus %s (%s), this is casus %s (%s); explain it with the casus that made it.",
        run,
        String.join("; ", differences.subList(0, Math.min(3, differences.size()))),
        differences.size() > 3 ? "; and " + (differences.size() - 3) + " more columns" : "",
        manifest.casusVersion(),
        manifest.casusCommit(),
        Build.version(),
        Build.commit());
  }

  private int explainScenario() {
    if (cell.point != 0 || !cell.arm.equals(Study.BASE)) {
      throw new UserError("a scenario file has no points and arms; name a results folder");
    }
    Parsed<LoadedScenario> parsed = ScenarioReader.read(source, List.of());
    PrintWriter err = common.err();
    parsed.problems().stream()
        .filter(problem -> problem.severity().isTold(common.quiet))
        .forEach(err::println);
    if (!(parsed instanceof Parsed.Sound<LoadedScenario> sound)) {
      return ExitCode.BAD_INPUT;
    }
    long master = seed == null ? 1 : seed;
    tell(sound.value(), explain(sound.value(), master), master, "played afresh");
    return ExitCode.DONE;
  }

  private Explanation explain(LoadedScenario loaded, long master) {
    try {
      return Explanation.of(
          loaded.scenario(), loaded.outcomes(), master, run, Optional.ofNullable(outcome));
    } catch (UnknownOutcomeException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  private void tell(LoadedScenario loaded, Explanation explanation, long master, String how) {
    PrintWriter out = common.out();
    if (common.json) {
      out.println(Json.text(ExplanationJson.of(explanation, master)));
    } else {
      out.printf(
          Locale.ROOT,
          "%s: run %d with seed %d%s, %s%n%n",
          loaded.scenario().title(),
          run,
          master,
          explanation.seed() == master
              ? ""
              : Text.format(", luck of its own point (seed %d)", explanation.seed()),
          how);
      out.print(new StoryText(explanation).text(WIDTH));
    }
    out.flush();
  }
}
