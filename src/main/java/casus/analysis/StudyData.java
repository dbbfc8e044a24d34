package casus.analysis;

import casus.crisis.RunRecord;
import casus.design.Study;
import casus.results.Folders;
import casus.results.Journal;
import casus.results.Manifest;
import casus.results.ResultsException;
import casus.results.StoredResults;
import casus.results.UnreadableResultsException;
import casus.scenario.LoadedStudy;
import casus.scenario.StudyReader;
import casus.stats.Moments;
import casus.study.PlayedBlock;
import casus.sweep.Quantity;
import casus.sweep.StudyCopies;
import casus.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A finished study, run by run. */
public final class StudyData implements AutoCloseable {
  private final Path folder;
  private final LoadedStudy study;
  private final Journal journal;

  private StudyData(Path folder, LoadedStudy study, Journal journal) {
    this.folder = folder;
    this.study = study;
    this.journal = journal;
  }

  /**
   * Opens a finished study.
   *
   * @param folder its results folder
   * @return the study
   * @throws ResultsException if it is no study, or not finished
   */
  public static StudyData open(Path folder) {
    if (!Files.isRegularFile(folder.resolve(Manifest.FILE))) {
      throw new ResultsException(
          Files.isDirectory(folder)
              ? folder + " holds no finished results; 'casus resume' goes on with unfinished ones"
              : folder + " is not a folder; name one that 'casus sweep -o' made");
    }
    try {
      Journal journal = StoredResults.open(folder).journal();
      return new StudyData(folder, StudyCopies.study(folder), journal);
    } catch (UnreadableResultsException e) {
      throw new ResultsException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new ResultsException(
          Text.format("cannot read the journal of %s: %s", folder, Folders.reason(e)), e);
    }
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
   * The plan of the study.
   *
   * @return points, arms, factors
   */
  public Study plan() {
    return study.study();
  }

  /**
   * The study as it was read.
   *
   * @return with its scenario
   */
  public LoadedStudy study() {
    return study;
  }

  /**
   * All that can be told of a run as a number.
   *
   * @return outcomes of the scenario and the study first, then the columns of runs
   */
  public List<Quantity> quantities() {
    List<Quantity> all = new ArrayList<>();
    for (String name : StudyReader.quantities(study.base())) {
      all.add(Quantity.of(name, study.base()));
    }
    return all;
  }

  /**
   * The quantity of a name.
   *
   * @param name an outcome or a column of runs
   * @return the quantity
   * @throws ResultsException if there is none
   */
  public Quantity quantity(String name) {
    if (!StudyReader.quantities(study.base()).contains(name)) {
      throw new ResultsException(
          Text.format(
              "no outcome is called '%s'; there are %s",
              name, String.join(", ", StudyReader.quantities(study.base()))));
    }
    return Quantity.of(name, study.base());
  }

  /**
   * An arm by name.
   *
   * @param name the name
   * @return the name
   * @throws ResultsException if there is none of that name
   */
  public String arm(String name) {
    if (!plan().arms().contains(name)) {
      throw new ResultsException(
          Text.format(
              "the study has no arm '%s'; it has %s", name, String.join(", ", plan().arms())));
    }
    return name;
  }

  /**
   * A quantity over the runs of one cell.
   *
   * @param point the design point
   * @param arm the arm
   * @param quantity the quantity
   * @return its moments, without runs in which it is missing
   */
  public Moments moments(int point, String arm, Quantity quantity) {
    Moments moments = new Moments();
    each(point, arm, quantity, (run, value) -> moments.add(value));
    return moments;
  }

  /** Takes the value of a run. */
  @FunctionalInterface
  interface Values {
    void accept(int run, double value);
  }

  /**
   * Hands over a quantity of the runs of one cell, but for those in which it is missing or
   * infinite.
   */
  void each(int point, String arm, Quantity quantity, Values values) {
    try {
      journal.read(
          point,
          plan().arms().indexOf(arm),
          (played, events) -> {
            for (RunRecord record : played.records()) {
              double value = quantity.value().applyAsDouble(record);
              if (Double.isFinite(value)) {
                values.accept(record.run(), value);
              }
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands over the runs of one cell, in their order. */
  void records(int point, String arm, Consumer<RunRecord> reader) {
    try {
      journal.read(
          point, plan().arms().indexOf(arm), (played, events) -> played.records().forEach(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes pairs of runs with the same luck. */
  @FunctionalInterface
  interface Pairs {
    void accept(RunRecord inFirst, RunRecord inSecond);
  }

  /** A design point in an arm. */
  record CellOf(int point, String arm) {}

  /** Hands over the runs whose numbers two cells have in common, in their order. */
  void pairs(CellOf first, CellOf second, Pairs pairs) {
    try {
      Journal.Cursor ofFirst = cursor(first);
      Journal.Cursor ofSecond = cursor(second);
      PlayedBlock a = ofFirst.next();
      PlayedBlock b = ofSecond.next();
      int i = 0;
      int j = 0;
      while (a != null && b != null) {
        if (i == a.records().size()) {
          a = ofFirst.next();
          i = 0;
        } else if (j == b.records().size()) {
          b = ofSecond.next();
          j = 0;
        } else if (a.records().get(i).run() < b.records().get(j).run()) {
          i++;
        } else if (a.records().get(i).run() > b.records().get(j).run()) {
          j++;
        } else {
          pairs.accept(a.records().get(i++), b.records().get(j++));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Journal.Cursor cursor(CellOf cell) throws IOException {
    return journal.cursor(cell.point(), plan().arms().indexOf(cell.arm()));
  }

  @Override
  public void close() {
    try {
      journal.close();
    } catch (IOException e) {
      // It was only read.
    }
  }
}
