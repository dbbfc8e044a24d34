package casus.crisis;

import casus.luck.Question;
import casus.treaty.StateCode;
import java.util.List;

/**
 * A turn that a state takes itself: it chooses a rung (R3), weighs to invoke an article (R5), votes
 * in a council (R6), or is summoned to answer a call (R7). It is told as the model takes it, and a
 * {@link Hand} may take it otherwise. How a state reads the words of a text (R4) is none of its
 * choices.
 */
public sealed interface Offer
    permits Chronicle.Decision, UnderTreaty.Appeal, UnderTreaty.Vote, Summons {
  /** In place of an outcome: it is left to the model. */
  int LEFT = -1;

  /**
   * An outcome that was open.
   *
   * @param outcome its number, as of {@link Chronicle.Branch}
   * @param chance that the model brings it about; of a summons, in the end and as things stand
   */
  record Option(int outcome, double chance) {
    static List<Option> noOrYes(double chance) {
      return List.of(new Option(0, 1 - chance), new Option(1, chance));
    }
  }

  /**
   * When.
   *
   * @return the day, from 0
   */
  int day();

  /**
   * The dispute it belongs to.
   *
   * @return its id
   */
  String dispute();

  /**
   * Whose turn it is.
   *
   * @return the state
   */
  StateCode chooser();

  /**
   * What is open.
   *
   * @return by rising number of the outcome
   */
  List<Option> options();

  /**
   * Whether an outcome is open.
   *
   * @param outcome its number
   * @return true if it is among the options
   */
  default boolean isOpen(int outcome) {
    return options().stream().anyMatch(option -> option.outcome() == outcome);
  }

  /**
   * What the model does; of a summons, in the end and as things stand.
   *
   * @return the number of the outcome
   */
  int model();

  /**
   * What kind of turn it is.
   *
   * @return a word: {@code rung}, {@code call}, {@code vote}, {@code answer}
   */
  String kind();

  /**
   * The word for an outcome, as files have it and as it may be typed.
   *
   * @param outcome its number
   * @return in lower case, joined by hyphens
   */
  String word(int outcome);

  /**
   * An outcome as people say it.
   *
   * @param outcome its number
   * @return a few words
   */
  default String label(int outcome) {
    return word(outcome).replace('-', ' ');
  }

  /**
   * What an outcome leaves as it is.
   *
   * @return the number of the outcome that is the present state
   */
  default int standing() {
    return 0;
  }

  /**
   * What the model's draw answers.
   *
   * @return the key of the draw
   */
  Question question();
}
