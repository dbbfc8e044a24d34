package casus.scenario;

import static casus.scenario.ValueKind.ANY_STATE;
import static casus.scenario.ValueKind.FLAG;
import static casus.scenario.ValueKind.TEXT;
import static casus.scenario.ValueKind.amount;
import static casus.scenario.ValueKind.number;
import static casus.scenario.ValueKind.part;
import static casus.scenario.ValueKind.whole;

import casus.crisis.Attribute;
import casus.crisis.Monitoring;
import casus.crisis.Patronage;
import casus.crisis.Scenario;
import casus.crisis.StateProfile;
import casus.crisis.Tie;
import casus.treaty.StateCode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of states, and of what stands between them. */
final class StateKeys {
  private static final String FACTS = "the library's, of the year nearest the date";

  /** Half the way around the Earth. */
  private static final double FARTHEST = 20_038;

  // ---- capital ----

  static final KeyTable<StateProfile> CAPITAL =
      new KeyTable<>("states.CODE.capital", "Where the capital of a state lies");
  static final Key<StateProfile, Double> LAT =
      CAPITAL
          .required("lat", number(Measure.LATITUDE), StateProfile::latitude)
          .means("R2", "39.02", "Latitude in degrees, north positive.");
  static final Key<StateProfile, Double> LON =
      CAPITAL
          .required("lon", number(Measure.LONGITUDE), StateProfile::longitude)
          .means("R2", "125.75", "Longitude in degrees, east positive.");

  // ---- states ----

  static final KeyTable<StateProfile> STATE =
      new KeyTable<>("states.CODE", "A state, or an actor that is treated as one");
  static final Key<StateProfile, String> NAME =
      STATE.derived("name", TEXT, FACTS, StateProfile::name).means("", "North Korea", "Its name.");
  static final Key<StateProfile, Boolean> MAJOR =
      STATE
          .derived("major", FLAG, FACTS + "; else false", StateProfile::major)
          .means("R7", "true", "Whether it is a major power.");
  static final Key<StateProfile, Boolean> PERMANENT =
      STATE
          .derived("permanent_member", FLAG, FACTS + "; else false", StateProfile::permanentMember)
          .means("R11", "true", "Whether it can veto in the Security Council.");
  static final Key<StateProfile, StateCode> HOST =
      STATE
          .maybe("host", ANY_STATE, "none", StateProfile::host)
          .means("R4", "AFG", "Of an actor that is no state: the state that harbours it.");
  static final Key<StateProfile, Node> CAPITAL_OF =
      STATE
          .passing("capital", part("a place {lat, lon}", CAPITAL.schema().map()), FACTS)
          .means("R2", "{lat: 39.02, lon: 125.75}", "Where its capital lies.");
  static final Map<Attribute, Key<StateProfile, Amount>> ATTRIBUTES = attributes();

  // ---- ties ----

  static final KeyTable<Tie> TIE =
      new KeyTable<>("ties.CODE-CODE", "What stands between two states");
  static final Key<Tie, Double> AFFINITY =
      TIE.derived(
              "affinity",
              number(new Measure(Unit.NONE, -1, 1)),
              "the library's; 0, with a warning, where it has none",
              Tie::affinity)
          .means("R7", "0.6", "Likeness of their foreign policies.");
  static final Key<Tie, Boolean> RIVALS =
      TIE.derived("rivals", FLAG, "the library's", Tie::rivals)
          .means("R7", "true", "Whether they are rivals.");
  static final Key<Tie, Boolean> LAND_BORDER =
      TIE.derived("land_border", FLAG, "the library's", Tie::landBorder)
          .means("R2", "true", "Whether they share a border on land.");
  static final Key<Tie, Double> APART =
      TIE.derived(
              "distance",
              number(new Measure(Unit.DISTANCE, 0, FARTHEST)),
              "that of the capitals, on the great circle",
              Tie::kilometres)
          .means("R2", "190 km", "How far apart they are.");

  // ---- patrons, sanctions ----

  static final KeyTable<Patronage> PATRON =
      new KeyTable<>("patrons.CLIENT.PATRON", "A patron's hold on a client");
  static final Key<Patronage, Double> DEPENDENCE =
      PATRON
          .required("dependence", number(Measure.SHARE), Patronage::dependence)
          .means("R3", "0.6", "Share of the client's support from outside that the patron gives.");
  static final Key<Patronage, Double> STANCE =
      PATRON
          .standard("stance", number(new Measure(Unit.NONE, -1, 1)), 0.0, Patronage::stance)
          .means(
              "R3",
              "-0.5",
              "What the patron wants in this crisis: restraint (positive) or encouragement"
                  + " (negative), on each rung of the client.");

  static final KeyTable<StateProfile> SANCTIONS =
      new KeyTable<>("sanctions.CODE", "Standing sanctions on a state");
  static final Key<StateProfile, Double> SEVERITY =
      SANCTIONS
          .required("severity", number(Measure.SHARE), state -> state.get(Attribute.SANCTIONED))
          .means("R11", "0.6", "How much they would bite if nobody evaded them.");
  static final Key<StateProfile, Double> COST =
      SANCTIONS
          .standard(
              "cost",
              number(measure(Attribute.SANCTIONS)),
              0.0,
              state -> state.get(Attribute.SANCTIONS))
          .means("R3", "0.05", "What they add to the cost of each rung.");
  static final Key<StateProfile, List<StateCode>> APPLIED_BY =
      SANCTIONS
          .passing("applied_by", ValueKind.ANY_STATES, "nobody")
          .means("R11", "[USA, KOR]", "Who applies them: patrons who do not help to evade them.");

  // ---- monitoring ----

  static final KeyTable<Monitoring> MONITORING =
      new KeyTable<>("monitoring.CODE", "How the standing sanctions on a state are watched");
  static final Key<Monitoring, Double> LEVEL =
      MONITORING
          .required("level", number(Measure.SHARE), Monitoring::level)
          .means("R11", "0.8", "How closely; 1 if all that can be seen from outside is.");
  static final Key<Monitoring, Integer> UNTIL =
      MONITORING
          .maybe("until", whole(Measure.DAY), "for good", watch -> coming(watch.untilDay()))
          .means("R11", "121", "First day without, where its end is scripted.");
  static final Key<Monitoring, Integer> RENEWAL =
      MONITORING
          .maybe("renewal", whole(Measure.DAY), "no vote", watch -> coming(watch.renewalDay()))
          .means("R11", "87", "Day of the first vote on its renewal: one veto ends it.");
  static final Key<Monitoring, Integer> EVERY =
      MONITORING
          .standard(
              "every",
              whole(new Measure(Unit.TIME, 1, Scenario.LONGEST_HORIZON)),
              365,
              Monitoring::everyDays)
          .means("R11", "365 d", "Time from one vote to the next.");

  private StateKeys() {}

  private static Optional<Integer> coming(int day) {
    return day == Monitoring.NEVER ? Optional.empty() : Optional.of(day);
  }

  /** What a value of an attribute must be. */
  static Measure measure(Attribute attribute) {
    Unit unit = attribute.unit().equals("share") ? Unit.SHARE : Unit.NONE;
    return new Measure(unit, attribute.least(), attribute.greatest());
  }

  private static Map<Attribute, Key<StateProfile, Amount>> attributes() {
    Map<Attribute, Key<StateProfile, Amount>> keys = new EnumMap<>(Attribute.class);
    for (Attribute attribute : Attribute.values()) {
      keys.put(attribute, attribute(attribute));
    }
    return Collections.unmodifiableMap(keys);
  }

  private static Key<StateProfile, Amount> attribute(Attribute attribute) {
    return switch (attribute) {
      case CAPABILITY ->
          attribute(attribute, FACTS)
              .means("R2", "0.012", "Material capability: its share of the world's (CINC).");
      case NUCLEAR ->
          attribute(attribute, FACTS + "; else 0")
              .means("R3", "0.5", "Nuclear standing: none 0, arsenal 0.5, secure second strike 1.");
      case DEMOCRACY ->
          attribute(attribute, FACTS).means("R3", "0.08", "Index of electoral democracy.");
      case RESOLVE ->
          attribute(attribute, "0.5")
              .means("R3", "beta(2,5)", "Median of what others believe of its resolve.");
      case ENGAGED ->
          attribute(attribute, "0")
              .means("R2", "0.2", "Share of its forces engaged outside the scenario's disputes.");
      case WEARINESS ->
          attribute(attribute, "0").means("R3", "0.5", "Weariness of war at the start.");
      case MUNITIONS ->
          attribute(attribute, "1").means("R2", "0.8", "Stock of munitions at the start, 1 usual.");
      case SANCTIONS ->
          attribute(attribute, "0, or that of 'sanctions'")
              .means("R3", "0.05", "What standing sanctions add to the cost of each rung.");
      case SANCTIONED ->
          attribute(attribute, "0, or worked out from 'sanctions'")
              .means("R11", "0.3", "Share of standing sanctions that bites on its strength.");
    };
  }

  private static KeyTable.Entry<StateProfile, Amount> attribute(
      Attribute attribute, String otherwise) {
    return STATE.derived(
        attribute.word(),
        amount(measure(attribute)),
        otherwise,
        state -> new Amount.Exact(state.get(attribute)));
  }
}
