package casus.library;

import java.util.List;

/** What a text says where a state is named, on a day. */
public sealed interface StateReading {
  /**
   * One state.
   *
   * @param code the code that casus writes
   * @param system how it was named
   */
  record One(String code, CodeSystem system) implements StateReading {}

  /**
   * Two or more states that were there on that day: which is meant cannot be told.
   *
   * @param meanings each with the list that calls it so
   */
  record Several(List<One> meanings) implements StateReading {
    /** Copies the list. */
    public Several {
      meanings = List.copyOf(meanings);
    }
  }

  /**
   * A name of a state that was not there, or not called so, on that day.
   *
   * @param meanings whom it would name at another time
   * @param then when it was called so
   * @param instead codes of the states that were there
   */
  record NotThen(List<One> meanings, DateSpans then, List<String> instead) implements StateReading {
    /** Copies the lists. */
    public NotThen {
      meanings = List.copyOf(meanings);
      instead = List.copyOf(instead);
    }
  }

  /** No state is called so. */
  record None() implements StateReading {}
}
