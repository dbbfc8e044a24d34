package casus.sweep;

import casus.crisis.RunColumns;
import casus.design.Factor;
import casus.design.LuckSharing;
import casus.design.Study;
import casus.results.Extent;
import casus.results.Folders;
import casus.results.Journal;
import casus.results.JournalStretch;
import casus.results.JournalTotals;
import casus.results.Keep;
import casus.results.Manifest;
import casus.results.Partial;
import casus.results.ResultsException;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.results.StudyTables;
import casus.results.Summary;
import casus.results.UnreadableResultsException;
import casus.scenario.LoadedStudy;
import casus.study.Tasks;
import casus.text.Text;
import casus.text.WholeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the results of a study of its journal. Its runs are streamed, a few blocks at a time, so
 * that memory does not grow with their number. The blocks are made into rows on several threads and
 * put into the files in their order.
 */
public final class Gathering {
  /** Where results are made before they are whole, in the folder of the work. */
  static final String DRAFT = ".gathered";

  private final StudyFolder folder;
  private final LoadedStudy loaded;
  private final Study study;
  private final PointsTable points;
  private final int threads;
  private final IntConsumer progress;
  private final BooleanSupplier stop;
  private long runs;
  private long failures;
  private @Nullable Summary lastSummary;
  private final Map<String, String> hashes = new TreeMap<>();
  private final Map<String, String> leftOut = new TreeMap<>();
  private JournalTotals journal = new JournalTotals(0, 0, "");

  /**
   * A gathering.
   *
   * @param folder the study, all of whose runs are in the journal
   * @param threads how many threads gather, at least 1; the results do not depend on it
   * @param progress told how many runs were gathered
   * @param stop asked between blocks whether to stop
   */
  public Gathering(StudyFolder folder, int threads, IntConsumer progress, BooleanSupplier stop) {
    this.folder = folder;
    this.loaded = folder.study();
    this.study = loaded.study();
    this.points = new PointsTable(study);
    this.threads = threads;
    this.progress = progress;
    this.stop = stop;
  }

  /**
   * Writes the results and puts the folder in its place.
   *
   * @param timing times and machine, as JSON
   * @return whether it was done; false if it was stopped, in which case the journal stands as it
   *     was
   * @throws ResultsException if the results cannot be written; the journal then stands as it was
   */
  public boolean publish(String timing) {
    Path draft = folder.work().resolve(DRAFT);
    try {
      if (Files.exists(draft)) {
        Folders.delete(draft);
      }
      Files.createDirectory(draft);
      if (!tables(draft)) {
        Folders.delete(draft);
        return false;
      }
      points.write(draft);
      if (folder.plan().partial().isPresent()) {
        Files.writeString(
            draft.resolve(Partial.FILE), folder.plan().partial().get().sentence() + "\n");
      }
      for (String name : inputFiles()) {
        Files.copy(folder.work().resolve(name), draft.resolve(name));
      }
      Files.writeString(draft.resolve(Manifest.FILE), manifest(draft), StandardCharsets.UTF_8);
      Files.writeString(draft.resolve("timing.json"), timing, StandardCharsets.UTF_8);
      moveOut(draft);
      folder.putInPlace();
      return true;
    } catch (UnreadableResultsException e) {
      throw new ResultsException(
          Text.format(
              "%s; 'casus resume %s' plays again what is missing",
              e.getMessage(), Shell.word(folder.shown())),
          e);
    } catch (IOException | UncheckedIOException e) {
      makeRoom(draft);
      throw new ResultsException(
          Text.format(
              "cannot write the results of %s: %s; its runs are saved. Make room, then 'casus"
                  + " resume %s' goes on",
              folder.shown(), Folders.reason(e), Shell.word(folder.shown())),
          e);
    }
  }

  /** The disk may be full of what cannot be made whole. */
  private static void makeRoom(Path draft) {
    try {
      if (Files.exists(draft)) {
        Folders.delete(draft);
      }
    } catch (IOException e) {
      // It goes when the work goes on.
    }
  }

  private List<String> inputFiles() {
    return Stream.concat(folder.plan().copies().keySet().stream(), Stream.of(StudyPlan.FILE))
        .toList();
  }

  /** The manifest goes last: results without it are not whole. */
  private void moveOut(Path draft) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(draft)) {
      files =
          listed
              .sorted(
                  (a, b) -> Boolean.compare(a.endsWith(Manifest.FILE), b.endsWith(Manifest.FILE)))
              .toList();
    }
    for (Path file : files) {
      WholeFiles.replace(file, folder.work().resolve(file.getFileName()));
    }
    Files.delete(draft);
  }

  private boolean tables(Path draft) throws IOException {
    List<String> arms = StoredRuns.armsInOrder(study);
    Keep keep = folder.plan().keep();
    try (Journal ordered = Journal.open(draft.resolve(Journal.FILE), folder.plan().journalId());
        StudyTables tables =
            new StudyTables(
                draft,
                RunColumns.of(loaded.base().scenario()),
                loaded.base().outcomes(),
                Extent.of(study.cells(), keep).of(folder.plan().partial()),
                runColumn(),
                (point, arm, run) ->
                    Text.format(
                        "casus explain . --point %s --arm %s --run %d",
                        point, Shell.word(arm), run))) {
      if (folder.plan().events()) {
        tables.keepEvents();
      }
      Parts parts = new Parts(arms, tables);
      Tasks.stream(
          parts,
          GatheredCell.Part::gathered,
          gathered -> append(gathered, tables, ordered),
          threads);
      if (parts.isStopped()) {
        return false;
      }
      ordered.sync();
      tables
          .finish(points.columns())
          .forEach((table, hash) -> (keep.keeps(table) ? hashes : leftOut).put(table, hash));
      journal = ordered.totals();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return true;
  }

  private void append(GatheredCell.Rows gathered, StudyTables tables, Journal ordered) {
    try {
      tables.append(gathered.rows());
      ordered.append(gathered.entry());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    runs += gathered.runs();
    failures += gathered.failures();
    lastSummary = gathered.ofCell() == null ? lastSummary : gathered.ofCell();
    progress.accept((int) Math.min(Integer.MAX_VALUE, runs + failures));
  }

  /** The parts of all cells, in the order of the results. */
  private final class Parts implements Iterator<GatheredCell.Part> {
    private final List<String> arms;
    private final StudyTables tables;
    private long cell;
    private Iterator<GatheredCell.Part> ofCell = Collections.emptyIterator();

    Parts(List<String> arms, StudyTables tables) {
      this.arms = arms;
      this.tables = tables;
    }

    @Override
    public boolean hasNext() {
      return !stop.getAsBoolean() && (ofCell.hasNext() || cell < study.cells());
    }

    /** Whether it was asked to stop before the last. */
    boolean isStopped() {
      return ofCell.hasNext() || cell < study.cells();
    }

    @Override
    public GatheredCell.Part next() {
      if (!ofCell.hasNext()) {
        ofCell = parts((int) (cell / arms.size()), arms.get((int) (cell % arms.size())));
        cell++;
      }
      return ofCell.next();
    }

    private Iterator<GatheredCell.Part> parts(int point, String arm) {
      int number = study.arms().indexOf(arm);
      List<JournalStretch> stretches =
          folder.journal().stretches(point, number, folder.plan().blockSize());
      requireWhole(point, arm, stretches);
      int horizon = loaded.base().scenario().horizonDays();
      GatheredCell of = new GatheredCell(point, arm, horizon, tables, stretches.size());
      return stretches.stream().map(of::part).iterator();
    }

    private void requireWhole(int point, String arm, List<JournalStretch> stretches) {
      int next = study.replications().first();
      for (JournalStretch stretch : stretches) {
        require(stretch.block().from(), next, point, arm);
        next = stretch.block().to();
      }
      boolean fixed = folder.plan().replications().precision().isEmpty();
      int first = study.replications().first();
      int end = fixed ? first + study.replications().most() : Math.max(next, first + 1);
      require(end, next, point, arm);
    }

    private void require(int run, int next, int point, String arm) {
      if (run != next) {
        throw new UncheckedIOException(
            new UnreadableResultsException(
                Text.format(
                    "the journal of %s has no runs %d to %d of point %d, arm %s",
                    folder.shown(), next, run - 1, point, arm)));
      }
    }
  }

  /** What a run's number means, which depends on whose luck it has. */
  private String runColumn() {
    String number = "number of the replication";
    if (study.points().count() == 1) {
      return number;
    }
    if (study.luck() == LuckSharing.SHARED) {
      return number + "; runs of equal number share their luck at all points and in all arms";
    }
    int together = study.pointsWithOneLuck();
    return number
        + "; runs of equal number share their luck in all arms of a point"
        + (together == 1 ? "" : Text.format(" and at each %d points in a row", together));
  }

  private String manifest(Path draft) throws IOException {
    StudyPlan plan = folder.plan();
    Map<String, Object> design = new LinkedHashMap<>();
    design.put("study", study.name());
    design.put("title", study.title());
    design.put("kind", study.design().word());
    design.put("points", study.points().count());
    if (study.points().count() > 1) {
      design.put("luck", study.luck().word());
      design.put("points_with_one_luck", study.pointsWithOneLuck());
    }
    design.put("factors", study.factors().stream().map(Factor::name).toList());
    Map<String, String> titles = new LinkedHashMap<>();
    study.factors().stream()
        .filter(factor -> !factor.title().isEmpty())
        .forEach(factor -> titles.put(factor.name(), factor.title()));
    if (!titles.isEmpty()) {
      design.put("titles", titles);
    }
    design.put("arms", study.arms());
    if (!plan.replications().precision().isEmpty()) {
      design.put("least_replications", plan.replications().least());
      design.put("precision", plan.replications().precision());
    }
    return new Manifest(
            plan.version(),
            plan.commit(),
            loaded.base().scenario().name(),
            loaded.base().scenario().title(),
            loaded.base().scenario().horizonDays(),
            plan.seed(),
            plan.replications().most(),
            runs,
            failures,
            asked(),
            design,
            plan.command(),
            plan.inputs(),
            journal,
            plan.partial())
        .json(hashes(draft), leftOut);
  }

  private long asked() {
    return folder.plan().partial().isPresent()
        ? folder.plan().partial().get().planned() * study.cells()
        : runs + failures;
  }

  /** The journal is not among them: its totals are told, and do not depend on how it is packed. */
  private Map<String, String> hashes(Path draft) throws IOException {
    try (Stream<Path> files = Files.list(draft)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        if (!name.equals(Journal.FILE) && !hashes.containsKey(name)) {
          hashes.put(name, Folders.sha256(file));
        }
      }
    }
    return hashes;
  }

  /** How many runs failed. */
  public long failures() {
    return failures;
  }

  /**
   * What the runs of the last cell add up to.
   *
   * @return the summary of a study of one cell
   * @throws IllegalStateException if nothing was gathered
   */
  public Summary lastSummary() {
    if (lastSummary == null) {
      throw new IllegalStateException("nothing was gathered");
    }
    return lastSummary;
  }

  /** How many runs are in the results. */
  public long runs() {
    return runs;
  }
}
