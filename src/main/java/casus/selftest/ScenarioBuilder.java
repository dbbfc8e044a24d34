package casus.selftest;

import casus.crisis.Attribute;
import casus.crisis.Confrontation;
import casus.crisis.DecisionVariant;
import casus.crisis.GreatCircle;
import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.crisis.Patronage;
import casus.crisis.Place;
import casus.crisis.Provocation;
import casus.crisis.ResolvedScenario;
import casus.crisis.Scenario;
import casus.crisis.ScriptedEvent;
import casus.crisis.StateProfile;
import casus.crisis.Tie;
import casus.crisis.Transfer;
import casus.crisis.Uncertainty;
import casus.scenario.ParameterLibrary;
import casus.treaty.Area;
import casus.treaty.Article;
import casus.treaty.Council;
import casus.treaty.Criterion;
import casus.treaty.Locus;
import casus.treaty.Membership;
import casus.treaty.Obligation;
import casus.treaty.Parties;
import casus.treaty.Reading;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Small scenarios, said briefly: for the self-test and for the tests. Values are taken as they are;
 * {@link Scenario} checks them.
 */
public final class ScenarioBuilder {
  private final Map<StateCode, StateProfile> states = new LinkedHashMap<>();
  private final Map<String, Tie> ties = new LinkedHashMap<>();
  private final List<Treaty> treaties = new ArrayList<>();
  private final List<Treaty> believed = new ArrayList<>();
  private final List<Patronage> patronages = new ArrayList<>();
  private final List<Confrontation> confrontations = new ArrayList<>();
  private final List<ScriptedEvent> events = new ArrayList<>();
  private final List<Provocation> provocations = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();
  private final List<Uncertainty> uncertainties = new ArrayList<>();
  private Parameters parameters = defaults();
  private DecisionVariant decision = DecisionVariant.EXPECTED_UTILITY;
  private int horizon = 365;
  private boolean securityCouncil;

  public static ScenarioBuilder scenario() {
    return new ScenarioBuilder();
  }

  private static final Parameters DEFAULTS = ParameterLibrary.load().defaults();

  /** The parameters as the library gives them. */
  public static Parameters defaults() {
    return DEFAULTS;
  }

  public ScenarioBuilder state(String code, double capability, double latitude, double longitude) {
    Map<Attribute, Double> attributes = new EnumMap<>(Attribute.class);
    for (Attribute attribute : Attribute.values()) {
      attributes.put(attribute, Math.max(0, attribute.least()));
    }
    attributes.put(Attribute.CAPABILITY, capability);
    attributes.put(Attribute.RESOLVE, 0.5);
    attributes.put(Attribute.MUNITIONS, 1.0);
    states.put(
        new StateCode(code),
        new StateProfile(
            new StateCode(code),
            code,
            false,
            false,
            Optional.empty(),
            latitude,
            longitude,
            attributes));
    return this;
  }

  public ScenarioBuilder with(String code, Attribute attribute, double value) {
    states.computeIfPresent(new StateCode(code), (c, state) -> state.with(attribute, value));
    return this;
  }

  public ScenarioBuilder major(String code, boolean permanentMember) {
    states.computeIfPresent(
        new StateCode(code),
        (c, s) ->
            new StateProfile(
                c,
                s.name(),
                true,
                permanentMember,
                s.host(),
                s.latitude(),
                s.longitude(),
                s.attributes()));
    return this;
  }

  private StateProfile profile(String code) {
    StateProfile profile = states.get(new StateCode(code));
    if (profile == null) {
      throw new IllegalArgumentException("no state " + code);
    }
    return profile;
  }

  public ScenarioBuilder tie(String a, String b, double affinity, boolean rivals, boolean border) {
    StateProfile first = profile(a.compareTo(b) < 0 ? a : b);
    StateProfile second = profile(a.compareTo(b) < 0 ? b : a);
    ties.put(
        first.code() + "-" + second.code(),
        new Tie(
            first.code(),
            second.code(),
            affinity,
            rivals,
            GreatCircle.kilometres(
                first.latitude(), first.longitude(), second.latitude(), second.longitude()),
            border));
    return this;
  }

  public ScenarioBuilder dispute(
      String challenger, String target, String host, double challengerStake, double targetStake) {
    StateProfile at = profile(host);
    confrontations.add(
        new Confrontation(
            new StateCode(challenger),
            new StateCode(target),
            new Place(at.latitude(), at.longitude(), Optional.of(at.code())),
            challengerStake,
            targetStake,
            0));
    return this;
  }

  public ScenarioBuilder dispute(Confrontation confrontation) {
    confrontations.add(confrontation);
    return this;
  }

  /** A dispute on neutral ground, at a place that is nobody's home. */
  public ScenarioBuilder disputeAt(
      String challenger, String target, double latitude, double longitude, double stake) {
    confrontations.add(
        new Confrontation(
            new StateCode(challenger),
            new StateCode(target),
            new Place(latitude, longitude, Optional.empty()),
            stake,
            stake,
            0));
    return this;
  }

  public ScenarioBuilder event(String id, int day, String actor, String target, int rung) {
    return event(id, day, actor, target, rung, Optional.empty(), 1, 0, 0);
  }

  public ScenarioBuilder event(
      String id,
      int day,
      String actor,
      String target,
      int rung,
      Optional<Locus> locus,
      double attribution,
      double attributionDays,
      double deaths) {
    events.add(
        new ScriptedEvent(
            id,
            day,
            new StateCode(actor),
            new StateCode(target),
            Rung.of(rung),
            locus,
            attribution,
            attributionDays,
            deaths));
    return this;
  }

  public ScenarioBuilder treaty(Treaty treaty) {
    treaties.add(treaty);
    believed.add(treaty);
    return this;
  }

  /** A treaty that binds, and that nobody expects to. */
  public ScenarioBuilder secretTreaty(Treaty treaty) {
    treaties.add(treaty);
    return this;
  }

  /** A treaty that is expected to bind, and does not. */
  public ScenarioBuilder emptyTreaty(Treaty treaty) {
    believed.add(treaty);
    return this;
  }

  /**
   * Nobody chooses, nothing lapses or settles, the balance stands still, nobody misjudges: what
   * happens is scripted, or the doing of treaties.
   */
  public ScenarioBuilder still() {
    for (Parameter days :
        List.of(
            Parameter.ANSWER_FAST_DAYS,
            Parameter.ANSWER_SLOW_DAYS,
            Parameter.OWN_DAYS_LOW,
            Parameter.OWN_DAYS_FORCE,
            Parameter.OWN_DAYS_WAR)) {
      set(days, 1e15);
    }
    for (Parameter nought :
        List.of(
            Parameter.FRAILTY_SD,
            Parameter.TEMPO_SD,
            Parameter.RESOLVE_SD,
            Parameter.MISPERCEPTION_SD,
            Parameter.DRIFT,
            Parameter.DIFFUSION,
            Parameter.INCIDENT_FATAL,
            Parameter.WEARINESS_FORCE,
            Parameter.WEARINESS_WAR,
            Parameter.MUNITIONS_USE,
            Parameter.CONTACT_BASE)) {
      set(nought, 0);
    }
    return set(Parameter.SETTLE_BASE, -1000)
        .set(Parameter.LAPSE_DAYS, 1e6)
        .set(Parameter.YIELD_DAYS, 1e6);
  }

  /** Those called always call. */
  public ScenarioBuilder callsAlways() {
    return set(Parameter.CALL_BASE, 100)
        .set(Parameter.CALL_COUNCIL, 100)
        .set(Parameter.CALL_STRENGTH, 0);
  }

  /** All answers come at once. */
  public ScenarioBuilder noLags() {
    for (Parameter lag :
        List.of(
            Parameter.LAG_DIPLOMATIC,
            Parameter.LAG_MATERIEL,
            Parameter.LAG_DEPLOYMENT,
            Parameter.LAG_TRIPWIRE,
            Parameter.LAG_NEAR,
            Parameter.LAG_FAR)) {
      set(lag, 0);
    }
    return this;
  }

  /** An answer depends on its intercept alone: all that moves it weighs nothing. */
  public ScenarioBuilder bareAnswers() {
    for (Parameter beta :
        List.of(
            Parameter.BETA_TEXT,
            Parameter.BETA_TRIPWIRE,
            Parameter.BETA_AFFINITY,
            Parameter.BETA_ANIMOSITY,
            Parameter.BETA_BALANCE,
            Parameter.BETA_DEMOCRACY,
            Parameter.BETA_REACH,
            Parameter.BETA_CONTIGUITY,
            Parameter.BETA_MAJOR,
            Parameter.BETA_RIVAL,
            Parameter.BETA_SEVERITY,
            Parameter.BETA_LEGITIMACY,
            Parameter.BETA_REPUTATION,
            Parameter.BETA_ENGAGED,
            Parameter.BETA_NUCLEAR,
            Parameter.BETA_SHORTFALL,
            Parameter.BETA_OVERREACH,
            Parameter.PATRON_PRESSURE)) {
      set(beta, 0);
    }
    return this;
  }

  /** With bare answers: the chance of each response from diplomatic to full; the rest is none. */
  public ScenarioBuilder answers(
      double diplomatic, double materiel, double deployment, double limited, double full) {
    double none = 1 - diplomatic - materiel - deployment - limited - full;
    return bareAnswers()
        .set(Parameter.RESPONSE_DIPLOMATIC, logRatio(diplomatic, none))
        .set(Parameter.RESPONSE_MATERIEL, logRatio(materiel, none))
        .set(Parameter.RESPONSE_DEPLOYMENT, logRatio(deployment, none))
        .set(Parameter.RESPONSE_LIMITED, logRatio(limited, none))
        .set(Parameter.RESPONSE_FULL, logRatio(full, none));
  }

  private static double logRatio(double share, double none) {
    return Math.log(Math.max(share, 1e-100)) - Math.log(Math.max(none, 1e-100));
  }

  public ScenarioBuilder patron(String client, String patron, double dependence, double stance) {
    patronages.add(new Patronage(new StateCode(client), new StateCode(patron), dependence, stance));
    return this;
  }

  public ScenarioBuilder provocation(Provocation provocation) {
    provocations.add(provocation);
    return this;
  }

  public ScenarioBuilder transfer(Transfer transfer) {
    transfers.add(transfer);
    return this;
  }

  public ScenarioBuilder uncertain(Uncertainty uncertainty) {
    uncertainties.add(uncertainty);
    return this;
  }

  public ScenarioBuilder set(Parameter parameter, double value) {
    parameters = parameters.with(parameter, value);
    return this;
  }

  public ScenarioBuilder decide(DecisionVariant variant) {
    decision = variant;
    return this;
  }

  public ScenarioBuilder days(int days) {
    horizon = days;
    return this;
  }

  public ScenarioBuilder securityCouncil() {
    securityCouncil = true;
    return this;
  }

  public Scenario build() {
    List<StateCode> codes = new ArrayList<>(states.keySet());
    for (StateCode a : codes) {
      for (StateCode b : codes) {
        if (a.compareTo(b) < 0 && !ties.containsKey(a + "-" + b)) {
          tie(a.letters(), b.letters(), 0, false, false);
        }
      }
    }
    return new Scenario(
        "test",
        "Test",
        LocalDate.of(2025, 1, 1),
        horizon,
        List.copyOf(states.values()),
        List.copyOf(ties.values()),
        treaties,
        believed,
        patronages,
        confrontations,
        events,
        provocations,
        transfers,
        securityCouncil,
        decision,
        parameters,
        uncertainties);
  }

  public ResolvedScenario resolve() {
    return new ResolvedScenario(build());
  }

  /** A treaty of one article, said briefly. */
  public static TreatyBuilder pact(String id, String... members) {
    return new TreatyBuilder(id, members);
  }

  /** Builds a treaty of one article. */
  public static final class TreatyBuilder {
    private final String id;
    private String article = "1";
    private final List<Membership> members = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private Parties protects = Parties.ALL;
    private Parties obliges = Parties.ALL;
    private Parties against = Parties.ALL;
    private boolean membersExcluded;
    private boolean wartime;
    private boolean shared;
    private boolean unprovoked;
    private boolean consultationOnly;
    private Article.Activation activation = Article.Activation.CALL;
    private Council council = new Council(Council.Rule.EACH_DECIDES, 0.5, 0, true);
    private Obligation obligation = new Obligation(Response.FULL, 0.8, 0.2, 0.5, false, false);
    private Treaty.Kind kind = Treaty.Kind.BILATERAL;

    private TreatyBuilder(String id, String... codes) {
      this.id = id;
      for (String code : codes) {
        members.add(new Membership(new StateCode(code), LocalDate.MIN, LocalDate.MAX));
      }
    }

    public TreatyBuilder reading(String name, double weight, int minRung, Locus... loci) {
      Set<Locus> places =
          loci.length == 0 ? EnumSet.allOf(Locus.class) : EnumSet.copyOf(List.of(loci));
      readings.add(
          new Reading(
              name,
              weight,
              weight,
              new Criterion(minRung, places, Area.ANYWHERE, false, 0, false)));
      return this;
    }

    /** The number of the article, where a treaty is put together from several. */
    public TreatyBuilder article(String number) {
      article = number;
      return this;
    }

    public TreatyBuilder reading(Reading reading) {
      readings.add(reading);
      return this;
    }

    public TreatyBuilder against(String... codes) {
      against = parties(codes);
      return this;
    }

    public TreatyBuilder membersExcluded() {
      membersExcluded = true;
      return this;
    }

    public TreatyBuilder wartime() {
      wartime = true;
      return this;
    }

    public TreatyBuilder protects(String... codes) {
      protects = parties(codes);
      return this;
    }

    public TreatyBuilder obliges(String... codes) {
      obliges = parties(codes);
      return this;
    }

    private static Parties parties(String... codes) {
      return new Parties(Arrays.stream(codes).map(StateCode::new).collect(Collectors.toSet()));
    }

    public TreatyBuilder shared() {
      shared = true;
      return this;
    }

    public TreatyBuilder unprovoked() {
      unprovoked = true;
      return this;
    }

    public TreatyBuilder consultationOnly() {
      consultationOnly = true;
      return this;
    }

    public TreatyBuilder byMembers() {
      activation = Article.Activation.MEMBER;
      return this;
    }

    public TreatyBuilder self() {
      activation = Article.Activation.SELF;
      return this;
    }

    public TreatyBuilder multilateral() {
      kind = Treaty.Kind.MULTILATERAL;
      return this;
    }

    public TreatyBuilder council(Council.Rule rule, double share, double delay, boolean free) {
      council = new Council(rule, share, delay, free);
      return this;
    }

    public TreatyBuilder owes(Response owed, double strength, double discretion, double tripwire) {
      obligation = new Obligation(owed, strength, discretion, tripwire, false, false);
      return this;
    }

    public Treaty build() {
      if (readings.isEmpty()) {
        reading("attack", 1, 3);
      }
      return new Treaty(
          id,
          id,
          kind,
          LocalDate.of(1950, 1, 1),
          LocalDate.of(1950, 1, 1),
          LocalDate.MAX,
          wartime,
          members,
          List.of(
              new Article(
                  article,
                  "",
                  "",
                  protects,
                  obliges,
                  against,
                  unprovoked,
                  membersExcluded,
                  false,
                  shared,
                  readings,
                  activation,
                  council,
                  obligation,
                  consultationOnly,
                  Set.of(),
                  "test",
                  "high")),
          List.of());
    }
  }
}
