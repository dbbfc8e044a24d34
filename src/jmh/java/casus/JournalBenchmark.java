package casus;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.results.Journal;
import casus.results.RunRows;
import casus.results.Summary;
import casus.scenario.LoadedScenario;
import casus.scenario.ScenarioReader;
import casus.stats.Tally;
import casus.study.Block;
import casus.study.BlockPlayer;
import casus.study.PlayedBlock;
import casus.text.AsciiText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What is done with each run beside playing it: packed, added up, written. Times are of one run.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class JournalBenchmark {
  private PlayedBlock block =
      new PlayedBlock(new Block(0, 0, 0, 1), List.of(), List.of(), List.of());
  private RunColumns columns = RunColumns.common();
  private RunRows rows = new RunRows(columns, List.of());
  private Summary summary = new Summary(365, columns, List.of());
  private final Tally tally = new Tally();
  private double number = 0.1;

  @Setup
  public void play() {
    Path file = Path.of("scenarios", "korea-article4.yaml");
    LoadedScenario loaded = ScenarioReader.read(file, List.of()).orElseThrow();
    ResolvedScenario scenario = new ResolvedScenario(loaded.scenario());
    block =
        new BlockPlayer((point, arm) -> scenario, point -> 1, 1)
            .play(new Block(0, 0, 0, Block.SIZE));
    columns = RunColumns.of(loaded.scenario());
    rows = new RunRows(columns, loaded.outcomes());
    summary = new Summary(loaded.scenario().horizonDays(), columns, loaded.outcomes());
  }

  @Benchmark
  @OperationsPerInvocation(Block.SIZE)
  public Journal.Entry packed() {
    return Journal.Entry.of(block);
  }

  @Benchmark
  @OperationsPerInvocation(Block.SIZE)
  public long addedUp() {
    for (RunRecord record : block.records()) {
      summary.accept(record);
    }
    return summary.n();
  }

  @Benchmark
  public List<String> row() {
    return rows.of(0, "base", block.records().get(0));
  }

  /** A double of seventeen digits as text. */
  @Benchmark
  public AsciiText number() {
    number = Math.nextUp(number);
    AsciiText one = new AsciiText(32);
    one.add(number);
    return one;
  }

  /** A number that is told by its moments and its place among others. */
  @Benchmark
  public long tallied() {
    number = Math.nextUp(number);
    tally.add(number);
    return tally.n();
  }
}
