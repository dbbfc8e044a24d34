package casus.table;

import casus.crisis.Column;
import casus.results.OutputPlace;
import casus.results.ResultsException;
import casus.results.StoredResults;
import casus.results.StudyTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes tables into files, beside and then renamed, and puts them on record. */
final class TableFiles {
  /** What the columns of the CSV files mean. */
  private static final String DICTIONARY = "dictionary.csv";

  private final OutputPlace place;
  private final TableRequest request;

  TableFiles(StoredResults results, TableRequest request) throws IOException {
    place = OutputPlace.of(results);
    this.request = request;
  }

  /**
   * Makes sure that nothing is written over that should stay.
   *
   * @throws ResultsException that names all that is there already, or is never written over
   * @throws IOException if a place cannot be looked at
   */
  void check(List<PrintTable> tables) throws IOException {
    place.require(files(tables), request.force());
    if (request.formats().contains(TableFormat.CSV)) {
      place.require(List.of(dictionary()), true); // it is added to
    }
  }

  private List<Path> files(List<PrintTable> tables) {
    return tables.stream()
        .flatMap(table -> request.formats().stream().map(format -> file(table, format)))
        .toList();
  }

  private Path dictionary() {
    return request.directory().resolve(DICTIONARY);
  }

  /** Writes them all. */
  List<Path> write(List<PrintTable> tables) throws IOException {
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    for (PrintTable table : tables) {
      for (TableFormat format : request.formats()) {
        contents.put(file(table, format), format.write(table, request.style()));
      }
    }
    if (request.formats().contains(TableFormat.CSV)) {
      contents.put(dictionary(), dictionary(tables));
    }
    for (Map.Entry<Path, byte[]> content : contents.entrySet()) {
      place.putNamed(content.getKey(), content.getValue(), "");
    }
    return List.copyOf(contents.keySet());
  }

  private Path file(PrintTable table, TableFormat format) {
    return request.directory().resolve(table.name() + "." + format.word());
  }

  /** The columns of these tables, and of those that stand there from before. */
  private byte[] dictionary(List<PrintTable> tables) throws IOException {
    List<Column> columns = new ArrayList<>();
    tables.forEach(table -> columns.addAll(table.numbers().columns()));
    Path there = dictionary();
    if (Files.isRegularFile(there)) {
      StoredResults.streamAsIs(
          there,
          row -> {
            String file = row.text("file");
            if (tables.stream().noneMatch(table -> table.numbers().file().equals(file))
                && Files.isRegularFile(request.directory().resolve(file))) {
              columns.add(
                  new Column(
                      file,
                      row.text("column"),
                      Column.Type.of(row.text("type")),
                      row.text("unit"),
                      row.text("meaning")));
            }
          });
    }
    columns.sort(Comparator.comparing(Column::file)); // stable: columns stay in their order
    return StudyTables.DICTIONARY.csv(columns).getBytes(StandardCharsets.UTF_8);
  }
}
