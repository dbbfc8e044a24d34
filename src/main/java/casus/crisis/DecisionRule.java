package casus.crisis;

import java.util.ArrayList;
import java.util.List;

/**
 * A structural variant of the choice rule R3 that comes from another jar. Its class is named in
 * that jar's {@code META-INF/services/casus.crisis.DecisionRule} and has a public constructor
 * without parameters; a scenario chooses it by {@code decision: WORD}. Which rungs are open and
 * what each is worth stays the model's; the rule says how a party chooses among them.
 *
 * <p>A rule must depend on nothing but what it is handed, draw no luck of its own, and may be asked
 * by several threads: else runs could not be made again.
 */
public interface DecisionRule {
  /**
   * What scenarios call it.
   *
   * @return small letters, digits and hyphens; none of the words of {@link DecisionVariant}
   */
  String word();

  /**
   * The rule as parameters set it; asked once for each scenario.
   *
   * @param parameters of the model
   * @return how a party chooses
   */
  Weighing under(Parameters parameters);

  /** How a party chooses among the rungs open to it. Asked at each choice: allocate nothing. */
  @FunctionalInterface
  interface Weighing {
    /**
     * Turns utilities into choice probabilities, in place.
     *
     * @param open the rungs open, as bits, bit r for rung r; never 0
     * @param status the rung held now; it is open
     * @param byRung in: utilities by rung, of those open; out: probabilities by rung, which sum to
     *     1, 0 for those not open
     */
    void probabilities(int open, int status, double[] byRung);
  }

  /**
   * The rule under some parameters, held to its contract: what are no probabilities ends the run.
   *
   * @param parameters of the model
   * @return the rule, checked at each choice
   */
  default Weighing checked(Parameters parameters) {
    Weighing rule = under(parameters);
    return (open, status, byRung) -> {
      rule.probabilities(open, status, byRung);
      double sum = 0;
      for (int rung = 0; rung < byRung.length; rung++) {
        boolean possible = (open & 1 << rung) != 0 ? byRung[rung] >= 0 : byRung[rung] == 0;
        sum += possible ? byRung[rung] : Double.NaN;
      }
      if (!(Math.abs(sum - 1) < 1e-9)) {
        List<Double> given = new ArrayList<>();
        for (double chance : byRung) {
          given.add(chance);
        }
        throw new IllegalStateException(
            "decision rule "
                + word()
                + " gave no probabilities over the rungs open: "
                + given
                + ", open "
                + Integer.toBinaryString(open));
      }
    };
  }
}
