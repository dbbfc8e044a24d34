package casus.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.engine.CrisisWorld;
import casus.luck.Luck;
import casus.scenario.ScenarioReader;
import casus.stats.Estimate;
import casus.stats.Proportion;
import casus.stats.RootShares;
import casus.stats.VarianceRatio;
import casus.study.Pilot;
import casus.study.RootLaw;
import casus.study.Splitting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Rare outcomes as {@code casus rare} estimates them, again and again, on nuclear use in Korea: how
 * often the interval holds the truth, whether all repeats together agree with plain runs, and what
 * is gained over these. Takes many minutes: not run with the tests, but by {@code
 * scripts/coverage/rare.sh}; the system properties are its options.
 */
final class RareReport {
  private static final int NUCLEAR = 5;
  private final int repeats = Integer.getInteger("casus.rare.repeats", 200);
  private final int roots = Integer.getInteger("casus.rare.roots", 10_000);
  private final int pilotRoots = Integer.getInteger("casus.rare.pilot", 100_000);
  private final int plainRuns = Integer.getInteger("casus.rare.plain", 1_000_000);
  private final long seed = Long.getLong("casus.rare.seed", 1);

  /** Whether each repeat has a pilot of its own; else all have the law that one pilot found. */
  private final boolean ownPilot = Boolean.getBoolean("casus.rare.ownpilot");

  private final int threads = Integer.getInteger("casus.rare.threads", 1);

  private final ResolvedScenario korea =
      new ResolvedScenario(
          ScenarioReader.read(Path.of("scenarios", "korea-article4.yaml"), List.of())
              .orElseThrow()
              .scenario());

  @Test
  void measures() throws IOException {
    long known = Long.getLong("casus.rare.events", -1);
    Proportion plain = Proportion.of(known >= 0 ? known : plainly(), plainRuns);
    Splitting splitting = new Splitting(korea, threads, List.of(), 1);
    RootShares all = null;
    VarianceRatio ratio = new VarianceRatio();
    VarianceRatio time = new VarianceRatio();
    RootLaw law = RootLaw.PLAIN;
    double pilotWork = 0;
    double[] lows = new double[repeats];
    double[] highs = new double[repeats];
    for (int repeat = 0; repeat < repeats; repeat++) {
      if (repeat == 0 || ownPilot) {
        Pilot pilot = new Pilot(korea, threads);
        law = pilot.law(seed + repeat, pilotRoots, RunRecord::nuclear, done -> {}, () -> false);
        pilotWork += pilot.work();
      }
      RootShares some = new RootShares(law.plainly());
      RootShares sum = all == null ? new RootShares(law.plainly()) : all;
      all = sum;
      splitting.play(
          law,
          seed + repeat,
          roots,
          RunRecord::nuclear,
          timed -> {
            Splitting.Root root = timed.root();
            some.add(root.share(), root.runs());
            sum.add(root.share(), root.runs());
            ratio.add(root.share(), root.plainWork(), root.work());
            time.add(root.share(), timed.plainSeconds(), timed.seconds());
          },
          done -> {},
          () -> false);
      Estimate estimate = some.estimate(.95);
      lows[repeat] = estimate.low();
      highs[repeat] = estimate.high();
    }
    assertThat(all).isNotNull();
    Estimate pooled = all.estimate(.95);
    write(plain, pooled, ratio, time, pilotWork, lows, highs);
  }

  private void write(
      Proportion plain,
      Estimate pooled,
      VarianceRatio ratio,
      VarianceRatio time,
      double pilotWork,
      double[] lows,
      double[] highs)
      throws IOException {
    // The truth: plain runs and all repeats together, weighted by their errors.
    double p = plain.estimate().value();
    double plainVariance = p * (1 - p) / plainRuns;
    double variance = pooled.standardError() * pooled.standardError();
    double truth =
        (p / plainVariance + pooled.value() / variance) / (1 / plainVariance + 1 / variance);
    int below = 0;
    int above = 0;
    for (int i = 0; i < repeats; i++) {
      below += highs[i] < truth ? 1 : 0;
      above += lows[i] > truth ? 1 : 0;
    }
    Estimate held = Proportion.of(repeats - below - above, repeats).estimate();
    double apart = (pooled.value() - p) / Math.sqrt(plainVariance + variance);
    String report =
        String.format(
            Locale.ROOT,
            "plain runs             %,d, chance %.4g [%.4g, %.4g]%n"
                + "all repeats together   %.4g [%.4g, %.4g], %.2f standard errors apart%n"
                + "%d intervals of %,d roots hold %.4g: %.1f %% [%.1f, %.1f], %d below, %d above%n"
                + "variance-reduction factor for equal work  %s; with the pilot %s%n"
                + "by processor time      %s%n",
            plainRuns,
            p,
            plain.estimate().low(),
            plain.estimate().high(),
            pooled.value(),
            pooled.low(),
            pooled.high(),
            apart,
            repeats,
            roots,
            truth,
            100 * held.value(),
            100 * held.low(),
            100 * held.high(),
            below,
            above,
            told(ratio.estimate(0, .95)),
            told(ratio.estimate(pilotWork, .95)),
            told(time.estimate(0, .95)));
    Path folder = Files.createDirectories(Path.of("target", "coverage"));
    Files.writeString(folder.resolve("rare.txt"), report);
    assertThat(Math.abs(apart)).as(report).isLessThan(4);
  }

  private static String told(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.2f [%.2f, %.2f]", estimate.value(), estimate.low(), estimate.high());
  }

  private long plainly() {
    CrisisWorld world = new CrisisWorld(korea, false);
    long events = 0;
    for (int run = 0; run < plainRuns; run++) {
      world.deal(new Luck(~seed, run), null);
      world.begin();
      world.playBefore(world.horizon());
      events += world.crisis().firstDayAt(NUCLEAR) == RunRecord.NO_DAY ? 0 : 1;
    }
    return events;
  }
}
