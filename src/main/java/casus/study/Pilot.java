package casus.study;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.engine.CrisisWorld;
import casus.luck.Keys;
import casus.luck.Luck;
import casus.luck.Question;
import casus.stats.NormalMixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Finds the law of the roots of a rare event: in a few rounds, each of which draws from the law
 * that those before it have found, roots from which the event came about are gathered; their draws
 * made once tell which of these matter, and a mixture is fitted to them (the cross-entropy method)
 * and taken halfway to the model ({@link NormalMixture#halfway}).
 *
 * <p>What a pilot finds decides how well the chance is estimated, not what the estimate means: its
 * luck is its own, and the law stands before the first root is drawn from it.
 *
 * @see "Rubinstein and Kroese (2017), Simulation and the Monte Carlo method, chapter 8"
 * @see "Cornuet, Marin, Mira and Robert (2012), Adaptive multiple importance sampling,
 *     doi:10.1111/j.1467-9469.2011.00756.x, for the weights of earlier rounds"
 */
public final class Pilot {
  /** The share of the roots in the first round, which has to find the event at all. */
  private static final double FIRST = 0.35;

  /** How many rounds follow, of equal size. */
  private static final int FURTHER = 13;

  /** From here on an event is not rare: plain runs do. */
  private static final double COMMON = 0.05;

  /** Fewer roots, by their effective number, tell nothing of a law. */
  private static final double FEWEST = 5;

  private static final int MOST_PARTS = 6;
  private static final int MOST_DRAWS = 12;

  /** How sure it must be that a draw matters: half the 0.999 quantile of χ² on 2. */
  private static final double SURE = 4.6;

  /** No root may have more of the weight: of a few heavy ones a law cannot be learned. */
  private static final double MOST_WEIGHT = 0.15;

  private final Splitting splitting;
  private final List<Hit> hits = new ArrayList<>();
  private final List<Round> rounds = new ArrayList<>();

  /** What hits ask once: they are played again to hear it. */
  private final Set<Question> asked = new LinkedHashSet<>();

  private final ResolvedScenario scenario;
  private CrisisWorld again;
  private RootLaw law = RootLaw.LEANED;
  private double work;
  private long runs;

  /**
   * A root from which the event came about, with the ratio of its steps up, and its density under
   * the rounds so far, each in proportion to its roots.
   */
  private static final class Hit {
    private final Luck luck;
    private final double climbingRatio;
    private double density;
    private int counted;

    Hit(RootLaw.Drawn drawn, double share) {
      luck = drawn.luck();
      climbingRatio = drawn.climbingRatio(share);
    }

    /** Its weight under all rounds, of which those of earlier calls are not worked out again. */
    double weight(List<Round> rounds) {
      for (Round round : rounds.subList(counted, rounds.size())) {
        density += round.roots() * round.law().density(luck, climbingRatio);
      }
      counted = rounds.size();
      return 1 / density;
    }
  }

  /** How many roots were drawn from a law. */
  private record Round(RootLaw law, int roots) {}

  /**
   * A pilot.
   *
   * @param scenario what is played
   * @param threads how many threads play, at least 1; the results do not depend on it
   */
  public Pilot(ResolvedScenario scenario, int threads) {
    this.scenario = scenario;
    again = new CrisisWorld(scenario, false);
    splitting = new Splitting(scenario, threads, List.of(), 1);
  }

  /**
   * Plays the rounds.
   *
   * @param seed the master seed; the luck of the pilot is none of that of its replications
   * @param roots how many in all; with none the law is that of plain runs
   * @param event what is rare
   * @param progress told how many roots are done
   * @param stop asked between blocks whether to stop
   * @return the law that was found, whether it was stopped or not
   */
  public RootLaw law(
      long seed,
      int roots,
      Predicate<RunRecord> event,
      IntConsumer progress,
      BooleanSupplier stop) {
    if (roots == 0) {
      return RootLaw.PLAIN;
    }
    int done = 0;
    double chance = 0;
    for (int round = 0; round <= FURTHER && !stop.getAsBoolean(); round++) {
      int many = (int) Math.ceil(roots * (round == 0 ? FIRST : (1 - FIRST) / FURTHER));
      long own = Keys.mixed(Keys.mixed(seed) + round + 1);
      int before = done;
      RootLaw present = law;
      double[] sum = {0};
      done +=
          splitting.play(
              present,
              own,
              many,
              event,
              timed -> {
                note(timed, present, own);
                sum[0] += timed.root().share();
              },
              played -> progress.accept(before + played),
              stop);
      rounds.add(new Round(present, many));
      chance = sum[0] / many;
      if (round == 0 && chance >= COMMON) {
        law = RootLaw.PLAIN;
        return law;
      }
      learn();
    }
    return law.parts() > 0 ? law : RootLaw.UNTOLD;
  }

  private void note(Splitting.Timed timed, RootLaw present, long seed) {
    work += timed.root().work();
    runs += timed.root().runs();
    if (timed.root().share() > 0) {
      RootLaw.Drawn drawn = present.draw(new Luck(seed, timed.number()));
      hits.add(new Hit(drawn, timed.root().share()));
      playAgain(drawn.luck().noting(asked::add));
    }
  }

  /** Plays a run for what it asks; that is work on the pilot too. */
  private void playAgain(Luck luck) {
    ResolvedScenario drawn = scenario.drawn(luck);
    if (drawn != scenario) {
      again = new CrisisWorld(drawn, false);
    }
    again.deal(luck, null);
    again.begin();
    work += again.playBefore(again.horizon()) + again.crisis().choices();
  }

  /**
   * The work on the pilot, on what it plays again to hear what hits ask too.
   *
   * @return days stepped and choices made
   */
  public double work() {
    return work;
  }

  /**
   * How many runs the pilot began with or split into; not those played again.
   *
   * @return not negative
   */
  public long runs() {
    return runs;
  }

  private void learn() {
    double[] weights = weights();
    double n = effective(weights);
    if (n < FEWEST) {
      return;
    }
    List<Question> telling = telling(weights, n);
    if (!telling.isEmpty()) {
      double[][] points =
          hits.stream().map(hit -> RootLaw.normals(hit.luck, telling)).toArray(double[][]::new);
      law = RootLaw.of(telling, NormalMixture.fit(points, weights, MOST_PARTS).halfway());
    }
  }

  /**
   * The shares of the hits in all weight, none of them above {@link #MOST_WEIGHT} if it can be. All
   * rounds together are one law, as in adaptive multiple importance sampling.
   */
  private double[] weights() {
    double[] weights = hits.stream().mapToDouble(hit -> hit.weight(rounds)).toArray();
    for (int step = 0; step < 20; step++) {
      double most = MOST_WEIGHT * Arrays.stream(weights).sum();
      for (int i = 0; i < weights.length; i++) {
        weights[i] = Math.min(weights[i], most);
      }
    }
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  private static double effective(double[] shares) {
    double squares = Arrays.stream(shares).map(share -> share * share).sum();
    return squares > 0 ? 1 / squares : 0;
  }

  /** The draws made once that are not what they are in plain runs, the most telling first. */
  private List<Question> telling(double[] weights, double n) {
    record Telling(Question question, double information) {}
    List<Telling> telling = new ArrayList<>();
    for (Question question : asked) {
      double mean = 0;
      double square = 0;
      for (int i = 0; i < weights.length; i++) {
        double z = RootLaw.normal(hits.get(i).luck, question);
        mean += weights[i] * z;
        square += weights[i] * z * z;
      }
      double variance = Math.max(1e-6, square - mean * mean);
      double information = (mean * mean + variance - 1 - Math.log(variance)) / 2;
      if (n * information > SURE) {
        telling.add(new Telling(question, information));
      }
    }
    telling.sort(Comparator.comparingDouble(Telling::information).reversed());
    return telling.stream().limit(MOST_DRAWS).map(Telling::question).toList();
  }
}
