package casus.sweep;

import casus.crisis.RunColumns;
import casus.design.Study;
import casus.results.Extent;
import casus.results.Journal;
import casus.results.JournalStretch;
import casus.results.Keep;
import casus.results.StudyTables;
import casus.results.Summary;
import casus.scenario.LoadedStudy;
import casus.stats.Estimate;
import casus.stats.Moments;
import casus.study.Block;
import casus.study.BlockPlayer;
import casus.study.PlayedBlock;
import casus.study.ThreadTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Stretches of a study's runs, played, kept and made into tables as the study does it. What a run
 * costs, what a cell costs each time its runs begin, and what its sums cost are taken apart, since
 * there are not equally many of them.
 */
final class PilotTrial implements AutoCloseable {
  /** At most so many stretches. */
  private static final int TRIALS = 30;

  /** At most so many runs of each arm in one. */
  private static final int RUNS = 100;

  private final Study plan;
  private final LoadedStudy study;
  private final Path folder;
  private final int runsOfCell;
  private final Journal played;
  private final Journal ordered;
  private final StudyTables tables;
  private Moments seconds = new Moments();
  private Moments ofStretch = new Moments();
  private int stretches;

  /** Some runs of all arms of a point. */
  private record Stretch(int point, int from) {}

  /** A trial whose files are written in an empty folder. */
  PilotTrial(LoadedStudy study, Keep keep, Path folder) throws IOException {
    this.study = study;
    this.folder = folder;
    plan = study.study();
    runsOfCell = Math.min(RUNS, plan.replications().most());
    played = Journal.open(folder.resolve("played.bin"), 0);
    ordered = Journal.open(folder.resolve(Journal.FILE), 0);
    tables =
        new StudyTables(
            folder,
            RunColumns.of(study.base().scenario()),
            study.base().outcomes(),
            Extent.of(plan.cells(), keep),
            "",
            (point, arm, run) -> "");
  }

  /** Plays stretches, at least one, until all were played once or the time is over. */
  void play(Pilot.Stint stint) throws IOException {
    // A new one: it keeps the scenarios of the cells that it has seen.
    BlockPlayer player = new BlockPlayer(StudyRun.cells(study), plan.pointSeeds(), 1);
    for (Stretch stretch : stretches()) {
      play(stretch, player);
      if (stint.isOver()) {
        return;
      }
    }
  }

  /** What was seen so far does not count. */
  void forget() {
    seconds = new Moments();
    ofStretch = new Moments();
  }

  /** First one of each of several points, spread over the study, then others of these. */
  private List<Stretch> stretches() {
    int points = Math.min(TRIALS, plan.points().count());
    return IntStream.range(0, TRIALS)
        .mapToObj(
            trial ->
                new Stretch(
                    (int) ((long) plan.points().count() * (trial % points) / points),
                    trial / points * runsOfCell))
        .filter(stretch -> stretch.from() + runsOfCell <= plan.replications().most())
        .toList();
  }

  /** The same runs of all arms, as the study plays them: what arms have in common, once. */
  private List<Block> together(Stretch stretch, int runs) {
    return IntStream.range(0, plan.arms().size())
        .mapToObj(arm -> new Block(stretch.point(), arm, stretch.from(), stretch.from() + runs))
        .toList();
  }

  /** Plays a stretch, and sees what it costs. */
  private void play(Stretch stretch, BlockPlayer player) throws IOException {
    long began = ThreadTime.orClock();
    player.playTogether(together(stretch, 1));
    long first = ThreadTime.orClock() - began;
    List<PlayedBlock> blocks = player.playTogether(together(stretch, runsOfCell));
    long playing = ThreadTime.orClock() - began - first;
    long sums = 0;
    for (PlayedBlock block : blocks) {
      played.append(Journal.Entry.of(block));
      sums += gather(block.block());
    }
    long all = ThreadTime.orClock() - began;
    double ofRun = (double) (all - first - sums) / runsOfCell;
    double ofBeginning = Math.max(0, first - (double) playing / runsOfCell);
    seconds.add(
        plan.points().count()
            * (ofRun * plan.replications().most() + ofBeginning * beginnings() + sums)
            / 1e9);
    ofStretch.add(all / 1e9);
    stretches++;
  }

  /** Makes the tables of a block; how long its sums took. */
  private long gather(Block block) throws IOException {
    List<JournalStretch> kept = played.stretches(block.point(), block.arm(), runsOfCell);
    JournalStretch.Joined joined = kept.get(kept.size() - 1).read();
    String arm = plan.arms().get(block.arm());
    StudyTables.Part rows = tables.part(block.point(), arm);
    Summary summary = tables.newSummary(study.base().scenario().horizonDays());
    joined.played().records().forEach(rows::accept);
    joined.played().records().forEach(summary::accept);
    tables.append(rows);
    ordered.append(joined.entry());
    long began = ThreadTime.orClock();
    StudyTables.Part sums = tables.part(block.point(), arm);
    sums.accept(summary);
    tables.append(sums);
    return ThreadTime.orClock() - began;
  }

  /** How often the runs of a cell begin anew: once, or in every round where there are many. */
  private int beginnings() {
    return plan.cells() <= BlockPlayer.KEPT ? 1 : StudyRun.rounds(plan.replications().most());
  }

  /** How long one processor would take for all of the study, by the stretches played. */
  Estimate seconds() {
    return seconds.estimate();
  }

  /** How long one processor at full speed takes for what was played so far. */
  double usefulSeconds() {
    return stretches * ofStretch.mean();
  }

  /** How large the study's folder will be. */
  long bytes() throws IOException {
    tables.finish(List.of());
    double cells = stretches * (double) plan.arms().size();
    double ofRun = size(List.of("runs.csv", "responses.csv", Journal.FILE)) / (cells * runsOfCell);
    double ofCell = size(List.of("summary.csv", "ladder.csv", "incidence.csv")) / cells;
    return Math.round(plan.cells() * (plan.replications().most() * ofRun + ofCell));
  }

  private long size(List<String> names) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        size += names.contains(String.valueOf(file.getFileName())) ? Files.size(file) : 0;
      }
    }
    return size;
  }

  @Override
  public void close() throws IOException {
    tables.close();
    played.close();
    ordered.close();
  }
}
