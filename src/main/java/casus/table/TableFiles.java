package casus.table;

import casus.crisis.Column;
import casus.results.OutputRecord;
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

  private final StoredResults results;
  private final TableRequest request;

  TableFiles(StoredResults results, TableRequest request) {
    this.results = results;
    this.request = request;
  }

  /**
   * Makes sure that nothing is written over that should stay.
   *
   * @throws ResultsException that names all files which are there already
   */
  void check(List<PrintTable> tables) {
    List<String> there = new ArrayList<>();
    for (PrintTable table : tables) {
      for (TableFormat format : request.formats()) {
        Path file = file(table, format);
        if (!request.force() && Files.exists(file)) {
          there.add(file.toString());
        }
      }
    }
    if (!there.isEmpty()) {
      throw new ResultsException(
          String.join(", ", there)
              + (there.size() == 1 ? " is there already" : " are there already")
              + "; add --force to replace "
              + (there.size() == 1 ? "it" : "them")
              + ", or choose another folder with -o");
    }
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
      contents.put(request.directory().resolve(DICTIONARY), dictionary(tables));
    }
    Files.createDirectories(request.directory());
    for (Map.Entry<Path, byte[]> content : contents.entrySet()) {
      put(content.getKey(), content.getValue());
    }
    return List.copyOf(contents.keySet());
  }

  private Path file(PrintTable table, TableFormat format) {
    return request.directory().resolve(table.name() + "." + format.id());
  }

  /** The columns of these tables, and of those that stand there from before. */
  private byte[] dictionary(List<PrintTable> tables) throws IOException {
    List<Column> columns = new ArrayList<>();
    tables.forEach(table -> columns.addAll(table.numbers().columns()));
    Path there = request.directory().resolve(DICTIONARY);
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

  private void put(Path file, byte[] bytes) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.write(beside, bytes);
    if (results.derived().covers(file)) {
      results.derived().put(beside, file);
    } else {
      OutputRecord.of(request.directory()).put(beside, file);
    }
  }
}
