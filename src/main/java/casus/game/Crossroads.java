package casus.game;

import casus.crisis.Choice;
import casus.crisis.DecisionVariant;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.engine.CrisisWorld;
import casus.luck.Luck;
import casus.stats.Estimate;
import casus.stats.PairedProportions;
import casus.stats.Proportion;
import casus.study.Tasks;
import casus.sweep.Quantity;
import casus.treaty.Rung;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A choice set beside runs that go on from the same moment: what would the model have done, and
 * what then?
 *
 * <p>From each rung that was open the same number of runs go on, in all of which the model chooses
 * for the state too. They have the luck of the game up to {@link #branchDay}, since four days share
 * their bits, and each other luck after; run k has the same luck whatever the rung, so that rungs
 * are compared in pairs. The model is worth a mixture of these runs: of N, those from (k + ½) / N
 * on take the rung that a draw of that value would bring, so that each rung has its share.
 *
 * @param move the choice
 * @param runs how many runs go on from each rung
 * @param branchDay the first day with luck other than that of the game
 * @param ways what came of the rungs that were open, rising
 * @param model what came of the choice as the model makes it, by question
 * @param differences how much oftener it came about after the person's choice than after the
 *     model's, by question
 */
public record Crossroads(
    Move move,
    int runs,
    int branchDay,
    List<Way> ways,
    List<Estimate> model,
    List<Estimate> differences) {
  private static final double LEVEL = 0.95;
  private static final int BLOCK = 250;

  /** Copies the lists. */
  public Crossroads {
    ways = List.copyOf(ways);
    model = List.copyOf(model);
    differences = List.copyOf(differences);
  }

  /**
   * A rung that was open, and what came of it.
   *
   * @param rung the rung
   * @param chance that the model goes there
   * @param shares how often it came about, by question, with 95 % Wilson intervals
   */
  public record Way(Rung rung, double chance, List<Estimate> shares) {
    /** Copies the list. */
    public Way {
      shares = List.copyOf(shares);
    }
  }

  /**
   * Whether the chances of rungs tell all that the model may do. Under the reciprocal variant they
   * do not: it may do as its opponents did, which is another draw.
   *
   * @param scenario the scenario
   * @return whether the model's choice can be told as a mixture of rungs
   */
  public static boolean isFor(Scenario scenario) {
    return scenario.decision() != DecisionVariant.RECIPROCAL;
  }

  /**
   * Plays the runs.
   *
   * @param game the game; what was chosen later in it does not count
   * @param number which of its choices, from 0
   * @param runs how many go on from each rung, at least 1
   * @param threads how many threads play; the result does not depend on it
   * @param questions yes-or-no questions about a run; asked for once for each block of runs, since
   *     a quantity holds the row at hand
   * @return what came of them
   */
  public static Crossroads of(
      Game game, int number, int runs, int threads, Supplier<List<Quantity>> questions) {
    Move move = game.moves().get(number);
    List<Rung> before = game.moves().subList(0, number).stream().map(Move::rung).toList();
    int branchDay = (move.offer().day() / 4 + 1) * 4;
    List<Rung> open = move.offer().open();
    List<boolean[][]> answers = new ArrayList<>();
    for (Rung rung : open) {
      Iterator<Rung> left = before.iterator();
      boolean[] taken = new boolean[1];
      CrisisWorld start =
          game.worldBefore(
              branchDay,
              offer -> {
                if (left.hasNext()) {
                  return left.next();
                }
                Rung chosen = taken[0] ? offer.to() : rung;
                taken[0] = true;
                return chosen;
              });
      answers.add(play(game, start, branchDay, runs, threads, questions));
    }
    int asked = questions.get().size();
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      List<Estimate> shares = new ArrayList<>();
      for (int q = 0; q < asked; q++) {
        shares.add(share(answers.get(i)[q]));
      }
      Rung rung = open.get(i);
      ways.add(new Way(rung, move.offer().chances().get(rung.ordinal()), shares));
    }
    boolean[][] chosen = answers.get(open.indexOf(move.rung()));
    boolean[][] model = mixed(move, open, answers, runs, asked);
    List<Estimate> shares = new ArrayList<>();
    List<Estimate> differences = new ArrayList<>();
    for (int q = 0; q < asked; q++) {
      shares.add(share(model[q]));
      differences.add(difference(chosen[q], model[q]));
    }
    return new Crossroads(move, runs, branchDay, ways, shares, differences);
  }

  /** Answers by question and run. */
  private static boolean[][] play(
      Game game,
      CrisisWorld start,
      int branchDay,
      int runs,
      int threads,
      Supplier<List<Quantity>> questions) {
    int blocks = (runs + BLOCK - 1) / BLOCK;
    boolean[][] answers = new boolean[questions.get().size()][runs];
    Tasks.inOrder(
        blocks,
        block -> {
          CrisisWorld world = new CrisisWorld(game.resolved(), false);
          List<Quantity> asked = questions.get();
          Luck luck = game.luck();
          int end = Math.min(runs, (block + 1) * BLOCK);
          for (int run = block * BLOCK; run < end; run++) {
            world.takeOver(start, luck.branch(branchDay, run), null);
            world.playBefore(world.horizon());
            RunRecord record = world.crisis().outcome(world.horizon());
            for (int q = 0; q < asked.size(); q++) {
              answers[q][run] = asked.get(q).value().applyAsDouble(record) > 0;
            }
          }
          return block;
        },
        threads,
        done -> {});
    return answers;
  }

  private static boolean[][] mixed(
      Move move, List<Rung> open, List<boolean[][]> answers, int runs, int asked) {
    double[] chances = new double[Rung.COUNT];
    open.forEach(rung -> chances[rung.ordinal()] = move.offer().chances().get(rung.ordinal()));
    boolean[][] mixed = new boolean[asked][runs];
    for (int run = 0; run < runs; run++) {
      int way = open.indexOf(Rung.of(Choice.draw(chances, (run + 0.5) / runs)));
      for (int q = 0; q < asked; q++) {
        mixed[q][run] = answers.get(way)[q][run];
      }
    }
    return mixed;
  }

  private static Estimate share(boolean[] answers) {
    long yes = 0;
    for (boolean answer : answers) {
      yes += answer ? 1 : 0;
    }
    return Proportion.of(yes, answers.length).estimate(LEVEL);
  }

  private static Estimate difference(boolean[] first, boolean[] second) {
    long[] pairs = new long[4];
    for (int run = 0; run < first.length; run++) {
      pairs[(first[run] ? 0 : 2) + (second[run] ? 0 : 1)]++;
    }
    return new PairedProportions(pairs[0], pairs[1], pairs[2], pairs[3]).difference(LEVEL);
  }
}
