package casus.study;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.Watch;
import casus.luck.Luck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where arms of one point are played together on one thread, block after block: a seat for each,
 * and who watches whom. Where an arm goes the way of the first one it need not be played.
 */
final class Table {
  private static final Optional<Watch> NOBODY = Optional.empty();

  private final int point;
  private final List<Integer> arms;
  private final boolean listens;
  private final Seat base;
  private final List<Seat> others;
  private List<Optional<Watch>> watches = List.of();

  /**
   * @param blocks whose arms are played, at least one
   * @param scenarios by arm, asked for when its first run is played
   * @param listens whether it is told what happens
   */
  Table(List<Block> blocks, List<Supplier<ResolvedScenario>> scenarios, boolean listens) {
    point = blocks.get(0).point();
    arms = arms(blocks);
    this.listens = listens;
    base = new Seat(scenarios.get(0), listens);
    others =
        scenarios.subList(1, scenarios.size()).stream()
            .map(scenario -> new Seat(scenario, listens))
            .toList();
  }

  private static List<Integer> arms(List<Block> blocks) {
    return blocks.stream().map(Block::arm).toList();
  }

  /** Whether blocks can be played here. */
  boolean isFor(List<Block> blocks) {
    return blocks.get(0).point() == point && arms(blocks).equals(arms);
  }

  /**
   * Plays a block of each arm.
   *
   * @param blocks of the same replications, in the order of the arms
   * @param seed of the point's luck
   * @return what came of each
   */
  List<PlayedBlock> play(List<Block> blocks, long seed) {
    Block first = blocks.get(0);
    base.begin(first.count());
    others.forEach(seat -> seat.begin(first.count()));
    for (int k = first.from(); k < first.to(); k++) {
      play(new Luck(seed, k));
    }
    List<PlayedBlock> played = new ArrayList<>();
    played.add(base.played(first));
    for (int a = 0; a < others.size(); a++) {
      played.add(others.get(a).played(blocks.get(a + 1)));
    }
    return played;
  }

  private void play(Luck luck) {
    if (base.isFresh()) {
      // Who listens hears of the articles of its own arm, even where they come to nothing.
      watches = others.stream().map(arm -> listens ? NOBODY : base.watch(arm)).toList();
    }
    Optional<RunRecord> record = base.play(luck);
    for (int a = 0; a < others.size(); a++) {
      Optional<Watch> watch = watches.get(a);
      Optional<RunRecord> same = record.flatMap(of -> watch.flatMap(one -> one.ofArm(of)));
      if (same.isPresent()) {
        others.get(a).take(same.get());
      } else {
        others.get(a).play(luck);
      }
    }
  }
}
