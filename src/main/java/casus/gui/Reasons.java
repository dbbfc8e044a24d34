package casus.gui;

import casus.crisis.Chronicle.Decision;
import casus.crisis.UnderTreaty.Answer;
import casus.crisis.UnderTreaty.Appeal;
import casus.crisis.UnderTreaty.CouncilDecision;
import casus.crisis.UnderTreaty.Duty;
import casus.crisis.UnderTreaty.Test;
import casus.crisis.UnderTreaty.Vote;
import casus.treaty.StateCode;
import java.util.List;
import java.util.Optional;

/**
 * Why the latest choices and the latest call went as they did.
 *
 * @param choices of the last day on which a party chose, in order; empty before the first
 * @param call under a treaty; empty before the first act that was held against one
 */
record Reasons(List<Decision> choices, Optional<Call> call) {
  /** Nothing has been chosen yet, and nobody was called. */
  static final Reasons NONE = new Reasons(List.of(), Optional.empty());

  /**
   * A call, from the reading of the text to the answers.
   *
   * @param day of the latest step
   * @param dispute its id
   * @param clause the article
   * @param victim who was struck
   * @param tests how members read the words in view of the latest act, by member
   * @param appeals who weighed to call, by invoker
   * @param votes in the council, by member
   * @param council what it decided
   * @param duties what was drawn for each ally, by ally
   * @param answers what each has done so far, by ally
   */
  record Call(
      int day,
      String dispute,
      String clause,
      StateCode victim,
      List<Test> tests,
      List<Appeal> appeals,
      List<Vote> votes,
      Optional<CouncilDecision> council,
      List<Duty> duties,
      List<Answer> answers) {}
}
