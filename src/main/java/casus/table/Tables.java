package casus.table;

import casus.results.ResultsException;
import casus.results.StoredResults;
import casus.text.Latex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All tables there are, and the way to make them. */
public final class Tables {
  private static final List<TableMaker> ALL =
      List.of(
          new SummaryMaker(),
          new ComparisonsMaker(),
          new ContrastsMaker(),
          new ResponsesMaker(),
          new SensitivityMaker(),
          new CalibrationMaker(),
          new ParametersMaker(),
          new TreatiesMaker());

  private Tables() {}

  /**
   * The names of all tables.
   *
   * @return in the order in which they are written
   */
  public static List<String> names() {
    return ALL.stream().map(TableMaker::name).toList();
  }

  /**
   * What was made of a request.
   *
   * @param tables those that could be made, with all their numbers
   * @param left those that could not, with the reasons, by name
   */
  public record Made(List<PrintTable> tables, Map<String, String> left) {
    /** Copies them. */
    public Made {
      tables = List.copyOf(tables);
      left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
    }
  }

  /**
   * Makes tables without writing them.
   *
   * @param results the folder
   * @param request which ones
   * @return the tables, and why others could not be made
   * @throws casus.results.UnreadableResultsException if a file of the folder is damaged
   * @throws IOException if a file cannot be read
   */
  public static Made make(StoredResults results, TableRequest request) throws IOException {
    TableSource source =
        new TableSource(
            results,
            results.titles(),
            new TableSource.Selection(request.points(), request.arms(), request.outcomes()),
            request.style());
    List<PrintTable> tables = new ArrayList<>();
    Map<String, String> left = new LinkedHashMap<>();
    for (TableMaker maker : ALL) {
      if (!request.tables().isEmpty() && !request.tables().contains(maker.name())) {
        continue;
      }
      Optional<String> missing = maker.missing(source);
      if (missing.isPresent()) {
        left.put(maker.name(), missing.get());
        continue;
      }
      PrintTable table = maker.make(source).of(results.manifest().partial());
      if (table.rows().isEmpty()) {
        left.put(maker.name(), "nothing that was asked for stands in it");
      } else {
        tables.add(table);
      }
    }
    return new Made(tables, left);
  }

  /**
   * Writes tables.
   *
   * @param results the folder
   * @param request where to, and in which formats
   * @param tables the tables
   * @return the files
   * @throws ResultsException if a file is there already and is not to be written over; then none is
   *     written
   * @throws IOException if one cannot be written
   */
  public static List<Path> write(
      StoredResults results, TableRequest request, List<PrintTable> tables) throws IOException {
    TableFiles files = new TableFiles(results, request);
    files.check(tables);
    return files.write(tables);
  }

  /**
   * Whether a table has letters that pdfLaTeX does not set.
   *
   * @param table the table
   * @return true for such as Hangul and Cyrillic
   */
  public static boolean needsUnicodeLatex(PrintTable table) {
    return Latex.isBeyondPdfLatex(new LatexPage(table, TableStyle.of(TablePreset.PLAIN)).text());
  }
}
