package casus.bench;

import casus.crisis.Chronicle;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.results.Extent;
import casus.results.Folders;
import casus.results.Journal;
import casus.results.JournalStretch;
import casus.results.Keep;
import casus.results.ResultsException;
import casus.results.StudyTables;
import casus.results.Summary;
import casus.study.Block;
import casus.study.BlockPlayer;
import casus.study.PlayedBlock;
import casus.study.Tasks;
import casus.study.ThreadTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Measures a scenario: its replications are played, journalled and gathered as those of a study
 * are, in rounds of some tenths of a second, first to warm up and then for the time that is asked
 * for.
 */
public final class Measurement {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long ROUND_NANOS = 200_000_000L;
  private static final int MOST_BLOCKS = 500;

  /** Replications whose choices are counted. */
  private static final int COUNTED = 100;

  private final Subject subject;
  private final int threads;
  private final ResolvedScenario scenario;
  private final BlockPlayer player;
  private final AtomicLong simulating = new AtomicLong();
  private final AtomicLong journalling = new AtomicLong();
  private final AtomicLong tabling = new AtomicLong();
  private final Queue<Summary> summaries = new ConcurrentLinkedQueue<>();
  private final List<Double> rates = new ArrayList<>();
  private int round;
  private int blocks = 1;
  private long replications;
  private long lastNanos;
  private long measuredNanos;
  private long cpuNanos;

  private Measurement(Subject subject, int threads) {
    this.subject = subject;
    this.threads = threads;
    scenario = new ResolvedScenario(subject.scenario());
    player = new BlockPlayer((point, arm) -> scenario, point -> 1 + point, threads);
  }

  /**
   * Measures a scenario.
   *
   * @param subject the scenario
   * @param threads how many threads work, at least 1
   * @param warmUpSeconds for how long it is played first
   * @param seconds for how long it is measured; at least one round is
   * @return what was measured
   * @throws ResultsException if the folder for temporary files cannot be written
   */
  public static Measured of(Subject subject, int threads, double warmUpSeconds, double seconds) {
    long started = System.nanoTime();
    Measurement measurement = new Measurement(subject, threads);
    measurement.player.play(new Block(0, 0, 0, 1));
    double firstMillis = (System.nanoTime() - started) / 1e6;
    try {
      Path folder = Files.createTempDirectory("casus-bench");
      try {
        return measurement.measured(folder, warmUpSeconds, seconds, firstMillis);
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new ResultsException(
          "cannot write to the folder for temporary files: " + Folders.reason(e), e);
    }
  }

  private Measured measured(Path folder, double warmUpSeconds, double seconds, double firstMillis)
      throws IOException {
    double choices = choices();
    long journalBytes;
    try (Journal journal = Journal.open(folder.resolve(Journal.FILE), 0);
        StudyTables tables =
            new StudyTables(
                folder,
                RunColumns.of(subject.scenario()),
                subject.outcomes(),
                new Extent(false, Keep.RESPONSES, Optional.empty()),
                "",
                (point, arm, run) -> "")) {
      long begun = System.nanoTime();
      do {
        play(journal, tables);
        adapt();
      } while (System.nanoTime() - begun < 1e9 * warmUpSeconds);
      forget();
      long bytes = Files.size(folder.resolve(Journal.FILE));
      do {
        play(journal, tables);
      } while (measuredNanos < 1e9 * seconds);
      journalBytes = Files.size(folder.resolve(Journal.FILE)) - bytes;
    }
    System.gc(); // what is left is what is held
    double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    double[] sorted = rates.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double all = simulating.get() + journalling.get() + tabling.get();
    double simulated = (double) simulating.get() / replications;
    return new Measured(
        subject.name(),
        subject.scenario().states().size(),
        subject.scenario().confrontations().size(),
        subject.scenario().treaties().size(),
        subject.scenario().horizonDays(),
        threads,
        replications,
        rates.size(),
        quartile(sorted, 2),
        quartile(sorted, 1),
        quartile(sorted, 3),
        cpuNanos / 1e3 / replications,
        choices,
        simulating.get() / all,
        journalling.get() / all,
        tabling.get() / all,
        simulated / subject.scenario().horizonDays(),
        choices > 0 ? simulated / choices : Double.NaN,
        (double) journalBytes / replications,
        heap,
        firstMillis,
        warmUpSeconds,
        measuredNanos / 1e9);
  }

  private static double quartile(double[] sorted, int quarter) {
    return sorted[(sorted.length - 1) * quarter / 4];
  }

  /** Rounds of some tenths of a second: so many blocks, at least one for each thread. */
  private void adapt() {
    blocks =
        lastNanos < ROUND_NANOS ? Math.min(MOST_BLOCKS, 2 * blocks) : Math.max(threads, blocks);
  }

  private void forget() {
    rates.clear();
    replications = 0;
    measuredNanos = 0;
    cpuNanos = 0;
    List.of(simulating, journalling, tabling).forEach(sum -> sum.set(0));
  }

  /** One round, as one cell of a study: first all is played, then all is gathered. */
  private void play(Journal journal, StudyTables tables) {
    int point = round++;
    long started = System.nanoTime();
    long cpu = processCpu();
    Iterator<Block> played =
        IntStream.range(0, blocks)
            .mapToObj(b -> new Block(point, 0, b * Block.SIZE, (b + 1) * Block.SIZE))
            .iterator();
    Tasks.stream(played, this::entry, entry -> append(journal, entry), threads);
    Tasks.stream(
        journal.stretches(point, 0, Block.SIZE).iterator(),
        stretch -> part(tables, stretch),
        part -> append(tables, part),
        threads);
    long nanos = System.nanoTime() - started;
    rates.add(blocks * Block.SIZE * 1e9 / nanos);
    replications += (long) blocks * Block.SIZE;
    lastNanos = nanos;
    measuredNanos += nanos;
    cpuNanos += processCpu() - cpu;
  }

  private Journal.Entry entry(Block block) {
    long before = ThreadTime.nanos();
    PlayedBlock played = player.play(block);
    long between = ThreadTime.nanos();
    Journal.Entry entry = Journal.Entry.of(played);
    simulating.addAndGet(between - before);
    journalling.addAndGet(ThreadTime.nanos() - between);
    return entry;
  }

  private void append(Journal journal, Journal.Entry entry) {
    long before = ThreadTime.nanos();
    try {
      journal.append(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    journalling.addAndGet(ThreadTime.nanos() - before);
  }

  /** The rows of a block; its runs are added to the sums of whoever has some free. */
  private StudyTables.Part part(StudyTables tables, JournalStretch stretch) {
    long before = ThreadTime.nanos();
    StudyTables.Part rows = tables.part(stretch.block().point(), "base");
    Summary free = summaries.poll();
    Summary sums = free == null ? tables.newSummary(subject.scenario().horizonDays()) : free;
    try {
      for (RunRecord record : stretch.read().played().records()) {
        rows.accept(record);
        sums.accept(record);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    summaries.add(sums);
    tabling.addAndGet(ThreadTime.nanos() - before);
    return rows;
  }

  private void append(StudyTables tables, StudyTables.Part rows) {
    long before = ThreadTime.nanos();
    try {
      tables.append(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tabling.addAndGet(ThreadTime.nanos() - before);
  }

  /** Choices of states in a replication, on average over some. */
  private double choices() {
    BlockPlayer listening = new BlockPlayer((point, arm) -> scenario, point -> 1 + point, 1, true);
    long choices =
        listening.play(new Block(0, 0, 0, COUNTED)).happenings().stream()
            .flatMap(List::stream)
            .filter(Chronicle.Decision.class::isInstance)
            .count();
    return (double) choices / COUNTED;
  }

  private static long processCpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : Arrays.stream(THREADS.getAllThreadIds()).map(THREADS::getThreadCpuTime).sum();
  }
}
