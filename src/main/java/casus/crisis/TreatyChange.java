package casus.crisis;

import casus.treaty.Rung;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an arm changes that changes treaties only, as far as a run can tell: articles, and what the
 * public expects of allies. Shared by all threads; never changes.
 */
final class TreatyChange {
  /**
   * An article that an arm changes, as a case (see {@link Commitments}).
   *
   * @param base as it stands in the base; null where the arm adds it
   * @param arm as it stands in the arm; null where the arm removes it
   * @param wordsOnly whether only the weights of its readings differ, so that it makes no
   *     difference as long as the same members see a case
   * @param testCase the number of the case in the base; −1 if an act that was tested there may yet
   *     be tested in the arm
   */
  record Changed(@Nullable Clause base, @Nullable Clause arm, boolean wordsOnly, int testCase) {}

  private static final Changed[] NONE = {};
  private static final int RUNGS = Rung.COUNT;

  /** By victim and attacker: the changed articles that protect the one against the other. */
  final Changed[][] articles;

  /** The articles for mere consultation that the base has and the arm has not. */
  final Set<String> leftOut = new HashSet<>();

  /** By dispute and side: whether other allies are hoped for. */
  final boolean[] hopefuls;

  /**
   * By dispute, side, whether its principal has forfeited, and rung: whether any π_k(ℓ) differs.
   */
  private final boolean[] expectations;

  private TreatyChange(ResolvedScenario base, ResolvedScenario arm) {
    int n = base.n;
    Counterparts counterparts = new Counterparts(base, arm);
    articles = new Changed[n * n][];
    for (int pair = 0; pair < n * n; pair++) {
      articles[pair] = counterparts.changed(pair);
    }
    for (int c = 0; c < base.clauses.length; c++) {
      if (counterparts.of[c] < 0 && base.clauses[c].article.consultationOnly()) {
        leftOut.add(base.clauses[c].id);
      }
    }
    hopefuls = new boolean[2 * base.disputes];
    expectations = new boolean[2 * base.disputes * 2 * RUNGS];
    for (int camp = 0; camp < hopefuls.length; camp++) {
      hopefuls[camp] = !Arrays.equals(base.hopefuls[camp], arm.hopefuls[camp]);
      for (int k = 0; k < n; k++) {
        for (int at = 0; at < 2 * RUNGS; at++) {
          boolean forfeited = at >= RUNGS;
          int level = at % RUNGS;
          expectations[2 * RUNGS * camp + at] |=
              base.expectations.of(camp / 2, camp % 2, forfeited, k, level)
                  != arm.expectations.of(camp / 2, camp % 2, forfeited, k, level);
        }
      }
    }
  }

  /**
   * Compares an arm with the base.
   *
   * @param base the base
   * @param arm the arm
   * @return empty if anything differs but treaties, or if a difference in treaties reaches what is
   *     asked without being watched: the cost of war, or who is provoked
   */
  static Optional<TreatyChange> between(ResolvedScenario base, ResolvedScenario arm) {
    Scenario one = base.scenario;
    Scenario other = arm.scenario;
    boolean watchable =
        one.uncertainties().isEmpty() // each replication would be another base
            && one.rule().isEmpty() // a rule of others may fail in the arm alone
            && other.withTreaties(one.treaties(), one.expected()).equals(one)
            && Arrays.equals(base.warCosts, arm.warCosts)
            && (one.provocations().isEmpty() || Arrays.deepEquals(base.hopefuls, arm.hopefuls));
    return watchable ? Optional.of(new TreatyChange(base, arm)) : Optional.empty();
  }

  /** Whether the public expects another π of any ally of a side at a rung. */
  boolean expectation(int d, int side, boolean forfeited, int rung) {
    return expectations[((2 * d + side) * 2 + (forfeited ? 1 : 0)) * RUNGS + rung];
  }

  /** Whether an article of the base is for mere consultation, and the arm has it not. */
  boolean isLeftOut(@Nullable Clause clause) {
    return clause != null && !leftOut.isEmpty() && leftOut.contains(clause.id);
  }

  /** Which article of the arm is which of the base, and how they differ. */
  private static final class Counterparts {
    private final ResolvedScenario base;
    private final ResolvedScenario arm;

    /** By article of the base: its place in the arm, or −1. */
    private final int[] of;

    /** By article of the base: whether it is the same in the arm, or but for weights. */
    private final boolean[] same;

    private final boolean[] alike;

    Counterparts(ResolvedScenario base, ResolvedScenario arm) {
      this.base = base;
      this.arm = arm;
      of = new int[base.clauses.length];
      same = new boolean[of.length];
      alike = new boolean[of.length];
      int a = 0;
      for (int b = 0; b < of.length; b++) { // both stand in the order of their ids
        String id = base.clauses[b].id;
        while (a < arm.clauses.length && arm.clauses[a].id.compareTo(id) < 0) {
          a++;
        }
        boolean there = a < arm.clauses.length && arm.clauses[a].id.equals(id);
        of[b] = there ? a : -1;
        alike[b] = there && alikeButForWeights(base.clauses[b], arm.clauses[a]);
        same[b] = alike[b] && base.clauses[b].article.equals(arm.clauses[a].article);
      }
    }

    /** The changed cases of a victim and an attacker. */
    Changed[] changed(int pair) {
      int[] before = base.commitments.clausesFor[pair];
      int[] after = arm.commitments.clausesFor[pair];
      List<Changed> found = new ArrayList<>();
      int a = 0;
      for (int place = 0; place < before.length; place++) {
        int b = before[place];
        int firstCase = base.commitments.firstCase[pair] + place;
        while (a < after.length && after[a] < of[b]) {
          found.add(new Changed(null, arm.clauses[after[a++]], false, -1));
        }
        Clause old = base.clauses[b];
        if (a == after.length || after[a] != of[b]) {
          found.add(new Changed(old, null, false, firstCase));
          continue;
        }
        Clause now = arm.clauses[after[a++]];
        if (!same[b]) {
          boolean testedAlike = old.lowestRung == now.lowestRung;
          found.add(new Changed(old, now, alike[b], testedAlike ? firstCase : -1));
        }
      }
      while (a < after.length) {
        found.add(new Changed(null, arm.clauses[after[a++]], false, -1));
      }
      return found.toArray(NONE);
    }

    /** Whether all is alike that a call under an article goes by, once members see a case. */
    private boolean alikeButForWeights(Clause b, Clause a) {
      return b.treaty.withArticles(List.of()).equals(a.treaty.withArticles(List.of()))
          && b.article.withReadings(a.article.readings()).equals(a.article)
          && Arrays.equals(b.criteria, a.criteria)
          && b.offence == a.offence
          && Arrays.stream(b.members).allMatch(k -> base.reliability[k] == arm.reliability[k]);
    }
  }
}
