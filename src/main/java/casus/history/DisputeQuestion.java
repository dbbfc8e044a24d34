package casus.history;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What is asked of a dispute: yes or no. */
public enum DisputeQuestion {
  /** Whether force is used. */
  FORCE("force is used", row -> row.course().force()),
  /** Whether the other side takes militarized action too. */
  REPLY("the target replies", row -> row.course().reply()),
  /** Whether it costs lives. */
  FATAL("it costs lives", row -> row.course().fatal()),
  /** Whether it becomes a war. */
  WAR("it becomes a war", row -> row.course().war()),
  /** Whether it becomes a war, asked only where force is used. */
  WAR_IF_FORCE(
      "it becomes a war, if force is used",
      row -> row.course().force() == 1 ? row.course().war() : Double.NaN),
  /** Whether it lasts more than thirty days, to its last incident. */
  MONTH(
      "it lasts more than 30 days",
      row -> Double.isNaN(row.course().days()) ? Double.NaN : row.course().days() > 30 ? 1 : 0),
  /**
   * Whether an ally joins, asked only where there is one. The tables tell of any state that joined
   * after the first day, allied or not, which is more.
   */
  ALLY(
      "an ally joins (observed: any further state), where there are allies",
      row ->
          row.a().allies().number() + row.b().allies().number() > 0
              ? row.course().ally()
              : Double.NaN);

  private final String meaning;
  private final ToDoubleFunction<DisputeRow> truth;

  DisputeQuestion(String meaning, ToDoubleFunction<DisputeRow> truth) {
    this.meaning = meaning;
    this.truth = truth;
  }

  /**
   * What happened.
   *
   * @param row the dispute
   * @return 1 for yes, 0 for no, NaN where it is not told or the question does not arise
   */
  public double truth(DisputeRow row) {
    return truth.applyAsDouble(row);
  }

  /**
   * The question in words.
   *
   * @return such as {@code "it becomes a war"}
   */
  public String meaning() {
    return meaning;
  }

  /**
   * Its name in files.
   *
   * @return in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
