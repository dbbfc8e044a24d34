package casus.crisis;

import casus.luck.Keys;
import casus.text.Text;
import casus.treaty.Article;
import casus.treaty.DeathClass;
import casus.treaty.Locus;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario in the form the run works on: indices for names, arrays for maps, and what can be
 * known before the run tabulated, above all the public expectation π of who will fight for whom
 * (R7).
 *
 * <p>States stand in the order of their codes, disputes and clauses in that of their ids, so that
 * the order of declaration cannot matter. Shared by all threads; never changes.
 */
public final class ResolvedScenario {
  final Scenario scenario;
  final int n;
  final int disputes;
  final StateProfile[] states;
  final int[] stateKeys;

  // By state.
  final double[] capability;
  final double[] nuclear;
  final double[] democracy;
  final double[] resolveMedian;
  final double[] engaged;
  final double[] weariness;
  final double[] munitions;
  final double[] sanctions;
  final double[] drag;
  final double[] pressure;
  final double[] reliability;
  final boolean[] major;
  final boolean[] permanent;

  // By state and state.
  final double[] affinity;
  final boolean[] rivals;
  final boolean[] border;

  // By dispute.
  final Confrontation[] confrontations;
  final int[] disputeKeys;
  final int[] principals;
  final double[] stakes;
  final List<StateCode> principalCodes;
  final int[] host;
  final double[] latitude;
  final double[] longitude;
  final double[] mediation;

  // By dispute and state.
  final double[] reach;
  final boolean[] nearTheatre;
  final boolean[] nearHomes;

  // Treaties.
  final Clause[] clauses;
  final int[][] clausesFor;

  /** Place of the first of {@link #clausesFor} victim and attacker among those of all pairs. */
  final int[] firstCase;

  /** How many cases there are: a clause that protects a victim against an attacker. */
  final int cases;

  final int[][] hopefuls;
  final boolean[] hopeful;
  final double[] pi;
  final boolean lowTriggers;

  // Events, in order of day and id.
  final ScriptedEvent[] events;
  final int[] eventKeys;
  final int[] eventActor;
  final int[] eventTarget;

  // Rules.
  final Tempo tempo;
  final Position position;
  final Choice choice;

  /** R3: the model's own, or that of another jar. */
  final DecisionRule.Weighing weighing;

  final Trigger trigger;
  final Invocation invocation;
  final CouncilVote vote;
  final AllyResponse answer;
  final Lags lags;
  final Combat combat;
  final Reputation reputation;
  final Termination termination;

  final double frailtySd;
  final double tempoSd;
  final double misperceptionSd;
  final double resolveSd;
  final double exposureAbroad;
  final double exposureJoiner;
  final double engagedForce;
  final double engagedWar;
  final double wearinessForce;
  final double wearinessWar;
  final double munitionsUse;
  final double munitionsFloor;
  final double munitionsCeiling;

  /**
   * Resolves a scenario.
   *
   * @param scenario the scenario; what is uncertain in it stands at the value it holds now
   */
  public ResolvedScenario(Scenario scenario) {
    this.scenario = scenario;
    Parameters p = scenario.parameters();
    states =
        scenario.states().stream()
            .sorted(Comparator.comparing(StateProfile::code))
            .toArray(StateProfile[]::new);
    n = states.length;
    stateKeys = new int[n];
    capability = new double[n];
    nuclear = new double[n];
    democracy = new double[n];
    resolveMedian = new double[n];
    engaged = new double[n];
    weariness = new double[n];
    munitions = new double[n];
    sanctions = new double[n];
    drag = new double[n];
    major = new boolean[n];
    permanent = new boolean[n];
    for (int i = 0; i < n; i++) {
      StateProfile state = states[i];
      stateKeys[i] = state.code().key();
      capability[i] = state.get(Attribute.CAPABILITY);
      nuclear[i] = state.get(Attribute.NUCLEAR);
      democracy[i] = state.get(Attribute.DEMOCRACY);
      resolveMedian[i] = state.get(Attribute.RESOLVE);
      engaged[i] = state.get(Attribute.ENGAGED);
      weariness[i] = state.get(Attribute.WEARINESS);
      munitions[i] = state.get(Attribute.MUNITIONS);
      sanctions[i] = state.get(Attribute.SANCTIONS);
      drag[i] = 1 - p.get(Parameter.SANCTIONS_DRAG) * state.get(Attribute.SANCTIONED);
      major[i] = state.major();
      permanent[i] = state.permanentMember();
    }
    pressure = pressures(p.get(Parameter.AUTONOMY));
    affinity = new double[n * n];
    rivals = new boolean[n * n];
    border = new boolean[n * n];
    double[] kilometres = new double[n * n];
    for (Tie tie : scenario.ties()) {
      int i = index(tie.first());
      int j = index(tie.second());
      affinity[i * n + j] = affinity[j * n + i] = tie.affinity();
      rivals[i * n + j] = rivals[j * n + i] = tie.rivals();
      border[i * n + j] = border[j * n + i] = tie.landBorder();
      kilometres[i * n + j] = kilometres[j * n + i] = tie.kilometres();
    }

    confrontations =
        scenario.confrontations().stream()
            .sorted(Comparator.comparing(Confrontation::id))
            .toArray(Confrontation[]::new);
    disputes = confrontations.length;
    disputeKeys = new int[disputes];
    principals = new int[2 * disputes];
    stakes = new double[2 * disputes];
    host = new int[disputes];
    latitude = new double[disputes];
    longitude = new double[disputes];
    mediation = new double[disputes];
    reach = new double[2 * disputes * n];
    nearTheatre = new boolean[disputes * n];
    nearHomes = new boolean[disputes * n];
    for (int d = 0; d < disputes; d++) {
      Confrontation confrontation = confrontations[d];
      disputeKeys[d] = Keys.of(confrontation.id());
      principals[2 * d] = index(confrontation.challenger());
      principals[2 * d + 1] = index(confrontation.target());
      stakes[2 * d] = confrontation.challengerStake();
      stakes[2 * d + 1] = confrontation.targetStake();
      Place theatre = confrontation.theatre();
      host[d] = theatre.host().map(this::index).orElse(-1);
      latitude[d] = theatre.latitude();
      longitude[d] = theatre.longitude();
      mediation[d] = confrontation.mediation();
      for (int k = 0; k < n; k++) {
        nearTheatre[d * n + k] = host[d] >= 0 && (k == host[d] || border[host[d] * n + k]);
        double range = Position.range(p, capability[k]);
        double local = reachTo(k, host[d], latitude[d], longitude[d], range, kilometres);
        double wide = local;
        for (int side = 0; side < 2; side++) {
          int home = principals[2 * d + side];
          nearHomes[d * n + k] |= border[home * n + k];
          StateProfile at = states[home];
          wide = Math.max(wide, reachTo(k, home, at.latitude(), at.longitude(), range, kilometres));
        }
        reach[2 * d * n + k] = local;
        reach[(2 * d + 1) * n + k] = wide;
      }
    }

    requireOwnKeys(
        "disputes",
        Arrays.stream(confrontations).map(Confrontation::id).toArray(String[]::new),
        disputeKeys);

    principalCodes = Arrays.stream(principals).distinct().sorted().mapToObj(this::code).toList();

    tempo = Tempo.of(p);
    position = Position.of(p);
    choice = Choice.of(scenario.decision(), p);
    weighing = scenario.rule().map(rule -> rule.checked(p)).orElse(choice::probabilities);
    trigger = Trigger.of(p);
    invocation = Invocation.of(p);
    vote = CouncilVote.of(p);
    answer = AllyResponse.of(p);
    lags = Lags.of(p);
    combat = Combat.of(p);
    reputation = Reputation.of(p);
    termination = Termination.of(p);
    frailtySd = p.get(Parameter.FRAILTY_SD);
    tempoSd = p.get(Parameter.TEMPO_SD);
    misperceptionSd = p.get(Parameter.MISPERCEPTION_SD);
    resolveSd = p.get(Parameter.RESOLVE_SD);
    exposureAbroad = p.get(Parameter.EXPOSURE_ABROAD);
    exposureJoiner = p.get(Parameter.EXPOSURE_JOINER);
    engagedForce = p.get(Parameter.ENGAGED_FORCE);
    engagedWar = p.get(Parameter.ENGAGED_WAR);
    wearinessForce = p.get(Parameter.WEARINESS_FORCE);
    wearinessWar = p.get(Parameter.WEARINESS_WAR);
    munitionsUse = p.get(Parameter.MUNITIONS_USE);
    munitionsFloor = p.get(Parameter.MUNITIONS_FLOOR);
    munitionsCeiling = p.get(Parameter.MUNITIONS_CEILING);

    clauses = clauses(scenario.treaties());
    requireOwnKeys(
        "articles",
        Arrays.stream(clauses).map(clause -> clause.id).toArray(String[]::new),
        Arrays.stream(clauses).mapToInt(clause -> clause.key).toArray());
    boolean low = false;
    for (Clause clause : clauses) {
      low |= clause.lowestRung < Rung.FORCE.ordinal();
    }
    lowTriggers = low;
    clausesFor = new int[n * n][];
    for (int v = 0; v < n; v++) {
      for (int a = 0; a < n; a++) {
        int victim = v;
        int attacker = a;
        clausesFor[v * n + a] =
            java.util.stream.IntStream.range(0, clauses.length)
                .filter(c -> clauses[c].covers(victim, attacker))
                .toArray();
      }
    }
    firstCase = new int[n * n];
    int found = 0;
    for (int pair = 0; pair < n * n; pair++) {
      firstCase[pair] = found;
      found += clausesFor[pair].length;
    }
    cases = found;
    reliability = reliabilities(p);
    pi = new double[disputes * 2 * 2 * n * Rung.COUNT];
    hopefuls = new int[2 * disputes][];
    hopeful = new boolean[2 * disputes * n];
    tabulateExpectations(clauses(scenario.expected()));

    events =
        scenario.events().stream()
            .sorted(Comparator.comparingInt(ScriptedEvent::day).thenComparing(ScriptedEvent::id))
            .toArray(ScriptedEvent[]::new);
    eventKeys = new int[events.length];
    eventActor = new int[events.length];
    eventTarget = new int[events.length];
    for (int e = 0; e < events.length; e++) {
      eventKeys[e] = Keys.of(events[e].id());
      eventActor[e] = index(events[e].actor());
      eventTarget[e] = index(events[e].target());
    }
    requireOwnKeys(
        "events", Arrays.stream(events).map(ScriptedEvent::id).toArray(String[]::new), eventKeys);
  }

  /** Two things with one key would share all their luck. */
  private static void requireOwnKeys(String things, String[] ids, int[] keys) {
    Map<Integer, String> byKey = new HashMap<>();
    for (int i = 0; i < keys.length; i++) {
      String other = byKey.put(keys[i], ids[i]);
      if (other != null) {
        throw new IllegalArgumentException(
            Text.format("%s %s and %s have one key of luck: rename one", things, other, ids[i]));
      }
    }
  }

  /**
   * The scenario this is made of.
   *
   * @return the scenario
   */
  public Scenario scenario() {
    return scenario;
  }

  /**
   * The code of a state.
   *
   * @param state its index
   * @return its code
   */
  public StateCode code(int state) {
    return states[state].code();
  }

  /**
   * The index of a state.
   *
   * @param code its code
   * @return from 0
   * @throws IllegalArgumentException if the scenario has no such state
   */
  int index(StateCode code) {
    for (int i = 0; i < n; i++) {
      if (states[i].code().equals(code)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no state " + code + " in scenario " + scenario.name());
  }

  /**
   * The principals of all disputes.
   *
   * @return their codes, in order
   */
  public List<StateCode> principalCodes() {
    return principalCodes;
  }

  boolean principalOfAny(int state) {
    for (int principal : principals) {
      if (principal == state) {
        return true;
      }
    }
    return false;
  }

  /** The dispute whose principals are these two, or −1. */
  int disputeBetween(int one, int other) {
    for (int d = 0; d < disputes; d++) {
      int a = principals[2 * d];
      int b = principals[2 * d + 1];
      if ((a == one && b == other) || (a == other && b == one)) {
        return d;
      }
    }
    return -1;
  }

  /** ρ_k at the theatre; from rung 4 on the principals' homes count as theatre where nearer. */
  double reach(int dispute, int state, boolean wide) {
    return reach[(2 * dispute + (wide ? 1 : 0)) * n + state];
  }

  /** π_k(ℓ) before any news. */
  double expectation(int dispute, int side, boolean forfeited, int ally, int rung) {
    return pi[(((2 * dispute + side) * 2 + (forfeited ? 1 : 0)) * n + ally) * Rung.COUNT + rung];
  }

  /** Whether a state borders on the theatre; from rung 4 on the principals' homes count too. */
  boolean near(int dispute, int state, boolean wide) {
    int at = dispute * n + state;
    return nearTheatre[at] || (wide && nearHomes[at]);
  }

  /** Where an act by a against v strikes, by the rule of R4. */
  Locus locus(int dispute, int victim, int rung) {
    boolean principal = victim == principals[2 * dispute] || victim == principals[2 * dispute + 1];
    return principal && (victim == host[dispute] || rung >= Rung.WAR.ordinal())
        ? Locus.HOMELAND
        : Locus.FORCES_ABROAD;
  }

  /** Exposure x of a party to the cost of intensity at a level (R3). */
  double exposure(int dispute, int state, boolean principal, int level) {
    if (state == host[dispute]) {
      return 1;
    }
    if (!principal) {
      return exposureJoiner;
    }
    int at = dispute * n + state;
    // From rung 4 on the principals' homes are theatre too, also of a war that began at sea.
    boolean bordersTheatre = nearTheatre[at] || nearHomes[at];
    return level >= Rung.WAR.ordinal() && bordersTheatre ? 1 : exposureAbroad;
  }

  private double reachTo(
      int k, int home, double latitude, double longitude, double range, double[] kilometres) {
    if (home >= 0 && (k == home || border[k * n + home])) {
      return 1;
    }
    boolean capital =
        home >= 0 && states[home].latitude() == latitude && states[home].longitude() == longitude;
    double km =
        capital
            ? kilometres[k * n + home]
            : GreatCircle.kilometres(
                states[k].latitude(), states[k].longitude(), latitude, longitude);
    return Position.reach(km, range);
  }

  private double[] pressures(double autonomy) {
    double[] sum = new double[n];
    double[] weighted = new double[n];
    List<Patronage> ordered = new ArrayList<>(scenario.patronages());
    ordered.sort(Comparator.comparing(Patronage::client).thenComparing(Patronage::patron));
    for (Patronage patronage : ordered) {
      int client = index(patronage.client());
      sum[client] += patronage.dependence();
      weighted[client] += patronage.dependence() * patronage.stance();
    }
    for (int i = 0; i < n; i++) {
      weighted[i] /= sum[i] + autonomy;
    }
    return weighted;
  }

  private double[] reliabilities(Parameters p) {
    double[] prior = new double[n];
    for (int i = 0; i < n; i++) {
      boolean wartime = false;
      boolean bilateral = false;
      for (Clause clause : clauses) {
        if (clause.isMember(i) && !clause.article.consultationOnly()) {
          wartime |= clause.treaty.wartime();
          bilateral |= clause.treaty.kind() != Treaty.Kind.MULTILATERAL;
        }
      }
      prior[i] = Reputation.prior(p, wartime, bilateral, major[i]);
    }
    return prior;
  }

  private Clause[] clauses(List<Treaty> treaties) {
    List<Clause> found = new ArrayList<>();
    List<StateProfile> ordered = Arrays.asList(states);
    for (Treaty treaty : treaties) {
      List<StateCode> members = treaty.membersOn(scenario.date());
      for (Article article : treaty.articles()) {
        found.add(new Clause(treaty, article, ordered, members));
      }
    }
    found.sort(Comparator.comparing((Clause clause) -> clause.id));
    return found.toArray(Clause[]::new);
  }

  /**
   * Tabulates π_k(ℓ), the public expectation that k fights if rung ℓ is used against its ally (R7):
   * P(trigger) × P(call) × (P(limited or full) + weight × P(deployment)), by the treaty that
   * promises most.
   */
  private void tabulateExpectations(Clause[] believed) {
    double[] atLeast = new double[Response.COUNT];
    boolean[] holds = new boolean[Clause.mostReadings(believed)];
    for (int d = 0; d < disputes; d++) {
      for (int side = 0; side < 2; side++) {
        int v = principals[2 * d + side];
        int a = principals[2 * d + 1 - side];
        int camp = (2 * d + side) * n;
        for (Clause clause : believed) {
          if (!clause.covers(v, a) || clause.article.consultationOnly()) {
            continue;
          }
          for (int k = 0; k < n; k++) {
            if (!clause.obliges(k, v, a)) {
              continue;
            }
            for (int forfeited = 0; forfeited < 2; forfeited++) {
              for (int rung = 1; rung < Rung.COUNT; rung++) {
                double chance =
                    expected(clause, d, v, a, side, k, rung, forfeited > 0, holds, atLeast);
                int at = (((2 * d + side) * 2 + forfeited) * n + k) * Rung.COUNT + rung;
                pi[at] = Math.max(pi[at], chance);
                hopeful[camp + k] |= chance > 0;
              }
            }
          }
        }
        hopefuls[2 * d + side] =
            java.util.stream.IntStream.range(0, n).filter(k -> hopeful[camp + k]).toArray();
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
      boolean[] holds,
      double[] atLeast) {
    boolean atWar = rung >= Rung.WAR.ordinal();
    int severity = atWar ? DeathClass.GRAVEST : rung == Rung.FORCE.ordinal() ? 1 : 0;
    clause.holding(rung, locus(d, v, rung), latitude[d], longitude[d], severity, provoked, holds);
    double seen = seenBy(clause, holds, k, v, a);
    if (seen <= 0) {
      return 0;
    }
    double victims = opening(d, v, atWar);
    double attackers = opening(d, a, atWar);
    double stake = stakes[2 * d + side];
    double called =
        clause.self ? 1 : invokes(clause, severity, stake * resolveMedian[v], attackers, victims);
    if (clause.byMembers) {
      double nobody = 1 - called;
      for (int m : clause.members) {
        if (clause.obliges(m, v, a)) {
          double share = AllyResponse.stake(stake, clause.strength, affinity[m * n + v]);
          double chance = invokes(clause, severity, share * resolveMedian[m], attackers, victims);
          // That k sees a case is given here; of the others it is one more chance.
          double sees = m == k ? 1 : seenBy(clause, holds, m, v, a);
          nobody *= 1 - sees * chance;
        }
      }
      called = 1 - nobody;
    }
    double passes = 1;
    if (clause.council.rule() == casus.treaty.Council.Rule.CONSENSUS) {
      for (int voter : clause.members) {
        if (voter != v && voter != a) {
          passes *= 1 - vote.block(affinity[voter * n + a], affinity[voter * n + v]);
        }
      }
    }
    double chance = passes * fights(clause, d, v, a, k, clause.strength, severity, atWar, atLeast);
    if (passes < 1) {
      chance +=
          (1 - passes) * fights(clause, d, v, a, k, clause.strength / 2, severity, atWar, atLeast);
    }
    return seen * called * chance;
  }

  private double seenBy(Clause clause, boolean[] holds, int k, int v, int a) {
    return trigger.chance(
        Clause.weight(clause.adversaryWeights, holds, true),
        Clause.weight(clause.adversaryWeights, holds, false),
        interest(affinity, k, v, a));
  }

  private double invokes(
      Clause clause, int severity, double stakeTimesResolve, double attackers, double victims) {
    return invocation.chance(
        clause.council.rule().votes(), false, severity, stakeTimesResolve, attackers, victims);
  }

  private double fights(
      Clause clause,
      int d,
      int v,
      int a,
      int k,
      double strength,
      int severity,
      boolean atWar,
      double[] atLeast) {
    Circumstances c = new Circumstances(); // e, m̄ and legitimacy are 0
    c.strength = strength;
    c.tripwire = clause.tripwire;
    c.withVictim = affinity[k * n + v];
    c.withAttacker = affinity[k * n + a];
    c.gain = position.gain(opening(d, v, atWar), opening(d, k, atWar), opening(d, a, atWar), 0);
    c.democracies = democracy[k] * democracy[v];
    c.reach = reach(d, k, atWar);
    c.adjacent = border[k * n + a] || border[k * n + v];
    c.major = major[k];
    c.rival = rivals[k * n + a];
    c.severity = severity;
    c.attackerNuclear = nuclear[a];
    c.ownNuclear = nuclear[k];
    c.pressure = pressure[k];
    answer.chances(
        answer.drive(c),
        AllyResponse.owedNow(clause.owed, atWar),
        clause.discretion,
        strength,
        atWar,
        AllyResponse.FULL,
        atLeast);
    double force = atLeast[AllyResponse.LIMITED];
    return force + position.deploymentWeight() * (atLeast[AllyResponse.DEPLOYMENT] - force);
  }

  private double opening(int dispute, int state, boolean wide) {
    return capability[state]
        * munitions[state]
        * (1 - engaged[state])
        * drag[state]
        * reach(dispute, state, wide);
  }

  /** u of R4: how much nearer k is to the victim than to the attacker. */
  double interest(double[] affinities, int k, int victim, int attacker) {
    return (affinities[k * n + victim] - affinities[k * n + attacker]) / 2;
  }
}
