package casus.scenario;

import casus.crisis.RunColumns;
import casus.design.Factor;
import casus.design.FigureChoice;
import casus.design.Replications;
import casus.design.Study;
import casus.scenario.DesignSection.Laid;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.text.Numbers;
import casus.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads study files. All faults of the file, of its scenario, and of what its factors and arms make
 * of the scenario are told in one pass.
 */
public final class StudyReader {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
  private static final Measure COUNT = new Measure(Unit.NONE, 1, Integer.MAX_VALUE);
  private static final int USUAL_REPLICATIONS = 1000;

  private final ScenarioReader scenarios;
  private final Optional<Collection<String>> figureNames;
  private final Problems problems = new Problems();
  private final Map<String, Origin> armOrigins = new LinkedHashMap<>();

  private StudyReader(Optional<Collection<String>> figureNames) {
    this.scenarios = new ScenarioReader(Library.load());
    this.figureNames = figureNames;
  }

  /**
   * Whether a file is a study, not a scenario: it has the key {@code study}.
   *
   * @param file the file
   * @return false also if it cannot be read
   */
  public static boolean isStudy(Path file) {
    Problems unheard = new Problems();
    return SourceFile.read(file, file.toString(), Origin.named(file.toString()), unheard)
        .flatMap(text -> YamlParser.parseMapping(text.source(), text.text(), unheard))
        .filter(root -> root.has(ScenarioFiles.STUDY_KEY))
        .isPresent();
  }

  /**
   * Reads a study with the library that casus ships.
   *
   * @param file the study file
   * @param figures the names of all figures that a study may ask for
   * @return the study, or all that is wrong
   */
  public static Parsed<LoadedStudy> read(Path file, Collection<String> figures) {
    return new StudyReader(Optional.of(figures)).load(file, Optional.empty(), Optional.empty());
  }

  /**
   * Reads a study that is not written yet.
   *
   * @param where the file that it is to be; the files that it names are looked for beside that
   * @param text what is to be in it
   * @param figures the names of all figures that a study may ask for
   * @return the study, or all that is wrong
   */
  public static Parsed<LoadedStudy> read(Path where, String text, Collection<String> figures) {
    StudyReader reader = new StudyReader(Optional.of(figures));
    return reader.load(
        where,
        SourceFile.decode(where.toString(), text.getBytes(StandardCharsets.UTF_8), reader.problems),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Reads a study from its results folder, where copies of its files lie.
   *
   * @param study the copy of the study file
   * @param scenario the copy of its scenario
   * @param list the copy of the file that lists its points, if it has one
   * @return the study, or all that is wrong
   */
  public static Parsed<LoadedStudy> reopen(Path study, Path scenario, Optional<Path> list) {
    // An earlier casus may have known other figures: what was played stays readable.
    return new StudyReader(Optional.empty()).load(study, Optional.of(scenario), list);
  }

  private Parsed<LoadedStudy> load(Path file, Optional<Path> scenario, Optional<Path> list) {
    String name = file.toString();
    return load(file, SourceFile.read(file, name, Origin.named(name), problems), scenario, list);
  }

  private Parsed<LoadedStudy> load(
      Path file, Optional<SourceFile> source, Optional<Path> scenario, Optional<Path> list) {
    Optional<Mapping> root =
        source.flatMap(text -> YamlParser.parseMapping(text.source(), text.text(), problems));
    if (source.isEmpty() || root.isEmpty()) {
      return problems.outcome(Optional.empty());
    }
    return problems.outcome(
        isScenario(root.get(), file.toString())
            ? Optional.empty()
            : study(file, source.get(), root.get(), scenario, list));
  }

  /** Tells of a scenario where a study should be. */
  private boolean isScenario(Mapping root, String name) {
    Node.Entry states = root.entries().get(StatesSection.KEY);
    if (states == null || root.has(ScenarioFiles.STUDY_KEY)) {
      return false;
    }
    problems.error(
        states.key().origin(),
        "this is a scenario, not a study",
        Text.format(
            "play it with 'casus run %s', or write a study that names it: 'study: NAME',"
                + " 'scenario: FILE'",
            name));
    return true;
  }

  private Optional<LoadedStudy> study(
      Path file,
      SourceFile source,
      Mapping root,
      Optional<Path> scenarioCopy,
      Optional<Path> listCopy) {
    Fields fields = new Fields(root, new Origin(root.origin().source(), 1, 1), "", problems);
    fields.require("casus", "study", "scenario");
    fields.allow("casus", "description", "notes", "sources");
    ScenarioFiles.checkVersion(fields);
    String name = name(fields);
    String title = fields.text("title").orElse(name);
    fields.texts("notes");
    long seed = fields.seed("seed").orElse(1L);
    Optional<Mapping> outcomes =
        fields.child(OutcomesSection.KEY, OutcomesSection.KEY).map(Fields::mapping);
    Optional<Path> path = scenarioCopy.or(() -> scenario(file, fields));
    Optional<LoadedScenario> base =
        path.flatMap(
            scenario -> scenarios.base(scenario, fields.at("scenario"), outcomes, problems));
    Optional<ChangedScenarios> changed = base.map(scenarios::changes);
    Optional<LevelScenarios> levelScenarios =
        base.map(loaded -> new LevelScenarios(changed.orElseThrow(), loaded));
    FactorsSection factorsSection = new FactorsSection(problems, levelScenarios);
    List<StudyFactor> declared = factorsSection.read(fields);
    Laid laid = new DesignSection(file, listCopy, problems, factorsSection).read(fields, declared);
    factorsSection.checkUsed(laid.design());
    Map<String, List<Setting>> arms = arms(fields);
    Replications replications = replications(fields, base);
    Optional<Fields> words = fields.child(WordsSection.KEY, WordsSection.KEY);
    List<FigureChoice> figures =
        new FiguresSection(figureNames, problems)
            .read(
                fields,
                arms.keySet(),
                base.map(StudyReader::quantities).orElse(Set.of()),
                () -> base.isEmpty() ? Integer.MAX_VALUE : points(laid));
    fields.finish();
    if (base.isEmpty()) {
      return Optional.empty();
    }
    List<Factor> factors = laid.factors().stream().map(StudyFactor::factor).toList();
    words.ifPresent(
        section ->
            new WordsSection(Library.load(), problems)
                .ofStudy(section, base.get(), laid.factors(), levels(laid), arms.values()));
    // Also if something is wrong already: what the sound factors and arms lead to is told as well.
    LoadedStudy study =
        new LoadedStudy(
            changed::orElseThrow,
            new Study(
                name,
                title,
                seed,
                replications,
                factors,
                laid.design(),
                laid.design().points(factors, seed),
                List.copyOf(arms.keySet()),
                figures,
                laid.luck()),
            base.get(),
            laid.factors(),
            arms,
            laid.places(),
            inputs(source, laid, base.get()),
            source.text(),
            laid.list());
    new StudyNames(problems).check(laid.factors(), base.get());
    List<StudyLint.Arm> armsAsWritten = new ArrayList<>();
    arms.forEach(
        (arm, changes) ->
            armsAsWritten.add(
                new StudyLint.Arm(arm, changes, armOrigins.getOrDefault(arm, fields.at()))));
    StudyLint lint =
        new StudyLint(laid.factors(), armsAsWritten, levelScenarios.get(), base.get(), problems);
    lint.check(laid.design());
    new CellTrial(study, lint, problems).run(fields.keyOrigin(DesignSection.KEY));
    return problems.anyError() ? Optional.empty() : Optional.of(study);
  }

  private static int points(Laid laid) {
    return laid.design()
        .points(laid.factors().stream().map(StudyFactor::factor).toList(), 1)
        .count();
  }

  /** By factor the levels that are played, as far as they do not hang on the seed. */
  private static Map<String, List<String>> levels(Laid laid) {
    Map<String, List<String>> levels = new LinkedHashMap<>();
    List<Factor> factors = laid.factors().stream().map(StudyFactor::factor).toList();
    List<List<String>> points = laid.design().points(factors, 1).values();
    for (int i = 0; i < factors.size(); i++) {
      int column = i;
      levels.put(
          factors.get(i).name(),
          points.stream().map(point -> point.get(column)).distinct().toList());
    }
    return levels;
  }

  private static List<InputFile> inputs(SourceFile source, Laid laid, LoadedScenario base) {
    List<InputFile> inputs = new ArrayList<>();
    inputs.add(new InputFile(source.source().name(), source.sha256()));
    laid.listFile().ifPresent(inputs::add);
    inputs.addAll(base.inputs());
    return inputs;
  }

  private String name(Fields fields) {
    Optional<String> name = fields.text("study");
    if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
      problems.error(
          fields.at("study"),
          Text.format("the study is called '%s'", name.get()),
          "write small letters, digits and hyphens, since files are called after it");
    }
    return name.orElse("unnamed");
  }

  private Optional<Path> scenario(Path file, Fields fields) {
    Optional<Scalar> scalar = fields.scalar("scenario");
    try {
      return scalar.map(named -> file.resolveSibling(named.text().strip()).normalize());
    } catch (InvalidPathException e) {
      problems.error(fields.at("scenario"), "that is no name of a file");
      return Optional.empty();
    }
  }

  /** The arms in the order written, the base first: it is there whether written or not. */
  private Map<String, List<Setting>> arms(Fields fields) {
    Map<String, List<Setting>> arms = new LinkedHashMap<>();
    arms.put(Study.BASE, List.of());
    PrintWords words = PrintWords.inLegends("arm", problems);
    for (Fields.Named arm : fields.children("arms", "arm")) {
      if (!NAME.matcher(arm.name()).matches()) {
        problems.error(
            arm.key().origin(),
            Text.format("an arm cannot be called '%s'", arm.name()),
            "write small letters, digits and hyphens");
      }
      words.check(arm.name(), arm.fields());
      List<Setting> changes = Changes.read(arm.fields());
      if (arm.name().equals(Study.BASE) && !changes.isEmpty()) {
        problems.error(
            arm.key().origin(),
            "the arm base is the scenario as it is, and changes nothing",
            "give this arm another name");
      }
      if (StudyNames.readsAsMissing(arm.name())) {
        problems.error(
            arm.key().origin(),
            Text.format("arm '%s' reads as a missing value in pandas and R", arm.name()),
            "call it otherwise, such as without");
      }
      arms.put(arm.name(), changes);
      armOrigins.put(arm.name(), arm.key().origin());
    }
    return arms;
  }

  private Replications replications(Fields fields, Optional<LoadedScenario> base) {
    Optional<Node> node = fields.node("replications");
    if (node.isEmpty()) {
      return Replications.fixed(USUAL_REPLICATIONS);
    }
    if (node.get() instanceof Scalar) {
      return Replications.fixed(fields.whole("replications", COUNT).orElse(USUAL_REPLICATIONS));
    }
    Optional<Fields> child = fields.child("replications", "replications");
    if (child.isEmpty()) {
      return Replications.fixed(USUAL_REPLICATIONS);
    }
    KeyTable<StudyKeys.Written>.Given given =
        StudyKeys.REPLICATIONS.read(child.get(), StateCodes.NONE);
    Optional<Integer> least = given.find(StudyKeys.MIN);
    Optional<Integer> most = given.find(StudyKeys.MAX);
    Map<String, Double> precision = precision(child.get(), base);
    if (least.isEmpty() || most.isEmpty() || precision.isEmpty()) {
      return Replications.fixed(USUAL_REPLICATIONS);
    }
    if (most.get() < least.get()) {
      problems.error(child.get().at("max"), "max is below min");
      return Replications.fixed(USUAL_REPLICATIONS);
    }
    return new Replications(0, least.get(), most.get(), precision);
  }

  private Map<String, Double> precision(Fields replications, Optional<LoadedScenario> base) {
    Map<String, Double> precision = new LinkedHashMap<>();
    Optional<Fields> wanted = replications.child("precision", "precision");
    if (wanted.isEmpty()) {
      return precision;
    }
    Set<String> known = new LinkedHashSet<>();
    base.ifPresent(loaded -> known.addAll(quantities(loaded)));
    for (String outcome : wanted.get().mapping().keys()) {
      if (base.isPresent() && !known.contains(outcome)) {
        problems.error(
            wanted.get().keyOrigin(outcome),
            Text.format("no outcome is called '%s'", outcome),
            Suggestion.hint(outcome, known));
      }
      Optional<Double> width = wanted.get().number(outcome, Measure.ANY);
      if (width.isPresent() && width.get() <= 0) {
        problems.error(
            wanted.get().at(outcome),
            Text.format(
                "the precision of %s is %s, but half of an interval is wider than 0",
                outcome, Numbers.text(width.get())),
            Text.format("write such as %s: 0.005", outcome));
      } else {
        width.ifPresent(half -> precision.put(outcome, half));
      }
    }
    return precision;
  }

  /**
   * What a study can aim at: outcomes, and columns of runs that are numbers or yes and no.
   *
   * @param loaded a scenario
   * @return their names
   */
  public static Set<String> quantities(LoadedScenario loaded) {
    Set<String> names = new LinkedHashSet<>();
    loaded.outcomes().forEach(outcome -> names.add(outcome.name()));
    RunColumns.of(loaded.scenario()).entries().stream()
        .filter(entry -> !entry.isText())
        .forEach(entry -> names.add(entry.column().name()));
    return names;
  }
}
