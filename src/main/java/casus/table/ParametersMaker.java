package casus.table;

import casus.results.StoredScenario;
import casus.scenario.ParameterEntry;
import casus.scenario.ParameterLibrary;
import casus.text.Numbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of the model as they were played, beside the defaults. */
final class ParametersMaker implements TableMaker {
  @Override
  public String name() {
    return "parameters";
  }

  @Override
  public Optional<String> missing(TableSource source) {
    return source.lacks(StoredScenario.FILE, "casus resume");
  }

  @Override
  public PrintTable make(TableSource source) throws IOException {
    Map<String, String> played = source.results().scenario().parameters();
    List<PrintRow> changed = new ArrayList<>();
    List<PrintRow> standard = new ArrayList<>();
    for (ParameterEntry entry : ParameterLibrary.load().all()) {
      String name = entry.parameter().word();
      String value = played.getOrDefault(name, "");
      if (!value.isEmpty()) {
        boolean same = isDefault(value, entry.standard());
        (same ? standard : changed)
            .add(row(entry, value, source.say(same ? "panel.unchanged" : "panel.changed")));
      }
    }
    List<PrintRow> rows = new ArrayList<>(changed);
    rows.addAll(standard);
    return new PrintTable(
        name(),
        source.say("table.parameters", source.titles().study()),
        List.of(
            PrintColumn.words("meaning", source.say("column.parameter"), "what it is"),
            PrintColumn.symbol(
                "symbol", source.say("column.symbol"), "its symbol on the model's page"),
            PrintColumn.words(
                "value",
                source.say("column.value"),
                "a number, or a distribution drawn in each run"),
            PrintColumn.words("default", source.say("column.default"), "what the library has"),
            PrintColumn.words("unit", source.say("column.unit"), "its unit"),
            PrintColumn.words(
                "rule", source.say("column.rule"), "the rule of the model that it belongs to"),
            PrintColumn.words(
                "source", source.say("column.source"), "where the default comes from"),
            PrintColumn.words("name", source.say("column.name"), "its name in files")),
        rows,
        List.of(source.say("note.parameters"), source.origin()));
  }

  private static boolean isDefault(String value, double standard) {
    try {
      return Double.parseDouble(value) == standard;
    } catch (NumberFormatException e) {
      return false; // a distribution
    }
  }

  private static PrintRow row(ParameterEntry entry, String value, String panel) {
    return new PrintRow(
        panel,
        List.of(
            new Cell.Words(entry.meaning()),
            new Cell.Words(entry.symbol()),
            new Cell.Words(value),
            new Cell.Words(Numbers.text(entry.standard())),
            new Cell.Words(entry.unit()),
            new Cell.Words(entry.rule()),
            new Cell.Words(entry.source()),
            new Cell.Words(entry.parameter().word())));
  }
}
