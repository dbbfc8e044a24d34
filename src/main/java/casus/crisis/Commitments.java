package casus.crisis;

import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What treaties bind the states of a scenario to on its date: their articles, in the order of their
 * ids, and which of them protect whom against whom (R4).
 *
 * <p>A <em>case</em> is an article that protects a victim against an attacker; cases are counted
 * through, pair of states by pair.
 */
final class Commitments {
  final Clause[] clauses;

  /** The articles that the public goes by. */
  final Clause[] believed;

  /** By victim and attacker: the places of the clauses that protect the one against the other. */
  final int[][] clausesFor;

  /** By victim and attacker: the number of the first of their cases. */
  final int[] firstCase;

  /** How many cases there are. */
  final int cases;

  Commitments(Scenario scenario, StateProfile[] states) {
    clauses = clauses(scenario, states, scenario.treaties());
    believed =
        scenario.expected().equals(scenario.treaties())
            ? clauses
            : clauses(scenario, states, scenario.expected());
    OwnKeys.of("articles", clauses, clause -> clause.id); // told now, not when luck is drawn
    int n = states.length;
    clausesFor = new int[n * n][];
    firstCase = new int[n * n];
    int found = 0;
    int[] covering = new int[clauses.length];
    for (int pair = 0; pair < n * n; pair++) {
      int count = 0;
      for (int c = 0; c < clauses.length; c++) {
        if (clauses[c].covers(pair / n, pair % n)) {
          covering[count++] = c;
        }
      }
      clausesFor[pair] = Arrays.copyOf(covering, count);
      firstCase[pair] = found;
      found += count;
    }
    cases = found;
  }

  /**
   * The articles of some treaties as they bind on a scenario's date.
   *
   * @param states those of the scenario, in their order
   * @param treaties its own, or those that the public goes by
   */
  private static Clause[] clauses(Scenario scenario, StateProfile[] states, List<Treaty> treaties) {
    List<StateProfile> ordered = Arrays.asList(states);
    List<Clause> found = new ArrayList<>();
    for (Treaty treaty : treaties) {
      List<StateCode> members = treaty.membersOn(scenario.date());
      treaty
          .articles()
          .forEach(article -> found.add(new Clause(treaty, article, ordered, members)));
    }
    found.sort(Comparator.comparing((Clause clause) -> clause.id));
    return found.toArray(Clause[]::new);
  }

  /** What the public holds of each state's reliability before anything is known (R9). */
  double[] reliabilities(Reputation reputation, boolean[] major) {
    double[] prior = new double[major.length];
    for (int i = 0; i < prior.length; i++) {
      boolean wartime = false;
      boolean bilateral = false;
      for (Clause clause : clauses) {
        if (clause.isMember(i) && !clause.article.consultationOnly()) {
          wartime |= clause.treaty.wartime();
          bilateral |= clause.treaty.kind() != Treaty.Kind.MULTILATERAL;
        }
      }
      prior[i] = reputation.prior(wartime, bilateral, major[i]);
    }
    return prior;
  }
}
