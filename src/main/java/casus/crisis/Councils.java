package casus.crisis;

import casus.luck.Keys;
import casus.luck.Purpose;
import casus.treaty.Response;

/** R6: what alliance councils decide, when, and how much they allow. */
final class Councils {
  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final int n;
  private final Answers answers;
  private final int[] byLevel = new int[Response.COUNT];

  Councils(Run run, Answers answers) {
    this.run = run;
    this.answers = answers;
    s = run.scenario;
    st = run.state;
    n = s.n;
  }

  /** Days until a council has decided on a call on behalf of v. */
  int delay(int c, int v) {
    Clause clause = s.clauses[c];
    return clause.automatic || clause.council.meanDelayDays() <= 0
        ? 0
        : CouncilVote.delay(
            clause.council.meanDelayDays(),
            run.luck.uniform(Purpose.DELAY, 0, clause.key, s.stateKeys[v]));
  }

  /** A new call comes before its council, where it needs one. */
  void summon(OpenCall call, int day) {
    Clause clause = s.clauses[call.clause];
    call.takesEffect = day + delay(call.clause, call.victim);
    if (clause.council.rule().votes() && !clause.article.consultationOnly()) {
      call.council = OpenCall.CouncilOutcome.PENDING;
    }
    if (clause.article.consultationOnly()) {
      call.ceiling = AllyResponse.DIPLOMATIC;
    }
  }

  /** The vote on a call. */
  void decide(OpenCall call, int day) {
    Clause clause = s.clauses[call.clause];
    int v = call.victim;
    int a = call.attacker;
    int ballot = Keys.pair(clause.key, s.stateKeys[v]);
    int voters = 0;
    int against = 0;
    for (int k : clause.members) {
      if (votes(call, k)) {
        voters++;
        double chance = s.vote.block(st.affinity[k * n + a], st.affinity[k * n + v]);
        double u = run.luck.uniform(Purpose.VOTE, 0, ballot, s.stateKeys[k]);
        boolean no = u < chance;
        if (run.teller.isHeard(k)) {
          UnderTreaty.Vote vote = run.teller.vote(call, k, chance, u, ballot, day);
          int taken = run.seat.is(k) ? run.seat.choose(vote) : Offer.LEFT;
          vote = taken == Offer.LEFT ? vote : vote.byHand(taken == 1);
          no = vote.against();
          run.teller.tell(vote);
        }
        against += no ? 1 : 0;
      }
    }
    boolean passed = CouncilVote.carries(clause.council, voters, against);
    call.council = passed ? OpenCall.CouncilOutcome.PASSED : OpenCall.CouncilOutcome.BLOCKED;
    if (passed && !clause.council.leavesEachFree()) {
      call.ceiling = lowerMedianOfWishes(call, day);
    }
    run.teller.council(call, voters, against, passed, day);
  }

  private static boolean votes(OpenCall call, int k) {
    return k != call.victim && k != call.attacker;
  }

  /** The lower median of the levels that the voters would choose. */
  private int lowerMedianOfWishes(OpenCall call, int day) {
    int voters = 0;
    java.util.Arrays.fill(byLevel, 0);
    for (int k : s.clauses[call.clause].members) {
      if (votes(call, k)) {
        byLevel[answers.wish(call, k, day)]++;
        voters++;
      }
    }
    int needed = (voters + 1) / 2;
    int level = 0;
    for (int below = byLevel[0]; below < needed; below += byLevel[level]) {
      level++;
    }
    return level;
  }
}
