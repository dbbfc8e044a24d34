package casus.cli;

import casus.results.Json;
import casus.results.StoredResults;
import casus.scenario.Suggestion;
import casus.table.PrintTable;
import casus.table.TableFormat;
import casus.table.TablePreset;
import casus.table.TableRequest;
import casus.table.TableStyle;
import casus.table.Tables;
import casus.text.Named;
import casus.text.NumberStyle;
import casus.text.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus table}: tables for papers from a results folder. */
@Command(
    name = "table",
    sortOptions = false,
    description = {
      "Makes tables for papers from a results folder.",
      "Rows are quantities, columns are conditions; number of runs, seed, level and method of the",
      "intervals stand in the note. CSV holds the numbers as they are, all else rounds them. Files"
          + " go",
      "to tables in the folder, on record with it; nothing is replaced without --force."
    },
    footer = {
      "  casus table results/korea-article4",
      "  casus table results/wording --table comparisons --format tex,docx --preset apsr",
      "  casus table results/wording --table summary --outcome war,deaths --arms base,no-treaty",
      "  casus table results/wording --table treaties,parameters --format docx -o paper/appendix",
      "  casus table results/wording --preset jpr --interval below --stars --force"
    })
final class TableCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The results folder.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      split = ",",
      completionCandidates = Choices.TableNames.class,
      description = "${COMPLETION-CANDIDATES} (default: all there is data for).")
  private List<String> tables = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "tex,docx,md,html,csv",
      completionCandidates = Choices.TableFormats.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      defaultValue = "plain",
      completionCandidates = Choices.TablePresets.class,
      description =
          "How a journal has its numbers, intervals and notes: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String preset;

  @Option(
      names = "--interval",
      paramLabel = "PLACE",
      description = "Intervals beside their numbers, below them, or none (default: the preset's).")
  private @Nullable String interval;

  @Mixin private NumberOptions numbers;

  @Option(names = "--stars", description = "Stars behind differences, by the adjusted p.")
  private boolean stars;

  @Option(
      names = "--outcome",
      paramLabel = "NAME",
      split = ",",
      description = "Outcomes or columns of runs to show, in this order (default: the usual ones).")
  private List<String> outcomes = new ArrayList<>();

  @Option(
      names = "--arms",
      paramLabel = "ARM",
      split = ",",
      description = "The arms to show, in this order (default: all).")
  private List<String> arms = new ArrayList<>();

  @Option(
      names = "--point",
      paramLabel = "P",
      split = ",",
      description = "Design points to show (default: all).")
  private List<Integer> points = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the files go (default: tables in the results folder).")
  private @Nullable Path output;

  @Option(names = "--force", description = "Replace files that are there.")
  private boolean force;

  @Mixin private WordOptions words;

  @Mixin private Common common;

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new UserError(folder + " is not a results folder");
    }
    List<String> faults = new ArrayList<>();
    tables.stream()
        .filter(name -> !Tables.names().contains(name))
        .forEach(name -> faults.add(Suggestion.unknown("table", name, Tables.names())));
    Set<TableFormat> wanted = formats(faults);
    try {
      StoredResults results = words.of(StoredResults.open(folder), common.err());
      TableStyle style = style(results.phrases(), faults);
      faults.addAll(
          Asked.parts(
              results, new Asked.Parts(arms, points, outcomes), Set.of("probability", "mean")));
      if (!faults.isEmpty()) {
        throw new UserError(String.join("\ncasus: ", faults));
      }
      return make(
          results,
          new TableRequest(
              tables,
              wanted,
              style,
              points,
              arms,
              outcomes,
              output != null ? output : folder.resolve("tables"),
              force));
    } catch (IOException e) {
      throw new UserError("cannot make tables of " + folder + ": " + e.getMessage());
    }
  }

  private int make(StoredResults results, TableRequest request) throws IOException {
    Tables.Made made = Tables.make(results, request);
    if (!tables.isEmpty() && !made.left().isEmpty()) {
      throw new UserError(
          String.join(
              "\ncasus: ",
              made.left().entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList()));
    }
    List<Path> files = Tables.write(results, request, made.tables());
    Charts.tellKept(results, common.err());
    Charts.tellOutdated(results, common.err());
    Charts.tellPartial(folder, common.err());
    if (request.formats().contains(TableFormat.TEX)) {
      for (PrintTable table : made.tables()) {
        if (Tables.needsUnicodeLatex(table)) {
          common.tell(
              "casus: %s.tex has letters that pdfLaTeX lacks: take LuaLaTeX or XeLaTeX%n",
              table.name());
        }
      }
    }
    if (common.json) {
      common.out().println(json(made.tables(), files));
    }
    if (!common.quiet) {
      made.left().forEach((table, reason) -> common.tell("not made: %s: %s%n", table, reason));
      common.tell("wrote %d files in %s%n", files.size(), request.directory());
    }
    return ExitCode.DONE;
  }

  private static String json(List<PrintTable> tables, List<Path> files) {
    List<Map<String, Object>> told = new ArrayList<>();
    for (PrintTable table : tables) {
      told.add(
          Json.object(
              "table", table.name(),
              "title", table.title(),
              "rows", table.numbers().objects(table.rows()),
              "notes", table.notes()));
    }
    return Json.text(
        Json.object("tables", told, "files", files.stream().map(Path::toString).toList()));
  }

  private Set<TableFormat> formats(List<String> faults) {
    Set<TableFormat> wanted = EnumSet.noneOf(TableFormat.class);
    List<String> known = Named.words(TableFormat.class);
    for (String word : formats) {
      Named.find(TableFormat.class, word)
          .ifPresentOrElse(
              wanted::add, () -> faults.add(Suggestion.unknown("format", word, known)));
    }
    return wanted.isEmpty() ? EnumSet.of(TableFormat.CSV) : wanted;
  }

  private TableStyle style(Phrases phrases, List<String> faults) {
    List<String> known = Named.words(TablePreset.class);
    TablePreset chosen = Named.find(TablePreset.class, preset).orElse(TablePreset.PLAIN);
    if (!known.contains(preset)) {
      faults.add(Suggestion.unknown("preset", preset, known));
    }
    TableStyle of = TableStyle.of(chosen);
    NumberStyle written = numbers.style(chosen.numbers(), faults);
    List<String> places = wordsOf(TableStyle.Place.values());
    if (interval != null && !places.contains(interval)) {
      faults.add(Suggestion.unknown("place of intervals", interval, places));
    }
    return new TableStyle(
        phrases,
        written,
        interval == null || !places.contains(interval)
            ? of.intervals()
            : TableStyle.Place.valueOf(interval.toUpperCase(Locale.ROOT)),
        stars,
        chosen.note(phrases));
  }

  private static List<String> wordsOf(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}
