package casus.study;

import casus.crisis.Chronicle.Happening;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.Watch;
import casus.engine.Simulator;
import casus.luck.Luck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An arm on one thread: plays its runs, and gathers what comes of those of a block. */
final class Seat {
  private final Supplier<ResolvedScenario> scenario;
  private final boolean listens;
  private List<RunRecord> records = new ArrayList<>();
  private final List<PlayedBlock.Failure> failures = new ArrayList<>();
  private final List<List<Happening>> happenings = new ArrayList<>();
  private @Nullable Simulator simulator;

  /**
   * @param scenario asked for when the first run is played
   * @param listens whether it is told what happens
   */
  Seat(Supplier<ResolvedScenario> scenario, boolean listens) {
    this.scenario = scenario;
    this.listens = listens;
  }

  /** Another block, of so many runs. */
  void begin(int runs) {
    records = new ArrayList<>(runs);
    failures.clear();
    happenings.clear();
  }

  /**
   * Plays the next run.
   *
   * @return its record, or empty if it failed
   */
  Optional<RunRecord> play(Luck luck) {
    try {
      Simulator ready = simulator();
      List<Happening> told = new ArrayList<>();
      RunRecord record = listens ? ready.run(luck, told::add) : ready.run(luck);
      records.add(record);
      if (listens) {
        happenings.add(told);
      }
      return Optional.of(record);
    } catch (RuntimeException e) {
      failures.add(new PlayedBlock.Failure(luck.replication(), e.toString()));
      simulator = null; // whatever state it is in, it is not used again
      return Optional.empty();
    }
  }

  /** Takes a run that was played elsewhere for the next of its own. */
  void take(RunRecord record) {
    records.add(record);
  }

  /** Has another block's scenario watched while this one's is played. */
  Optional<Watch> watch(Seat other) {
    try {
      return simulator().watch(other.scenario.get());
    } catch (RuntimeException e) {
      return Optional.empty(); // what is wrong is told when the other is played
    }
  }

  /** Whether the simulator is new, or was given up, since when nobody watches. */
  boolean isFresh() {
    return simulator == null;
  }

  private Simulator simulator() {
    if (simulator == null) {
      simulator = new Simulator(scenario.get());
    }
    return simulator;
  }

  /** What came of the block. */
  PlayedBlock played(Block block) {
    return new PlayedBlock(block, records, failures, happenings);
  }
}
