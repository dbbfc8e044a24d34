package casus.history;

import java.util.Locale;

/** What is asked of a dispute: yes or no. */
enum DisputeQuestion {
  /** Whether force is used. */
  FORCE("force is used"),
  /** Whether the other side takes militarized action too. */
  REPLY("the target replies"),
  /** Whether it costs lives. */
  FATAL("it costs lives"),
  /** Whether it becomes a war. */
  WAR("it becomes a war"),
  /** Whether it becomes a war, asked only where force is used. */
  WAR_IF_FORCE("it becomes a war, if force is used"),
  /** Whether it lasts more than thirty days, to its last incident. */
  MONTH("it lasts more than 30 days"),
  /**
   * Whether an ally joins, asked only where there is one. The tables tell of any state that joined
   * after the first day, allied or not, which is more.
   */
  ALLY("an ally joins (observed: any further state), where there are allies");

  /** Days that a dispute must outlast for {@link #MONTH}. */
  static final int MONTH_DAYS = 30;

  private final String meaning;

  DisputeQuestion(String meaning) {
    this.meaning = meaning;
  }

  /**
   * What happened.
   *
   * @param row the dispute
   * @return 1 for yes, 0 for no, NaN where it is not told or the question does not arise
   */
  public double truth(DisputeRow row) {
    DisputeRow.Course course = row.course();
    return switch (this) {
      case FORCE -> course.force();
      case REPLY -> course.reply();
      case FATAL -> course.fatal();
      case WAR -> course.war();
      case WAR_IF_FORCE -> course.force() == 1 ? course.war() : Double.NaN;
      case MONTH -> Double.isNaN(course.days()) ? Double.NaN : course.days() > MONTH_DAYS ? 1 : 0;
      case ALLY ->
          row.a().allies().number() + row.b().allies().number() > 0 ? course.ally() : Double.NaN;
    };
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
