package casus.results;

import casus.design.FigureChoice;
import casus.text.Phrases;
import casus.text.Text;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A results folder as it lies on disk, read back. The manifest is read when the folder is opened;
 * the CSV files are streamed each time they are asked for, and never held whole: {@code runs.csv}
 * may have millions of rows.
 */
public final class StoredResults {
  private static final String STUDY = "study.yaml";

  /** Where new results lie until they are whole and put in the place of these. */
  public static final String NEW = ".casus-new";

  private final Path folder;
  private final StoredManifest manifest;
  private final DerivedFiles derived;
  private final Map<String, String> fixed;
  private final Set<String> checked = new HashSet<>();
  private Optional<GivenWords> words = Optional.empty();
  private Optional<Titles> titles = Optional.empty();

  private StoredResults(
      Path folder, StoredManifest manifest, DerivedFiles derived, Map<String, String> fixed) {
    this.fixed = Map.copyOf(fixed);
    this.folder = folder;
    this.manifest = manifest;
    this.derived = derived;
  }

  /**
   * Opens a results folder.
   *
   * @param folder the folder, as {@code casus run -o} made it
   * @return its contents
   * @throws UnreadableResultsException if it is no results folder, or one of another format, or its
   *     manifest is damaged
   * @throws IOException if a file cannot be read
   */
  public static StoredResults open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UnreadableResultsException(
          folder + " is not a folder; name one that 'casus run -o' or 'casus sweep -o' made");
    }
    Path file = folder.resolve(Manifest.FILE);
    if (!Files.isRegularFile(file)) {
      throw new UnreadableResultsException(
          folder + " has no manifest.json, so it is no results folder, or its run has not ended");
    }
    if (Files.exists(folder.resolve(NEW).resolve(Manifest.FILE))) {
      throw new UnreadableResultsException(
          Text.format(
                  "%s has new results that are not all in place yet; if no casus is at work there,",
                  folder)
              + Text.format(" 'casus resume %s' puts them there", Shell.word(folder)));
    }
    return new StoredResults(
        folder, new ManifestReader(file).read(), DerivedFiles.of(folder), Map.of());
  }

  /**
   * Where the results lie.
   *
   * @return the folder
   */
  public Path folder() {
    return folder;
  }

  /**
   * What the manifest says.
   *
   * @return the manifest
   */
  public StoredManifest manifest() {
    return manifest;
  }

  /**
   * The whole manifest, line by line.
   *
   * @return its entries in the order of the file
   * @throws IOException if it cannot be read
   */
  public List<ManifestEntry> manifestEntries() throws IOException {
    return new ManifestReader(folder.resolve(Manifest.FILE)).entries();
  }

  /**
   * What the scenario as it was run says of states, treaties and disputes.
   *
   * @return the scenario
   * @throws UnreadableResultsException if {@code scenario.effective.yaml} is missing or has a fault
   * @throws IOException if it cannot be read
   */
  public StoredScenario scenario() throws IOException {
    if (!has(StoredScenario.FILE)) {
      throw new UnreadableResultsException(folder + " has no " + StoredScenario.FILE);
    }
    return StoredScenarioReader.read(checked(StoredScenario.FILE)).called(words());
  }

  /**
   * What the authors call things in print.
   *
   * @return the words of the study, and those of the scenario where it has none
   * @throws UnreadableResultsException if a file that has them has a fault
   * @throws IOException if it cannot be read
   */
  public synchronized GivenWords words() throws IOException {
    if (words.isEmpty()) {
      GivenWords ofStudy =
          has(STUDY) ? StoredScenarioReader.words(checked(STUDY)) : GivenWords.NONE;
      GivenWords ofScenario =
          has(StoredScenario.FILE)
              ? StoredScenarioReader.words(checked(StoredScenario.FILE))
              : GivenWords.NONE;
      words = Optional.of(ofStudy.over(ofScenario));
    }
    return words.get();
  }

  /**
   * The same folder with fixed words that go before those of its study.
   *
   * @param fixed by key
   * @return a copy that reads the same files
   */
  public StoredResults saying(Map<String, String> fixed) {
    return new StoredResults(folder, manifest, derived, fixed);
  }

  /**
   * The fixed words of figures and tables.
   *
   * @return those given, those of the study and its scenario, else casus's own
   * @throws UnreadableResultsException if a file that has them has a fault
   * @throws IOException if it cannot be read
   */
  public Phrases phrases() throws IOException {
    return Phrases.ENGLISH.with(words().fixed()).with(fixed);
  }

  /**
   * The figures that the study asks for.
   *
   * @return in the order written; none where it names none, or there is no study
   * @throws UnreadableResultsException if the study's file has a fault
   * @throws IOException if it cannot be read
   */
  public List<FigureChoice> figures() throws IOException {
    return has(STUDY) ? StoredScenarioReader.figures(checked(STUDY)) : List.of();
  }

  /**
   * What things are called.
   *
   * @return by the words of their authors, else by their ids
   * @throws UnreadableResultsException if a file has a fault
   * @throws IOException if it cannot be read
   */
  public synchronized Titles titles() throws IOException {
    if (titles.isEmpty()) {
      titles = Optional.of(Titles.of(this));
    }
    return titles.get();
  }

  /**
   * Whether the folder has a file that belongs to its results.
   *
   * @param file the file's name, such as {@code ladder.csv}
   * @return whether it should be there; false for what was made of earlier results
   * @throws UncheckedIOException if the manifest cannot be read
   */
  public boolean has(String file) {
    try {
      return manifest.files().containsKey(file)
          || (Files.isRegularFile(folder.resolve(file)) && !derived.isOfEarlierResults(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Why the folder has not a file that studies have.
   *
   * @param file the file's name
   * @return what writes it
   */
  public String whyNot(String file) {
    return manifest.leftOut().containsKey(file)
        ? leftOut("the folder", file)
        : Text.format("the folder has no %s; 'casus run' and 'casus sweep' write it", file);
  }

  private String leftOut(String what, String file) {
    return Text.format(
        "%s leaves %s out (--keep); 'casus expand %s --keep responses' writes it",
        what, file, Shell.word(folder));
  }

  /**
   * Tables that were made of earlier results and are no longer read.
   *
   * @return their names
   * @throws IOException if the manifest cannot be read
   */
  public List<String> outdated() throws IOException {
    List<String> outdated = new ArrayList<>();
    for (String name : derived.hashes().keySet()) {
      if (name.endsWith(".csv")
          && !name.contains("/")
          && Files.isRegularFile(folder.resolve(name))
          && derived.isOfEarlierResults(name)) {
        outdated.add(name);
      }
    }
    return outdated;
  }

  /**
   * What casus made of the results since.
   *
   * @return its record
   */
  public DerivedFiles derived() {
    return derived;
  }

  /**
   * A file of the results, once it was found to be as casus wrote it.
   *
   * @param name its name
   * @return where it stands
   * @throws UnreadableResultsException if it is missing, damaged, of earlier results, or none of
   *     casus's
   * @throws IOException if it cannot be read
   */
  public Path checked(String name) throws IOException {
    Path file = folder.resolve(name);
    String listed = manifest.files().get(name);
    if (!Files.isRegularFile(file)) {
      throw new UnreadableResultsException(
          manifest.leftOut().containsKey(name)
              ? leftOut(folder.toString(), name)
              : folder + " has no " + name + (listed == null ? "" : madeAgain()));
    }
    if (checked.contains(name)) {
      return file;
    }
    String hash = listed != null ? listed : derived.hash(name).orElse("");
    if (hash.isEmpty()) {
      throw new UnreadableResultsException(
          Text.format(
              "%s is not among the files that casus is known to have made of these results; make it"
                  + " again",
              file));
    }
    if (listed == null && derived.isOfEarlierResults(name)) {
      throw new UnreadableResultsException(
          Text.format("%s was made of earlier results; make it again", file));
    }
    if (!Folders.sha256(file).equals(hash)) {
      throw new UnreadableResultsException(
          Text.format(
              "%s is damaged, or was changed after casus wrote it: its hash differs%s",
              file, listed == null ? "; make it again" : madeAgain()));
    }
    checked.add(name);
    return file;
  }

  private String madeAgain() {
    return "; 'casus resume " + Shell.word(folder) + "' makes it again";
  }

  /**
   * The journal, if it is whole.
   *
   * @return all runs; to be closed
   * @throws UnreadableResultsException if it is damaged, with the runs that are missing
   * @throws ResultsException if it is that of another study or another casus
   * @throws IOException if it cannot be read
   */
  public Journal journal() throws IOException {
    return new JournalCheck(folder, manifest).journal();
  }

  /**
   * The rows of {@code summary.csv} that are wanted, in the order of the file.
   *
   * @param wanted which ones
   * @return those rows
   * @throws UnreadableResultsException if the file is missing or has a fault
   * @throws IOException if it cannot be read
   */
  public List<SummaryRow> summary(Predicate<SummaryRow> wanted) throws IOException {
    return rows(
        SummaryRow.FILE,
        row ->
            new SummaryRow(
                row.integer("point"),
                row.text("arm"),
                row.text("outcome"),
                row.text("statistic"),
                row.number("value"),
                row.number("lo"),
                row.number("hi"),
                row.whole("n")),
        wanted);
  }

  /**
   * The rows of a table that are wanted, in the order of the file.
   *
   * @param name the file's name
   * @param reader makes what is kept of a row
   * @param wanted which to keep
   * @throws UnreadableResultsException if the file is missing or has a fault
   * @throws IOException if it cannot be read
   */
  <T> List<T> rows(String name, RowOf<T> reader, Predicate<T> wanted) throws IOException {
    List<T> rows = new ArrayList<>();
    stream(
        name,
        row -> {
          T read = reader.read(row);
          if (wanted.test(read)) {
            rows.add(read);
          }
        });
    return List.copyOf(rows);
  }

  /**
   * Hands the rows of a CSV file to a reader, one after another. At no time is more than one row in
   * memory.
   *
   * @param name the file's name, such as {@code runs.csv}
   * @param reader takes the rows
   * @throws UnreadableResultsException if the file is missing or damaged, is no CSV, or a row has
   *     too few or too many cells
   * @throws IOException if it cannot be read
   */
  public void stream(String name, RowReader reader) throws IOException {
    streamAsIs(checked(name), reader);
  }

  /**
   * The same for a file that may have been changed, for whoever wants to know where.
   *
   * @param file the file
   * @param reader takes the rows
   * @throws UnreadableResultsException if the file is no CSV, or a row has too few or too many
   *     cells
   * @throws IOException if it cannot be read
   */
  public static void streamAsIs(Path file, RowReader reader) throws IOException {
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
      Iterator<CsvRecord> iterator = records.iterator();
      if (!iterator.hasNext()) {
        throw new UnreadableResultsException(file + " is empty: not even a header");
      }
      CsvRow row = new CsvRow(file, CsvRow.places(iterator.next().getFields()));
      while (iterator.hasNext()) {
        CsvRecord cells = iterator.next();
        row.moveTo(cells.getStartingLineNumber(), cells::getField);
        reader.accept(row);
      }
    } catch (CsvParseException e) {
      Throwable told = e.getCause() == null ? e : e.getCause();
      throw new UnreadableResultsException(file + " is no whole CSV: " + told.getMessage(), e);
    }
  }
}
