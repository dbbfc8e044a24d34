package casus.sweep;

import casus.design.Study;
import casus.results.Keep;
import casus.results.Scratch;
import casus.scenario.LoadedStudy;
import casus.stats.Estimate;
import casus.stats.Interval;
import casus.study.Block;
import casus.study.ThreadTime;
import java.io.IOException;

/**
 * A short trial of a study: how long it will take and how much disk it will need.
 *
 * @param runs how many replications the study has, at most
 * @param threads how many threads will play it
 * @param processorSeconds how long one processor would take to play it and to make its tables, with
 *     a 95 % interval: the mean over stretches of runs that were tried, spread over the study
 * @param startSeconds how long one processor takes before a program that plays it is at full speed:
 *     once for each shard; 0 where the machine does not tell
 * @param bytes how large its folder will be
 * @param memory how many bytes of memory it will need, about; it grows with points and blocks, not
 *     with runs
 */
public record Pilot(
    long runs,
    int threads,
    Estimate processorSeconds,
    double startSeconds,
    long bytes,
    long memory) {
  /** What Java, the library of treaties and the threads at work take. */
  private static final long MEMORY_AT_LEAST = 150_000_000L;

  /** A list of texts and its place; each value of a factor as a text. */
  private static final long MEMORY_OF_POINT = 100;

  private static final long MEMORY_OF_VALUE = 80;

  /**
   * A block with its place in the journal, once in the journal and once in the list of those
   * played.
   */
  private static final long MEMORY_OF_BLOCK = 100;

  private static final long WARM_UP_NANOS = 1_000_000_000L;
  private static final long LONGEST_NANOS = 4_000_000_000L;

  /**
   * By so much the same work takes more or less of a processor at another hour: caches, other work
   * on the machine, and what Java has compiled by then.
   */
  private static final double UNSTEADY = 1.25;

  /** How many times as long as on a machine of its own it may take. */
  private static final int PATIENCE = 5;

  /**
   * Tries a study.
   *
   * @param study the study
   * @param threads how many threads will play it
   * @param keep which tables with rows of single runs are to be kept
   * @return what to expect
   * @throws IOException if no temporary folder can be written
   */
  public static Pilot of(LoadedStudy study, int threads, Keep keep) throws IOException {
    Study plan = study.study();
    try (Scratch scratch = Scratch.of("pilot");
        PilotTrial trial = new PilotTrial(study, keep, scratch.folder())) {
      // What is new to the Java machine is slow, and a study soon is not: this counts as its start.
      Stint warming = new Stint(WARM_UP_NANOS);
      while (!warming.isOver()) {
        trial.play(warming);
      }
      trial.forget();
      trial.play(new Stint(LONGEST_NANOS));
      double overhead = ThreadTime.ofProgram() - trial.usefulSeconds();
      return new Pilot(
          plan.cells() * plan.replications().most(),
          threads,
          trial.seconds(),
          overhead > 0 ? overhead : 0,
          trial.bytes(),
          memory(plan));
    }
  }

  /**
   * Some work of this thread: so much of a processor's time, and where others are at work on this
   * machine, no more than a few times as long.
   */
  static final class Stint {
    private final long worked = ThreadTime.orClock();
    private final long began = System.nanoTime();
    private final long nanos;

    Stint(long nanos) {
      this.nanos = nanos;
    }

    boolean isOver() {
      return ThreadTime.orClock() - worked >= nanos
          || System.nanoTime() - began >= PATIENCE * nanos;
    }
  }

  /**
   * How long it will take here.
   *
   * @return in seconds, with all threads at work all the time once Java is
   */
  public double seconds() {
    return startSeconds + playSeconds();
  }

  /**
   * How long it will take from when Java is at full speed.
   *
   * @return in seconds, with all threads at work all the time
   */
  public double playSeconds() {
    return processorSeconds.value() / threads;
  }

  /**
   * How much work it is in a number of shards, each of which has to be started.
   *
   * @param shards how many
   * @return seconds of one processor; the interval of the runs, and a quarter more at either end
   */
  public Estimate processorSeconds(int shards) {
    double starts = startSeconds * (shards == 1 ? 1 : shards + 1); // one more joins them
    Interval play = processorSeconds.interval();
    return new Estimate(
        processorSeconds.value() + starts,
        processorSeconds.standardError(),
        new Interval(
            (Math.max(0, play.low()) + starts) / UNSTEADY, (play.high() + starts) * UNSTEADY),
        processorSeconds.n());
  }

  private static long memory(Study plan) {
    long blocks = plan.cells() * ((plan.replications().most() + Block.SIZE - 1L) / Block.SIZE);
    return MEMORY_AT_LEAST
        + plan.points().count() * (MEMORY_OF_POINT + MEMORY_OF_VALUE * plan.factors().size())
        + blocks * MEMORY_OF_BLOCK;
  }
}
