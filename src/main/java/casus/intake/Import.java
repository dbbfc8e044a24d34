package casus.intake;

import casus.calibration.CaseFile;
import casus.results.Folders;
import casus.scenario.Problem;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Files that users downloaded, read and checked. */
public final class Import {
  private static final String VERSION = "version";

  /** As many problems of one file as its reader tells. */
  private static final int MOST_PROBLEMS = 20;

  private final Sources sources = new Sources();
  private final List<Problem> problems;
  private final Map<Source, Given> files = new EnumMap<>(Source.class);
  private final List<Download> downloads = new ArrayList<>();

  /**
   * A file that was named.
   *
   * @param option by which, such as {@code "--mid"}
   * @param file where it is
   */
  public record Given(String option, Path file) {}

  private Import(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * Reads files.
   *
   * @param given the files
   * @param problems gets what is wrong with them, of all files
   * @return what was read; of no use if there are problems
   * @throws IOException if a file cannot be read
   */
  public static Import of(List<Given> given, List<Problem> problems) throws IOException {
    Import made = new Import(problems);
    for (Given one : given) {
      made.recognize(one).ifPresent(source -> made.take(source, one));
    }
    for (Map.Entry<Source, Given> one : made.files.entrySet()) {
      made.read(one.getKey(), one.getValue().file());
    }
    return made;
  }

  private void take(Source source, Given one) {
    if (!source.option().equals(one.option)) {
      tell(
          one.file,
          Text.format(
              "this is %s, which %s takes, not %s", source.title(), source.option(), one.option));
      return;
    }
    Given before = files.putIfAbsent(source, one);
    if (before != null) {
      tell(
          one.file, Text.format("this is %s, and so is %s; give one", source.title(), before.file));
    }
  }

  private void tell(Path file, String message) {
    problems.add(new Problem(file.toString(), 0, 0, message, "", "", Problem.Severity.ERROR));
  }

  /** Which source a file is, by its columns. */
  private Optional<Source> recognize(Given one) throws IOException {
    String name = String.valueOf(one.file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".dta")) {
      tell(
          one.file, "a Stata file: in Stata, 'export delimited using FILE.csv, nolabel' makes CSV");
      return Optional.empty();
    }
    if (name.matches(".*\\.(rda|rds|xlsx?|sav|zip|7z)")) {
      tell(one.file, "not a table of comma-separated values: unpack it, or export it as CSV");
      return Optional.empty();
    }
    if (Files.size(one.file) == 0) {
      tell(one.file, "the file is empty: obtain it again");
      return Optional.empty();
    }
    Set<String> columns = columns(one.file);
    if (columns.isEmpty()) {
      tell(one.file, "no table of comma-separated values with names of columns in its first line");
      return Optional.empty();
    }
    for (Source source : Source.values()) {
      if (source.isIn(columns)) {
        return Optional.of(source);
      }
    }
    Optional<String> advice = Foreign.advice(columns);
    tell(one.file, advice.orElseGet(() -> unknown(one.option, columns)));
    return Optional.empty();
  }

  private static Set<String> columns(Path file) throws IOException {
    return CaseFile.published(file, List.of(), Source.otherNames(), List.of(), new ArrayList<>())
        .columns();
  }

  /** What a file lacks to be what its option takes, or the nearest of these. */
  private static String unknown(String option, Set<String> columns) {
    Source nearest =
        List.of(Source.values()).stream()
            .filter(source -> source.option().equals(option))
            .min(Comparator.comparingLong(source -> lacking(source, columns).size()))
            .orElseThrow();
    List<String> lacking = lacking(nearest, columns);
    return Text.format(
        "no form that is known: %s %s missing; expected is %s",
        String.join(", ", lacking), lacking.size() == 1 ? "is" : "are", nearest.expected());
  }

  private static List<String> lacking(Source source, Set<String> columns) {
    return source.needed().stream().filter(column -> !columns.contains(column)).toList();
  }

  private void read(Source source, Path file) throws IOException {
    List<Problem> own = new ArrayList<>();
    Remarks remarks = new Remarks();
    Set<String> versions = new TreeSet<>();
    int[] rows = {0};
    Rows taking = sources.of(source);
    CaseFile.published(file, source.needed(), Source.otherNames(), source.missing(), own)
        .forEach(
            row -> {
              rows[0]++;
              String version = row.text(VERSION);
              if (!version.isEmpty() && versions.add(version) && !source.knows(version)) {
                row.fault(VERSION, "not known; expected is " + source.expected());
              }
              taking.add(row, remarks);
            });
    if (source == Source.ATOP_DYADS && own.isEmpty()) {
      sources.promises.check(file.toString(), remarks, own);
    }
    if (rows[0] == 0 && own.isEmpty()) {
      tell(file, "the file has no rows");
    }
    problems.addAll(own);
    if (own.size() == MOST_PROBLEMS) {
      tell(file, Text.format("these are its first %d problems; there may be more", own.size()));
    }
    downloads.add(
        new Download(
            String.valueOf(file.getFileName()),
            Folders.sha256(file),
            source,
            String.join(" ", versions),
            rows[0],
            remarks.all()));
  }

  /**
   * What was read.
   *
   * @return the files, by source
   */
  public List<Download> downloads() {
    return List.copyOf(downloads);
  }

  /** All that was read. */
  Sources sources() {
    return sources;
  }

  /** The kinds that were read. */
  Set<Source> kinds() {
    return files.keySet();
  }
}
