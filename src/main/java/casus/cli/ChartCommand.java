package casus.cli;

import casus.design.FigureChoice;
import casus.design.Study;
import casus.figure.Borders;
import casus.figure.ChartRequest;
import casus.figure.Figures;
import casus.figure.Focus;
import casus.figure.Format;
import casus.figure.Preset;
import casus.figure.Theme;
import casus.results.StoredResults;
import casus.table.TablePreset;
import casus.text.NumberStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus chart}: figures for papers from a results folder. */
@Command(
    name = "chart",
    sortOptions = false,
    description = "Draws figures for papers from a results folder.",
    footer = {
      "  casus chart results/korea-article4",
      "  casus chart results/korea-article4 --figure escalation-ladder --preset nature-2col",
      "  casus chart results/korea-article4 --format pdf,eps,png600 -o paper/figures",
      "  casus chart results/korea-article4 --figure map --preset slide-16x9 --theme dark",
      "  casus chart results/wording --figure treaty-effect --arms no-treaty,text-1961",
      "  casus chart results/wording --figure course --run 7 --arms no-treaty"
    })
final class ChartCommand implements Callable<Integer> {
  private static final String COURSE = "course";

  @Parameters(paramLabel = "DIR", description = "The results folder.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = "--figure",
      paramLabel = "NAME",
      split = ",",
      completionCandidates = Choices.FigureNames.class,
      description =
          "${COMPLETION-CANDIDATES} (default: those that the study chooses, else all there is data"
              + " for).")
  private List<String> figures = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "pdf,svg,png",
      completionCandidates = Choices.Formats.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      defaultValue = "nature-1col",
      completionCandidates = Choices.Presets.class,
      description = "Size of page and text: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String preset;

  @Option(
      names = "--theme",
      paramLabel = "NAME",
      completionCandidates = Choices.Themes.class,
      description = "print (the default), grey, or dark for slides and dark pages.")
  private @Nullable String theme;

  @Option(
      names = "--borders",
      paramLabel = "WHOSE",
      defaultValue = "de-facto",
      description = "Borders of the map: de-facto, un, none (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String borders;

  @Option(
      names = "--outcome",
      paramLabel = "NAME",
      description =
          "The outcome, for figures of one outcome (default: the study's, else war; treaty-effect"
              + " shows all).")
  private @Nullable String outcome;

  @Option(
      names = "--arms",
      paramLabel = "ARM",
      split = ",",
      description = "The arms to show, in this order (default: all).")
  private List<String> arms = new ArrayList<>();

  @Option(
      names = "--point",
      paramLabel = "P",
      description = "The design point, for figures of one point (default: the first).")
  private @Nullable Integer point;

  @Option(
      names = "--run",
      paramLabel = "K",
      description = "The replication, for the figure of one run; of the first arm named, or base.")
  private @Nullable Integer run;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the files go (default: charts in the results folder).")
  private @Nullable Path output;

  @Option(
      names = "--numbers",
      paramLabel = "NAME",
      defaultValue = "plain",
      completionCandidates = Choices.TablePresets.class,
      description =
          "Numbers as tables of a journal have them: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String numbers;

  @Mixin private NumberOptions numberOptions;

  @Mixin private WordOptions words;

  @Mixin private Common common;

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new UserError(folder + " is not a results folder");
    }
    if (run != null && !figures.isEmpty() && !figures.contains(COURSE)) {
      throw new UserError(
          "--run is for the figure of one run; add it with --figure course, or leave --run away");
    }
    ChartRequest request =
        new ChartRequest(
            figures,
            formats(),
            Choices.named("preset", preset, Preset.class),
            theme == null ? Theme.COLOUR : Choices.named("theme", theme, Theme.class),
            focus(),
            Choices.named("choice of borders", borders, Borders.class),
            numbers(),
            output != null ? output : folder.resolve("charts"));
    Asked.check(folder, request);
    StoredResults results = words.of(Charts.open(folder), common.err());
    List<FigureChoice> ofStudy = ofStudy(results);
    List<FigureChoice> chosen = chosen(ofStudy);
    tellChoice(ofStudy, chosen, request.focus());
    Charts charts =
        Charts.drawn(
            results, StudyFigures.of(chosen, request), common.err(), common.quiet || common.json);
    if (!figures.isEmpty()) {
      charts.requireAll();
    }
    if (common.json) {
      common.sayJson(charts.files());
    }
    if (!common.quiet) {
      for (Figures.NotDrawn figure : charts.left()) {
        common.tell("not drawn: %s: %s%n", figure.figure(), figure.reason());
      }
    }
    return ExitCode.DONE;
  }

  private List<FigureChoice> ofStudy(StoredResults results) {
    try {
      return results.figures();
    } catch (IOException e) {
      throw new UserError("cannot draw from " + folder + ": " + e.getMessage());
    }
  }

  /** The figures that are named, each as the study has it; else all that the study asks for. */
  private List<FigureChoice> chosen(List<FigureChoice> ofStudy) {
    List<String> names = new ArrayList<>(figures);
    if (figures.isEmpty() && !ofStudy.isEmpty()) {
      ofStudy.stream().map(FigureChoice::name).distinct().forEach(names::add);
      if (run != null && !names.contains(COURSE)) {
        names.add(COURSE);
      }
    }
    List<FigureChoice> chosen = new ArrayList<>();
    for (String name : names) {
      List<FigureChoice> named = ofStudy.stream().filter(it -> it.name().equals(name)).toList();
      chosen.addAll(named.isEmpty() ? List.of(FigureChoice.of(name)) : named);
    }
    return chosen;
  }

  /** What the command asks for goes before what the study says, and is told. */
  private void tellChoice(List<FigureChoice> ofStudy, List<FigureChoice> chosen, Focus asked) {
    if (common.quiet || common.json) {
      return;
    }
    if (figures.isEmpty() && !ofStudy.isEmpty()) {
      common.tell("the figures that the study chooses; others are drawn by --figure%n");
    }
    for (FigureChoice choice : chosen) {
      if (StudyFigures.differs(choice, asked)) {
        common.tell("not as the study has it, but as asked for here: %s%n", choice.words());
      } else if (figures.contains(choice.name()) && !choice.words().equals(choice.name())) {
        common.tell("as the study has it: %s%n", choice.words());
      }
    }
  }

  private NumberStyle numbers() {
    List<String> faults = new ArrayList<>();
    NumberStyle preset = Choices.named("preset of numbers", numbers, TablePreset.class).numbers();
    NumberStyle style = numberOptions.style(preset, faults);
    if (!faults.isEmpty()) {
      throw new UserError(String.join("\ncasus: ", faults));
    }
    return style;
  }

  private Focus focus() {
    Focus focus =
        new Focus(
            point == null ? OptionalInt.empty() : OptionalInt.of(point),
            arms,
            Optional.ofNullable(outcome));
    return run == null
        ? focus
        : focus.on(
            ReplayedRun.course(
                folder, point == null ? 0 : point, arms.isEmpty() ? Study.BASE : arms.get(0), run));
  }

  private Set<Format> formats() {
    Set<Format> wanted = EnumSet.noneOf(Format.class);
    formats.forEach(word -> wanted.add(Choices.named("format", word, Format.class)));
    return wanted;
  }
}
