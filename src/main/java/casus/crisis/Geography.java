package casus.crisis;

/**
 * Where the states of a scenario stand to its disputes: how far their strength reaches, and who is
 * a neighbour (R2, R3). From rung 4 on the homes of the principals are theatre too.
 */
final class Geography {
  private final ResolvedScenario s;
  private final int n;
  private final double[] kilometres;

  /** By dispute, without and with the homes of the principals, and state. */
  private final double[] reach;

  /** By dispute and state. */
  final boolean[] nearTheatre;

  private final boolean[] nearHomes;

  /** By state and state: exp(−km / R_min) between their homes. */
  private final double[] nearness;

  /** By dispute and side: ρ of the opposing principal at the principal's home. */
  private final double[] reachedAtHome;

  /**
   * Tabulates it.
   *
   * @param s whose rules, states, borders and disputes are resolved already
   * @param kilometres between the capitals of each two states
   */
  Geography(ResolvedScenario s, double[] kilometres) {
    this.s = s;
    this.kilometres = kilometres.clone();
    n = s.n;
    reach = new double[2 * s.disputes * n];
    nearTheatre = new boolean[s.disputes * n];
    nearHomes = new boolean[s.disputes * n];
    reachedAtHome = new double[2 * s.disputes];
    nearness = new double[n * n];
    for (int pair = 0; pair < n * n; pair++) {
      nearness[pair] = Position.reach(kilometres[pair], s.position.rangeLeast());
    }
    for (int d = 0; d < s.disputes; d++) {
      for (int k = 0; k < n; k++) {
        tabulate(d, k);
      }
      for (int side = 0; side < 2; side++) {
        int home = s.principals[2 * d + side];
        int opponent = s.principals[2 * d + 1 - side];
        StateProfile at = s.states[home];
        double range = s.position.range(s.capability[opponent]);
        reachedAtHome[2 * d + side] = reachTo(opponent, home, at.latitude(), at.longitude(), range);
      }
    }
  }

  /** How near the homes of two states are, from 0 to 1 (R7). */
  double nearness(int i, int j) {
    return nearness[i * n + j];
  }

  private void tabulate(int d, int k) {
    int host = s.host[d];
    nearTheatre[d * n + k] = host >= 0 && (k == host || s.border[host * n + k]);
    double range = s.position.range(s.capability[k]);
    double local = reachTo(k, host, s.latitude[d], s.longitude[d], range);
    double wide = local;
    for (int side = 0; side < 2; side++) {
      int home = s.principals[2 * d + side];
      nearHomes[d * n + k] |= s.border[home * n + k];
      StateProfile at = s.states[home];
      wide = Math.max(wide, reachTo(k, home, at.latitude(), at.longitude(), range));
    }
    reach[2 * d * n + k] = local;
    reach[(2 * d + 1) * n + k] = wide;
  }

  private double reachTo(int k, int home, double latitude, double longitude, double range) {
    if (home >= 0 && (k == home || s.border[k * n + home])) {
      return 1;
    }
    boolean capital =
        home >= 0
            && s.states[home].latitude() == latitude
            && s.states[home].longitude() == longitude;
    double km =
        capital
            ? kilometres[k * n + home]
            : GreatCircle.kilometres(
                s.states[k].latitude(), s.states[k].longitude(), latitude, longitude);
    return Position.reach(km, range);
  }

  /** ρ_k at the theatre; from rung 4 on the principals' homes count as theatre where nearer. */
  double reach(int dispute, int state, boolean wide) {
    return reach[(2 * dispute + (wide ? 1 : 0)) * n + state];
  }

  /** How far a principal's home is in reach of the other principal, ρ; 1 between neighbours. */
  double reachedAtHome(int dispute, int principal) {
    return reachedAtHome[2 * dispute + (principal == s.principals[2 * dispute] ? 0 : 1)];
  }

  /** Whether a state borders on the theatre; from rung 4 on the principals' homes count too. */
  boolean near(int dispute, int state, boolean wide) {
    int at = dispute * n + state;
    return nearTheatre[at] || (wide && nearHomes[at]);
  }
}
