package casus;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.engine.Simulator;
import casus.luck.Luck;
import casus.scenario.LoadedScenario;
import casus.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One replication of the Korea scenario at 365 days, skipping quiet days or stepping them all. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseParallelGC")
public class ReplicationBenchmark {
  /** Whether quiet days are stepped too. */
  @Param({"false", "true"})
  public boolean everyDay;

  private Simulator simulator;
  private int replication;

  @Setup
  public void read() {
    Path file = Path.of("scenarios", "korea-article4.yaml");
    LoadedScenario loaded = ScenarioReader.read(file, List.of()).orElseThrow();
    simulator = new Simulator(new ResolvedScenario(loaded.scenario()), everyDay);
  }

  @Benchmark
  public RunRecord replication() {
    return simulator.run(new Luck(1, replication++ & Integer.MAX_VALUE));
  }
}
