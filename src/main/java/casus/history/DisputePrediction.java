package casus.history;

import casus.results.ResultTable;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What the played model foretells of a dispute. Chances are (k + ½)/(n + 1) for k of n runs, so
 * that none is 0 or 1.
 *
 * @param disno its number
 * @param runs how many runs went well
 * @param failures how many failed
 * @param force in how many force was used
 * @param reply in how many the target took militarized action
 * @param fatal in how many lives were lost
 * @param war in how many it became a war
 * @param month in how many it lasted more than thirty days
 * @param ally in how many a state joined that was no principal
 * @param days quantiles of its length to the last incident, days, at {@link #LEVELS}
 */
public record DisputePrediction(
    String disno,
    int runs,
    int failures,
    int force,
    int reply,
    int fatal,
    int war,
    int month,
    int ally,
    List<Integer> days) {
  /** At which the length is told. */
  public static final List<Double> LEVELS = List.of(.1, .25, .5, .75, .9);

  private static final ResultTable<DisputePrediction> TABLE = table();

  /** Copies the list. */
  public DisputePrediction {
    days = List.copyOf(days);
  }

  private static ResultTable<DisputePrediction> table() {
    ResultTable<DisputePrediction> table =
        ResultTable.<DisputePrediction>of("").text("disno", "the dispute", p -> p.disno());
    for (DisputeQuestion question : DisputeQuestion.values()) {
      if (question != DisputeQuestion.WAR_IF_FORCE) {
        table =
            table.number("p_" + question.word(), question.meaning(), row -> row.chance(question));
      }
    }
    for (int i = 0; i < LEVELS.size(); i++) {
      int place = i;
      long percent = Math.round(100 * LEVELS.get(i));
      table =
          table.integer(
              "length_q" + percent, "d", "quantile of its length", row -> row.days().get(place));
    }
    table = table.integer("runs", "runs", "runs that went well", DisputePrediction::runs);
    for (DisputeQuestion question : DisputeQuestion.values()) {
      if (question != DisputeQuestion.WAR_IF_FORCE) {
        table =
            table.number(
                "se_" + question.word(),
                "Monte Carlo standard error of p_" + question.word(),
                row -> row.error(question));
      }
    }
    return table;
  }

  /**
   * The chance of yes.
   *
   * @param question what is asked
   * @return in (0, 1)
   */
  public double chance(DisputeQuestion question) {
    if (question == DisputeQuestion.WAR_IF_FORCE) {
      return (war + .5) / (force + 1); // who is at war uses force
    }
    return (count(question) + .5) / (runs + 1);
  }

  /**
   * How sure a chance is, as far as the number of runs goes.
   *
   * @param question what is asked
   * @return Monte Carlo standard error
   */
  public double error(DisputeQuestion question) {
    double p = chance(question);
    return Math.sqrt(p * (1 - p) / (runs + 1));
  }

  /** In how many runs the answer is yes. */
  int count(DisputeQuestion question) {
    ToIntFunction<DisputePrediction> of =
        switch (question) {
          case FORCE -> DisputePrediction::force;
          case REPLY -> DisputePrediction::reply;
          case FATAL -> DisputePrediction::fatal;
          case WAR, WAR_IF_FORCE -> DisputePrediction::war;
          case MONTH -> DisputePrediction::month;
          case ALLY -> DisputePrediction::ally;
        };
    return of.applyAsInt(this);
  }

  /**
   * Predictions as comma-separated values (RFC 4180).
   *
   * @param predictions one for each dispute
   * @return a header and the rows
   */
  public static String csv(List<DisputePrediction> predictions) {
    return TABLE.csv(predictions);
  }
}
