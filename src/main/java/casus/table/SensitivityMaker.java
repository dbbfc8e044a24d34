package casus.table;

import casus.figure.Words;
import casus.results.SensitivityRow;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How much each factor matters. */
final class SensitivityMaker implements TableMaker {
  /** Indices whose columns have words of their own. */
  private static final Set<String> INDICES =
      Set.of("first", "total", "mu_star", "sigma", "mu", "base", "low", "high");

  /** Of these, the outcome itself where a factor stands. */
  private static final Set<String> LEVELS = Set.of("base", "low", "high");

  private static final Set<String> METHODS = Set.of("sobol", "morris", "oat");

  @Override
  public String name() {
    return "sensitivity";
  }

  @Override
  public Optional<String> missing(TableSource source) {
    return source.lacks(SensitivityRow.FILE, "casus sensitivity");
  }

  /** The indices of a factor for one outcome in one arm. */
  private record Row(String arm, String outcome, String factor, Map<String, Cell> indices) {}

  @Override
  public PrintTable make(TableSource source) throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    Set<String> indices = new LinkedHashSet<>();
    Set<String> methods = new LinkedHashSet<>();
    Set<String> arms = new LinkedHashSet<>();
    List<SensitivityRow> chance = new ArrayList<>();
    Set<String> events = source.events();
    List<SensitivityRow> found =
        new ArrayList<>(
            SensitivityRow.of(
                source.results(),
                row ->
                    TableSource.isAsked(source.selection().arms(), row.arm())
                        && TableSource.isAsked(source.selection().outcomes(), row.outcome())));
    found.sort(
        TableSource.asAsked(source.selection().arms(), SensitivityRow::arm)
            .thenComparing(
                TableSource.asAsked(source.selection().outcomes(), SensitivityRow::outcome)));
    for (SensitivityRow row : found) {
      if (row.isOfVariance()) {
        if (row.index().equals(SensitivityRow.CHANCE)) {
          chance.add(row);
        }
        continue;
      }
      arms.add(row.arm());
      methods.add(row.method());
      indices.add(row.index());
      boolean level = row.method().equals("oat") && events.contains(row.outcome());
      rows.computeIfAbsent(
              row.arm() + "/" + row.outcome() + "/" + row.factor(),
              key -> new Row(row.arm(), row.outcome(), row.factor(), new LinkedHashMap<>()))
          .indices()
          .put(
              row.index(),
              new Cell.Measure(
                  level ? Scale.SHARE : Scale.NUMBER, row.value(), row.lo(), row.hi()));
    }
    List<PrintColumn> columns = new ArrayList<>();
    columns.add(PrintColumn.words("factor", source.say("column.factor"), "the factor"));
    for (String index : indices) {
      columns.add(PrintColumn.estimate(index, heading(source, index), "index " + index));
    }
    List<PrintRow> printed = new ArrayList<>();
    for (Row row : rows.values()) {
      boolean share =
          row.indices().values().stream()
              .anyMatch(
                  cell -> cell instanceof Cell.Measure measure && measure.scale() == Scale.SHARE);
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell.Words(title(source, row.factor()), share));
      for (String index : indices) {
        cells.add(row.indices().getOrDefault(index, Cell.NONE));
      }
      String outcome = source.titles().outcome(row.outcome());
      printed.add(
          new PrintRow(
              arms.size() > 1 ? outcome + ", " + source.titles().arm(row.arm()) : outcome, cells));
    }
    List<String> notes = new ArrayList<>();
    methods.stream()
        .filter(METHODS::contains)
        .forEach(method -> notes.add(source.say("note." + method)));
    notes.add(source.say("note.intervals"));
    if (!chance.isEmpty()) {
      notes.add(
          source.say(
              "note.chance",
              String.join(
                  "; ",
                  chance.stream().map(row -> chance(source, row, arms.size() > 1)).toList())));
    }
    notes.add(source.runs());
    notes.add(source.planned(SensitivityRow.FILE));
    notes.add(source.origin());
    return new PrintTable(
        name(), source.say("table.sensitivity", source.titles().study()), columns, printed, notes);
  }

  private static String heading(TableSource source, String index) {
    return INDICES.contains(index)
        ? source.say("column." + (LEVELS.contains(index) ? "level-" : "") + index)
        : index;
  }

  private static String title(TableSource source, String factor) {
    return switch (factor) {
      case "" -> source.say("row.base");
      case SensitivityRow.DUMMY -> source.say("row.dummy");
      default -> source.titles().factor(factor);
    };
  }

  /** What chance alone does to single runs. */
  private static String chance(TableSource source, SensitivityRow row, boolean several) {
    String of =
        source.titles().outcome(row.outcome())
            + (several ? " (" + source.titles().arm(row.arm()) + ")" : "");
    return Double.isNaN(row.value())
        ? source.say("note.chance-unknown", of)
        : Text.format("%s %s%%", of, Words.number(100 * row.value()));
  }
}
