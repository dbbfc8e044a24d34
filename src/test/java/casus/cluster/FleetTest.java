package casus.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.SmallStudy;
import casus.results.Folders;
import casus.results.ResultsException;
import casus.study.Block;
import casus.sweep.Crew;
import casus.sweep.Gathering;
import casus.sweep.StudyFolder;
import casus.sweep.StudyRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders carried out by an engine at its worst, in this very program: its module is not needed. */
class FleetTest {
  /** A hundred take minutes: {@code -Dcasus.trials=100}. */
  private static final int TRIALS = Integer.getInteger("casus.trials", 8);

  @TempDir private Path temp;

  @Test
  void whateverAnEngineDoesTheResultsAreThoseOfOneMachine() throws Exception {
    Set<String> told = new HashSet<>();
    int beginnings = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      SplittableRandom dice = new SplittableRandom(trial);
      SmallStudy study = SmallStudy.any(temp, dice, 900, true);
      Map<String, String> alone = study.playedAlone(temp.resolve("alone"));
      Path target = temp.resolve("trial");
      beginnings += playedToItsEnd(study, target, dice, told);
      assertThat(SmallStudy.hashes(target)).as("trial " + trial).isEqualTo(alone);
      Folders.delete(target);
      Folders.delete(temp.resolve("alone"));
    }
    assertThat(told).containsExactlyInAnyOrder("is damaged", "gave up");
    assertThat(beginnings).isGreaterThan(TRIALS);
  }

  /** Begins a study, and goes on with it as often as it is interrupted; how often that was. */
  private static int playedToItsEnd(
      SmallStudy study, Path target, SplittableRandom dice, Set<String> told) throws IOException {
    for (int beginnings = 1; ; beginnings++) {
      assertThat(beginnings).isLessThan(60);
      try (StudyFolder folder = beginnings == 1 ? study.begin(target) : resume(target)) {
        Unreliable engine = new Unreliable(folder, dice);
        boolean whole = false;
        try (Crew fleet = new Fleet(folder, engine)) {
          whole = new StudyRun(folder, fleet).play(done -> {}, engine);
        } catch (ResultsException e) {
          told.add(String.valueOf(e.getMessage()).replaceFirst(".*(is damaged|gave up).*", "$1"));
        }
        if (whole) {
          assertThat(target.resolve("parts")).doesNotExist();
          assertThat(new Gathering(folder, 1, done -> {}, () -> false).publish("{}\n")).isTrue();
          return beginnings;
        }
      }
    }
  }

  @Test
  void partsThatAStoppedDriverLeftAreTakenByWhoeverGoesOn() throws Exception {
    SmallStudy study = SmallStudy.of(temp, "1250");
    Path target = temp.resolve("left");
    List<String> orders = new ArrayList<>();
    try (StudyFolder folder = study.begin(target)) {
      // The driver is ended as by kill -9: it closes nothing.
      new StudyRun(folder, new Fleet(folder, new Deaf(orders))).play(done -> {}, asked(3));
    }
    for (String order : orders) {
      Order.carriedOut(order, () -> false);
    }
    Path half =
        Files.writeString(target.resolve("parts/0123456789abcdef.bin." + UUID.randomUUID()), "");
    Path mine = Files.writeString(target.resolve("parts/notes.txt"), "mine");

    try (StudyFolder folder = resume(target)) {
      assertThat(new StudyRun(folder, 1).missing()).isEqualTo(4 * 1250 - orders.size() * 2 * 200);
    }
    assertThat(half).doesNotExist();
    assertThat(mine).hasContent("mine");
  }

  /** As when an engine gives an order that takes long to a second machine. */
  @Test
  void twoMachinesThatCarryOutOneOrderAtOnceLeaveOneWholePart() throws Exception {
    SmallStudy study = SmallStudy.of(temp, "1250");
    Map<String, String> alone = study.playedAlone(temp.resolve("alone"));
    Path target = temp.resolve("twins");
    ExecutorService machines = Executors.newFixedThreadPool(3);
    try (StudyFolder folder = study.begin(target)) {
      Engine.Session twins =
          new Immediate(
              order -> {
                Callable<String> machine = () -> Order.carriedOut(order, () -> false);
                try {
                  for (Future<String> one :
                      machines.invokeAll(List.of(machine, machine, machine))) {
                    one.get();
                  }
                } catch (InterruptedException | ExecutionException e) {
                  throw new IllegalStateException(e);
                }
                return order;
              });
      play(folder, twins);
      assertThat(new Gathering(folder, 1, done -> {}, () -> false).publish("{}\n")).isTrue();
    } finally {
      machines.shutdownNow();
    }
    assertThat(SmallStudy.hashes(target)).isEqualTo(alone);
    assertThat(target.resolve("parts")).doesNotExist();
  }

  @Test
  void anotherCasusOrAnotherStudyIsRefusedByTheMachine() throws Exception {
    SmallStudy study = SmallStudy.of(temp, "250");
    try (StudyFolder folder = study.begin(temp.resolve("refused"))) {
      Engine.Session other =
          new Immediate(
              order -> order.replaceFirst("\n[0-9a-f]{64}\n", "\n" + "0".repeat(64) + "\n"));
      assertThatThrownBy(() -> play(folder, other))
          .isInstanceOf(ResultsException.class)
          .hasMessageContaining("have another casus");
      Engine.Session elsewhere =
          new Immediate(order -> order.replaceFirst("\n[0-9a-f]{16}\n", "\n123456789abcdef0\n"));
      assertThatThrownBy(() -> play(folder, elsewhere))
          .isInstanceOf(ResultsException.class)
          .hasMessageContaining("holds another study on a machine of the cluster");
    }
  }

  @Test
  void aFolderThatMachinesDoNotShareIsTold() throws Exception {
    SmallStudy study = SmallStudy.of(temp, "250");
    Path copy = temp.resolve("disk-of-a-machine");
    study.begin(copy).close();
    Files.createDirectory(copy.resolve("parts"));
    try (StudyFolder folder = study.begin(temp.resolve("disk-of-the-driver"))) {
      Engine.Session session =
          new Immediate(order -> order.replace("disk-of-the-driver", "disk-of-a-machine"));
      assertThatThrownBy(() -> play(folder, session))
          .isInstanceOf(ResultsException.class)
          .hasMessageContaining("is that folder on a disk which all of them share?");
    }
  }

  private static void play(StudyFolder folder, Engine.Session session) {
    try (Crew fleet = new Fleet(folder, session)) {
      new StudyRun(folder, fleet).play(done -> {}, () -> false);
    }
  }

  /** True when it has been asked so many times before. */
  private static BooleanSupplier asked(int times) {
    int[] left = {times};
    return () -> left[0]-- <= 0;
  }

  private static StudyFolder resume(Path target) {
    return StudyFolder.resume(target).orElseThrow();
  }

  /** Takes orders and does nothing: the driver is ended before anything is reported. */
  private record Deaf(List<String> orders) implements Engine.Session {
    @Override
    public int slots() {
      return 2;
    }

    @Override
    public void submit(List<String> more, Engine.Outcome outcome) {
      orders.addAll(more);
    }

    @Override
    public void close() {}
  }

  /** Carries orders out at once, as they arrive on the machine. */
  private record Immediate(UnaryOperator<String> way) implements Engine.Session {
    @Override
    public int slots() {
      return 2;
    }

    @Override
    public void submit(List<String> orders, Engine.Outcome outcome) {
      for (String order : orders) {
        try {
          outcome.reported(Order.carriedOut(way.apply(order), () -> false));
        } catch (IOException e) {
          outcome.failed(e.getMessage());
        }
      }
    }

    @Override
    public void close() {}
  }

  /**
   * Loses machines in mid-work, gives orders to two machines, is told of the driver's end, gives
   * up, and damages what was written; and sees to it that nothing is ordered that is there already.
   */
  private static final class Unreliable implements Engine.Session, BooleanSupplier {
    private final StudyFolder folder;
    private final SplittableRandom dice;
    private boolean stopped;

    Unreliable(StudyFolder folder, SplittableRandom dice) {
      this.folder = folder;
      this.dice = dice;
    }

    @Override
    public boolean getAsBoolean() {
      return stopped;
    }

    @Override
    public int slots() {
      return 1 + dice.nextInt(3);
    }

    @Override
    public void submit(List<String> orders, Engine.Outcome outcome) {
      try {
        for (String order : orders) {
          assertThat(new HashSet<>(folder.journal().blocks(0, 2)))
              .doesNotContainAnyElementsOf(blocks(order));
          carryOut(order, outcome);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static List<Block> blocks(String order) {
      return Order.of(order).blocks().stream().flatMap(List::stream).toList();
    }

    private void carryOut(String order, Engine.Outcome outcome) throws IOException {
      int fate = dice.nextInt(16);
      if (fate < 4) {
        int blocks = dice.nextInt(Order.of(order).blocks().size());
        assertThatThrownBy(() -> Order.carriedOut(order, asked(blocks)))
            .isInstanceOf(IOException.class);
      }
      if (fate == 4) {
        outcome.failed("Spark gave up");
        return;
      }
      String report = Order.carriedOut(order, () -> false);
      if (fate == 5) {
        stopped = true; // before the driver was told
        return;
      }
      if (fate == 6) {
        Path part = folder.target().resolve("parts").resolve(Order.of(order).part() + ".bin");
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length - 1 - dice.nextInt(bytes.length / 2)] ^= 1;
        Files.write(part, bytes);
      }
      outcome.reported(report);
      if (fate == 7) {
        outcome.reported(Order.carriedOut(order, () -> false));
      }
    }

    @Override
    public void close() {}
  }
}
