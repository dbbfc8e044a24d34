package casus.scenario;

import static java.util.stream.Collectors.toCollection;

import casus.crisis.Confrontation;
import casus.crisis.Outcome;
import casus.crisis.OutcomeColumn;
import casus.crisis.OutcomeNames;
import casus.crisis.Parameters;
import casus.crisis.Patronage;
import casus.crisis.Provocation;
import casus.crisis.Scenario;
import casus.crisis.ScriptedEvent;
import casus.crisis.StateProfile;
import casus.crisis.Tie;
import casus.crisis.Transfer;
import casus.crisis.Uncertainty;
import casus.scenario.Node.Mapping;
import casus.text.Text;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a scenario of a document: types, units, ranges, names. */
final class ScenarioBuilder {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
  private static final Measure HORIZON = new Measure(Unit.TIME, 1, Scenario.LONGEST_HORIZON);
  private static final LocalDate ANY_DAY = LocalDate.of(2025, 1, 1);

  private final Library library;
  private final Function<Scenario, List<OutcomeColumn>> columns;
  private final Problems problems;

  ScenarioBuilder(
      Library library, Function<Scenario, List<OutcomeColumn>> columns, Problems problems) {
    this.library = library;
    this.columns = columns;
    this.problems = problems;
  }

  /**
   * Makes the scenario. Every section is read, whatever the others lack, so that all faults are
   * found.
   *
   * @param root the document, library treaties filled in
   * @param expected the treaties as others expect them, if they differ
   * @param inputs the files read
   * @return empty if there are errors
   */
  Optional<LoadedScenario> build(Mapping root, Optional<Mapping> expected, List<InputFile> inputs) {
    Fields fields = new Fields(root, new Origin(root.origin().source(), 1, 1), "", problems);
    fields.allow("casus", Layers.EXPECTED);
    fields.require("name", "date", "horizon", StatesSection.KEY);
    String name = name(fields);
    String title = fields.text("title").orElse(name);
    String description = fields.text("description").orElse("");
    LocalDate date = fields.date("date").orElse(ANY_DAY);
    OptionalInt horizon = fields.whole("horizon", HORIZON);
    TreeSet<String> codes =
        fields.child(StatesSection.KEY, StatesSection.KEY).stream()
            .flatMap(states -> states.mapping().keys().stream())
            .filter(StateCode::isCode)
            .collect(toCollection(TreeSet::new));
    List<Uncertainty> uncertainties = new ArrayList<>();
    Context context =
        new Context(
            library,
            library.treaties().codes().with(codes),
            date,
            horizon.orElse(1),
            problems,
            uncertainties);
    Map<StateCode, StateProfile> states = new StatesSection(context).read(fields);
    List<Tie> ties = new TiesSection(context).read(fields, states);
    TreatiesSection treatiesSection = new TreatiesSection(context);
    List<Treaty> treaties =
        fields
            .child(Layers.TREATIES, Layers.TREATIES)
            .map(all -> treatiesSection.read(all.mapping()))
            .orElse(List.of());
    List<Treaty> believed = expected.map(treatiesSection::read).orElse(treaties);
    PatronsSection patrons = new PatronsSection(context);
    List<Patronage> patronages = patrons.patrons(fields);
    states = patrons.sanctioned(fields, states, patronages);
    DisputesSection disputesSection = new DisputesSection(context, states);
    List<Confrontation> declared = disputesSection.disputes(fields);
    List<ScriptedEvent> events = disputesSection.events(fields);
    FlowsSection flows = new FlowsSection(context);
    List<Provocation> provocations = flows.tensions(fields);
    List<Transfer> transfers = flows.transfers(fields);
    boolean council = securityCouncil(fields, date);
    DecisionRules.Chosen decision = DecisionRules.read(fields, problems);
    Parameters parameters = new ParametersSection(context).read(fields);
    List<String> notes = fields.texts("notes");
    List<String> sources = fields.texts("sources");
    List<Confrontation> disputes =
        disputesSection.completed(opened(declared, provocations, disputesSection), events);
    uncertainties.sort(Comparator.comparing(Uncertainty::path));
    new LuckKeys(problems).check(fields, treaties, events, disputes);
    casus.crisis.ScenarioBuilder draft =
        Scenario.builder(name, date, horizon.orElse(1), parameters)
            .title(title)
            .states(List.copyOf(states.values()))
            .ties(ties)
            .treaties(treaties, believed)
            .patronages(patronages)
            .disputes(disputes)
            .events(events)
            .provocations(provocations)
            .transfers(transfers)
            .securityCouncil(council)
            .decide(decision.variant())
            .uncertainties(uncertainties);
    decision.rule().ifPresent(foreign -> draft.decide(foreign.rule()));
    Scenario scenario = draft.build();
    List<OutcomeColumn> outcomeColumns = columns.apply(scenario);
    OutcomesSection expressions =
        new OutcomesSection(
            problems,
            outcomeColumns,
            OutcomeNames.of(
                scenario,
                library.treaties().ids(),
                new NameHints(scenario, library.treaties().ids())));
    List<Outcome> outcomes = expressions.read(fields);
    Optional<Hindcast> hindcast = new HindcastSection(problems, expressions).read(fields, outcomes);
    fields.finish();
    if (problems.anyError()) {
      return Optional.empty();
    }
    new Lint(scenario, root, library, problems).check();
    expressions.tellConstant(fields, outcomes, new OutcomeRange(outcomeColumns, scenario));
    Document effective = EffectiveDocument.of(scenario, outcomes, root, library);
    return Optional.of(
        new LoadedScenario(
            scenario,
            withTruths(outcomes, hindcast),
            hindcast,
            description,
            sources,
            notes,
            effective,
            withRule(inputs, decision.rule()),
            new Document(root)));
  }

  /** A rule of another jar is among what the scenario was read from. */
  private static List<InputFile> withRule(
      List<InputFile> inputs, Optional<DecisionRules.Provided> rule) {
    return Stream.concat(
            inputs.stream(),
            rule.stream().map(DecisionRules.Provided::file).filter(jar -> !inputs.contains(jar)))
        .toList();
  }

  /** The statements that a hindcast is judged by are outcomes like others. */
  private static List<Outcome> withTruths(List<Outcome> outcomes, Optional<Hindcast> hindcast) {
    return Stream.concat(
            outcomes.stream(),
            hindcast.stream().flatMap(h -> h.truths().stream()).map(Hindcast.Truth::outcome))
        .toList();
  }

  private String name(Fields fields) {
    Optional<String> name = fields.text("name");
    if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
      problems.error(
          fields.at("name"),
          Text.format("the name is '%s'", name.get()),
          "write small letters, digits and hyphens, since files are called after it");
    }
    return name.orElse("unnamed");
  }

  private boolean securityCouncil(Fields fields, LocalDate date) {
    boolean founded = !date.isBefore(Scenario.COUNCIL_FOUNDED);
    Optional<Boolean> stated = fields.flag("security_council");
    if (stated.orElse(false) && !founded) {
      problems.warn(
          fields.at("security_council"),
          Text.format(
              "there was no Security Council on %s: it first met on %s",
              date, Scenario.COUNCIL_FOUNDED));
    }
    return stated.orElse(founded);
  }

  /** A tension, too, can open a dispute: the more provocative side challenges. */
  private static List<Confrontation> opened(
      List<Confrontation> declared, List<Provocation> tensions, DisputesSection section) {
    List<Confrontation> disputes = new ArrayList<>(declared);
    for (Provocation tension : tensions) {
      boolean first = tension.firstPerYear() >= tension.secondPerYear();
      section.add(
          disputes,
          first ? tension.first() : tension.second(),
          first ? tension.second() : tension.first());
    }
    return disputes;
  }
}
