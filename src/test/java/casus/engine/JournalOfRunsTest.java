package casus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.luck.Luck;
import casus.results.Journal;
import casus.study.Block;
import casus.study.PlayedBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a journal is what was written, and it is short. */
class JournalOfRunsTest {
  private static final int RUNS = 20;

  @TempDir private Path folder;

  private static PlayedBlock played(int point, ResolvedScenario scenario, int from) {
    Simulator simulator = new Simulator(scenario);
    List<RunRecord> records = new ArrayList<>();
    List<PlayedBlock.Failure> failures = new ArrayList<>();
    for (int run = from; run < from + RUNS; run++) {
      if (run % 7 == 3) {
        failures.add(new PlayedBlock.Failure(run, "it failed: \u00e9\n"));
      } else {
        records.add(simulator.run(new Luck(point, run)));
      }
    }
    return new PlayedBlock(new Block(point, 0, from, from + RUNS), records, failures, List.of());
  }

  @Test
  void runsOfScenariosOfAllKindsAreReadAsTheyWerePlayed() throws IOException {
    Path file = folder.resolve(Journal.FILE);
    int scenarios = 60;
    List<PlayedBlock> written = new ArrayList<>();
    try (Journal journal = Journal.open(file, 1)) {
      for (int number = 0; number < scenarios; number++) {
        PlayedBlock block =
            played(number, new ResolvedScenario(RandomScenarios.numbered(number)), number % 5);
        written.add(block);
        journal.append(Journal.Entry.of(block));
      }
    }

    try (Journal journal = Journal.read(file, 1)) {
      assertThat(journal.damages()).isZero();
      for (PlayedBlock block : written) {
        assertThat(journal.cursor(block.block().point(), 0).next()).isEqualTo(block);
      }
    }
  }

  @Test
  void eventsAreReadAsTheyWereTold() throws IOException {
    Path file = folder.resolve(Journal.FILE);
    PlayedBlock block = played(3, new ResolvedScenario(RandomScenarios.numbered(3)), 0);
    List<String> events =
        block.records().stream().map(run -> "{\"run\":" + run.run() + "}\n".repeat(500)).toList();
    try (Journal journal = Journal.open(file, 1)) {
      journal.append(Journal.Entry.of(block, events));
    }
    long packed = Files.size(file);

    try (Journal journal = Journal.read(file, 1)) {
      Journal.Cursor cursor = journal.cursor(3, 0);
      assertThat(cursor.next()).isEqualTo(block);
      assertThat(cursor.events()).isEqualTo(events);
    }
    assertThat(packed).isLessThan(events.stream().mapToInt(String::length).sum());
  }

  /** The parts of a cell are those that one uninterrupted run would have written. */
  @Test
  void shortBlocksAreJoinedAndGapsAreSeen() throws IOException {
    ResolvedScenario scenario = new ResolvedScenario(RandomScenarios.numbered(1));
    try (Journal journal = Journal.open(folder.resolve("short"), 1);
        Journal joined = Journal.open(folder.resolve("joined"), 1)) {
      for (int from : new int[] {40, 0, 20, 100}) {
        journal.append(Journal.Entry.of(played(0, scenario, from)));
      }
      var stretches = journal.stretches(0, 0, 2 * RUNS);
      assertThat(stretches)
          .extracting(stretch -> stretch.block())
          .containsExactly(
              new Block(0, 0, 0, 40), new Block(0, 0, 40, 60), new Block(0, 0, 100, 120));

      joined.append(stretches.get(0).read().entry());
      assertThat(joined.blocks(0, 1)).containsExactly(new Block(0, 0, 0, 40));
      List<RunRecord> records = new ArrayList<>(played(0, scenario, 0).records());
      records.addAll(played(0, scenario, 20).records());
      joined.read(0, 0, (played, events) -> assertThat(played.records()).isEqualTo(records));
    }
  }
}
