package casus.history;

import static java.util.Objects.requireNonNull;

import casus.calibration.CaseFile;
import casus.crisis.Attribute;
import casus.crisis.Confrontation;
import casus.crisis.Distribution;
import casus.crisis.Outcome;
import casus.crisis.Place;
import casus.crisis.RunColumns;
import casus.crisis.RungChances;
import casus.crisis.Scenario;
import casus.crisis.ScriptedEvent;
import casus.crisis.StateProfile;
import casus.crisis.Tie;
import casus.crisis.Uncertainty;
import casus.scenario.Hindcast;
import casus.scenario.Library;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import casus.text.Text;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sampled uses of force against members of treaties over which nobody invoked one of them. Famous
 * wars alone reward a model that is quick to fight; these balance them (model.md, section 9.3).
 *
 * <p>Each dispute of the table becomes a scenario by one rule. The attacker uses force on day 0.
 * The theatre is the target's home where the two share a land border or lie within 24 miles of
 * water, else the open near the attacker's home, where the target's ships or aircraft are met.
 * Nothing is known of the stakes: they are drawn from the law that the model's generic disputes
 * have, a log-normal of median .25 and standard deviation 1.2 of the logarithm (model.md, section
 * 10). Only the target's allies under the treaties listed take part beside the two. Lives lost are
 * left to chance.
 *
 * <p>The facts come from COW MID 5.0 (Palmer et al. 2022), ATOP 5.1 (Leeds et al. 2002), COW NMC
 * 7.0 (Singer 1987) and the other sources named in {@code scripts/data/README.md}; {@code
 * scripts/data/non-events.py} draws the sample and writes the tables.
 */
final class NonEvents {
  /** The table of disputes. */
  static final String DISPUTES = "non-events.csv";

  /** The table of states in them. */
  static final String STATES = "non-events-states.csv";

  private static final List<String> OF_STATE =
      List.of(
          "dispute",
          "state",
          "role",
          "name",
          "cinc",
          "nuclear",
          "democracy",
          "major",
          "permanent",
          "lat",
          "lon",
          "km_target",
          "km_attacker",
          "border_target",
          "border_attacker",
          "rival_attacker",
          "affinity_target",
          "affinity_attacker",
          "force");

  private static final List<String> OF_DISPUTE =
      List.of(
          "dispute",
          "date",
          "target",
          "attacker",
          "days",
          "war",
          "treaties",
          "contiguity",
          "weight");

  private static final int HORIZON_DAYS = 365;
  private static final Distribution STAKE = new Distribution.LogNormal(0.25, 1.2);
  private static final double MEDIAN_STAKE = 0.25;

  /** COW contiguity: 1 land, 2 to 12 miles of water, 3 to 24, 4 to 150, 5 to 400, 6 none. */
  private static final int NEIGHBOURS = 3;

  /** None of 150 uses of force against members of NATO (model.md, P8), and half a call. */
  private static final double CALL_RATE = 0.5 / 151;

  private static final String CALL_SOURCE =
      "P8: no call in 150 uses of force against NATO members, 1949-2014, COW MID 5.0; add-half";

  private static final double JOIN_RATE = 16.0 / 379;
  private static final String JOIN_SOURCE =
      "some ally joined in 16 of 379 defensive calls, 1945-91 (training part), COW MID 5.0, ATOP"
          + " 5.1";

  private static final double WAR_RATE = 17.0 / 544;
  private static final String WAR_SOURCE =
      "P1: war in 17 of 544 disputes with force, 1945-91 (training part), COW MID 5.0";

  /** What a state is in a dispute. */
  private enum Role {
    TARGET,
    ATTACKER,
    ALLY;

    static Role of(String word) {
      for (Role role : values()) {
        if (role.word().equals(word)) {
          return role;
        }
      }
      throw new IllegalArgumentException(
          Text.format("role is '%s', not target, attacker or ally", word));
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A state of a dispute, as the table has it. */
  private record Member(
      StateProfile profile,
      Role role,
      double kmTarget,
      double kmAttacker,
      boolean borderTarget,
      boolean borderAttacker,
      boolean rivalAttacker,
      double affinityTarget,
      double affinityAttacker,
      boolean usedForce) {
    StateCode code() {
      return profile.code();
    }
  }

  private final Library library;

  private NonEvents(Library library) {
    this.library = library;
  }

  /**
   * Reads the tables.
   *
   * @param folder where they are
   * @param library treaties and parameters
   * @return one case for each dispute, by date, or all that is wrong with the tables
   * @throws IOException if they cannot be read
   */
  public static Parsed<List<HistoricalCase>> read(Path folder, Library library) throws IOException {
    NonEvents reader = new NonEvents(library);
    List<Problem> problems = new ArrayList<>();
    Map<String, List<Member>> members = new LinkedHashMap<>();
    new CaseFile(folder.resolve(STATES), OF_STATE, problems)
        .forEach(
            row ->
                members
                    .computeIfAbsent(row.text("dispute"), dispute -> new ArrayList<>())
                    .add(member(row)));
    List<HistoricalCase> cases = new ArrayList<>();
    new CaseFile(folder.resolve(DISPUTES), OF_DISPUTE, problems)
        .forEach(
            row ->
                cases.add(reader.made(row, members.getOrDefault(row.text("dispute"), List.of()))));
    return problems.isEmpty()
        ? new Parsed.Sound<>(cases, List.of())
        : new Parsed.Faulty<>(problems);
  }

  private static Member member(CaseFile.Row row) {
    return new Member(
        profile(row),
        Role.of(row.text("role")),
        row.required("km_target"),
        row.required("km_attacker"),
        row.flag("border_target"),
        row.flag("border_attacker"),
        row.flag("rival_attacker"),
        row.required("affinity_target"),
        row.required("affinity_attacker"),
        row.text("role").equals("ally") && row.flag("force"));
  }

  private static StateProfile profile(CaseFile.Row row) {
    Map<Attribute, Double> attributes = new EnumMap<>(Attribute.class);
    attributes.put(Attribute.CAPABILITY, row.required("cinc"));
    attributes.put(Attribute.NUCLEAR, row.required("nuclear"));
    attributes.put(Attribute.DEMOCRACY, row.required("democracy"));
    attributes.put(Attribute.RESOLVE, 0.5);
    attributes.put(Attribute.MUNITIONS, 1.0);
    for (Attribute attribute : Attribute.values()) {
      attributes.putIfAbsent(attribute, 0.0);
    }
    return new StateProfile(
        new StateCode(row.text("state")),
        row.text("name"),
        row.flag("major"),
        row.flag("permanent"),
        Optional.empty(),
        row.required("lat"),
        row.required("lon"),
        attributes);
  }

  private HistoricalCase made(CaseFile.Row row, List<Member> members) {
    String dispute = row.text("dispute");
    Member target = principal(members, Role.TARGET, row.text("target"));
    Member attacker = principal(members, Role.ATTACKER, row.text("attacker"));
    LocalDate date = date(row);
    boolean neighbours = row.required("contiguity") <= NEIGHBOURS;
    Place theatre =
        neighbours
            ? new Place(
                target.profile().latitude(),
                target.profile().longitude(),
                Optional.of(target.code()))
            : new Place(
                attacker.profile().latitude(), attacker.profile().longitude(), Optional.empty());
    Confrontation confrontation =
        new Confrontation(attacker.code(), target.code(), theatre, MEDIAN_STAKE, MEDIAN_STAKE, 0);
    List<Treaty> treaties =
        Stream.of(row.text("treaties").split("\\s+")).map(this::treaty).toList();
    Scenario scenario =
        Scenario.builder("mid-" + dispute, date, HORIZON_DAYS, library.parameters().defaults())
            .title(
                Text.format(
                    "%s against %s, %s (MID %s)",
                    attacker.profile().name(), target.profile().name(), date.getYear(), dispute))
            .states(members.stream().map(Member::profile).toList())
            .ties(ties(members, target, attacker))
            .treaties(treaties, treaties)
            .dispute(confrontation)
            .event(opening(attacker, target))
            .securityCouncil(true)
            .uncertain(new Uncertainty.OfStake(confrontation.id(), true, STAKE))
            .uncertain(new Uncertainty.OfStake(confrontation.id(), false, STAKE))
            .build();
    boolean joined = members.stream().anyMatch(Member::usedForce);
    Hindcast hindcast =
        new Hindcast(
            Text.format(
                "Force for %s days over which no treaty was invoked (MID %s).",
                row.text("days"), dispute),
            row.required("weight"),
            truths(scenario, row.flag("war"), joined));
    return new HistoricalCase(HistoricalCase.Kind.NON_EVENT, scenario.name(), scenario, hindcast);
  }

  private static Member principal(List<Member> members, Role role, String code) {
    return members.stream()
        .filter(member -> member.role() == role && member.code().letters().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Text.format("%s has no row for the %s %s", STATES, role.word(), code)));
  }

  private static LocalDate date(CaseFile.Row row) {
    try {
      return LocalDate.parse(row.text("date"));
    } catch (DateTimeParseException e) {
      row.fault("date", "not a day as in 1962-10-22");
      throw new IllegalArgumentException(e);
    }
  }

  private Treaty treaty(String id) {
    return library
        .treaties()
        .find(id)
        .orElseThrow(
            () -> new IllegalArgumentException(Text.format("there is no treaty '%s'", id)));
  }

  private static ScriptedEvent opening(Member attacker, Member target) {
    RungChances force = RungChances.certain(Rung.FORCE);
    return new ScriptedEvent(
        "force", 0, attacker.code(), target.code(), force, Optional.empty(), 1, 0, 0, 0);
  }

  /** What stands between each state and the two parties; nothing is needed between allies. */
  private static List<Tie> ties(List<Member> members, Member target, Member attacker) {
    List<Tie> ties = new ArrayList<>();
    for (Member member : members) {
      if (member.role() != Role.TARGET) {
        ties.add(
            tie(
                member,
                target,
                member.affinityTarget(),
                member.role() == Role.ATTACKER && target.rivalAttacker(),
                member.kmTarget(),
                member.borderTarget()));
      }
      if (member.role() == Role.ALLY) {
        ties.add(
            tie(
                member,
                attacker,
                member.affinityAttacker(),
                member.rivalAttacker(),
                member.kmAttacker(),
                member.borderAttacker()));
      }
    }
    return ties;
  }

  private static Tie tie(
      Member one, Member other, double affinity, boolean rivals, double km, boolean border) {
    StateCode a = one.code();
    StateCode b = other.code();
    boolean ordered = a.compareTo(b) < 0;
    return new Tie(ordered ? a : b, ordered ? b : a, affinity, rivals, km, border);
  }

  private static List<Hindcast.Truth> truths(Scenario scenario, boolean war, boolean joined) {
    return List.of(
        truth(scenario, "called", "calls > 0", false, CALL_RATE, CALL_SOURCE),
        truth(scenario, "joined", "joiners > 0", joined, JOIN_RATE, JOIN_SOURCE),
        truth(scenario, "war", "war", war, WAR_RATE, WAR_SOURCE));
  }

  private static Hindcast.Truth truth(
      Scenario scenario, String name, String when, boolean value, double baseRate, String source) {
    Outcome.Parse parse = Outcome.parse(name, when, RunColumns.of(scenario).outcomeColumns());
    if (!(parse instanceof Outcome.Parse.Understood understood)) {
      throw new IllegalStateException("truth " + name + " is no outcome: " + parse);
    }
    return new Hindcast.Truth(requireNonNull(understood.outcome()), value, baseRate, source);
  }
}
