package casus.crisis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an arm changes that changes treaties only, as far as a run can tell: articles, and what the
 * public expects of allies. Shared by all threads; never changes.
 */
final class TreatyChange {
  /**
   * An article that an arm changes.
   *
   * @param base as it stands in the base; null where the arm adds it
   * @param arm as it stands in the arm; null where the arm removes it
   * @param wordsOnly whether only the weights of its readings differ, so that it makes no
   *     difference as long as the same members see a case
   */
  record Changed(@Nullable Clause base, @Nullable Clause arm, boolean wordsOnly) {}

  private static final Changed[] NONE = {};

  /** By victim and attacker: the changed articles that protect the one against the other. */
  final Changed[][] articles;

  /** By dispute and side: whether other allies are hoped for. */
  final boolean[] hopefuls;

  /**
   * By dispute, side, whether its principal has forfeited, and rung: whether any π_k(ℓ) differs.
   */
  private final boolean[] expectations;

  private final int rungs = casus.treaty.Rung.COUNT;

  private TreatyChange(ResolvedScenario base, ResolvedScenario arm) {
    int n = base.n;
    articles = new Changed[n * n][];
    for (int pair = 0; pair < n * n; pair++) {
      articles[pair] = changed(base, arm, pair);
    }
    hopefuls = new boolean[2 * base.disputes];
    expectations = new boolean[2 * base.disputes * 2 * rungs];
    for (int camp = 0; camp < hopefuls.length; camp++) {
      hopefuls[camp] = !Arrays.equals(base.hopefuls[camp], arm.hopefuls[camp]);
      for (int k = 0; k < n; k++) {
        for (int at = 0; at < 2 * rungs; at++) {
          boolean forfeited = at >= rungs;
          int level = at % rungs;
          expectations[2 * rungs * camp + at] |=
              base.expectation(camp / 2, camp % 2, forfeited, k, level)
                  != arm.expectation(camp / 2, camp % 2, forfeited, k, level);
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
    return expectations[((2 * d + side) * 2 + (forfeited ? 1 : 0)) * rungs + rung];
  }

  private static Changed[] changed(ResolvedScenario base, ResolvedScenario arm, int pair) {
    Map<String, Clause> before = clauses(base, pair);
    Map<String, Clause> after = clauses(arm, pair);
    List<Changed> found = new ArrayList<>();
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .forEach(
            id -> {
              Clause b = before.get(id);
              Clause a = after.get(id);
              if (b == null || a == null) {
                found.add(new Changed(b, a, false));
                return;
              }
              boolean alike = alikeButForWeights(base, b, arm, a);
              if (!alike || !b.article.equals(a.article)) {
                found.add(new Changed(b, a, alike));
              }
            });
    return found.toArray(NONE);
  }

  private static Map<String, Clause> clauses(ResolvedScenario s, int pair) {
    return Arrays.stream(s.commitments.clausesFor[pair])
        .mapToObj(c -> s.clauses[c])
        .collect(Collectors.toMap(c -> c.id, Function.identity(), (c, same) -> c, TreeMap::new));
  }

  /** Whether all is alike that a call under an article goes by, once members see a case. */
  private static boolean alikeButForWeights(
      ResolvedScenario base, Clause b, ResolvedScenario arm, Clause a) {
    return b.treaty.withArticles(List.of()).equals(a.treaty.withArticles(List.of()))
        && b.article.withReadings(a.article.readings()).equals(a.article)
        && Arrays.equals(b.criteria, a.criteria)
        && b.offence == a.offence
        && Arrays.stream(b.members).allMatch(k -> base.reliability[k] == arm.reliability[k]);
  }
}
