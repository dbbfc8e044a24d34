package casus.cli;

import casus.draft.Draft;
import casus.draft.Range;
import casus.draft.StudyDraft;
import casus.draft.StudyQuestion;
import casus.results.Shell;
import casus.scenario.Library;
import casus.scenario.LoadedScenario;
import casus.scenario.LoadedStudy;
import casus.scenario.ParameterEntry;
import casus.scenario.ScenarioReader;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus new study}: a study from a scenario. */
@Command(
    name = "study",
    sortOptions = false,
    description = {
      "Writes a study from a scenario: arms that take treaties away, read their words otherwise, or"
          + " part belief from obligation, and factors with ranges from the parameters' priors.",
      "Without --arms and --factors: remove,wording."
    },
    footer = {
      "  casus new study --scenario scenarios/korea-article4.yaml",
      "  casus new study --scenario prk-kor-2025.yaml --arms remove:rus-prk-2024,wording",
      "  casus new study --scenario prk-kor-2025.yaml --arms believe:rus-prk-2024 -o belief.yaml",
      "  casus new study --scenario my.yaml --factors choice_precision,states.PRK.resolve=0.3..0.8"
    })
final class NewStudyCommand implements Callable<Integer> {
  static final String ARM = "KIND[:ID]";

  @Option(names = "--scenario", paramLabel = "FILE", description = "The scenario that is varied.")
  private @Nullable Path scenario;

  @Option(
      names = "--arms",
      split = ",",
      paramLabel = ARM,
      completionCandidates = ArmKinds.class,
      description =
          "Arms by kind, each for all treaties or, behind a colon, for one: remove takes it away,"
              + " wording lets all hold one reading (wording:ID.ARTICLE for one article), believe"
              + " is the 2×2 of belief and obligation.")
  private List<String> arms = new ArrayList<>();

  @Option(
      names = "--factors",
      split = ",",
      paramLabel = "PATH[=LOW..HIGH]",
      description = "What to vary: parameters, or paths with their range.")
  private List<String> factors = new ArrayList<>();

  @Mixin private DraftOutput output;

  /** The kinds of arms. */
  static final class ArmKinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return StudyDraft.armKinds().iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    Optional<Questions> somebody = output.somebody();
    Path file =
        somebody
            .map(ask -> Path.of(ask.ask("Which scenario (a file)", "", NewStudyCommand::existing)))
            .orElse(scenario);
    if (file == null) {
      throw new UserError("name the scenario, such as --scenario scenarios/korea-article4.yaml");
    }
    List<String> answers = new ArrayList<>();
    if (somebody.isPresent()) {
      String typed =
          somebody
              .get()
              .ask(
                  "Which arms: " + String.join(", ", new ArmKinds()),
                  "remove,wording",
                  answer -> answer.replaceAll("\\s*,\\s*", ","));
      arms = List.of(typed.split(","));
      answers.addAll(List.of("--scenario", DraftOutput.named(file.toString()), "--arms", typed));
    }
    Optional<LoadedScenario> read =
        StudyInput.sound(
            ScenarioReader.read(file, List.of()), output.common.err(), output.common.quiet);
    if (read.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    String name = output.name().orElse(read.get().scenario().name() + "-study");
    Path target = output.file(name);
    output.reads(read.get().inputs().stream().map(input -> Path.of(input.path())).toList());
    output.requireFree(target);
    StudyQuestion question =
        new StudyQuestion(
            read.get(),
            seenFrom(target, file),
            arms,
            factors,
            range(Library.load()),
            output.name(),
            output.command(answers));
    Draft draft = DraftOutput.made(() -> StudyDraft.of(question));
    Optional<LoadedStudy> study = sound(draft, target);
    if (study.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    String written = Shell.word(target);
    Path results = Path.of("results", draft.name());
    List<String> next = new ArrayList<>();
    next.add("casus sweep " + written + " --dry-run");
    next.add("casus sweep " + written + " -o " + Shell.word(results));
    next.add(NextSteps.after(study.get().study(), results).get(0));
    output.write(draft, next);
    return ExitCode.DONE;
  }

  private static String existing(String typed) {
    if (!Files.isRegularFile(Path.of(typed))) {
      throw new UserError("there is no file " + typed);
    }
    return typed;
  }

  private static java.util.function.Function<String, Optional<Range>> range(Library library) {
    return word ->
        library.parameters().all().stream()
            .filter(entry -> entry.parameter().word().equals(word))
            .findFirst()
            .flatMap(NewStudyCommand::range);
  }

  private static Optional<Range> range(ParameterEntry entry) {
    ParameterKnowledge known = ParameterKnowledge.of(entry);
    return entry.prior().isEmpty() || !(known.low() < known.high())
        ? Optional.empty()
        : Optional.of(
            new Range(
                known.low(),
                known.high(),
                Text.format(
                    "5 %% to 95 %% of what is believed of it (%s); default %s",
                    known.from().equals("data")
                        ? "fitted to data"
                        : "its prior " + entry.prior().get(),
                    casus.text.Numbers.text(entry.standard()))));
  }

  /** A file as another names it. */
  private String seenFrom(Path target, Path file) {
    Path folder = target.toAbsolutePath().normalize().getParent();
    Path from = folder != null && output.isFile() ? folder : Path.of("").toAbsolutePath();
    Path whole = file.toAbsolutePath().normalize();
    boolean reachable = java.util.Objects.equals(from.getRoot(), whole.getRoot());
    return (reachable ? from.relativize(whole) : whole).toString().replace('\\', '/');
  }

  /** Reads what will be written, where it will stand; tells what is wrong with it. */
  private Optional<LoadedStudy> sound(Draft draft, Path target) {
    Path where = output.isFile() ? target : Path.of(draft.name() + ".yaml");
    return StudyInput.sound(
        StudyInput.parsed(where, draft.text()), output.common.err(), output.common.quiet);
  }
}
