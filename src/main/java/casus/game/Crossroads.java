package casus.game;

import casus.crisis.DecisionVariant;
import casus.crisis.Hand;
import casus.crisis.Offer;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.engine.CrisisWorld;
import casus.luck.Luck;
import casus.stats.Estimate;
import casus.stats.PairedProportions;
import casus.stats.Proportion;
import casus.study.Tasks;
import casus.sweep.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A choice set beside runs that go on from the same moment: what would the model have done, and
 * what then?
 *
 * <p>From each outcome that was open the same number of runs go on, in all of which the model
 * chooses for the state too. They have the luck of the game up to {@link #branchDay}, since four
 * days share their bits, and each other luck after; run k has the same luck whatever the outcome,
 * so that outcomes are compared in pairs. The model is worth runs of its own: in run k of N the
 * draw that decided is (k + ½) / N, so that each outcome has its share.
 *
 * @param move the choice
 * @param runs how many runs go on from each outcome
 * @param branchDay the first day with luck other than that of the game
 * @param ways what came of the outcomes that were open, rising
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
   * An outcome that was open, and what came of it.
   *
   * @param option the outcome, and the chance that the model brings it about
   * @param shares how often it came about, by question, with 95 % Wilson intervals
   */
  public record Way(Offer.Option option, List<Estimate> shares) {
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

  /** Brings a world to where a run goes on, or further. */
  @FunctionalInterface
  private interface Opening {
    void open(CrisisWorld world, int run);
  }

  /**
   * Plays the runs.
   *
   * @param game the game; what was chosen later in it does not count
   * @param number which of its choices, from 0
   * @param runs how many go on from each outcome, at least 1
   * @param threads how many threads play; the result does not depend on it
   * @param questions yes-or-no questions about a run; asked for once for each block of runs, since
   *     a quantity holds the row at hand
   * @return what came of them
   */
  public static Crossroads of(
      Game game, int number, int runs, int threads, Supplier<List<Quantity>> questions) {
    Move move = game.moves().get(number);
    List<Move> before = game.moves().subList(0, number);
    int next = move.offer().day() + 1;
    int branchDay = (next + 3) / 4 * 4;
    IntFunction<boolean[][]> from =
        outcome -> {
          CrisisWorld start = new CrisisWorld(game.resolved(), false);
          game.play(start, game.luck(), new Game.Repeating(before, outcome), next);
          start.playBefore(branchDay);
          Opening opening =
              (world, run) -> world.takeOver(start, game.luck().branch(branchDay, run), null);
          return play(game, opening, runs, threads, questions);
        };
    Opening asDrawn =
        (world, run) -> {
          Luck drawn = game.luck().with(move.offer().question(), (run + 0.5) / runs);
          Hand hand = new Game.Repeating(before, Offer.LEFT);
          game.play(world, drawn.branch(branchDay, run), hand, next);
        };
    boolean[][] model = play(game, asDrawn, runs, threads, questions);
    boolean[][] chosen = move.isLeft() ? from.apply(Offer.LEFT) : model;
    List<Way> ways = new ArrayList<>();
    for (Offer.Option option : move.offer().options()) {
      boolean[][] answers = from.apply(option.outcome());
      ways.add(new Way(option, shares(answers)));
      chosen = option.outcome() == move.outcome() ? answers : chosen;
    }
    List<Estimate> differences = new ArrayList<>();
    for (int q = 0; q < model.length; q++) {
      differences.add(difference(chosen[q], model[q]));
    }
    return new Crossroads(move, runs, branchDay, ways, shares(model), differences);
  }

  /** Answers by question and run. */
  private static boolean[][] play(
      Game game, Opening opening, int runs, int threads, Supplier<List<Quantity>> questions) {
    int blocks = (runs + BLOCK - 1) / BLOCK;
    boolean[][] answers = new boolean[questions.get().size()][runs];
    Tasks.inOrder(
        blocks,
        block -> {
          CrisisWorld world = new CrisisWorld(game.resolved(), false);
          List<Quantity> asked = questions.get();
          int end = Math.min(runs, (block + 1) * BLOCK);
          for (int run = block * BLOCK; run < end; run++) {
            opening.open(world, run);
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

  private static List<Estimate> shares(boolean[][] answers) {
    return Arrays.stream(answers).map(Crossroads::share).toList();
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
