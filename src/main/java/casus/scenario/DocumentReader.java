package casus.scenario;

import static java.util.stream.Collectors.toCollection;

import casus.crisis.Confrontation;
import casus.crisis.DecisionRule;
import casus.crisis.Monitoring;
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
import casus.text.Services;
import casus.text.Text;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a scenario of a document: types, units, ranges, names. */
final class DocumentReader {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
  private static final String ABSENT = "no such section";
  private static final LocalDate ANY_DAY = LocalDate.of(2025, 1, 1);

  private final Library library;
  private final Function<Scenario, List<OutcomeColumn>> columns;
  private final Problems problems;
  private final ReadParts parts;

  DocumentReader(
      Library library,
      Function<Scenario, List<OutcomeColumn>> columns,
      Problems problems,
      ReadParts parts) {
    this.library = library;
    this.columns = columns;
    this.problems = problems;
    this.parts = parts;
  }

  /**
   * Makes the scenario, and tells what is allowed in it but strange.
   *
   * @param root the document, library treaties filled in
   * @param expected the treaties as others expect them, if they differ
   * @param inputs the files read
   * @return empty if there are errors
   */
  Optional<LoadedScenario> build(Mapping root, Optional<Mapping> expected, List<InputFile> inputs) {
    Optional<LoadedScenario> read = values(root, expected, inputs);
    read.ifPresent(this::tellStrange);
    return read;
  }

  private void tellStrange(LoadedScenario loaded) {
    Scenario scenario = loaded.scenario();
    Mapping root = loaded.written().root();
    Fields fields = new Fields(root, new Origin(root.origin().source(), 1, 1), "", problems);
    new WordsSection(library, problems).ofScenario(fields, loaded);
    new Lint(scenario, root, library, problems).check();
    OutcomesSection.tellConstant(
        root, loaded.outcomes(), new OutcomeRange(columns.apply(scenario), scenario), problems);
  }

  /**
   * Makes the scenario, with every error and without a search for what is only strange. Every
   * section is read, whatever the others lack, so that all faults are found.
   *
   * @param root the document, library treaties filled in
   * @param expected the treaties as others expect them, if they differ
   * @param inputs the files read
   * @return empty if there are errors
   */
  Optional<LoadedScenario> values(
      Mapping root, Optional<Mapping> expected, List<InputFile> inputs) {
    Fields fields = new Fields(root, new Origin(root.origin().source(), 1, 1), "", problems);
    KeyTable<Scenario>.Given given = RootKeys.ROOT.read(fields, library.treaties().codes());
    String name = name(fields, given);
    LocalDate date = given.find(RootKeys.DATE_OF).orElse(ANY_DAY);
    int horizonDays = given.find(RootKeys.HORIZON).orElse(1);
    TreeSet<String> codes =
        fields.child(StatesSection.KEY, StatesSection.KEY).stream()
            .flatMap(states -> states.mapping().keys().stream())
            .filter(StateCode::isCode)
            .collect(toCollection(TreeSet::new));
    List<Uncertainty> uncertainties = new ArrayList<>();
    Context context =
        new Context(
            library,
            library.treaties().codes().with(codes, date),
            date,
            horizonDays,
            problems,
            uncertainties);
    Map<StateCode, StateProfile> declared =
        parts.read(
            StatesSection.KEY,
            from(root, StatesSection.KEY, date),
            context,
            () -> new StatesSection(context).read(fields));
    List<Tie> ties =
        parts.read(
            Layers.TIES,
            from(root, Layers.TIES, declared, codes, date),
            context,
            () -> new TiesSection(context).read(fields, declared));
    TreatiesSection treatiesSection = new TreatiesSection(context, parts);
    List<Treaty> treaties =
        fields
            .child(Layers.TREATIES, Layers.TREATIES)
            .map(all -> treatiesSection.read(all.mapping(), Layers.TREATIES))
            .orElse(List.of());
    List<Treaty> believed =
        expected.map(all -> treatiesSection.read(all, Layers.EXPECTED)).orElse(treaties);
    PatronsSection patrons = new PatronsSection(context);
    List<Patronage> patronages =
        parts.read(
            PatronsSection.PATRONS,
            from(root, PatronsSection.PATRONS, codes, date),
            context,
            () -> patrons.patrons(fields));
    Map<StateCode, StateProfile> states =
        parts.read(
            PatronsSection.SANCTIONS,
            from(root, PatronsSection.SANCTIONS, declared, codes, date, patronages),
            context,
            () -> patrons.sanctioned(fields, declared, patronages));
    List<Monitoring> monitorings =
        parts.read(
            PatronsSection.MONITORING,
            from(root, PatronsSection.MONITORING, codes, date),
            context,
            () -> patrons.monitorings(fields));
    DisputesSection disputesSection = new DisputesSection(context, states);
    List<Confrontation> confrontations =
        parts.read(
            DisputesSection.KEY,
            from(root, DisputesSection.KEY, states, codes, date),
            context,
            () -> disputesSection.disputes(fields));
    List<ScriptedEvent> events =
        parts.read(
            Layers.EVENTS,
            from(root, Layers.EVENTS, codes, date),
            context,
            () -> disputesSection.events(fields));
    FlowsSection flows = new FlowsSection(context);
    List<Provocation> provocations =
        parts.read(
            FlowsSection.TENSIONS,
            from(root, FlowsSection.TENSIONS, codes, date),
            context,
            () -> flows.tensions(fields));
    Set<StateCode> underSanctions = PatronsSection.underSanctions(fields, states);
    List<Transfer> transfers =
        parts.read(
            FlowsSection.TRANSFERS,
            from(root, FlowsSection.TRANSFERS, underSanctions, codes, date, horizonDays),
            context,
            () -> flows.transfers(fields, underSanctions));
    boolean council = securityCouncil(fields, given, date);
    DecisionRules.Chosen decision = DecisionRules.read(fields, problems);
    Parameters parameters =
        parts.read(
            ParametersSection.KEY,
            from(root, ParametersSection.KEY),
            context,
            () -> new ParametersSection(context).read(fields));
    List<Confrontation> disputes =
        disputesSection.completed(opened(confrontations, provocations, disputesSection), events);
    uncertainties.sort(Comparator.comparing(Uncertainty::path));
    new LuckKeys(problems).check(fields, treaties, events, disputes, transfers);
    casus.crisis.ScenarioBuilder draft =
        Scenario.builder(name, date, horizonDays, parameters)
            .title(given.find(RootKeys.TITLE).orElse(name))
            .states(List.copyOf(states.values()))
            .ties(ties)
            .treaties(treaties, believed)
            .patronages(patronages)
            .disputes(disputes)
            .events(events)
            .provocations(provocations)
            .transfers(transfers)
            .monitorings(monitorings)
            .securityCouncil(council)
            .decide(decision.variant())
            .uncertainties(uncertainties);
    decision.rule().ifPresent(foreign -> draft.decide(foreign.service()));
    Scenario scenario = draft.build();
    List<OutcomeColumn> outcomeColumns = columns.apply(scenario);
    OutcomeNames names =
        OutcomeNames.of(
            scenario, library.treaties().ids(), new NameHints(scenario, library.treaties().ids()));
    OutcomesSection expressions = new OutcomesSection(problems, outcomeColumns, names);
    List<Object> asked = List.of(outcomeColumns, names.states(), names.clauses(), names.absent());
    List<Outcome> outcomes =
        parts.read(
            OutcomesSection.KEY,
            from(root, OutcomesSection.KEY, asked),
            context,
            () -> expressions.read(fields));
    Optional<Hindcast> hindcast =
        parts.read(
            HindcastSection.KEY,
            from(root, HindcastSection.KEY, asked, outcomes),
            context,
            () -> new HindcastSection(problems, expressions).read(fields, outcomes));
    if (problems.anyError()) {
      return Optional.empty();
    }
    return Optional.of(
        new LoadedScenario(
            scenario,
            withTruths(outcomes, hindcast),
            hindcast,
            given.find(RootKeys.DESCRIPTION).orElse(""),
            given.find(RootKeys.SOURCES).orElse(List.of()),
            given.find(RootKeys.NOTES).orElse(List.of()),
            new EffectiveDocument(scenario, outcomes, root, library),
            withRule(inputs, decision.rule()),
            new Document(root)));
  }

  /** What a part is read from: a section, and what else its reader looks at. */
  private static List<Object> from(Mapping root, String section, Object... others) {
    List<Object> from = new ArrayList<>(List.of(others));
    from.add(root.get(section).map(Object.class::cast).orElse(ABSENT));
    return from;
  }

  /** A rule of another jar is among what the scenario was read from. */
  private static List<InputFile> withRule(
      List<InputFile> inputs, Optional<Services.Found<DecisionRule>> rule) {
    return Stream.concat(
            inputs.stream(),
            rule.stream()
                .map(jar -> new InputFile(jar.path(), jar.sha256()))
                .filter(jar -> !inputs.contains(jar)))
        .toList();
  }

  /** The statements that a hindcast is judged by are outcomes like others. */
  private static List<Outcome> withTruths(List<Outcome> outcomes, Optional<Hindcast> hindcast) {
    return Stream.concat(
            outcomes.stream(),
            hindcast.stream().flatMap(h -> h.truths().stream()).map(Hindcast.Truth::outcome))
        .toList();
  }

  private String name(Fields fields, KeyTable<Scenario>.Given given) {
    Optional<String> name = given.find(RootKeys.NAME);
    if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
      problems.error(
          fields.at("name"),
          Text.format("the name is '%s'", name.get()),
          "write small letters, digits and hyphens, since files are called after it");
    }
    return name.orElse("unnamed");
  }

  private boolean securityCouncil(Fields fields, KeyTable<Scenario>.Given given, LocalDate date) {
    boolean founded = !date.isBefore(Scenario.COUNCIL_FOUNDED);
    Optional<Boolean> stated = given.find(RootKeys.SECURITY_COUNCIL);
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
