package casus.story;

import casus.crisis.Chronicle.Branch;
import casus.crisis.Chronicle.Happening;
import casus.crisis.Chronicle.Turn;
import casus.crisis.UnderTreaty.Duty;
import casus.luck.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A draw of a run, and another outcome that it could have brought on that day without changing
 * anything before. A draw that is asked for again and again (the reading of an article, say) is
 * held to all that it brought before.
 *
 * @param happening what the draw decided
 * @param taken the outcome that came
 * @param other another that was open
 * @param low the least draw that brings the other and leaves all before as it was
 * @param high the least draw above that does not
 */
public record Alternative(
    Happening happening, Branch taken, Branch other, double low, double high) {
  /**
   * How likely it was that the draw brings the other outcome.
   *
   * @return a probability
   */
  double chance() {
    return high - low;
  }

  /**
   * The draw put in the place of the one that fell.
   *
   * @return the middle of the draws that bring the other outcome
   */
  double draw() {
    return (low + high) / 2;
  }

  /**
   * The turn.
   *
   * @return what the draw decided
   */
  Turn turn() {
    return (Turn) happening;
  }

  /**
   * All that could have fallen otherwise in a run.
   *
   * @param happenings what happened, in order
   * @param least the least chance of the other outcome
   * @return in the order of the happenings
   */
  static List<Alternative> in(List<Happening> happenings, double least) {
    List<Alternative> found = new ArrayList<>();
    Map<Question, double[]> held = new HashMap<>();
    for (Happening happening : happenings) {
      if (!(happening instanceof Turn turn)) {
        continue;
      }
      double[] before = held.get(turn.question());
      for (Branch taken : turn.branches()) {
        if (contains(taken, turn.draw())) {
          double low = before == null ? 0 : before[0];
          double high = before == null ? 1 : before[1];
          // What an ally did between two duties hangs on the same draw, and is not told as a turn.
          if (before == null || !(happening instanceof Duty)) {
            addOthers(happening, turn, taken, low, high, least, found);
          }
          held.put(
              turn.question(),
              new double[] {Math.max(low, taken.low()), Math.min(high, taken.high())});
          break;
        }
      }
    }
    return found;
  }

  private static void addOthers(
      Happening happening,
      Turn turn,
      Branch taken,
      double low,
      double high,
      double least,
      List<Alternative> found) {
    for (Branch other : turn.branches()) {
      double from = Math.max(low, other.low());
      double until = Math.min(high, other.high());
      if (other.outcome() != taken.outcome() && until - from >= least) {
        found.add(new Alternative(happening, taken, other, from, until));
      }
    }
  }

  private static boolean contains(Branch branch, double draw) {
    return draw >= branch.low() && draw < branch.high();
  }
}
