package casus.scenario;

import casus.crisis.Attribute;
import casus.crisis.Confrontation;
import casus.crisis.DecisionVariant;
import casus.crisis.Monitoring;
import casus.crisis.Parameter;
import casus.crisis.Patronage;
import casus.crisis.Provocation;
import casus.crisis.Scenario;
import casus.crisis.ScriptedEvent;
import casus.crisis.StateProfile;
import casus.crisis.Transfer;
import casus.crisis.Uncertainty;
import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.text.Numbers;
import casus.text.Text;
import casus.treaty.Article;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells of what is allowed but strange: a scenario that may not mean what was meant. */
final class Lint {
  private final Scenario scenario;
  private final Mapping root;
  private final Library library;
  private final Problems problems;
  private final Set<StateCode> present = new TreeSet<>();

  Lint(Scenario scenario, Mapping root, Library library, Problems problems) {
    this.scenario = scenario;
    this.root = root;
    this.library = library;
    this.problems = problems;
    scenario.states().forEach(state -> present.add(state.code()));
  }

  void check() {
    for (Treaty treaty : scenario.treaties()) {
      if (checkMembers(treaty)) {
        treaty.articles().forEach(article -> checkArticle(treaty, article));
      }
    }
    scenario.confrontations().forEach(this::checkContradiction);
    scenario.events().forEach(this::checkEvent);
    checkStart();
    checkStates();
    checkPatrons();
    checkTransfers();
    checkMonitoring();
    scenario.uncertainties().forEach(this::checkUse);
  }

  /** Tells of members that are absent; false if none is left to help another. */
  private boolean checkMembers(Treaty treaty) {
    Set<StateCode> absent = new TreeSet<>(treaty.membersOn(scenario.date()));
    Set<StateCode> here = new TreeSet<>(absent);
    absent.removeAll(present);
    here.removeAll(absent);
    if (here.size() < 2) {
      problems.warn(
          at(Layers.TREATIES, treaty.id()),
          Text.format(
              "%s does nothing here: %s",
              treaty.id(),
              here.isEmpty()
                  ? "none of its members is in the scenario"
                  : Text.format(
                      "of its members only %s is in the scenario", here.iterator().next())),
          new Finding.Idle(treaty.id()));
      return false;
    }
    if (!absent.isEmpty()) {
      problems.warn(
          at(Layers.TREATIES, treaty.id()),
          Text.format(
              "%s: %s not in the scenario, and so neither help nor deter",
              treaty.id(), listed(absent)),
          new Finding.Idle(treaty.id()));
    }
    return true;
  }

  private static String listed(Set<StateCode> states) {
    String codes = String.join(", ", states.stream().map(StateCode::letters).toList());
    return states.size() == 1 ? "member " + codes + " is" : "members " + codes + " are";
  }

  private void checkArticle(Treaty treaty, Article article) {
    String name = treaty.id() + ", article " + article.id();
    Origin place = at(Layers.TREATIES, treaty.id());
    List<StateCode> members = treaty.membersOn(scenario.date());
    List<StateCode> helped = members.stream().filter(article.protects()::include).toList();
    List<StateCode> helpers = members.stream().filter(article.obliges()::include).toList();
    if (helped.size() == 1 && helped.equals(helpers)) {
      problems.warn(
          place,
          Text.format("%s: %s guarantees itself only", name, helped.get(0)),
          new Finding.Idle(treaty.id()));
      return;
    }
    Optional<String> obstacle = new TriggerLint(scenario).obstacle(treaty, article);
    if (obstacle.isPresent()) {
      String told = Text.format("%s can never be triggered here: %s", name, obstacle.get());
      if (isShipped(treaty) && anyArticleCanBeTriggered(treaty)) {
        problems.note(place, told);
      } else {
        problems.warn(place, told, new Finding.Idle(treaty.id()));
      }
    }
  }

  /** Whether a treaty stands as the library has it: a text that is not the author's to mend. */
  private boolean isShipped(Treaty treaty) {
    Optional<Mapping> written =
        root.child(Layers.TREATIES).flatMap(treaties -> treaties.child(treaty.id()));
    Optional<Mapping> shipped = library.treaties().tree(treaty.id());
    return shipped.isPresent()
        && (written.filter(shipped.get()::isVery).isPresent() // nothing was laid over it
            || library.treaties().find(treaty.id()).filter(treaty::equals).isPresent());
  }

  /** Whether the treaty does something, though not by each of its articles. */
  private boolean anyArticleCanBeTriggered(Treaty treaty) {
    TriggerLint triggers = new TriggerLint(scenario);
    return treaty.articles().stream()
        .anyMatch(article -> triggers.obstacle(treaty, article).isEmpty());
  }

  /** Someone who owes help to both sides of a dispute. */
  private void checkContradiction(Confrontation dispute) {
    Map<StateCode, Finding.ArticleName> ofTarget =
        protectors(dispute, dispute.target(), dispute.challenger());
    Map<StateCode, Finding.ArticleName> ofChallenger =
        protectors(dispute, dispute.challenger(), dispute.target());
    for (Map.Entry<StateCode, Finding.ArticleName> entry : ofTarget.entrySet()) {
      Finding.ArticleName other = ofChallenger.get(entry.getKey());
      if (other != null) {
        String key = dispute.challenger() + "-" + dispute.target();
        boolean declared = root.at(List.of(DisputesSection.KEY, key)).isPresent();
        problems.warn(
            declared ? at(DisputesSection.KEY, key) : at(Layers.EVENTS),
            Text.format(
                "%s is obliged to defend both sides of %s: %s by %s, %s by %s",
                entry.getKey(),
                dispute.id(),
                dispute.target(),
                entry.getValue(),
                dispute.challenger(),
                other),
            new Finding.BothSides(entry.getKey().letters(), entry.getValue(), other));
      }
    }
  }

  private Map<StateCode, Finding.ArticleName> protectors(
      Confrontation dispute, StateCode victim, StateCode attacker) {
    Map<StateCode, Finding.ArticleName> protectors = new TreeMap<>();
    for (Treaty treaty : scenario.treaties()) {
      List<StateCode> members = treaty.membersOn(scenario.date());
      for (Article article : treaty.articles()) {
        boolean covers =
            !article.consultationOnly()
                && members.contains(victim)
                && article.protects().include(victim)
                && article.against().include(attacker)
                && TriggerLint.isInArea(article, dispute)
                && !(article.membersExcluded() && members.contains(attacker));
        if (covers) {
          members.stream()
              .filter(member -> present.contains(member) && article.obliges().include(member))
              .filter(member -> !member.equals(victim) && !member.equals(attacker))
              .forEach(
                  member ->
                      protectors.putIfAbsent(
                          member, new Finding.ArticleName(treaty.id(), article.id())));
        }
      }
    }
    return protectors;
  }

  private void checkEvent(ScriptedEvent event) {
    if (event.day() >= scenario.horizonDays()) {
      problems.warn(
          at(Layers.EVENTS, event.id(), "day"),
          Text.format(
              "event %s is on day %d, but the scenario ends after day %d",
              event.id(), event.day(), scenario.horizonDays() - 1));
    }
    boolean nuclear = event.rungs().highest().compareTo(Rung.WAR) > 0;
    if (nuclear && scenario.state(event.actor()).get(Attribute.NUCLEAR) == 0) {
      problems.warn(
          at(Layers.EVENTS, event.id(), "rung"),
          Text.format("event %s: %s has no nuclear weapons", event.id(), event.actor()));
    }
  }

  private void checkStart() {
    boolean rates =
        scenario.provocations().stream().anyMatch(p -> p.firstPerYear() + p.secondPerYear() > 0);
    if (scenario.events().isEmpty() && !rates) {
      problems.warn(
          at("name"), "nothing begins this crisis: it has no events, and no tensions with a rate");
    }
  }

  private void checkStates() {
    Set<StateCode> used = new TreeSet<>();
    for (Treaty treaty : scenario.treaties()) {
      used.addAll(treaty.membersOn(scenario.date()));
    }
    for (Confrontation dispute : scenario.confrontations()) {
      used.addAll(List.of(dispute.challenger(), dispute.target()));
      dispute.theatre().host().ifPresent(used::add);
    }
    for (Patronage patronage : scenario.patronages()) {
      used.addAll(List.of(patronage.client(), patronage.patron()));
    }
    for (Transfer transfer : scenario.transfers()) {
      used.addAll(List.of(transfer.supplier(), transfer.recipient()));
      used.addAll(transfer.offended());
    }
    for (StateProfile state : scenario.states()) {
      state.host().ifPresent(used::add);
      if (scenario.securityCouncil() && state.permanentMember()) {
        used.add(state.code());
      }
    }
    for (StateCode code : present) {
      if (!used.contains(code)) {
        problems.warn(
            at(StatesSection.KEY, code.letters()),
            Text.format(
                "nothing refers to %s: no treaty, dispute, event, patron or transfer", code));
      }
    }
  }

  private void checkPatrons() {
    Map<StateCode, Double> sums = new TreeMap<>();
    scenario
        .patronages()
        .forEach(patronage -> sums.merge(patronage.client(), patronage.dependence(), Double::sum));
    sums.forEach(
        (client, sum) -> {
          if (sum > 1 + 1e-9) {
            problems.warn(
                at("patrons", client.letters()),
                Text.format(
                    "the dependences of %s add up to %s, more than all its support",
                    client, Numbers.text(Numbers.rounded(sum))));
          }
        });
  }

  private void checkTransfers() {
    for (Transfer transfer : scenario.transfers()) {
      if (transfer.fromDay() >= scenario.horizonDays()) {
        problems.warn(
            at(FlowsSection.TRANSFERS),
            Text.format(
                "the transfer from %s to %s begins on day %d, but the scenario ends after day %d",
                transfer.supplier(),
                transfer.recipient(),
                transfer.fromDay(),
                scenario.horizonDays() - 1));
      }
    }
  }

  private void checkMonitoring() {
    for (Monitoring watch : scenario.monitorings()) {
      String code = watch.state().letters();
      if (scenario.transfers().stream().noneMatch(t -> t.breaks().contains(watch.state()))) {
        problems.warn(
            at(PatronsSection.MONITORING, code),
            Text.format(
                "the monitoring of %s watches nothing: no transfer breaks the sanctions on it",
                code));
      }
      if (watch.renewalDay() != Monitoring.NEVER && !scenario.securityCouncil()) {
        problems.warn(
            at(PatronsSection.MONITORING, code, "renewal"),
            Text.format(
                "the monitoring of %s is never voted on: there is no Security Council", code));
      }
    }
  }

  /** A distribution of something that this scenario never looks at. */
  private void checkUse(Uncertainty uncertainty) {
    if (uncertainty instanceof Uncertainty.OfParameter uncertain) {
      reasonNotUsed(uncertain.parameter())
          .ifPresent(
              reason ->
                  problems.warn(
                      at(ParametersSection.KEY, uncertain.parameter().word()),
                      Text.format(
                          "%s is uncertain but has no effect here: %s",
                          uncertain.parameter().word(), reason)));
    }
  }

  private Optional<String> reasonNotUsed(Parameter parameter) {
    DecisionVariant decision = scenario.decision();
    boolean foreign = scenario.rule().isPresent();
    List<Provocation> tensions = scenario.provocations();
    return switch (parameter) {
      case LOSS_AVERSION, VALUE_CURVATURE ->
          unless(
              foreign || decision == DecisionVariant.PROSPECT,
              "the decision is " + scenario.decisionWord());
      case RECIPROCITY ->
          unless(
              foreign || decision == DecisionVariant.RECIPROCAL,
              "the decision is " + scenario.decisionWord());
      case CHOICE_PRECISION ->
          unless(
              decision != DecisionVariant.ZERO_INTELLIGENCE,
              "the decision is " + scenario.decisionWord());
      case PATRON_PRESSURE, AUTONOMY ->
          unless(!scenario.patronages().isEmpty(), "there are no patrons");
      case OPPORTUNISM -> unless(!tensions.isEmpty(), "there are no tensions");
      case VETO_BASE, VETO_AFFINITY, MOTION_DAYS, SANCTIONS_STEP, BETA_LEGITIMACY ->
          unless(scenario.securityCouncil(), "there is no Security Council");
      case TRANSFER_AFFINITY -> unless(!scenario.transfers().isEmpty(), "there are no transfers");
      case COVER_LOSS, SIGHTING, DISCLOSURE ->
          unless(
              scenario.transfers().stream().anyMatch(transfer -> !transfer.breaks().isEmpty()),
              "no transfer breaks sanctions");
      case MONITORING_DRAG, SIGHTING_MONITORED ->
          unless(!scenario.monitorings().isEmpty(), "no sanctions are monitored");
      case SETTLE_MEDIATION ->
          unless(
              scenario.confrontations().stream().anyMatch(d -> d.mediation() > 0),
              "no dispute has mediation");
      default -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean used, String reason) {
    return used ? Optional.empty() : Optional.of(reason);
  }

  /** The key at a path, or as far along it as there are keys. */
  private Origin at(String... path) {
    List<String> keys = new ArrayList<>(Arrays.asList(path));
    Origin origin = new Origin(root.origin().source(), 1, 1);
    Node node = root;
    for (String key : keys) {
      Entry entry = node instanceof Mapping mapping ? mapping.entries().get(key) : null;
      if (entry == null) {
        return origin;
      }
      origin = entry.key().origin();
      node = entry.value();
    }
    return origin;
  }
}
