package casus.crisis;

import casus.treaty.Council;
import casus.treaty.DeathClass;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the public expects of allies before any news: the chance π that one fights, or at least
 * deploys, if a rung is used against its ally, by what is known of treaties and of the past (R7).
 *
 * <p>Nobody outside knows what the allies of a side have in common in this dispute (σ_κ of R7), so
 * π is the mean over that draw: the chance before it is known, not the chance at its median.
 */
final class Expectations {
  private final ResolvedScenario s;
  private final int n;

  /** By dispute, side, whether its principal has forfeited by using force first, ally and rung. */
  private final double[] pi;

  /** By dispute: the states pledged to defend its target, here or not. */
  private final List<Set<StateCode>> pledged;

  /** By dispute and side: the allies of whom anything is expected. */
  final int[][] hopefuls;

  /** By dispute, side and state: whether it is among them. */
  final boolean[] hopeful;

  /**
   * Tabulates it.
   *
   * @param s whose states, disputes and rules are resolved already
   * @param believed the treaties that the public goes by
   */
  Expectations(ResolvedScenario s, Clause[] believed) {
    this.s = s;
    n = s.n;
    pi = new double[s.disputes * 2 * 2 * n * Rung.COUNT];
    hopefuls = new int[2 * s.disputes][];
    hopeful = new boolean[2 * s.disputes * n];
    pledged = new ArrayList<>();
    for (int d = 0; d < s.disputes; d++) {
      pledged.add(new HashSet<>());
    }
    tabulate(believed);
  }

  /** π_k(ℓ) before any news. */
  double of(int dispute, int side, boolean forfeited, int ally, int rung) {
    return pi[(((2 * dispute + side) * 2 + (forfeited ? 1 : 0)) * n + ally) * Rung.COUNT + rung];
  }

  /** How many states are pledged to defend the target of a dispute (R3, ζ_a). */
  int pledged(int dispute) {
    return pledged.get(dispute).size();
  }

  /** An article that may bring help pledges all whom it obliges, also those not in the scenario. */
  private void pledge(int d, Clause clause) {
    clause.treaty.membersOn(s.scenario.date()).stream()
        .filter(clause.article.obliges()::include)
        .filter(k -> !k.equals(s.code(s.principals[2 * d])))
        .filter(k -> !k.equals(s.code(s.principals[2 * d + 1])))
        .forEach(pledged.get(d)::add);
  }

  /**
   * Tabulates π_k(ℓ), the public expectation that k fights if rung ℓ is used against its ally (R7):
   * P(trigger) × P(call) × (P(limited or full) + weight × P(deployment)), by the treaty that
   * promises most.
   */
  private void tabulate(Clause[] believed) {
    boolean[] holds = new boolean[Clause.mostReadings(believed)];
    for (int d = 0; d < s.disputes; d++) {
      for (int side = 0; side < 2; side++) {
        int v = s.principals[2 * d + side];
        int a = s.principals[2 * d + 1 - side];
        int camp = (2 * d + side) * n;
        for (Clause clause : believed) {
          if (!clause.covers(v, a) || clause.article.consultationOnly()) {
            continue;
          }
          boolean promising = false;
          double passes = passes(clause, v, a);
          for (int k = 0; k < n; k++) {
            if (!clause.obliges(k, v, a)) {
              continue;
            }
            double[] fought = new double[2 * (DeathClass.GRAVEST + 1)];
            Arrays.fill(fought, Double.NaN);
            for (int forfeited = 0; forfeited < 2; forfeited++) {
              for (int rung = 1; rung < Rung.COUNT; rung++) {
                double chance =
                    expected(clause, d, v, a, side, k, rung, forfeited > 0, passes, holds, fought);
                int at = (((2 * d + side) * 2 + forfeited) * n + k) * Rung.COUNT + rung;
                pi[at] = Math.max(pi[at], chance);
                hopeful[camp + k] |= chance > 0;
                promising |= chance > 0;
              }
            }
          }
          if (promising && side == 1) {
            pledge(d, clause);
          }
        }
        hopefuls[2 * d + side] = IntStream.range(0, n).filter(k -> hopeful[camp + k]).toArray();
      }
    }
  }

  private double expected(
      Clause clause,
      int d,
      int v,
      int a,
      int side,
      int k,
      int rung,
      boolean provoked,
      double passes,
      boolean[] holds,
      double[] fought) {
    boolean atWar = rung >= Rung.WAR.ordinal();
    int severity = atWar ? DeathClass.GRAVEST : rung == Rung.FORCE.ordinal() ? 1 : 0;
    clause.holding(
        rung, s.locus(d, v, rung), s.latitude[d], s.longitude[d], severity, provoked, holds);
    double seen = seenBy(clause, holds, k, v, a);
    if (seen <= 0) {
      return 0;
    }
    double victims = opening(d, v, atWar);
    double attackers = opening(d, a, atWar);
    double stake = s.stakes[2 * d + side];
    double called =
        clause.self ? 1 : invokes(clause, severity, stake * s.resolveMedian[v], attackers, victims);
    if (clause.byMembers) {
      double nobody = 1 - called;
      for (int m : clause.members) {
        if (clause.obliges(m, v, a)) {
          double share = AllyResponse.stake(stake, clause.strength, s.affinity[m * n + v]);
          double chance = invokes(clause, severity, share * s.resolveMedian[m], attackers, victims);
          // That k sees a case is given here; of the others it is one more chance.
          double sees = m == k ? 1 : seenBy(clause, holds, m, v, a);
          nobody *= 1 - sees * chance;
        }
      }
      called = 1 - nobody;
    }
    double chance = passes * fights(clause, d, v, a, k, severity, false, fought);
    if (passes < 1) {
      chance += (1 - passes) * fights(clause, d, v, a, k, severity, true, fought);
    }
    return seen * called * chance;
  }

  /** The chance that a council which needs consensus is for collective action. */
  private double passes(Clause clause, int v, int a) {
    double passes = 1;
    if (clause.council.rule() == Council.Rule.CONSENSUS) {
      for (int voter : clause.members) {
        if (voter != v && voter != a) {
          passes *= 1 - s.vote.block(s.affinity[voter * n + a], s.affinity[voter * n + v]);
        }
      }
    }
    return passes;
  }

  private double seenBy(Clause clause, boolean[] holds, int k, int v, int a) {
    return s.trigger.chance(
        Clause.weight(clause.adversaryWeights, holds, true),
        Clause.weight(clause.adversaryWeights, holds, false),
        s.interest(s.affinity, k, v, a));
  }

  private double invokes(
      Clause clause, int severity, double stakeTimesResolve, double attackers, double victims) {
    return s.invocation.chance(
        clause.council.rule().votes(), false, severity, stakeTimesResolve, attackers, victims);
  }

  /**
   * The chance that an ally that is called fights, with that of a deployment by its weight. Rungs
   * of one severity are alike to it, so that each is worked out once.
   *
   * @param blocked whether the council has blocked collective action
   * @param fought by severity and whether blocked: what is known already, NaN where nothing is
   */
  private double fights(
      Clause clause, int d, int v, int a, int k, int severity, boolean blocked, double[] fought) {
    int at = 2 * severity + (blocked ? 1 : 0);
    if (Double.isNaN(fought[at])) {
      double strength = blocked ? clause.strength / 2 : clause.strength;
      fought[at] = fights(clause, d, v, a, k, strength, severity);
    }
    return fought[at];
  }

  private double fights(Clause clause, int d, int v, int a, int k, double strength, int severity) {
    boolean atWar = severity == DeathClass.GRAVEST;
    double[] atLeast = new double[Response.COUNT];
    Circumstances c = new Circumstances(); // e, m̄ and legitimacy are 0
    int attackersSide = s.principals[2 * d] == a ? 0 : 1;
    c.fix(s, clause, d, v, a, attackersSide, k, atWar);
    c.victimEngaged = s.engaged[v];
    c.strength = strength;
    c.withVictim = s.affinity[k * n + v];
    c.withAttacker = s.affinity[k * n + a];
    c.gain =
        s.position.gain(opening(d, v, atWar), opening(d, k, atWar), opening(d, a, atWar), 0, atWar);
    c.severity = severity;
    c.attackerNuclear = s.nuclear[a];
    c.ownNuclear = s.nuclear[k];
    int owed = AllyResponse.owedNow(clause.owed, atWar);
    return CommonDraw.FINE.mean(
        common -> {
          c.common = common;
          s.answer.chances(
              s.answer.drive(c),
              owed,
              clause.discretion,
              strength,
              atWar,
              AllyResponse.FULL,
              atLeast);
          double force = atLeast[AllyResponse.LIMITED];
          return force + s.position.deploymentWeight() * (atLeast[AllyResponse.DEPLOYMENT] - force);
        });
  }

  private double opening(int dispute, int state, boolean wide) {
    return s.capability[state]
        * s.munitions[state]
        * (1 - s.engaged[state])
        * s.drag[state]
        * s.reach(dispute, state, wide);
  }
}
