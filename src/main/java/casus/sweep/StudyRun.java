package casus.sweep;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.design.Study;
import casus.results.Folders;
import casus.results.Journal;
import casus.results.ResultsException;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.scenario.LoadedScenario;
import casus.scenario.LoadedStudy;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import casus.stats.Looks;
import casus.stats.PrecisionRule;
import casus.stats.Proportion;
import casus.stats.Tally;
import casus.study.Block;
import casus.study.BlockPlayer;
import casus.study.Shard;
import casus.sweep.MissingBlocks.Wanted;
import casus.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plays what a study's journal has not got. */
public final class StudyRun {
  private final StudyFolder folder;
  private final Study plan;
  private final Crew crew;
  private final Map<String, Integer> imprecise = new TreeMap<>();

  /**
   * A run of a study.
   *
   * @param folder the study
   * @param threads how many threads play, at least 1
   */
  public StudyRun(StudyFolder folder, int threads) {
    this(folder, here(folder, threads));
  }

  /**
   * A run of a study.
   *
   * @param folder the study
   * @param crew plays its blocks
   */
  public StudyRun(StudyFolder folder, Crew crew) {
    this.folder = folder;
    this.plan = folder.study().study();
    this.crew = crew;
  }

  /**
   * Threads of this program.
   *
   * @param folder the study that they play
   * @param threads how many, at least 1
   * @return what is under way when they are asked to stop, they still hand over
   */
  public static Crew here(StudyFolder folder, int threads) {
    BlockPlayer player = player(folder.study(), folder.plan(), threads);
    return (blocks, sink, stop) -> player.play(blocks, Journal.Entry::of, sink, stop);
  }

  /**
   * What plays the blocks of a study.
   *
   * @param study the study
   * @param plan its plan
   * @param threads how many threads, at least 1
   * @return asked for blocks of any of its cells
   */
  public static BlockPlayer player(LoadedStudy study, StudyPlan plan, int threads) {
    return new BlockPlayer(cells(study), study.study().pointSeeds(), threads, plan.events());
  }

  /**
   * The scenarios of a study's cells.
   *
   * @param study the study
   * @return asked by whoever plays them
   */
  public static BlockPlayer.Cells cells(LoadedStudy study) {
    List<String> arms = study.study().arms();
    return (point, arm) -> new ResolvedScenario(scenario(study, point, arms.get(arm)).scenario());
  }

  private static LoadedScenario scenario(LoadedStudy study, int point, String arm) {
    Parsed<LoadedScenario> parsed = study.cell(point, arm);
    if (parsed instanceof Parsed.Sound<LoadedScenario> sound) {
      return sound.value();
    }
    Problem first =
        parsed.problems().stream()
            .filter(problem -> problem.severity() == Problem.Severity.ERROR)
            .findFirst()
            .orElseThrow();
    throw new IllegalStateException(
        Text.format("point %d and arm %s do not go together: %s", point, arm, first.message()));
  }

  /**
   * How many replications are still to be played, at most.
   *
   * @return 0 when the journal has all
   */
  public long missing() {
    Study study = folder.study().study();
    return missing(study, folder.plan(), folder.journal().blocks(0, study.points().count()));
  }

  /** How many replications of a plan are not among the blocks played, at most. */
  static long missing(Study study, StudyPlan plan, List<Block> played) {
    return missing(study, plan, played, ofPlan(study, plan)).runs();
  }

  /** How many replications a plan has, at most: told without a walk over its blocks. */
  static long all(Study study, StudyPlan plan) {
    return MissingBlocks.runs(ofPlan(study, plan), plan.blockSize()) * study.arms().size();
  }

  private static Wanted ofPlan(Study study, StudyPlan plan) {
    boolean fixed = plan.replications().precision().isEmpty();
    int first = study.replications().first();
    Shard shard = fixed ? plan.shard() : Shard.WHOLE;
    return new Wanted(0, study.points().count(), first, lastRun(study), shard);
  }

  static int lastRun(Study study) {
    return study.replications().first() + study.replications().most();
  }

  private BlocksTogether missing(Wanted wanted) {
    List<Block> played = folder.journal().blocks(wanted.firstPoint(), wanted.lastPoint());
    return missing(plan, folder.plan(), played, wanted);
  }

  private static BlocksTogether missing(
      Study study, StudyPlan plan, List<Block> played, Wanted wanted) {
    int size = plan.blockSize();
    return new BlocksTogether(
        IntStream.range(0, study.arms().size())
            .mapToObj(arm -> new MissingBlocks(played, wanted, arm, size, lastRun(study)))
            .toList());
  }

  /**
   * Plays it.
   *
   * @param progress told how many replications were played
   * @param stop asked between blocks whether to stop
   * @return whether all was played; false if it was stopped
   * @throws ResultsException if the journal can no longer be written; what it has is safe
   */
  public boolean play(IntConsumer progress, BooleanSupplier stop) {
    int[] done = {0};
    Consumer<Journal.Entry> sink =
        entry -> {
          append(entry);
          done[0] += entry.block().count();
          progress.accept(done[0]);
        };
    boolean whole = played(sink, stop);
    try {
      folder.journal().sync();
    } catch (IOException e) {
      throw unwritten(e);
    }
    return whole;
  }

  private boolean played(Consumer<Journal.Entry> sink, BooleanSupplier stop) {
    return plan.replications().precision().isEmpty()
        ? play(rounds(), sink, stop)
        : playUntilPrecise(sink, stop);
  }

  /**
   * Whether a journal has all that its study asks for. Where a precision ends points, their runs
   * are looked at.
   *
   * @param folder the study, or a shard of it
   * @return false if anything is to be played
   */
  static boolean isWhole(StudyFolder folder) {
    return new StudyRun(folder, (blocks, sink, stop) -> !blocks.hasNext())
        .played(entry -> {}, () -> false);
  }

  private void append(Journal.Entry entry) {
    try {
      folder.journal().append(entry);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  /**
   * What is missing, in rounds through all points and arms, each with twice the replications there
   * were before it: whenever work stops, every point and arm has about half of what any has.
   */
  private Iterator<List<Block>> rounds() {
    List<Integer> ends =
        ends(plan.replications().first(), lastRun(plan), folder.plan().blockSize());
    int points = plan.points().count();
    Shard shard = folder.plan().shard();
    Stream<Supplier<BlocksTogether>> rounds =
        IntStream.range(1, ends.size())
            .mapToObj(round -> new Wanted(0, points, ends.get(round - 1), ends.get(round), shard))
            .map(wanted -> () -> missing(wanted));
    return new InTurn<>(rounds.iterator());
  }

  /** Where the rounds through some replications begin, and the last ends. */
  private static List<Integer> ends(int first, int last, int block) {
    List<Integer> ends = new ArrayList<>(List.of(first));
    for (long end = nextEnd(first, block); end < last; end = nextEnd(end, block)) {
      ends.add((int) end);
    }
    ends.add(last);
    return ends;
  }

  /** In how many rounds replications are played. */
  static int rounds(int replications) {
    return ends(0, replications, Block.SIZE).size() - 1;
  }

  /** A multiple of the size of a block, at least twice what there is. */
  private static long nextEnd(long end, int block) {
    return Math.max(1, 2 * (end / block)) * block;
  }

  /**
   * All points that are not precise yet are played up to the next look. Shards share out whole
   * points here: where a point stops depends on all of its runs.
   */
  private boolean playUntilPrecise(Consumer<Journal.Entry> sink, BooleanSupplier stop) {
    List<Quantity> wanted =
        plan.replications().precision().keySet().stream()
            .map(name -> Quantity.of(name, folder.study().base()))
            .toList();
    Shard shard = folder.plan().shard();
    List<Integer> open =
        IntStream.range(0, plan.points().count())
            .filter(point -> shard.has(point))
            .boxed()
            .toList();
    for (long look = 0; !open.isEmpty(); ) {
      int next = (int) looks().after(look);
      int first = plan.replications().first();
      Stream<Supplier<BlocksTogether>> ofPoints =
          open.stream()
              .map(point -> new Wanted(point, point + 1, first, next, Shard.WHOLE))
              .map(ofPoint -> () -> missing(ofPoint));
      if (!play(new InTurn<>(ofPoints.iterator()), sink, stop)) {
        return false;
      }
      look = next;
      open = open.stream().filter(point -> !precise(point, next, wanted)).toList();
    }
    return true;
  }

  private boolean play(
      Iterator<List<Block>> blocks, Consumer<Journal.Entry> sink, BooleanSupplier stop) {
    return crew.play(blocks, sink, stop);
  }

  private ResultsException unwritten(IOException e) {
    return new ResultsException(
        Text.format(
            "cannot write to %s: %s; what was played before is saved. Make room, then 'casus resume"
                + " %s' goes on",
            folder.shown(), Folders.reason(e), Shell.word(folder.shown())),
        e);
  }

  private Looks looks() {
    return new Looks(plan.replications().least(), plan.replications().most());
  }

  /**
   * What the largest number of replications was too small for.
   *
   * @return the quantities wanted to a precision that some cell did not reach, by name, each with
   *     the number of such cells; empty for a study of fixed size, or before it was played
   */
  public Map<String, Integer> imprecise() {
    return new TreeMap<>(imprecise);
  }

  /** Whether a point needs no more runs after a look, in any arm. */
  private boolean precise(int point, long look, List<Quantity> wanted) {
    boolean last = look >= plan.replications().most();
    boolean all = true;
    for (int arm = 0; arm < plan.arms().size() && (all || last); arm++) {
      List<Tally> tallies = tallies(point, arm, look, wanted);
      for (int q = 0; q < wanted.size(); q++) {
        if (!precise(wanted.get(q), tallies.get(q))) {
          all = false;
          if (last) {
            imprecise.merge(wanted.get(q).name(), 1, Integer::sum);
          }
        }
      }
    }
    return all || last;
  }

  /** The quantities over the runs of a cell before a look. */
  private List<Tally> tallies(int point, int arm, long look, List<Quantity> wanted) {
    List<Tally> tallies = wanted.stream().map(quantity -> new Tally()).toList();
    try {
      folder
          .journal()
          .read(
              point,
              arm,
              (played, events) -> {
                for (RunRecord record : played.records()) {
                  for (int q = 0; record.run() < look && q < wanted.size(); q++) {
                    double value = wanted.get(q).value().applyAsDouble(record);
                    if (!Double.isNaN(value)) {
                      tallies.get(q).add(value);
                    }
                  }
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tallies;
  }

  private boolean precise(Quantity quantity, Tally tally) {
    if (tally.n() == 0) {
      return false;
    }
    double halfWidth = plan.replications().precision().getOrDefault(quantity.name(), 0.0);
    PrecisionRule rule = new PrecisionRule(looks(), halfWidth, 0.95);
    if (!quantity.event()) {
      return rule.isPrecise(tally);
    }
    long yes = Math.round(tally.moments().mean() * tally.n());
    return rule.isPrecise(Proportion.of(yes, tally.n()));
  }
}
