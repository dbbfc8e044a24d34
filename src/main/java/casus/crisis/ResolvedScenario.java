package casus.crisis;

import casus.luck.Luck;
import casus.treaty.Locus;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
  final double[] resolveLogit;
  final double[] engaged;
  final double[] weariness;
  final double[] munitions;
  final double[] sanctions;

  /** How closely the sanctions on a state are watched at first, 0 to 1 (R11). */
  final double[] monitored;

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

  /** By dispute and side: the stake as stated, else the median that the case gives. */
  final double[] stakes;

  final boolean[] stakeStated;

  /** η of each dispute (model.md, section 2). */
  final double[] stakeIndex;

  /** κ_4 of each dispute but for what nobody sees. */
  final double[] warCosts;

  final List<StateCode> principalCodes;
  final int[] host;
  final double[] latitude;
  final double[] longitude;
  final double[] mediation;

  /** By dispute and side: whether it is known to want territory. */
  final boolean[] wantsTerritory;

  final Geography geography;

  // Treaties.
  final Commitments commitments;
  final Clause[] clauses;

  /** By dispute and side: the allies of whom anything is expected. */
  final int[][] hopefuls;

  /** By dispute, side and state: whether it is among them. */
  final boolean[] hopeful;

  final Expectations expectations;

  final Script script;
  final Trade trade;

  // Rules.
  final Tempo tempo;
  final Position position;
  final Choice choice;
  final Stakes stakeRule;
  final WarCost warCost;

  /** R3: the model's own, or that of another jar. */
  final DecisionRule.Weighing weighing;

  final Trigger trigger;
  final Invocation invocation;
  final CouncilVote vote;
  final AllyResponse answer;
  final Lags lags;
  final Combat combat;
  final Reputation reputation;
  final Friction friction;
  final Motions motions;
  final Supply supply;
  final Termination termination;
  final Burden burden;
  final Variation variation;

  /**
   * Resolves a scenario.
   *
   * @param scenario the scenario; what is uncertain in it stands at the value it holds now
   */
  public ResolvedScenario(Scenario scenario) {
    this(scenario, Optional.empty());
  }

  /**
   * Resolves a scenario.
   *
   * @param earlier another scenario resolved, whose commitments are taken where they are the same
   */
  private ResolvedScenario(Scenario scenario, Optional<ResolvedScenario> earlier) {
    this.scenario = scenario;
    Parameters p = scenario.parameters();
    tempo = p.rule(Tempo.class);
    position = p.rule(Position.class);
    choice = Choice.of(scenario.decision(), p);
    weighing = scenario.rule().map(rule -> rule.checked(p)).orElse(choice::probabilities);
    trigger = p.rule(Trigger.class);
    invocation = p.rule(Invocation.class);
    vote = p.rule(CouncilVote.class);
    answer = p.rule(AllyResponse.class);
    lags = p.rule(Lags.class);
    combat = p.rule(Combat.class);
    reputation = p.rule(Reputation.class);
    friction = p.rule(Friction.class);
    motions = p.rule(Motions.class);
    supply = p.rule(Supply.class);
    termination = p.rule(Termination.class);
    burden = p.rule(Burden.class);
    variation = p.rule(Variation.class);

    states =
        scenario.states().stream()
            .sorted(Comparator.comparing(StateProfile::code))
            .toArray(StateProfile[]::new);
    n = states.length;
    stateKeys = new int[n];
    capability = each(Attribute.CAPABILITY);
    nuclear = each(Attribute.NUCLEAR);
    democracy = each(Attribute.DEMOCRACY);
    resolveMedian = each(Attribute.RESOLVE);
    resolveLogit = new double[n];
    engaged = each(Attribute.ENGAGED);
    weariness = each(Attribute.WEARINESS);
    munitions = each(Attribute.MUNITIONS);
    sanctions = each(Attribute.SANCTIONS);
    monitored = new double[n];
    drag = each(Attribute.SANCTIONED);
    major = new boolean[n];
    permanent = new boolean[n];
    for (int i = 0; i < n; i++) {
      StateProfile state = states[i];
      stateKeys[i] = state.code().key();
      resolveLogit[i] = Logistic.logit(resolveMedian[i]);
      drag[i] = motions.drag(drag[i]);
      major[i] = state.major();
      permanent[i] = state.permanentMember();
    }
    for (Monitoring watch : scenario.monitorings()) {
      monitored[index(watch.state())] = watch.level();
    }
    pressure = Patronage.pressures(scenario.patronages(), choice.autonomy(), n, this::index);
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
    disputeKeys = OwnKeys.of("disputes", confrontations, Confrontation::id);
    principals = new int[2 * disputes];
    stakes = new double[2 * disputes];
    stakeStated = new boolean[2 * disputes];
    stakeIndex = new double[disputes];
    warCosts = new double[disputes];
    stakeRule = p.rule(Stakes.class);
    warCost = p.rule(WarCost.class);
    host = new int[disputes];
    latitude = new double[disputes];
    longitude = new double[disputes];
    mediation = new double[disputes];
    wantsTerritory = new boolean[2 * disputes];
    for (int d = 0; d < disputes; d++) {
      Confrontation confrontation = confrontations[d];
      principals[2 * d] = index(confrontation.challenger());
      principals[2 * d + 1] = index(confrontation.target());
      appraise(d, confrontation);
      Place theatre = confrontation.theatre();
      host[d] = theatre.host().map(this::index).orElse(-1);
      latitude[d] = theatre.latitude();
      longitude[d] = theatre.longitude();
      mediation[d] = confrontation.mediation();
      for (int side = 0; side < 2; side++) {
        wantsTerritory[2 * d + side] = confrontation.features().wantsTerritory(side == 0);
      }
    }
    geography = new Geography(this, kilometres);

    principalCodes = Arrays.stream(principals).distinct().sorted().mapToObj(this::code).toList();

    commitments =
        earlier
            .filter(other -> other.bindsAlike(scenario))
            .map(other -> other.commitments)
            .orElseGet(() -> new Commitments(scenario, states));
    clauses = commitments.clauses;
    reliability = commitments.reliabilities(reputation, major);
    expectations = new Expectations(this, commitments.believed);
    Arrays.setAll(warCosts, this::warCost);
    hopefuls = expectations.hopefuls;
    hopeful = expectations.hopeful;

    trade = new Trade(this);
    script = new Script(this);
  }

  private double[] each(Attribute attribute) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = states[i].get(attribute);
    }
    return values;
  }

  /**
   * The scenario with all that is uncertain drawn.
   *
   * @param luck the luck of the replication
   * @return this if nothing is uncertain
   */
  public ResolvedScenario drawn(Luck luck) {
    return scenario.uncertainties().isEmpty()
        ? this
        : new ResolvedScenario(scenario.drawn(luck), Optional.of(this));
  }

  /** Whether treaties bind the states of another scenario as they bind those of this one. */
  private boolean bindsAlike(Scenario other) {
    return scenario.date().equals(other.date())
        && scenario.states().equals(other.states())
        && scenario.treaties().equals(other.treaties())
        && scenario.expected().equals(other.expected());
  }

  /** What is at stake in a dispute. */
  private void appraise(int d, Confrontation confrontation) {
    int a = principals[2 * d];
    int b = principals[2 * d + 1];
    StakeFeatures features = confrontation.features();
    stakeIndex[d] = stakeRule.index(features, rivals[a * n + b], border[a * n + b]);
    double fromCase = stakeRule.middle(features, stakeIndex[d]);
    stakeStated[2 * d] = confrontation.challengerStake().isPresent();
    stakeStated[2 * d + 1] = confrontation.targetStake().isPresent();
    stakes[2 * d] = confrontation.challengerStake().orElse(fromCase);
    stakes[2 * d + 1] = confrontation.targetStake().orElse(fromCase);
  }

  /** What war would cost in a dispute, but for what nobody sees (R3). */
  private double warCost(int d) {
    int a = principals[2 * d];
    int b = principals[2 * d + 1];
    return warCost.of(
        scenario.date().getYear(),
        Math.min(democracy[a], democracy[b]),
        confrontations[d].features().targetAllies().orElse((double) expectations.pledged(d)),
        nuclear[a] > 0 && nuclear[b] > 0);
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
    int i = Arrays.binarySearch(stateKeys, code.key()); // keys are in the order of codes
    if (i >= 0) {
      return i;
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
      return burden.exposureJoiner();
    }
    double abroad = host[dispute] < 0 ? burden.exposureOpen() : burden.exposureAbroad();
    // From rung 4 on war comes home, as far as the opponent reaches.
    return level >= Rung.WAR.ordinal()
        ? Math.max(abroad, geography.reachedAtHome(dispute, state))
        : abroad;
  }

  /** u of R4: how much nearer k is to the victim than to the attacker. */
  double interest(double[] affinities, int k, int victim, int attacker) {
    return (affinities[k * n + victim] - affinities[k * n + attacker]) / 2;
  }
}
