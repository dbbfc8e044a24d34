package casus.scenario;

import static casus.scenario.ValueKind.FLAG;
import static casus.scenario.ValueKind.RUNG;
import static casus.scenario.ValueKind.RUNGS;
import static casus.scenario.ValueKind.STATE;
import static casus.scenario.ValueKind.STATES;
import static casus.scenario.ValueKind.amount;
import static casus.scenario.ValueKind.number;
import static casus.scenario.ValueKind.part;
import static casus.scenario.ValueKind.whole;
import static casus.scenario.ValueKind.word;

import casus.crisis.Confrontation;
import casus.crisis.Place;
import casus.crisis.Provocation;
import casus.crisis.RungChances;
import casus.crisis.Scenario;
import casus.crisis.ScriptedEvent;
import casus.crisis.StakeFeatures.Border;
import casus.crisis.StakeFeatures.Gravity;
import casus.crisis.StakeFeatures.Issue;
import casus.crisis.StakeFeatures.Revisionist;
import casus.crisis.StakeFeatures.Rivalry;
import casus.crisis.Transfer;
import casus.treaty.Locus;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.List;
import java.util.Set;

/** The keys of disputes, and of what happens in a crisis by itself. */
final class CrisisKeys {
  private static final Measure BRANCHING = new Measure(Unit.NONE, -1, 1);
  private static final Measure PER_DAY = new Measure(Unit.PER_DAY, 0, 2);
  private static final Measure PER_YEAR = new Measure(Unit.PER_YEAR, 0, 365);

  /** From a tenth of a day: excitation that fades at once excites nothing. */
  private static final Measure DECAY = new Measure(Unit.TIME, 0.1, Scenario.LONGEST_HORIZON);

  private static final Measure STEP = new Measure(Unit.TIME, 1, Scenario.LONGEST_HORIZON);

  /** How often a side of a tension provokes. */
  static final Measure RATE = new Measure(Unit.PER_YEAR, 0, 3650);

  // ---- disputes ----

  /** Stands for a stake that is drawn from the case. */
  static final String CASE = "case";

  static final KeyTable<Place> THEATRE =
      new KeyTable<>("disputes.CODE-CODE.theatre", "Where a dispute is fought out");
  static final Key<Place, Double> LAT =
      THEATRE
          .required("lat", number(Measure.LATITUDE), Place::latitude)
          .means("R4", "37.7", "Latitude in degrees, north positive.");
  static final Key<Place, Double> LON =
      THEATRE
          .required("lon", number(Measure.LONGITUDE), Place::longitude)
          .means("R4", "124.7", "Longitude in degrees, east positive.");
  static final Key<Place, StateCode> HOST =
      THEATRE
          .maybe("host", STATE, "none: nobody's territory", Place::host)
          .means("R4", "KOR", "The state on whose territory it is.");

  static final KeyTable<Confrontation> DISPUTE =
      new KeyTable<>(
          "disputes.CODE-CODE", "A dispute that can break out: challenger first, then target");
  static final Key<Confrontation, Node> THEATRE_OF =
      DISPUTE
          .passing(
              "theatre",
              part(
                  "a state, or a place {lat, lon, host}",
                  SchemaParts.any(SchemaParts.code(), THEATRE.schema().map())),
              "the home of the target")
          .means("R4", "{lat: 37.7, lon: 124.7, host: KOR}", "Where it is fought out.");
  static final Key<Confrontation, Node> STAKES =
      DISPUTE
          .passing(
              "stakes",
              part(
                  "for each of both states a share from 0 to 1, a distribution, or "
                      + CrisisKeys.CASE,
                  SchemaParts.map(
                      SchemaParts.STATE,
                      SchemaParts.any(SchemaParts.amount(), SchemaParts.words(Set.of(CASE))))),
              "drawn from the case, by the features below")
          .means("R3", "{PRK: 0.4, KOR: 0.5}", "What it is worth to them; 1 is survival.");
  static final Key<Confrontation, Issue> ISSUE =
      DISPUTE
          .maybe(
              "issue",
              word(Vocabulary.ISSUES),
              "not told: as the average",
              d -> d.features().issue())
          .means("stakes", "territory", "What who would change the status quo demands.");
  static final Key<Confrontation, Revisionist> REVISIONIST =
      DISPUTE
          .maybe(
              "revisionist",
              word(Vocabulary.REVISIONISTS),
              "not told: as the average",
              d -> d.features().revisionist())
          .means("stakes", "challenger", "Who would change the status quo.");
  static final Key<Confrontation, Rivalry> RIVALRY =
      DISPUTE
          .maybe(
              "rivalry",
              word(Vocabulary.RIVALRIES),
              "as the tie has it: spatial between neighbours by land",
              d -> d.features().rivalry())
          .means("stakes", "spatial", "The kind of strategic rivalry between them.");
  static final Key<Confrontation, Border> BORDER =
      DISPUTE
          .maybe(
              "border", word(Vocabulary.BORDERS), "as the tie has it", d -> d.features().border())
          .means("stakes", "land", "How they are neighbours; by sea within 400 miles.");
  static final Key<Confrontation, Double> PRIOR_DISPUTES =
      DISPUTE
          .maybe(
              "prior_disputes",
              number(Measure.NOT_NEGATIVE),
              "not told: as the average",
              d -> d.features().priorDisputes())
          .means("stakes", "3", "Militarized disputes between them in the ten years before.");
  static final Key<Confrontation, Boolean> MANY_ORIGINATORS =
      DISPUTE
          .standard("many_originators", FLAG, false, d -> d.features().manyOriginators())
          .means("stakes", "false", "Whether a side has several states on the first day.");
  static final Key<Confrontation, Gravity> GRAVITY =
      DISPUTE
          .maybe(
              "gravity", word(Vocabulary.GRAVITIES), "by the features", d -> d.features().gravity())
          .means(
              "stakes",
              "grave-damage",
              "The gravest threat perceived; sets the median stake in place of the features.");
  static final Key<Confrontation, Double> TARGET_ALLIES =
      DISPUTE
          .maybe(
              "target_allies",
              number(Measure.NOT_NEGATIVE),
              "counted from the treaties",
              d -> d.features().targetAllies())
          .means("R3", "1", "States pledged to defend the target, which make war dearer.");
  static final Key<Confrontation, Double> MEDIATION =
      DISPUTE
          .standard("mediation", number(Measure.SHARE), 0.0, Confrontation::mediation)
          .means("R13", "0.3", "How much mediation there is.");

  // ---- events ----

  static final KeyTable<ScriptedEvent> EVENT =
      new KeyTable<>("events.NAME", "Something the scenario makes happen");
  static final Key<ScriptedEvent, Amount> DAY =
      EVENT
          .required("day", amount(Measure.DAY), event -> new Amount.Exact(event.day()))
          .means("R10", "10", "The day on which it happens.");
  static final Key<ScriptedEvent, StateCode> ACTOR =
      EVENT.required("actor", STATE, ScriptedEvent::actor).means("R10", "PRK", "Who acts.");
  static final Key<ScriptedEvent, StateCode> TARGET =
      EVENT.required("target", STATE, ScriptedEvent::target).means("R10", "KOR", "Against whom.");
  static final Key<ScriptedEvent, RungChances> EVENT_RUNGS =
      EVENT
          .required("rung", RUNGS, ScriptedEvent::rungs)
          .means("R10", "force", "How far it goes; with weights, drawn once per replication.");
  static final Key<ScriptedEvent, Locus> LOCUS =
      EVENT
          .maybe("locus", word(Vocabulary.LOCI), "as the theatre has it", ScriptedEvent::locus)
          .means("R4", "homeland", "What it strikes.");
  static final Key<ScriptedEvent, Double> ATTRIBUTION =
      EVENT
          .standard("attribution", number(Measure.SHARE), 1.0, ScriptedEvent::attribution)
          .means(
              "R10",
              "0.7",
              "Chance that it is laid at the actor's door at once; until it is, no treaty is tested"
                  + " by it.");
  static final Key<ScriptedEvent, Double> ATTRIBUTION_DELAY =
      EVENT
          .standard("attribution_delay", number(Measure.DELAY), 0.0, ScriptedEvent::attributionDays)
          .means("R10", "20 d", "Mean time in which doubt about the actor fades; 0 if it stays.");
  static final Key<ScriptedEvent, Double> DEATHS =
      EVENT
          .standard("deaths", number(Measure.NOT_NEGATIVE), 0.0, ScriptedEvent::deaths)
          .means("R10", "46", "Lives that it costs for certain; 0 leaves it to chance.");
  static final Key<ScriptedEvent, Integer> HOLD =
      EVENT
          .derived(
              "hold", whole(Measure.DAYS), "30 d from rung 4 on, else 0", ScriptedEvent::holdDays)
          .means(
              "R10",
              "30 d",
              "Time in which the actor chooses no lower rung: who invades has decided to. It"
                  + " belongs to what is assumed.");

  // ---- tensions ----

  static final KeyTable<Provocation.Kind> KIND =
      new KeyTable<>("tensions.CODE-CODE.kinds.NAME", "A kind of provocation");
  static final Key<Provocation.Kind, StateCode> KIND_ACTOR =
      KIND.required("actor", STATE, Provocation.Kind::actor)
          .means("R10", "PRK", "Who does it: one of the pair.");
  static final Key<Provocation.Kind, Rung> KIND_RUNG =
      KIND.required("rung", RUNG, Provocation.Kind::rung)
          .means("R10", "display", "How far it goes.");
  static final Key<Provocation.Kind, Double> KIND_WEIGHT =
      KIND.standard("weight", number(Measure.NOT_NEGATIVE), 1.0, Provocation.Kind::weight)
          .means("R10", "3", "How frequent it is among the kinds of the actor.");
  static final Key<Provocation.Kind, Double> KIND_CRISIS =
      KIND.derived(
              "crisis",
              number(Measure.SHARE),
              "by rung: 0.1 for threat, 0.03 for display, 1 from force on",
              Provocation.Kind::crisis)
          .means("R10", "0.03", "Share that counts as an act of the pair's dispute.");

  static final KeyTable<Provocation> TENSION =
      new KeyTable<>(
          "tensions.CODE-CODE", "Provocations between two states, which excite one another");
  static final Key<Provocation, Node> RATES =
      TENSION
          .needed(
              "rates",
              part(
                  "by state a rate; 0 for a state that is not named",
                  SchemaParts.map(SchemaParts.STATE, SchemaParts.number())))
          .means("R10", "{PRK: 6 /y, KOR: 2 /y}", "How often each provokes by itself.");
  static final Key<Provocation, Double> SELF =
      TENSION
          .standard("self", number(BRANCHING), 0.0, Provocation::self)
          .means("R10", "0.2", "Provocations of a side that one of its own brings on.");
  static final Key<Provocation, Double> CROSS =
      TENSION
          .standard("cross", number(BRANCHING), 0.0, Provocation::cross)
          .means("R10", "0.3", "Provocations of a side that one of the other brings on.");
  static final Key<Provocation, Double> DECAYS =
      TENSION
          .standard("decay", number(DECAY), 30.0, Provocation::decayDays)
          .means("R10", "30 d", "Mean time over which excitation fades.");
  static final Key<Provocation, Double> ACCIDENT =
      TENSION
          .standard("accident", number(Measure.SHARE), 0.0, Provocation::accident)
          .means("R10", "0.01", "Chance that a provocation turns into a use of force.");
  static final Key<Provocation, Node> KINDS =
      TENSION
          .needed("kinds", part("by name a kind", SchemaParts.map(".", KIND.schema())))
          .means("R10", "{missile: {actor: PRK, rung: display}}", "What provocations may be.");

  // ---- transfers ----

  static final KeyTable<Transfer> FLOW =
      new KeyTable<>("transfers.NAME", "A flow of munitions or technology");
  static final Key<Transfer, StateCode> SUPPLIER =
      FLOW.required("supplier", STATE, Transfer::supplier).means("R12", "PRK", "Who gives.");
  static final Key<Transfer, StateCode> RECIPIENT =
      FLOW.required("recipient", STATE, Transfer::recipient).means("R12", "RUS", "Who gets.");
  static final Key<Transfer, Double> MUNITIONS =
      FLOW.standard("munitions", number(PER_DAY), 0.0, Transfer::munitionsPerDay)
          .means("R12", "0.001 /d", "What it adds to the recipient's stock of munitions.");
  static final Key<Transfer, Double> SUPPLIER_COST =
      FLOW.standard("cost", number(PER_DAY), 0.0, Transfer::supplierCostPerDay)
          .means("R12", "0.0005 /d", "What it takes from the supplier's.");
  static final Key<Transfer, Double> TECHNOLOGY =
      FLOW.standard("technology", number(PER_YEAR), 0.0, Transfer::nuclearPerYear)
          .means("R12", "0.02 /y", "What technology adds to the recipient's nuclear standing.");
  static final Key<Transfer, Double> CAP =
      FLOW.standard("cap", number(Measure.SHARE), 1.0, Transfer::nuclearCap)
          .means("R12", "0.7", "How high the supplier lets that standing rise.");
  static final Key<Transfer, Integer> STEPS =
      FLOW.standard("step", whole(STEP), 30, Transfer::stepDays)
          .means("R12", "30 d", "Time between two shipments.");
  static final Key<Transfer, List<StateCode>> OFFENDED =
      FLOW.standard("offended", STATES, List.of(), Transfer::offended)
          .means(
              "R12",
              "[KOR]",
              "Who takes offence: affinity with the supplier falls each time it sees one.");
  static final Key<Transfer, List<StateCode>> BREAKS =
      FLOW.derived(
              "breaks",
              STATES,
              "supplier and recipient, of those that are under sanctions",
              Transfer::breaks)
          .means(
              "R12", "[PRK]", "Whose sanctions it breaks: it is then smuggled, and may be seen.");
  static final Key<Transfer, Integer> FROM =
      FLOW.standard("from", whole(Measure.DAY), 0, Transfer::fromDay)
          .means("R12", "0", "First day.");
  static final Key<Transfer, Integer> UNTIL =
      FLOW.derived("until", whole(Measure.DAY), "the horizon", Transfer::untilDay)
          .means("R12", "180", "First day without.");

  private CrisisKeys() {}

  /** Whether a stake is left to the case. */
  static boolean isCase(Node node) {
    return node instanceof Node.Scalar scalar && scalar.text().equals(CASE);
  }
}
