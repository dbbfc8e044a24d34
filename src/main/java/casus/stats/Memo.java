package casus.stats;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/**
 * Answers that are dear to work out and asked for again and again, such as critical values for the
 * same few numbers of runs. They follow from the question alone, so threads may share them.
 *
 * @param <Q> the question
 */
final class Memo<Q> {
  /** Who asks so many different questions does not ask them again. */
  private static final int MOST = 1 << 12;

  private final Map<Q, Double> known = new ConcurrentHashMap<>();
  private final ToDoubleFunction<Q> answer;

  /**
   * @param answer works out an answer; always the same for equal questions
   */
  Memo(ToDoubleFunction<Q> answer) {
    this.answer = answer;
  }

  double of(Q question) {
    Double earlier = known.get(question);
    if (earlier != null) {
      return earlier;
    }
    double found = answer.applyAsDouble(question);
    if (known.size() < MOST) {
      known.put(question, found);
    }
    return found;
  }
}
