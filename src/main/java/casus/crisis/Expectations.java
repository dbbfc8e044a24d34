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
    for (int d = 0; d < s.disputes; d++) {
      for (int side = 0; side < 2; side++) {
        for (Clause clause : believed) {
          tabulate(d, side, clause);
        }
        int camp = (2 * d + side) * n;
        hopefuls[2 * d + side] = IntStream.range(0, n).filter(k -> hopeful[camp + k]).toArray();
      }
    }
  }

  private void tabulate(int d, int side, Clause clause) {
    int v = s.principals[2 * d + side];
    int a = s.principals[2 * d + 1 - side];
    if (!clause.covers(v, a) || clause.article.consultationOnly()) {
      return;
    }
    // Which readings hold is the same for all allies: by whether protection is forfeit, and rung.
    double[] holding = new double[2 * Rung.COUNT];
    double[] failing = new double[2 * Rung.COUNT];
    boolean[] holds = new boolean[clause.weights.length];
    for (int forfeited = 0; forfeited < 2; forfeited++) {
      for (int rung = 1; rung < Rung.COUNT; rung++) {
        clause.holding(
            rung,
            s.locus(d, v, rung),
            s.latitude[d],
            s.longitude[d],
            severity(rung),
            forfeited > 0,
            holds);
        int at = forfeited * Rung.COUNT + rung;
        holding[at] = Clause.weight(clause.adversaryWeights, holds, true);
        failing[at] = Clause.weight(clause.adversaryWeights, holds, false);
      }
    }
    boolean promising = false;
    double passes = passes(clause, v, a);
    for (int k = 0; k < n; k++) {
      if (clause.obliges(k, v, a)) {
        Promise promise = new Promise(clause, d, side, k, passes);
        for (int at = 0; at < holding.length; at++) {
          double chance = promise.kept(at % Rung.COUNT, holding[at], failing[at]);
          int place = ((2 * (2 * d + side) + at / Rung.COUNT) * n + k) * Rung.COUNT;
          pi[place + at % Rung.COUNT] = Math.max(pi[place + at % Rung.COUNT], chance);
          hopeful[(2 * d + side) * n + k] |= chance > 0;
          promising |= chance > 0;
        }
      }
    }
    if (promising && side == 1) {
      pledge(d, clause);
    }
  }

  /** The class of deaths that is expected where a rung is used. */
  private static int severity(int rung) {
    return rung >= Rung.WAR.ordinal() ? DeathClass.GRAVEST : rung == Rung.FORCE.ordinal() ? 1 : 0;
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

  /**
   * What one article lets expect of one ally of a principal. Rungs of one severity under which the
   * same readings hold are alike to it, so that each kind is worked out once.
   */
  private final class Promise {
    private final Clause clause;
    private final int d;
    private final int side;
    private final int v;
    private final int a;
    private final int k;
    private final double passes;

    // By severity: the weights of readings that were asked about last, and the answer.
    private final double[] held = new double[DeathClass.GRAVEST + 1];
    private final double[] failed = new double[held.length];
    private final double[] answers = new double[held.length];

    /** By severity and whether the council has blocked: NaN where it is not yet known. */
    private final double[] fought = new double[2 * held.length];

    Promise(Clause clause, int d, int side, int k, double passes) {
      this.clause = clause;
      this.d = d;
      this.side = side;
      this.k = k;
      this.passes = passes;
      v = s.principals[2 * d + side];
      a = s.principals[2 * d + 1 - side];
      Arrays.fill(held, Double.NaN);
      Arrays.fill(fought, Double.NaN);
    }

    /**
     * The chance that the ally fights, with that of a deployment by its weight.
     *
     * @param rung that is used against the principal
     * @param holding the weight of the readings that hold
     * @param failing that of those that do not
     */
    double kept(int rung, double holding, double failing) {
      int severity = severity(rung);
      if (held[severity] != holding || failed[severity] != failing) {
        held[severity] = holding;
        failed[severity] = failing;
        answers[severity] = expected(severity, holding, failing);
      }
      return answers[severity];
    }

    private double expected(int severity, double holding, double failing) {
      double seen = seenBy(k, holding, failing);
      if (seen <= 0) {
        return 0;
      }
      boolean atWar = severity == DeathClass.GRAVEST;
      double victims = opening(d, v, atWar);
      double attackers = opening(d, a, atWar);
      double stake = s.stakes[2 * d + side];
      double called =
          clause.self ? 1 : invokes(severity, stake * s.resolveMedian[v], attackers, victims);
      if (clause.byMembers) {
        double nobody = 1 - called;
        for (int m : clause.members) {
          if (clause.obliges(m, v, a)) {
            double share = AllyResponse.stake(stake, clause.strength, s.affinity[m * n + v]);
            double chance = invokes(severity, share * s.resolveMedian[m], attackers, victims);
            // That k sees a case is given here; of the others it is one more chance.
            double sees = m == k ? 1 : seenBy(m, holding, failing);
            nobody *= 1 - sees * chance;
          }
        }
        called = 1 - nobody;
      }
      double chance = passes * fights(severity, false);
      if (passes < 1) {
        chance += (1 - passes) * fights(severity, true);
      }
      return seen * called * chance;
    }

    private double seenBy(int member, double holding, double failing) {
      return s.trigger.chance(holding, failing, s.interest(s.affinity, member, v, a));
    }

    private double invokes(
        int severity, double stakeTimesResolve, double attackers, double victims) {
      return s.invocation.chance(
          clause.council.rule().votes(), false, severity, stakeTimesResolve, attackers, victims);
    }

    /** The chance that the ally fights when it is called. */
    private double fights(int severity, boolean blocked) {
      int at = 2 * severity + (blocked ? 1 : 0);
      if (Double.isNaN(fought[at])) {
        fought[at] = fights(blocked ? clause.strength / 2 : clause.strength, severity);
      }
      return fought[at];
    }

    private double fights(double strength, int severity) {
      boolean atWar = severity == DeathClass.GRAVEST;
      Circumstances c = new Circumstances(); // e, m̄, legitimacy and the common draw are 0
      int attackersSide = s.principals[2 * d] == a ? 0 : 1;
      c.fix(s, clause, d, v, a, attackersSide, k, atWar);
      c.victimEngaged = s.engaged[v];
      c.strength = strength;
      c.withVictim = s.affinity[k * n + v];
      c.withAttacker = s.affinity[k * n + a];
      c.gain =
          s.position.gain(
              opening(d, v, atWar), opening(d, k, atWar), opening(d, a, atWar), 0, atWar);
      c.severity = severity;
      c.attackerNuclear = s.nuclear[a];
      c.ownNuclear = s.nuclear[k];
      int owed = AllyResponse.owedNow(clause.owed, atWar);
      double drive = s.answer.drive(c);
      double[] atLeast = new double[Response.COUNT];
      return CommonDraw.FINE.mean(
          common -> {
            s.answer.chances(
                s.answer.withCommon(drive, common),
                owed,
                clause.discretion,
                strength,
                atWar,
                AllyResponse.FULL,
                atLeast);
            double force = atLeast[AllyResponse.LIMITED];
            return force
                + s.position.deploymentWeight() * (atLeast[AllyResponse.DEPLOYMENT] - force);
          });
    }
  }

  private double opening(int dispute, int state, boolean wide) {
    return s.capability[state]
        * s.munitions[state]
        * (1 - s.engaged[state])
        * s.drag[state]
        * s.geography.reach(dispute, state, wide);
  }
}
