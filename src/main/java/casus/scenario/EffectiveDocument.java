package casus.scenario;

import casus.crisis.Attribute;
import casus.crisis.Confrontation;
import casus.crisis.Distribution;
import casus.crisis.Outcome;
import casus.crisis.Parameter;
import casus.crisis.Patronage;
import casus.crisis.Place;
import casus.crisis.Provocation;
import casus.crisis.Scenario;
import casus.crisis.ScriptedEvent;
import casus.crisis.StateProfile;
import casus.crisis.Tie;
import casus.crisis.Transfer;
import casus.crisis.Uncertainty;
import casus.library.StateFacts;
import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A scenario in full: every default written out, keys in one order, each value with where it comes
 * from. Reading it again gives the same scenario.
 */
final class EffectiveDocument {
  private static final Origin DEFAULT = Origin.named("default");
  private static final Origin LIBRARY = Origin.named("library");
  private static final Origin COMPUTED = Origin.named("great circle");

  private final Scenario scenario;
  private final Origins origins;
  private final Mapping root;
  private final Library library;
  private final Map<String, Distribution> laws = new HashMap<>();

  private EffectiveDocument(Scenario scenario, Mapping root, Library library) {
    this.scenario = scenario;
    this.root = root;
    this.origins = new Origins(root);
    this.library = library;
    for (Uncertainty uncertainty : scenario.uncertainties()) {
      laws.put(uncertainty.path(), uncertainty.distribution());
    }
  }

  /**
   * The scenario in full.
   *
   * @param scenario the scenario
   * @param outcomes its outcomes
   * @param root the document it was read from
   * @param library what its defaults come from
   * @return the document
   */
  static Document of(Scenario scenario, List<Outcome> outcomes, Mapping root, Library library) {
    return new EffectiveDocument(scenario, root, library).document(outcomes);
  }

  private Document document(List<Outcome> outcomes) {
    Tree tree = new Tree();
    tree.put("casus", plain(ScenarioFiles.VERSION, DEFAULT, "casus"));
    tree.put("name", text(scenario.name(), DEFAULT, "name"));
    tree.put("title", text(scenario.title(), DEFAULT, "title"));
    root.get("description")
        .filter(Scalar.class::isInstance)
        .map(node -> ((Scalar) node).text().strip())
        .filter(description -> !description.isEmpty())
        .ifPresent(
            description -> tree.put("description", text(description, DEFAULT, "description")));
    tree.put("date", plain(scenario.date().toString(), DEFAULT, "date"));
    tree.put("horizon", plain(scenario.horizonDays() + " d", DEFAULT, "horizon"));
    tree.put(StatesSection.KEY, states());
    tree.put(Layers.TIES, ties());
    tree.put(Layers.TREATIES, treaties(scenario.treaties()));
    if (!scenario.expected().equals(scenario.treaties())) {
      tree.put(Layers.EXPECTED, expected());
    }
    tree.put("patrons", patrons());
    tree.put(DisputesSection.KEY, disputes());
    tree.put(Layers.EVENTS, events());
    tree.put(FlowsSection.TENSIONS, tensions());
    tree.put(FlowsSection.TRANSFERS, transfers());
    tree.put("security_council", flag(scenario.securityCouncil(), DEFAULT, "security_council"));
    tree.put("decision", plain(scenario.decision().word(), DEFAULT, "decision"));
    tree.put(ParametersSection.KEY, parameters());
    tree.put(OutcomesSection.KEY, outcomes(outcomes));
    root.get(HindcastSection.KEY).ifPresent(node -> tree.put(HindcastSection.KEY, node));
    tree.putTexts("notes", texts("notes"));
    tree.putTexts("sources", texts("sources"));
    return new Document(tree.mapping());
  }

  private Mapping states() {
    Tree states = new Tree();
    for (StateProfile state : scenario.states()) {
      states.put(state.code().letters(), state(state));
    }
    return states.mapping();
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
    String[] at = {StatesSection.KEY, code};
    Tree tree = new Tree();
    tree.put("name", text(state.name(), facts, at[0], at[1], "name"));
    tree.put("major", flag(state.major(), facts, at[0], at[1], "major"));
    tree.put(
        "permanent_member", flag(state.permanentMember(), facts, at[0], at[1], "permanent_member"));
    state
        .host()
        .ifPresent(host -> tree.put("host", plain(host.letters(), DEFAULT, at[0], at[1], "host")));
    Origin capital = origins.of(facts, at[0], at[1], "capital");
    Tree place = new Tree();
    place.put("lat", Scalar.of(Numbers.text(state.latitude()), capital));
    place.put("lon", Scalar.of(Numbers.text(state.longitude()), capital));
    tree.put("capital", place.mapping());
    for (Attribute attribute : Attribute.values()) {
      Origin source =
          switch (attribute) {
            case CAPABILITY, NUCLEAR, DEMOCRACY -> facts;
            case SANCTIONS, SANCTIONED -> origins.of(DEFAULT, PatronsSection.SANCTIONS, code);
            case RESOLVE, ENGAGED, WEARINESS, MUNITIONS -> DEFAULT;
          };
      tree.put(
          attribute.word(), amount(state.get(attribute), source, at[0], at[1], attribute.word()));
    }
    return tree.mapping();
  }

  private Mapping ties() {
    Tree ties = new Tree();
    for (Tie tie : scenario.ties()) {
      String key = tie.first() + "-" + tie.second();
      Origin affinity =
          library
                  .states()
                  .affinity(
                      tie.first().letters(), tie.second().letters(), scenario.date().getYear())
                  .isPresent()
              ? LIBRARY
              : DEFAULT;
      Tree tree = new Tree();
      tree.put("affinity", number(tie.affinity(), "", affinity, Layers.TIES, key, "affinity"));
      tree.put("rivals", flag(tie.rivals(), LIBRARY, Layers.TIES, key, "rivals"));
      tree.put("land_border", flag(tie.landBorder(), LIBRARY, Layers.TIES, key, "land_border"));
      tree.put("distance", number(tie.kilometres(), " km", COMPUTED, Layers.TIES, key, "distance"));
      ties.put(key, tree.mapping());
    }
    return ties.mapping();
  }

  private Mapping treaties(List<Treaty> treaties) {
    Tree tree = new Tree();
    for (Treaty treaty : treaties) {
      tree.put(treaty.id(), treaty(treaty));
    }
    return tree.mapping();
  }

  private Mapping treaty(Treaty treaty) {
    Tree tree = new Tree();
    if (!treaty.inForceOn(scenario.date())) {
      tree.put(TreatiesSection.ANYWAY, Scalar.of("true", DEFAULT));
    }
    tree.put(Layers.INLINE, new EffectiveTreaty(origins, treaty).mapping());
    return tree.mapping();
  }

  private Mapping expected() {
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
    return tree.mapping();
  }

  private Mapping patrons() {
    Tree clients = new Tree();
    for (Patronage patronage : scenario.patronages()) {
      String client = patronage.client().letters();
      String patron = patronage.patron().letters();
      Tree tree = new Tree();
      tree.put(
          "dependence",
          number(patronage.dependence(), "", DEFAULT, "patrons", client, patron, "dependence"));
      tree.put(
          "stance", number(patronage.stance(), "", DEFAULT, "patrons", client, patron, "stance"));
      clients.putBelow(client, patron, tree.mapping());
    }
    return clients.mapping();
  }

  private Mapping disputes() {
    Tree disputes = new Tree();
    for (Confrontation dispute : scenario.confrontations()) {
      String key = dispute.challenger() + "-" + dispute.target();
      Origin theatre = origins.of(DEFAULT, DisputesSection.KEY, key, "theatre");
      Place place = dispute.theatre();
      Tree where = new Tree();
      where.put("lat", Scalar.of(Numbers.text(place.latitude()), theatre));
      where.put("lon", Scalar.of(Numbers.text(place.longitude()), theatre));
      place.host().ifPresent(host -> where.put("host", Scalar.of(host.letters(), theatre)));
      Tree stakes = new Tree();
      putStake(stakes, dispute, key, true);
      putStake(stakes, dispute, key, false);
      Tree tree = new Tree();
      tree.put("theatre", where.mapping());
      tree.put("stakes", stakes.mapping());
      tree.put(
          "mediation",
          number(dispute.mediation(), "", DEFAULT, DisputesSection.KEY, key, "mediation"));
      disputes.put(key, tree.mapping());
    }
    return disputes.mapping();
  }

  private void putStake(Tree stakes, Confrontation dispute, String key, boolean ofChallenger) {
    StateCode state = ofChallenger ? dispute.challenger() : dispute.target();
    double stake = ofChallenger ? dispute.challengerStake() : dispute.targetStake();
    Origin origin = origins.of(DEFAULT, DisputesSection.KEY, key, "stakes", state.letters());
    Distribution law =
        laws.get(new Uncertainty.OfStake(dispute.id(), ofChallenger, ANY_LAW).path());
    stakes.put(state.letters(), amount(stake, Optional.ofNullable(law), origin));
  }

  /** Asked for its path only. */
  private static final Distribution ANY_LAW = new Distribution.Uniform(0, 1);

  private Mapping events() {
    Tree events = new Tree();
    for (ScriptedEvent event : scenario.events()) {
      String[] at = {Layers.EVENTS, event.id()};
      Tree tree = new Tree();
      tree.put("day", amount(event.day(), DEFAULT, at[0], at[1], "day"));
      tree.put("actor", plain(event.actor().letters(), DEFAULT, at[0], at[1], "actor"));
      tree.put("target", plain(event.target().letters(), DEFAULT, at[0], at[1], "target"));
      tree.put("rung", number(event.rung().ordinal(), "", DEFAULT, at[0], at[1], "rung"));
      event
          .locus()
          .ifPresent(
              locus -> tree.put("locus", plain(locus.word(), DEFAULT, at[0], at[1], "locus")));
      tree.put(
          "attribution", number(event.attribution(), "", DEFAULT, at[0], at[1], "attribution"));
      tree.put(
          "attribution_delay",
          number(event.attributionDays(), " d", DEFAULT, at[0], at[1], "attribution_delay"));
      tree.put("deaths", number(event.deaths(), "", DEFAULT, at[0], at[1], "deaths"));
      events.put(event.id(), tree.mapping());
    }
    return events.mapping();
  }

  private Mapping tensions() {
    Tree tensions = new Tree();
    for (Provocation tension : scenario.provocations()) {
      String key = tension.first() + "-" + tension.second();
      String reversed = tension.second() + "-" + tension.first();
      boolean asWritten = root.at(List.of(FlowsSection.TENSIONS, reversed)).isEmpty();
      String[] at = {FlowsSection.TENSIONS, asWritten ? key : reversed};
      Tree rates = new Tree();
      rates.put(
          tension.first().letters(),
          number(
              tension.firstPerYear(),
              " /y",
              DEFAULT,
              at[0],
              at[1],
              "rates",
              tension.first().letters()));
      rates.put(
          tension.second().letters(),
          number(
              tension.secondPerYear(),
              " /y",
              DEFAULT,
              at[0],
              at[1],
              "rates",
              tension.second().letters()));
      Tree kinds = new Tree();
      for (Provocation.Kind kind : tension.kinds()) {
        Tree tree = new Tree();
        Origin origin = origins.of(DEFAULT, at[0], at[1], "kinds", kind.name());
        tree.put("actor", Scalar.of(kind.actor().letters(), origin));
        tree.put("rung", Scalar.of(Numbers.text(kind.rung().ordinal()), origin));
        tree.put("weight", Scalar.of(Numbers.text(kind.weight()), origin));
        kinds.put(kind.name(), tree.mapping());
      }
      Tree tree = new Tree();
      tree.put("rates", rates.mapping());
      tree.put("self", number(tension.self(), "", DEFAULT, at[0], at[1], "self"));
      tree.put("cross", number(tension.cross(), "", DEFAULT, at[0], at[1], "cross"));
      tree.put("decay", number(tension.decayDays(), " d", DEFAULT, at[0], at[1], "decay"));
      tree.put("accident", number(tension.accident(), "", DEFAULT, at[0], at[1], "accident"));
      tree.put("kinds", kinds.mapping());
      tensions.put(key, tree.mapping());
    }
    return tensions.mapping();
  }

  private Mapping transfers() {
    List<String> names =
        root.child(FlowsSection.TRANSFERS)
            .map(written -> written.keys().stream().sorted().toList())
            .orElse(List.of());
    Tree transfers = new Tree();
    for (int i = 0; i < scenario.transfers().size(); i++) {
      Transfer transfer = scenario.transfers().get(i);
      String[] at = {FlowsSection.TRANSFERS, names.get(i)};
      Tree tree = new Tree();
      tree.put("supplier", plain(transfer.supplier().letters(), DEFAULT, at[0], at[1], "supplier"));
      tree.put(
          "recipient", plain(transfer.recipient().letters(), DEFAULT, at[0], at[1], "recipient"));
      tree.put(
          "munitions",
          number(transfer.munitionsPerDay(), " /d", DEFAULT, at[0], at[1], "munitions"));
      tree.put("cost", number(transfer.supplierCostPerDay(), " /d", DEFAULT, at[0], at[1], "cost"));
      tree.put(
          "technology",
          number(transfer.nuclearPerYear(), " /y", DEFAULT, at[0], at[1], "technology"));
      tree.put("cap", number(transfer.nuclearCap(), "", DEFAULT, at[0], at[1], "cap"));
      tree.put("step", number(transfer.stepDays(), " d", DEFAULT, at[0], at[1], "step"));
      List<Node> offended = new ArrayList<>();
      Origin origin = origins.of(DEFAULT, at[0], at[1], "offended");
      for (StateCode state : transfer.offended()) {
        offended.add(Scalar.of(state.letters(), origin));
      }
      tree.put("offended", new Sequence(offended, origin));
      tree.put("from", number(transfer.fromDay(), " d", DEFAULT, at[0], at[1], "from"));
      tree.put("until", number(transfer.untilDay(), " d", DEFAULT, at[0], at[1], "until"));
      transfers.put(names.get(i), tree.mapping());
    }
    return transfers.mapping();
  }

  private Mapping parameters() {
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
      if (together.contains(parameter)) {
        continue; // drawn with the others: a value here would take its place
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

  private Mapping outcomes(List<Outcome> outcomes) {
    Tree tree = new Tree();
    for (Outcome outcome : outcomes) {
      tree.put(outcome.name(), text(outcome.text(), DEFAULT, OutcomesSection.KEY, outcome.name()));
    }
    return tree.mapping();
  }

  private List<Scalar> texts(String key) {
    Optional<Node> node = root.get(key);
    List<Node> items =
        node.isPresent() && node.get() instanceof Sequence list
            ? list.items()
            : node.map(List::of).orElse(List.of());
    List<Scalar> texts = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof Scalar scalar && !scalar.isBlank()) {
        texts.add(new Scalar(scalar.text().strip(), false, scalar.origin()));
      }
    }
    return texts;
  }

  private Scalar amount(double value, Origin otherwise, String... path) {
    return amount(
        value, Optional.ofNullable(laws.get(String.join(".", path))), origins.of(otherwise, path));
  }

  private static Scalar amount(double value, Optional<Distribution> law, Origin origin) {
    return law.map(d -> new Scalar(DistributionReader.text(d), false, origin))
        .orElse(Scalar.of(Numbers.text(value), origin));
  }

  private Scalar number(double value, String unit, Origin otherwise, String... path) {
    return Scalar.of(Numbers.text(value) + unit, origins.of(otherwise, path));
  }

  private Scalar flag(boolean value, Origin otherwise, String... path) {
    return Scalar.of(String.valueOf(value), origins.of(otherwise, path));
  }

  private Scalar plain(String value, Origin otherwise, String... path) {
    return Scalar.of(value, origins.of(otherwise, path));
  }

  private Scalar text(String value, Origin otherwise, String... path) {
    return new Scalar(value, false, origins.of(otherwise, path));
  }

  /**
   * Where values of a document were written.
   *
   * @param root the document
   */
  record Origins(Mapping root) {
    /** Where the value at a path was written, or else where it comes from. */
    Origin of(Origin otherwise, String... path) {
      return root.at(List.of(path)).map(Node::origin).orElse(otherwise);
    }
  }

  /** A mapping in the making. */
  static final class Tree {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    void put(String key, Node value) {
      entries.put(key, new Entry(Scalar.of(key, value.origin()), value));
    }

    /** Puts a value into the mapping under a key. */
    void putBelow(String key, String keyBelow, Node value) {
      Entry entry = entries.get(key);
      Mapping below =
          entry != null && entry.value() instanceof Mapping mapping
              ? mapping
              : Mapping.empty(value.origin());
      put(key, below.with(Scalar.of(keyBelow, value.origin()), value));
    }

    void putTexts(String key, List<Scalar> texts) {
      if (!texts.isEmpty()) {
        put(key, new Sequence(List.<Node>copyOf(texts), DEFAULT));
      }
    }

    Mapping mapping() {
      return new Mapping(entries, DEFAULT);
    }
  }
}
