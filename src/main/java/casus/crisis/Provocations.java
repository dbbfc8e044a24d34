package casus.crisis;

import casus.luck.Keys;
import casus.luck.Purpose;
import casus.luck.Waits;
import casus.treaty.Rung;
import java.util.List;
import java.util.stream.IntStream;

/**
 * R10: provocations on rival dyads, a mutually exciting (Hawkes) process in whole days. The rate of
 * a side on a day is
 *
 * <pre>λ = max(0, μ + Σ n (1 − ρ) ρ^(days since − 1)) · exp(ω ē),   ρ = exp(−1 / decay)</pre>
 *
 * <p>over all earlier provocations of both sides, so that each begets n on average, and a rival
 * that is busy elsewhere invites trouble. Of each kind a share counts as acts of the dyad's
 * dispute, and so does what turns into a use of force by accident; the rest only excites the
 * process: rivals live with most exercises and tests.
 *
 * @see <a href="https://doi.org/10.1093/biomet/58.1.83">Hawkes (1971), Spectra of some
 *     self-exciting and mutually exciting point processes</a>
 */
final class Provocations {
  private static final double DAYS_PER_YEAR = 365.25;
  private static final int FORCE = Rung.FORCE.ordinal();

  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final Shocks shocks;
  private final Dyad[] dyads;

  /** A rival dyad in the form the run works on. */
  private static final class Dyad {
    final Provocation law;
    final int dispute;
    final int[] actor;
    final double[] base;
    final int[] keys;
    final Waits[] waits;
    final int[][] watched;
    final Provocation.Kind[][] kinds;
    final double gainSelf;
    final double gainCross;

    private final CrisisState st;

    /** Place among the dyads. */
    private final int place;

    Dyad(ResolvedScenario s, CrisisState st, Provocation law, int place) {
      this.law = law;
      this.st = st;
      this.place = place;
      actor = new int[] {s.index(law.first()), s.index(law.second())};
      dispute = s.disputeBetween(actor[0], actor[1]);
      if (dispute < 0) {
        throw new IllegalArgumentException(
            "no dispute for the tension between " + law.first() + " and " + law.second());
      }
      base = new double[] {law.firstPerYear() / DAYS_PER_YEAR, law.secondPerYear() / DAYS_PER_YEAR};
      keys = new int[2];
      waits = new Waits[] {new Waits(Purpose.PROVOCATION), new Waits(Purpose.PROVOCATION)};
      watched = new int[2][];
      kinds = new Provocation.Kind[2][];
      for (int side = 0; side < 2; side++) {
        int provoker = actor[side];
        int other = actor[1 - side];
        keys[side] = Keys.pair(s.stateKeys[provoker], s.stateKeys[other]);
        // Guarantors are those from whom the provoker expects something (π), as in deterrence.
        int camp = 2 * dispute + (s.principals[2 * dispute] == other ? 0 : 1);
        watched[side] =
            IntStream.range(0, s.n).filter(k -> k == other || s.hopeful[camp * s.n + k]).toArray();
        kinds[side] =
            law.kinds().stream()
                .filter(kind -> kind.actor().equals(s.code(provoker)))
                .sorted(java.util.Comparator.comparing(Provocation.Kind::name))
                .toArray(Provocation.Kind[]::new);
      }
      double fresh = -Math.expm1(-1 / law.decayDays());
      gainSelf = law.self() * fresh;
      gainCross = law.cross() * fresh;
    }

    double excitation(int side, int day) {
      double then = st.excitation[2 * place + side];
      return then == 0 ? 0 : then * Math.exp(-(day - st.excitedOn[place]) / law.decayDays());
    }

    void excite(int provoker, int count, int day) {
      double first = excitation(0, day + 1);
      double second = excitation(1, day + 1);
      st.excitation[2 * place] = first + count * (provoker == 0 ? gainSelf : gainCross);
      st.excitation[2 * place + 1] = second + count * (provoker == 1 ? gainSelf : gainCross);
      st.excitedOn[place] = day + 1;
    }
  }

  Provocations(Run run, Shocks shocks) {
    this.run = run;
    this.shocks = shocks;
    s = run.scenario;
    st = run.state;
    List<Provocation> laws =
        s.scenario.provocations().stream()
            .sorted(
                java.util.Comparator.comparing(Provocation::first)
                    .thenComparing(Provocation::second))
            .toList();
    dyads =
        IntStream.range(0, laws.size())
            .mapToObj(place -> new Dyad(s, st, laws.get(place), place))
            .toArray(Dyad[]::new);
  }

  boolean any() {
    return dyads.length > 0;
  }

  /** The rate of a side's provocations on a day, per day. */
  private static double rate(Dyad dyad, int side, int day, double invitation) {
    return Math.max(0, dyad.base[side] + dyad.excitation(side, day)) * invitation;
  }

  /** The rate of all provocations on a day, per year. */
  double perYear(int day) {
    double sum = 0;
    for (Dyad dyad : dyads) {
      for (int side = 0; side < 2; side++) {
        sum += rate(dyad, side, day, invitation(dyad, side));
      }
    }
    return sum * DAYS_PER_YEAR;
  }

  /** How many provocations a side makes on a day. */
  private int count(Dyad dyad, int side, int day, double invitation) {
    double rate = rate(dyad, side, day, invitation);
    if (nextChance(dyad, side, day, day + 1, rate) > day) {
      return 0;
    }
    double u = Math.exp(-waits(dyad, side).on(day));
    double chance = Math.exp(-rate);
    int count = 0;
    double sum = chance;
    while (u >= sum && count < 20) {
      count++;
      chance *= rate / count;
      sum += chance;
    }
    return count;
  }

  /**
   * exp(ω ē): how much the engagement elsewhere of the rival and its guarantors invites trouble.
   */
  private double invitation(Dyad dyad, int side) {
    double busy = 0;
    double all = 0;
    for (int k : dyad.watched[side]) {
      busy += s.capability[k] * st.strengths.engagedOutside(k, dyad.dispute);
      all += s.capability[k];
    }
    return all <= 0 ? 1 : s.friction.invitation(busy, all);
  }

  /** The provocations of a day; queued as forced rungs. */
  void step(int day) {
    for (Dyad dyad : dyads) {
      int first = count(dyad, 0, day, invitation(dyad, 0));
      int second = count(dyad, 1, day, invitation(dyad, 1));
      provoke(dyad, 0, first, day);
      provoke(dyad, 1, second, day);
    }
  }

  private void provoke(Dyad dyad, int side, int count, int day) {
    if (count == 0) {
      return;
    }
    dyad.excite(side, count, day);
    for (int c = 0; c < count; c++) {
      int key = dyad.keys[side];
      Provocation.Kind kind =
          drawKind(dyad.kinds[side], run.luck.uniform(Purpose.PROVOCATION_KIND, day, key, c));
      boolean accident = run.luck.uniform(Purpose.ACCIDENT, day, key, c) < dyad.law.accident();
      if (accident || run.luck.uniform(Purpose.PROVOCATION_ACT, day, key, c) < kind.crisis()) {
        act(dyad, side, kind, accident, day);
      } else {
        run.teller.tension(dyad.actor[side], dyad.actor[1 - side], kind.name(), day);
      }
    }
  }

  private void act(Dyad dyad, int side, Provocation.Kind kind, boolean accident, int day) {
    int rung = accident ? Math.max(FORCE, kind.rung().ordinal()) : kind.rung().ordinal();
    int actor = dyad.actor[side];
    int target = dyad.actor[1 - side];
    int d = shocks.force(actor, target, rung, day);
    if (d >= 0) {
      run.teller.act(
          day,
          d,
          actor,
          target,
          Rung.of(rung),
          accident ? Chronicle.Origin.ACCIDENT : Chronicle.Origin.PROVOCATION,
          kind.name(),
          day);
    }
  }

  private static Provocation.Kind drawKind(Provocation.Kind[] kinds, double u) {
    double sum = 0;
    for (Provocation.Kind kind : kinds) {
      sum += kind.weight();
    }
    double left = u * sum;
    for (Provocation.Kind kind : kinds) {
      left -= kind.weight();
      if (left < 0) {
        return kind;
      }
    }
    return kinds[kinds.length - 1];
  }

  /** The first day from one to another, exclusive, with a provocation, or the latter. */
  int nextDay(int from, int until) {
    int next = until;
    for (Dyad dyad : dyads) {
      for (int side = 0; side < 2; side++) {
        next = nextDay(dyad, side, from, next);
      }
    }
    return next;
  }

  private int nextDay(Dyad dyad, int side, int from, int until) {
    double invitation = invitation(dyad, side);
    // Excitation fades, so that the rate moves one way.
    double greatest =
        Math.max(rate(dyad, side, from, invitation), rate(dyad, side, until, invitation));
    int day = nextChance(dyad, side, from, until, greatest);
    while (day < until && count(dyad, side, day, invitation) == 0) {
      day = nextChance(dyad, side, day + 1, until, greatest);
    }
    return day;
  }

  /** With room for rounding: how many there are is asked about with the rate of their day. */
  private int nextChance(Dyad dyad, int side, int from, int until, double rate) {
    return waits(dyad, side).firstWithin(from, until, rate * (1 + 1e-9));
  }

  private Waits waits(Dyad dyad, int side) {
    return dyad.waits[side].about(run.luck, dyad.keys[side], 0);
  }
}
