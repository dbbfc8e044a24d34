package casus.cli;

import casus.crisis.Column;
import casus.crisis.RunColumns;
import casus.design.Study;
import casus.figure.Figures;
import casus.library.StateFacts;
import casus.results.Json;
import casus.scenario.Library;
import casus.scenario.LoadedScenario;
import casus.scenario.LoadedStudy;
import casus.scenario.ParameterEntry;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import casus.scenario.StudyReader;
import casus.text.Text;
import casus.treaty.Article;
import casus.treaty.Reading;
import casus.treaty.Treaty;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code casus list}: what there is, with sources. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists what there is, with sources.",
    footerHeading = "%nExamples:%n",
    footer = {"  casus list treaties", "  casus list parameters --json"})
final class ListCommand implements Callable<Integer> {
  /** What JSON writes as null. */
  private static final Object NOTHING = Double.NaN;

  /** Items of a list in a cell. */
  private static final int SHOWN = 4;

  /** What can be listed. */
  enum Kind {
    STATES,
    TREATIES,
    SCENARIOS,
    FIGURES,
    OUTCOMES,
    PARAMETERS;

    /** As it is typed, and told by help and completion. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      paramLabel = "WHAT",
      description = "states, treaties, scenarios, figures, outcomes or parameters.")
  @SuppressWarnings("NullAway.Init")
  private Kind kind;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Common common;

  @Override
  public Integer call() {
    List<Map<String, Object>> rows =
        switch (kind) {
          case STATES -> states();
          case TREATIES -> treaties();
          case SCENARIOS -> scenarios();
          case FIGURES -> figures();
          case OUTCOMES -> outcomes();
          case PARAMETERS -> parameters();
        };
    PrintWriter out = common.out();
    if (common.json) {
      out.println(Json.text(rows));
    } else {
      print(rows, out);
    }
    out.flush();
    return ExitCode.DONE;
  }

  /** Columns as wide as what stands in them; the last one, which holds prose, as it comes. */
  private static void print(List<Map<String, Object>> rows, PrintWriter out) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> names = List.copyOf(rows.get(0).keySet());
    Map<String, Integer> widths = new LinkedHashMap<>();
    for (String name : names) {
      int width = name.length();
      for (Map<String, Object> row : rows) {
        width = Math.max(width, cell(row.get(name)).length());
      }
      widths.put(name, width);
    }
    out.println(line(names, names.stream().collect(Collectors.toMap(n -> n, n -> n)), widths));
    rows.forEach(row -> out.println(line(names, row, widths)));
  }

  /** A value as people read it: nothing for none, long lists cut with their number. */
  private static String cell(@Nullable Object value) {
    if (value == null || NOTHING.equals(value)) {
      return "";
    }
    if (value instanceof Boolean flag) {
      return flag ? "yes" : "";
    }
    if (value instanceof List<?> list) {
      String shown =
          list.stream()
              .limit(list.size() <= SHOWN ? SHOWN : SHOWN - 1)
              .map(String::valueOf)
              .collect(Collectors.joining(" "));
      return list.size() <= SHOWN ? shown : shown + " +" + (list.size() - SHOWN + 1);
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + " " + entry.getValue())
          .collect(Collectors.joining(", "));
    }
    return String.valueOf(value);
  }

  private static String line(List<String> names, Map<String, ?> row, Map<String, Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      String cell = cell(row.get(names.get(i)));
      line.append(cell);
      if (i < names.size() - 1) {
        line.append(" ".repeat(widths.getOrDefault(names.get(i), 0) - cell.length() + 2));
      }
    }
    return line.toString();
  }

  private static List<Map<String, Object>> states() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (StateFacts state : Library.load().states().present()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("code", state.code());
      row.put("name", state.name());
      row.put("capability", state.cinc());
      row.put("nuclear", state.nuclear());
      row.put("democracy", state.democracy().orElse(Double.NaN));
      row.put("major", state.major());
      row.put("capital", state.capital());
      row.put("year", state.year());
      row.put("marks", state.marks().stream().sorted().toList());
      rows.add(row);
    }
    return rows;
  }

  private static List<Map<String, Object>> treaties() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Treaty treaty : Library.load().treaties().all()) {
      for (Article article : treaty.articles()) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("article", treaty.id() + "." + article.id());
        row.put("in_force", treaty.inForce());
        row.put("until", treaty.ended().equals(LocalDate.MAX) ? NOTHING : treaty.ended());
        row.put("members", members(treaty));
        row.put(
            "decision", article.council().rule().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        row.put("via", article.activation().name().toLowerCase(Locale.ROOT));
        row.put(
            "owed", article.consultationOnly() ? "consult" : article.obligation().owed().word());
        row.put("text", article.obligation().strength());
        row.put("free", article.obligation().discretion());
        row.put("wire", article.obligation().tripwire());
        row.put("readings", readings(article));
        row.put(
            "atop",
            article.nature().stream()
                .map(n -> n.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList());
        row.put("sure", article.confidence());
        row.put("title_and_source", treaty.title() + "; " + article.source());
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<String> members(Treaty treaty) {
    return treaty.members().stream().map(member -> member.state().letters()).distinct().toList();
  }

  private static Map<String, Object> readings(Article article) {
    Map<String, Object> weights = new LinkedHashMap<>();
    for (Reading reading : article.readings()) {
      weights.put(reading.id(), reading.weight());
    }
    return weights;
  }

  private static List<Map<String, Object>> scenarios() {
    Path folder = Path.of("scenarios");
    if (!Files.isDirectory(folder)) {
      throw new UserError("there is no folder 'scenarios' here; run casus from its checkout");
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        if (StudyReader.isStudy(file)) {
          study(file).ifPresent(rows::add);
          continue;
        }
        Parsed<LoadedScenario> parsed = ScenarioReader.read(file, List.of());
        if (parsed instanceof Parsed.Sound<LoadedScenario> sound) {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("file", file);
          row.put("date", sound.value().scenario().date());
          row.put("days", sound.value().scenario().horizonDays());
          row.put("title", sound.value().scenario().title());
          rows.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static Optional<Map<String, Object>> study(Path file) {
    if (!(StudyInput.parsed(file) instanceof Parsed.Sound<LoadedStudy> sound)) {
      return Optional.empty();
    }
    Study study = sound.value().study();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", file);
    row.put("date", sound.value().base().scenario().date());
    row.put("days", sound.value().base().scenario().horizonDays());
    row.put(
        "title",
        Text.format(
            "%s (study: %d points, %d arms)",
            study.title(), study.points().count(), study.arms().size()));
    return Optional.of(row);
  }

  private static List<Map<String, Object>> figures() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Figures.Listing figure : Figures.list()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("figure", figure.name());
      row.put("shows", figure.summary());
      rows.add(row);
    }
    return rows;
  }

  private static List<Map<String, Object>> outcomes() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Column column : RunColumns.common().columns()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("column", column.name());
      row.put("type", column.type());
      row.put("unit", column.unit());
      row.put("meaning", column.meaning());
      rows.add(row);
    }
    return rows;
  }

  private static List<Map<String, Object>> parameters() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ParameterEntry entry : Library.load().parameters().all()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("parameter", entry.parameter().word());
      row.put("symbol", entry.symbol());
      row.put("rule", entry.rule());
      row.put("default", entry.standard());
      row.put("least", entry.least());
      row.put("greatest", entry.greatest());
      row.put("unit", entry.unit());
      row.put("prior", entry.prior().map(Object::toString).orElse("fixed"));
      row.put("meaning_and_source", entry.meaning() + " [" + entry.source() + "]");
      rows.add(row);
    }
    return rows;
  }
}
