package casus.engine;

import static casus.selftest.Bench.noLags;

import casus.crisis.Attribute;
import casus.crisis.Confrontation;
import casus.crisis.DecisionVariant;
import casus.crisis.Distribution;
import casus.crisis.Monitoring;
import casus.crisis.Parameter;
import casus.crisis.Place;
import casus.crisis.Provocation;
import casus.crisis.Scenario;
import casus.crisis.ScenarioBuilder;
import casus.crisis.Transfer;
import casus.crisis.Uncertainty;
import casus.selftest.Bench;
import casus.selftest.Pact;
import casus.treaty.Area;
import casus.treaty.Council;
import casus.treaty.Criterion;
import casus.treaty.Locus;
import casus.treaty.Reading;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Scenarios of all kinds, drawn at random from a seed: several disputes, chains of treaties,
 * councils, hidden attackers, provocations, shipments. Lively on purpose: victims call readily and
 * allies fight more often than history has it, since relations are to be tested where much happens.
 */
final class RandomScenarios {
  private static final List<Area> AREAS =
      List.of(
          Area.ANYWHERE,
          area(new Area.Outline(List.of(corner(80, 30), corner(25, -15), corner(45, -170)))),
          area(new Area.Box(34, 90, -32, 45)),
          area(new Area.Box(-90, 90, 100, -115)),
          area(new Area.Box(-90, 90, -170, -24)));

  private static final List<String> CODES =
      List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH");

  /** Of so many scenarios one is a crowd: many disputes, and articles of many readings. */
  private static final int CROWD = 25;

  private static final int MANY_READINGS = 40;

  private final Random random;

  /** What the names of treaties and events begin with. */
  private final String prefix;

  private final int mostReadings;
  private int events;

  private RandomScenarios(long seed, String prefix, int mostReadings) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    this.prefix = prefix;
    this.mostReadings = mostReadings;
  }

  /** The same scenario with all its lists in another order. */
  static Scenario shuffled(Scenario s, Random random) {
    return s.toBuilder()
        .states(shuffled(s.states(), random))
        .ties(shuffled(s.ties(), random))
        .treaties(treatiesShuffled(s.treaties(), random), treatiesShuffled(s.expected(), random))
        .patronages(shuffled(s.patronages(), random))
        .disputes(shuffled(s.confrontations(), random))
        .events(shuffled(s.events(), random))
        .provocations(shuffled(s.provocations(), random))
        .transfers(shuffled(s.transfers(), random))
        .monitorings(shuffled(s.monitorings(), random))
        .uncertainties(shuffled(s.uncertainties(), random))
        .build();
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  private static List<Treaty> treatiesShuffled(List<Treaty> treaties, Random random) {
    return shuffled(
        treaties.stream()
            .map(
                t ->
                    t.withMembers(shuffled(t.members(), random))
                        .withArticles(
                            shuffled(
                                t.articles().stream()
                                    .map(a -> a.withReadings(shuffled(a.readings(), random)))
                                    .toList(),
                                random)))
            .toList(),
        random);
  }

  /** The scenario with a number; the same number gives the same scenario. */
  static Scenario numbered(long number) {
    if (number % CROWD == CROWD - 1) {
      boolean large = number % (3 * CROWD) == 3 * CROWD - 1;
      return new RandomScenarios(number, "", MANY_READINGS)
          .scenario(codes(0, large ? 13 : 8), large ? 60 : 20);
    }
    return new RandomScenarios(number, "", 3).scenario();
  }

  /**
   * Crises in one scenario that do not touch one another: no state has to do with two of them.
   *
   * @param number the same number gives the same scenario
   * @param crises which crises it holds, each with one to three disputes; a crisis is the same
   *     whatever others there are
   */
  static Scenario apart(long number, List<Integer> crises) {
    ScenarioBuilder builder = Bench.scenario();
    new RandomScenarios(number, "", 3).parameters(builder);
    for (int crisis : crises) {
      RandomScenarios one =
          new RandomScenarios(
              number + 1000L * crisis, "crisis-" + crisis + "-", crisis % 10 == 0 ? 40 : 3);
      one.crisis(builder, new ArrayList<>(codes(1 + crisis, 3 + one.upTo(2))));
    }
    return builder.days(150).build();
  }

  private static List<String> codes(int crisis, int count) {
    String of = "" + (char) ('A' + crisis / 26) + (char) ('A' + crisis % 26);
    return java.util.stream.IntStream.range(0, count).mapToObj(i -> of + (char) ('A' + i)).toList();
  }

  private void crisis(ScenarioBuilder builder, List<String> codes) {
    for (String code : codes) {
      state(builder, code);
      builder.major(code, false); // no permanent member votes in a crisis that is not its own
    }
    ties(builder, codes);
    events(builder, codes, disputes(builder, codes, 1 + upTo(2)));
    for (int t = 1 + upTo(2); t > 0; t--) {
      builder.treaty(treaty(prefix + "treaty-" + t, codes));
    }
  }

  private boolean chance(double p) {
    return random.nextDouble() < p;
  }

  private double between(double least, double greatest) {
    return least + random.nextDouble() * (greatest - least);
  }

  private int upTo(int greatest) {
    return random.nextInt(greatest + 1);
  }

  private static Area area(Area.Shape shape) {
    return new Area("in an area", List.of(shape), List.of());
  }

  private static Area.Corner corner(double latitude, double longitude) {
    return new Area.Corner(latitude, longitude);
  }

  private <T> T one(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private void ties(ScenarioBuilder builder, List<String> codes) {
    for (int i = 0; i < codes.size(); i++) {
      for (int j = i + 1; j < codes.size(); j++) {
        builder.tie(codes.get(i), codes.get(j), between(-1, 1), chance(0.3), chance(0.3));
      }
    }
  }

  private Scenario scenario() {
    return scenario(CODES.subList(0, 3 + upTo(5)), 0);
  }

  /** A scenario of some states, with so many disputes, or some if none is said. */
  private Scenario scenario(List<String> states, int count) {
    ScenarioBuilder builder = Bench.scenario();
    List<String> codes = new ArrayList<>(states);
    for (String code : codes) {
      state(builder, code);
    }
    ties(builder, codes);
    parameters(builder);
    List<Confrontation> disputes = disputes(builder, codes, count > 0 ? count : 1 + upTo(2));
    for (int more = count / 10; more >= 0; more--) {
      events(builder, codes, disputes);
    }
    for (int t = upTo(4); t > 0; t--) {
      Treaty treaty = treaty("treaty-" + t, codes);
      if (chance(0.1)) {
        builder.secretTreaty(treaty);
      } else if (chance(0.1)) {
        builder.emptyTreaty(treaty);
      } else {
        builder.treaty(treaty);
      }
    }
    for (int p = upTo(2); p > 0; p--) {
      Collections.shuffle(codes, random);
      builder.patron(codes.get(0), codes.get(1), between(0, 1), between(-1, 1));
    }
    if (chance(0.25)) {
      provocations(builder, one(disputes));
    }
    if (chance(0.25)) {
      Collections.shuffle(codes, random);
      builder.transfer(
          new Transfer(
              "transfer",
              new StateCode(codes.get(0)),
              new StateCode(codes.get(1)),
              between(0, 0.01),
              between(0, 0.002),
              between(0, 0.5),
              between(0, 1),
              10 + upTo(30),
              List.of(new StateCode(codes.get(2))),
              List.of(new StateCode(codes.get(1))),
              upTo(30),
              31 + upTo(200)));
      builder.monitoring(
          new Monitoring(new StateCode(codes.get(1)), between(0, 1), 150, upTo(60), 30));
    }
    if (chance(0.4)) {
      builder.securityCouncil(true);
    }
    if (chance(0.3)) {
      uncertainties(builder, codes, disputes);
    }
    builder.decide(chance(0.7) ? DecisionVariant.EXPECTED_UTILITY : one(variants()));
    return builder.days(60 + upTo(400)).build();
  }

  private static List<DecisionVariant> variants() {
    return List.of(DecisionVariant.values());
  }

  private void state(ScenarioBuilder builder, String code) {
    builder
        .state(
            code, Math.exp(between(Math.log(1e-3), Math.log(0.4))), between(0, 60), between(0, 120))
        .with(code, Attribute.NUCLEAR, one(List.of(0.0, 0.0, 0.0, 0.5, 1.0)))
        .with(code, Attribute.DEMOCRACY, between(0, 1))
        .with(code, Attribute.RESOLVE, between(0.1, 0.9));
    if (chance(0.2)) {
      builder.with(code, Attribute.ENGAGED, between(0, 0.8));
      builder.with(code, Attribute.WEARINESS, between(0, 1));
      builder.with(code, Attribute.MUNITIONS, between(0.2, 2));
      builder.with(code, Attribute.SANCTIONS, between(0, 0.1));
      builder.with(code, Attribute.SANCTIONED, between(0, 1));
    }
    if (chance(0.3)) {
      builder.major(code, chance(0.6));
    }
  }

  private void parameters(ScenarioBuilder builder) {
    builder
        .set(Parameter.CALL_BASE, between(-3, 3))
        .set(Parameter.CALL_COUNCIL, between(-4, 2))
        .set(Parameter.RESPONSE_LIMITED, between(-2.8, 1))
        .set(Parameter.RESPONSE_FULL, between(-4.8, 1))
        .set(Parameter.FRAILTY_SD, between(0, 2))
        .set(Parameter.CHOICE_PRECISION, between(0, 10))
        .set(Parameter.CONTACT_BASE, chance(0.3) ? 0.01 : 0.0001);
    if (chance(0.2)) {
      builder.set(Parameter.MUNITIONS_USE, 0);
    }
    if (chance(0.3)) {
      builder.set(Parameter.LAPSE_DAYS, 10 + upTo(50));
    }
    if (chance(0.3)) {
      builder.set(Parameter.SETTLE_BASE, between(-6, -3));
    }
    if (chance(0.3)) {
      builder.set(Parameter.NUCLEAR_FEAR, 0.1).set(Parameter.COST_5, 0).set(Parameter.COST_6, 0.1);
    }
    if (chance(0.2)) {
      builder.tuned(noLags());
    }
  }

  private List<Confrontation> disputes(ScenarioBuilder builder, List<String> codes, int count) {
    List<Confrontation> found = new ArrayList<>();
    Set<String> taken = new java.util.HashSet<>();
    for (int tries = 10 * count; tries > 0 && found.size() < count; tries--) {
      Collections.shuffle(codes, random);
      StateCode challenger = new StateCode(codes.get(0));
      StateCode target = new StateCode(codes.get(1));
      StateCode third = new StateCode(codes.get(2));
      Optional<StateCode> host =
          chance(0.6) ? Optional.of(target) : chance(0.5) ? Optional.of(third) : Optional.empty();
      Confrontation confrontation =
          new Confrontation(
              challenger,
              target,
              new Place(between(0, 60), between(0, 120), host),
              between(0.05, 1),
              between(0.05, 1),
              chance(0.3) ? between(0, 1) : 0);
      if (taken.add(confrontation.id())) {
        builder.dispute(confrontation);
        found.add(confrontation);
      }
    }
    Collections.sort(codes);
    return found;
  }

  private void events(ScenarioBuilder builder, List<String> codes, List<Confrontation> disputes) {
    for (int e = 1 + upTo(6); e > 0; e--) {
      events++;
      Confrontation dispute = one(disputes);
      boolean forward = chance(0.7);
      String actor = (forward ? dispute.challenger() : dispute.target()).letters();
      String target = (forward ? dispute.target() : dispute.challenger()).letters();
      if (chance(0.1)) { // perhaps an act of joiners against each other, perhaps of no consequence
        Collections.shuffle(codes, random);
        actor = codes.get(0);
        target = codes.get(1);
        Collections.sort(codes);
      }
      builder.event(
          prefix + "event-" + events,
          upTo(90),
          actor,
          target,
          one(List.of(1, 2, 3, 3, 3, 4, 4, 5)),
          chance(0.3) ? Optional.of(one(List.of(Locus.values()))) : Optional.empty(),
          chance(0.3) ? between(0, 1) : 1,
          chance(0.7) ? between(0, 40) : 0,
          chance(0.3) ? between(0, 2000) : 0);
    }
  }

  private Treaty treaty(String id, List<String> codes) {
    List<String> members = new ArrayList<>(codes);
    Collections.shuffle(members, random);
    members = members.subList(0, 2 + random.nextInt(members.size() - 1));
    Treaty first = treaty(id, "1", members);
    return chance(0.8)
        ? first
        : first.withArticles(
            List.of(first.articles().get(0), treaty(id, "2", members).articles().get(0)));
  }

  private Treaty treaty(String id, String article, List<String> members) {
    Pact pact = Bench.pact(id, members.toArray(new String[0])).article(article);
    for (int g = mostReadings > 3 ? mostReadings : 1 + upTo(2); g > 0; g--) {
      Set<Locus> loci = EnumSet.allOf(Locus.class);
      if (chance(0.3)) {
        loci = EnumSet.of(one(List.of(Locus.values())), Locus.HOMELAND);
      }
      pact.reading(
          new Reading(
              "reading-" + g,
              between(0.1, 2),
              between(0.1, 2),
              new Criterion(
                  one(List.of(1, 2, 3, 3, 3, 4)),
                  loci,
                  chance(0.8) ? Area.ANYWHERE : one(AREAS),
                  chance(0.15),
                  chance(0.2) ? upTo(3) : 0,
                  chance(0.2))));
    }
    if (chance(0.2)) {
      pact.consultationOnly();
    }
    if (chance(0.2)) {
      pact.self();
    } else if (chance(0.25)) {
      pact.byMembers();
    }
    if (chance(0.3)) {
      pact.unprovoked();
    }
    if (chance(0.2)) {
      pact.shared();
    }
    if (chance(0.3)) {
      pact.multilateral();
    }
    if (chance(0.2)) {
      pact.wartime();
    }
    if (chance(0.2)) {
      pact.membersExcluded();
    }
    if (chance(0.2)) {
      pact.protects(one(members));
    }
    if (chance(0.2)) {
      pact.obliges(members.get(0), members.get(1));
    }
    pact.council(
        one(List.of(Council.Rule.values())),
        one(List.of(0.5, 2.0 / 3, 1.0)),
        chance(0.5) ? 0 : between(0, 20),
        chance(0.5));
    pact.owes(one(List.of(Response.values())), between(0, 1), between(0, 1), between(0, 1));
    return pact.build();
  }

  private void provocations(ScenarioBuilder builder, Confrontation dispute) {
    builder.provocation(
        new Provocation(
            dispute.challenger(),
            dispute.target(),
            between(0, 5),
            between(0, 5),
            between(-0.2, 0.5),
            between(-0.2, 0.4),
            between(5, 60),
            chance(0.5) ? 0.1 : 0,
            List.of(
                new Provocation.Kind("test", dispute.challenger(), Rung.DISPLAY, 1, 1),
                new Provocation.Kind("threat", dispute.challenger(), Rung.THREAT, 1, 0.5),
                new Provocation.Kind("exercise", dispute.target(), Rung.DISPLAY, 1, 0.2))));
  }

  private void uncertainties(
      ScenarioBuilder builder, List<String> codes, List<Confrontation> disputes) {
    builder.uncertain(
        new Uncertainty.OfParameter(
            Parameter.CHOICE_PRECISION, 0, 20, new Distribution.Triangular(2, 8, 15)));
    builder.uncertain(
        new Uncertainty.OfState(
            new StateCode(one(codes)), Attribute.RESOLVE, new Distribution.Beta(2, 3)));
    builder.uncertain(
        new Uncertainty.OfStake(
            one(disputes).id(), chance(0.5), new Distribution.LogNormal(0.3, 1)));
    builder.uncertain(new Uncertainty.OfEventDay("event-1", new Distribution.Normal(40, 20)));
  }
}
