package casus.sweep;

import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.design.Factor;
import casus.design.LuckSharing;
import casus.design.Study;
import casus.results.Folders;
import casus.results.Journal;
import casus.results.JournalTotals;
import casus.results.Manifest;
import casus.results.ResultsException;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.results.StudyTables;
import casus.results.Summary;
import casus.results.UnreadableResultsException;
import casus.scenario.LoadedStudy;
import casus.study.Block;
import casus.study.PlayedBlock;
import casus.text.Text;
import casus.text.WholeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the results of a study of its journal. Cells come one after the other and their runs are
 * streamed, so that memory does not grow with their number.
 */
public final class Gathering {
  /** More cells than these, and the tables by day tell some fifty days instead of all. */
  private static final int MOST_CELLS_BY_DAY = 64;

  private final StudyFolder folder;
  private final LoadedStudy loaded;
  private final Study study;
  private final PointsTable points;
  private final IntConsumer progress;
  private final BooleanSupplier stop;
  private long runs;
  private long failures;
  private @Nullable Summary lastSummary;
  private JournalTotals journal = new JournalTotals(0, 0, "");

  /**
   * A gathering.
   *
   * @param folder the study, all of whose runs are in the journal
   * @param progress told how many runs were gathered
   * @param stop asked between cells whether to stop
   */
  public Gathering(StudyFolder folder, IntConsumer progress, BooleanSupplier stop) {
    this.folder = folder;
    this.loaded = folder.study();
    this.study = loaded.study();
    this.points = new PointsTable(study);
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
    Path draft = folder.work().resolve(".gathered");
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
      throw new ResultsException(
          Text.format(
              "cannot write the results of %s: %s; its runs are saved. Make room, then 'casus resume"
                  + " %s' goes on",
              folder.shown(), Folders.reason(e), Shell.word(folder.shown())),
          e);
    }
  }

  private List<String> inputFiles() {
    return Stream.concat(StudyCopies.INPUTS.stream(), Stream.of(StudyPlan.FILE))
        .filter(name -> Files.exists(folder.work().resolve(name)))
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
    int horizon = loaded.base().scenario().horizonDays();
    List<String> arms = new ArrayList<>(new TreeSet<>(study.arms()));
    try (Journal ordered = Journal.open(draft.resolve(Journal.FILE), folder.plan().journalId());
        StudyTables tables =
            new StudyTables(
                draft,
                RunColumns.of(loaded.base().scenario()),
                loaded.base().outcomes(),
                study.cells() <= MOST_CELLS_BY_DAY,
                runColumn(),
                (point, arm, run) ->
                    Text.format(
                        "casus explain . --point %s --arm %s --run %d",
                        point, Shell.word(arm), run))) {
      if (folder.plan().events()) {
        tables.keepEvents();
      }
      for (int point = 0; point < study.points().count(); point++) {
        for (String arm : arms) {
          if (stop.getAsBoolean()) {
            return false;
          }
          tables.begin(point, arm);
          Summary summary = tables.newSummary(horizon);
          gather(point, study.arms().indexOf(arm), tables, summary, ordered);
          tables.write(summary);
          lastSummary = summary;
        }
      }
      ordered.sync();
      tables.finish(points.columns());
      journal = ordered.totals();
    }
    return true;
  }

  private void gather(int point, int arm, StudyTables tables, Summary summary, Journal ordered)
      throws IOException {
    Rebinding rebinding = new Rebinding(point, arm, ordered);
    folder
        .journal()
        .read(
            point,
            arm,
            (played, events) -> {
              for (RunRecord record : played.records()) {
                tables.accept(record);
                summary.accept(record);
              }
              for (PlayedBlock.Failure failure : played.failures()) {
                tables.failed(failure.run(), failure.error());
                failures++;
              }
              runs += played.records().size();
              for (String lines : events) {
                tables.happened(lines);
              }
              rebinding.add(played, events);
              progress.accept((int) Math.min(Integer.MAX_VALUE, runs + failures));
            });
    rebinding.finish();
    if (folder.plan().replications().precision().isEmpty()) {
      rebinding.requireUpTo(study.replications().first() + study.replications().most());
    }
  }

  /** Blocks as one uninterrupted run of the study would have made them. */
  private final class Rebinding {
    private final int point;
    private final int arm;
    private final Journal ordered;
    private final List<RunRecord> records = new ArrayList<>();
    private final List<PlayedBlock.Failure> failed = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int from;
    private int to;

    Rebinding(int point, int arm, Journal ordered) {
      this.point = point;
      this.arm = arm;
      this.from = study.replications().first();
      this.to = from;
      this.ordered = ordered;
    }

    void requireUpTo(int run) throws UnreadableResultsException {
      if (to != run) {
        throw new UnreadableResultsException(
            Text.format(
                "the journal of %s has no runs %d to %d of point %d, arm %s",
                folder.shown(), to, run - 1, point, study.arms().get(arm)));
      }
    }

    void add(PlayedBlock played, List<String> events) throws IOException {
      requireUpTo(played.block().from());
      records.addAll(played.records());
      failed.addAll(played.failures());
      told.addAll(events);
      to = played.block().to();
      if (to % folder.plan().blockSize() == 0) {
        finish();
      }
    }

    void finish() throws IOException {
      if (to > from) {
        Block block = new Block(point, arm, from, to);
        PlayedBlock whole = new PlayedBlock(block, records, failed, List.of());
        ordered.append(Journal.Entry.of(whole, told));
        records.clear();
        failed.clear();
        told.clear();
        from = to;
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
            runs + failures,
            design,
            plan.command(),
            plan.inputs(),
            journal)
        .json(hashes(draft));
  }

  /** The journal is not among them: its totals are told, and do not depend on how it is packed. */
  private static Map<String, String> hashes(Path draft) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.list(draft)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        if (!name.equals(Journal.FILE)) {
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
