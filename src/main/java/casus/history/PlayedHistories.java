package casus.history;

import casus.calibration.Course;
import casus.calibration.Targets;
import casus.crisis.Uncertainty;
import casus.luck.Keys;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Histories as they could have been, at points of the posterior and at the defaults. */
public final class PlayedHistories {
  /** How many of each. */
  private static final int HISTORIES = 20;

  private PlayedHistories() {}

  /**
   * Plays.
   *
   * @param disputes the disputes
   * @param posterior the sample of the posterior
   * @param seed the master seed
   * @param threads how many threads play; the histories do not depend on it
   * @param progress told what is being done
   * @return histories for the patterns
   */
  public static Targets.Played of(
      PlayedDisputes disputes,
      Uncertainty.OfPosterior posterior,
      long seed,
      int threads,
      Consumer<String> progress) {
    List<Integer> points = posterior.spread(HISTORIES);
    List<List<Course>> drawn = new ArrayList<>();
    List<List<Course>> plain = new ArrayList<>();
    for (int k = 0; k < HISTORIES; k++) {
      progress.accept(
          Text.format("playing %,d disputes, point %d of %d", disputes.size(), k + 1, HISTORIES));
      int row = points.get(k);
      long luck = Keys.mixed(seed + k); // each history has luck of its own
      drawn.add(disputes.history(base -> posterior.at(row, base), luck, threads));
      plain.add(disputes.history(base -> base, luck, threads));
    }
    return new Targets.Played(drawn, plain);
  }
}
