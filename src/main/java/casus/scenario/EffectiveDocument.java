package casus.scenario;

import casus.crisis.Confrontation;
import casus.crisis.Distribution;
import casus.crisis.Outcome;
import casus.crisis.Parameter;
import casus.crisis.Patronage;
import casus.crisis.Provocation;
import casus.crisis.Scenario;
import casus.crisis.ScriptedEvent;
import casus.crisis.Stakes;
import casus.crisis.StateProfile;
import casus.crisis.Tie;
import casus.crisis.Transfer;
import casus.crisis.Uncertainty;
import casus.library.StateFacts;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Numbers;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A scenario in full: every default written out, keys in one order, each value with where it comes
 * from. Reading it again gives the same scenario.
 */
final class EffectiveDocument {
  private static final Origin DEFAULT = Provenance.DEFAULT;
  private static final Origin LIBRARY = Origin.named("library");
  private static final Origin COMPUTED = Origin.named("great circle");

  /** What the table of keys cannot write by itself, by key; a part may be absent. */
  private static final Map<String, Function<EffectiveDocument, Optional<Node>>> PARTS =
      Map.ofEntries(
          part("casus", d -> Scalar.of(ScenarioFiles.VERSION, d.provenance.of(DEFAULT, "casus"))),
          Map.entry("description", EffectiveDocument::description),
          part(StatesSection.KEY, d -> d.states(code -> true)),
          part(Layers.TIES, EffectiveDocument::ties),
          part(Layers.TREATIES, d -> d.treaties(d.scenario.treaties())),
          Map.entry(Layers.EXPECTED, EffectiveDocument::expected),
          part(PatronsSection.PATRONS, EffectiveDocument::patrons),
          Map.entry(PatronsSection.MONITORING, EffectiveDocument::monitoring),
          part(DisputesSection.KEY, EffectiveDocument::disputes),
          part(Layers.EVENTS, EffectiveDocument::events),
          part(FlowsSection.TENSIONS, EffectiveDocument::tensions),
          part(FlowsSection.TRANSFERS, EffectiveDocument::transfers),
          part("decision", d -> d.plain(d.scenario.decisionWord(), DEFAULT, "decision")),
          Map.entry(DecisionRules.PROVIDER, EffectiveDocument::provider),
          part(ParametersSection.KEY, d -> d.parameters(word -> true)),
          part(OutcomesSection.KEY, EffectiveDocument::outcomes),
          Map.entry(HindcastSection.KEY, d -> d.root.get(HindcastSection.KEY)),
          Map.entry(WordsSection.KEY, d -> d.root.get(WordsSection.KEY)),
          Map.entry("notes", d -> d.texts("notes")),
          Map.entry("sources", d -> d.texts("sources")));

  private final Scenario scenario;
  private final List<Outcome> outcomes;
  private final Mapping root;
  private final Provenance provenance;
  private final Library library;

  /**
   * @param scenario the scenario
   * @param outcomes its outcomes
   * @param root the document it was read from
   * @param library what its defaults come from
   */
  EffectiveDocument(Scenario scenario, List<Outcome> outcomes, Mapping root, Library library) {
    this.scenario = scenario;
    this.outcomes = List.copyOf(outcomes);
    this.root = root;
    this.provenance = Provenance.of(root, scenario.uncertainties());
    this.library = library;
  }

  private static Map.Entry<String, Function<EffectiveDocument, Optional<Node>>> part(
      String key, Function<EffectiveDocument, Node> writer) {
    return Map.entry(key, document -> Optional.of(writer.apply(document)));
  }

  /** All of it. It is written anew each time: few ask, and a study has many scenarios. */
  Mapping root() {
    Tree tree = new Tree();
    for (String key : RootKeys.ROOT.names()) {
      section(key).ifPresent(node -> tree.put(key, node));
    }
    return tree.mapping();
  }

  /** What stands under a key of the top level; empty if nothing does. */
  Optional<Node> section(String key) {
    Optional<Node> own = Optional.ofNullable(PARTS.get(key)).flatMap(writer -> writer.apply(this));
    return own.or(() -> RootKeys.ROOT.written(key, scenario, provenance, DEFAULT));
  }

  /**
   * What stands under a key of the top level, or a part of it with an entry, where the section has
   * very many: who asks for one value need not wait for all to be written.
   */
  Optional<Node> section(String key, String entry) {
    return switch (key) {
      case StatesSection.KEY -> Optional.of(states(entry::equals));
      case ParametersSection.KEY -> Optional.of(parameters(entry::equals));
      default -> section(key);
    };
  }

  private Optional<Node> description() {
    return root.get("description")
        .filter(Scalar.class::isInstance)
        .map(node -> ((Scalar) node).text().strip())
        .filter(description -> !description.isEmpty())
        .map(description -> text(description, DEFAULT, "description"));
  }

  private Optional<Node> provider() {
    return DecisionRules.find(scenario.decisionWord())
        .map(rule -> text(rule.provider(), Origin.named(rule.fileName()), DecisionRules.PROVIDER));
  }

  private Mapping states(Predicate<String> wanted) {
    return Tree.of(
        scenario.states().stream().filter(state -> wanted.test(state.code().letters())).toList(),
        state -> state.code().letters(),
        this::state);
  }

  private Mapping state(StateProfile state) {
    String code = state.code().letters();
    Origin facts =
        library
            .states()
            .state(code, scenario.date().getYear())
            .map(StateFacts::year)
            .map(year -> Origin.named("library, " + year))
            .orElse(DEFAULT);
    Origin sanctions = provenance.of(DEFAULT, PatronsSection.SANCTIONS, code);
    Provenance place = provenance.below(StatesSection.KEY, code);
    return StateKeys.STATE.written(
        state,
        place,
        key ->
            switch (key) {
              case "name", "major", "permanent_member", "capability", "nuclear", "democracy" ->
                  facts;
              case "sanctions", "sanctioned" -> sanctions;
              default -> DEFAULT;
            },
        Map.of("capital", StateKeys.CAPITAL.written(state, place.below("capital").whole(facts))));
  }

  private Mapping ties() {
    Tree ties = new Tree();
    for (Tie tie : scenario.ties()) {
      String pair = tie.first() + "-" + tie.second();
      boolean known =
          library
              .states()
              .affinity(tie.first().letters(), tie.second().letters(), scenario.date().getYear())
              .isPresent();
      ties.put(
          pair,
          StateKeys.TIE.written(
              tie,
              provenance.below(Layers.TIES, pair),
              key ->
                  switch (key) {
                    case "affinity" -> known ? LIBRARY : DEFAULT;
                    case "distance" -> COMPUTED;
                    default -> LIBRARY;
                  },
              Map.of()));
    }
    return ties.mapping();
  }

  private Mapping treaties(List<Treaty> treaties) {
    return Tree.of(treaties, Treaty::id, this::treaty);
  }

  private Mapping treaty(Treaty treaty) {
    Tree tree = new Tree();
    if (!treaty.inForceOn(scenario.date())) {
      tree.put(TreatiesSection.ANYWAY, Scalar.of("true", DEFAULT));
    }
    tree.put(Layers.INLINE, new EffectiveTreaty(provenance, treaty).mapping());
    return tree.mapping();
  }

  private Optional<Node> expected() {
    if (scenario.expected().equals(scenario.treaties())) {
      return Optional.empty();
    }
    Tree tree = new Tree();
    List<String> expected = scenario.expected().stream().map(Treaty::id).toList();
    for (Treaty treaty : scenario.treaties()) {
      if (!expected.contains(treaty.id())) {
        tree.put(treaty.id(), plain("null", DEFAULT, Layers.EXPECTED, treaty.id()));
      }
    }
    for (Treaty treaty : scenario.expected()) {
      if (!scenario.treaties().contains(treaty)) {
        tree.put(treaty.id(), treaty(treaty));
      }
    }
    return Optional.of(tree.mapping());
  }

  private Mapping patrons() {
    Tree clients = new Tree();
    for (Patronage patronage : scenario.patronages()) {
      String client = patronage.client().letters();
      String patron = patronage.patron().letters();
      clients.putBelow(
          client,
          patron,
          StateKeys.PATRON.written(
              patronage, provenance.below(PatronsSection.PATRONS, client, patron)));
    }
    return clients.mapping();
  }

  private Optional<Node> monitoring() {
    Provenance place = provenance.below(PatronsSection.MONITORING);
    Mapping watches =
        Tree.of(
            scenario.monitorings(),
            watch -> watch.state().letters(),
            watch -> StateKeys.MONITORING.written(watch, place.below(watch.state().letters())));
    return Optional.<Node>of(watches).filter(written -> !watches.entries().isEmpty());
  }

  private Mapping disputes() {
    Tree disputes = new Tree();
    for (Confrontation dispute : scenario.confrontations()) {
      String key = dispute.challenger() + "-" + dispute.target();
      Provenance place = provenance.below(DisputesSection.KEY, key);
      Tree stakes = new Tree();
      putStake(stakes, dispute, place, true);
      putStake(stakes, dispute, place, false);
      disputes.put(
          key,
          CrisisKeys.DISPUTE.written(
              dispute,
              place,
              absent -> DEFAULT,
              Map.of(
                  "theatre",
                  CrisisKeys.THEATRE.written(
                      dispute.theatre(), place.below("theatre").whole(DEFAULT)),
                  "stakes",
                  stakes.mapping())));
    }
    return disputes.mapping();
  }

  private void putStake(
      Tree stakes, Confrontation dispute, Provenance place, boolean ofChallenger) {
    StateCode state = ofChallenger ? dispute.challenger() : dispute.target();
    if (dispute.stake(ofChallenger).isEmpty()) {
      String middle = Numbers.text(Numbers.rounded(Stakes.middle(scenario, dispute)));
      stakes.put(
          state.letters(),
          Scalar.of(CrisisKeys.CASE, Origin.named("drawn from the case, median " + middle)));
      return;
    }
    double stake = dispute.stake(ofChallenger).get();
    Optional<Distribution> law =
        Optional.ofNullable(
            provenance.laws().get(Uncertainty.OfStake.path(dispute.id(), ofChallenger)));
    stakes.put(
        state.letters(), Amount.written(stake, law, place.of(DEFAULT, "stakes", state.letters())));
  }

  private Mapping events() {
    return Tree.of(
        scenario.events(),
        ScriptedEvent::id,
        event -> CrisisKeys.EVENT.written(event, provenance.below(Layers.EVENTS, event.id())));
  }

  private Mapping tensions() {
    Tree tensions = new Tree();
    for (Provocation tension : scenario.provocations()) {
      String key = tension.first() + "-" + tension.second();
      String reversed = tension.second() + "-" + tension.first();
      boolean asWritten = root.at(List.of(FlowsSection.TENSIONS, reversed)).isEmpty();
      Provenance place = provenance.below(FlowsSection.TENSIONS, asWritten ? key : reversed);
      Tree rates = new Tree();
      putRate(rates, tension.first(), tension.firstPerYear(), place);
      putRate(rates, tension.second(), tension.secondPerYear(), place);
      Mapping kinds =
          Tree.of(
              tension.kinds(),
              Provocation.Kind::name,
              kind ->
                  CrisisKeys.KIND.written(kind, place.below("kinds", kind.name()).whole(DEFAULT)));
      tensions.put(
          key,
          CrisisKeys.TENSION.written(
              tension, place, absent -> DEFAULT, Map.of("rates", rates.mapping(), "kinds", kinds)));
    }
    return tensions.mapping();
  }

  private static void putRate(Tree rates, StateCode state, double perYear, Provenance place) {
    rates.put(
        state.letters(),
        ValueKind.number(CrisisKeys.RATE)
            .writer()
            .apply(perYear, place.of(DEFAULT, "rates", state.letters())));
  }

  private Mapping transfers() {
    Provenance place = provenance.below(FlowsSection.TRANSFERS);
    return Tree.of(
        scenario.transfers(),
        Transfer::id,
        transfer -> CrisisKeys.FLOW.written(transfer, place.below(transfer.id())));
  }

  private Mapping parameters(Predicate<String> wanted) {
    Tree tree = new Tree();
    Set<Parameter> together = EnumSet.noneOf(Parameter.class);
    for (Uncertainty uncertainty : scenario.uncertainties()) {
      if (uncertainty instanceof Uncertainty.OfPosterior posterior) {
        String key = ParametersSection.POSTERIOR;
        tree.put(key, text(posterior.file(), DEFAULT, ParametersSection.KEY, key));
        together.addAll(posterior.parameters());
      }
    }
    for (Parameter parameter : Parameter.values()) {
      if (!wanted.test(parameter.word()) || together.contains(parameter)) {
        continue; // what is drawn with others has no value here: it would take its place
      }
      tree.put(
          parameter.word(),
          amount(
              scenario.parameters().get(parameter),
              LIBRARY,
              ParametersSection.KEY,
              parameter.word()));
    }
    return tree.mapping();
  }

  private Mapping outcomes() {
    return Tree.of(
        outcomes,
        Outcome::name,
        outcome -> text(outcome.text(), DEFAULT, OutcomesSection.KEY, outcome.name()));
  }

  private Optional<Node> texts(String key) {
    List<Node> items =
        root.get(key)
            .map(node -> node instanceof Sequence list ? list.items() : List.of(node))
            .orElse(List.of());
    List<Node> texts = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof Scalar scalar && !scalar.isBlank()) {
        texts.add(new Scalar(scalar.text().strip(), false, scalar.origin()));
      }
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(new Sequence(texts, DEFAULT));
  }

  private Scalar amount(double value, Origin otherwise, String section, String key) {
    Provenance place = provenance.below(section);
    return Amount.written(value, place.law(key), place.of(otherwise, key));
  }

  private Scalar plain(String value, Origin otherwise, String... path) {
    return Scalar.of(value, provenance.of(otherwise, path));
  }

  private Scalar text(String value, Origin otherwise, String... path) {
    return new Scalar(value, false, provenance.of(otherwise, path));
  }
}
