package casus.scenario;

import casus.crisis.Attribute;
import casus.crisis.Monitoring;
import casus.crisis.Patronage;
import casus.crisis.StateProfile;
import casus.scenario.Fields.Named;
import casus.text.Numbers;
import casus.text.Text;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads {@code patrons}, {@code sanctions} and {@code monitoring}: who holds whom, who presses
 * whom, and how that is watched.
 */
final class PatronsSection {
  static final String PATRONS = "patrons";
  static final String SANCTIONS = "sanctions";
  static final String MONITORING = "monitoring";

  private final Context context;
  private final Problems problems;

  PatronsSection(Context context) {
    this.context = context;
    this.problems = context.problems();
  }

  /**
   * Reads {@code patrons}.
   *
   * @param root the whole file
   * @return by client and patron in alphabetical order
   */
  List<Patronage> patrons(Fields root) {
    List<Patronage> patronages = new ArrayList<>();
    for (Named client : root.children(PATRONS, "patrons of")) {
      Optional<StateCode> held = context.codes().present(client.key(), PATRONS, problems);
      for (Named patron : client.fields().all("patron")) {
        Optional<StateCode> holder = context.codes().present(patron.key(), PATRONS, problems);
        KeyTable<Patronage>.Given given = StateKeys.PATRON.read(patron.fields(), context.codes());
        if (held.isPresent() && held.equals(holder)) {
          problems.error(patron.key().origin(), held.get() + " is its own patron");
        } else if (held.isPresent() && holder.isPresent()) {
          patronages.add(
              new Patronage(
                  held.get(),
                  holder.get(),
                  given.find(StateKeys.DEPENDENCE).orElse(0.0),
                  given.get(StateKeys.STANCE)));
        }
      }
    }
    patronages.sort(Comparator.comparing(Patronage::client).thenComparing(Patronage::patron));
    return patronages;
  }

  /**
   * Reads {@code sanctions} into the attributes of those under them: their cost, and the share that
   * bites, severity × (1 − evasion), evasion being the largest dependence on a patron that does not
   * apply them (model.md, R11).
   *
   * @param root the whole file
   * @param states the states
   * @param patronages who holds whom
   * @return the states under sanctions
   */
  Map<StateCode, StateProfile> sanctioned(
      Fields root, Map<StateCode, StateProfile> states, List<Patronage> patronages) {
    Map<StateCode, StateProfile> changed = new TreeMap<>(states);
    for (Named named : root.children(SANCTIONS, "sanctions on")) {
      Optional<StateCode> state = context.codes().present(named.key(), SANCTIONS, problems);
      KeyTable<StateProfile>.Given given =
          StateKeys.SANCTIONS.read(named.fields(), context.codes());
      double severity = given.find(StateKeys.SEVERITY).orElse(0.0);
      double cost = given.get(StateKeys.COST);
      List<StateCode> appliers = given.find(StateKeys.APPLIED_BY).orElse(List.of());
      StateProfile profile = state.map(states::get).orElse(null);
      if (profile == null) {
        continue;
      }
      checkGivenOnce(root, named);
      double evasion =
          patronages.stream()
              .filter(p -> p.client().equals(profile.code()) && !appliers.contains(p.patron()))
              .mapToDouble(Patronage::dependence)
              .max()
              .orElse(0);
      changed.put(
          profile.code(),
          profile
              .with(Attribute.SANCTIONED, Numbers.rounded(severity * (1 - evasion)))
              .with(Attribute.SANCTIONS, cost));
    }
    return changed;
  }

  /**
   * Reads {@code monitoring}.
   *
   * @param root the whole file
   * @return by state in alphabetical order
   */
  List<Monitoring> monitorings(Fields root) {
    List<Monitoring> all = new ArrayList<>();
    for (Named named : root.children(MONITORING, "monitoring of")) {
      Optional<StateCode> state = context.codes().present(named.key(), MONITORING, problems);
      KeyTable<Monitoring>.Given given = StateKeys.MONITORING.read(named.fields(), context.codes());
      int until = given.find(StateKeys.UNTIL).orElse(Monitoring.NEVER);
      int renewal = given.find(StateKeys.RENEWAL).orElse(Monitoring.NEVER);
      if (until <= renewal && until != Monitoring.NEVER && renewal != Monitoring.NEVER) {
        problems.error(
            named.fields().at("renewal"),
            Text.format(
                "the monitoring of %s ends on day %d: there is nothing to renew on day %d",
                named.name(), until, renewal));
      }
      if (state.isPresent() && given.isSound()) {
        all.add(
            new Monitoring(
                state.get(),
                given.get(StateKeys.LEVEL),
                until,
                renewal,
                given.get(StateKeys.EVERY)));
      }
    }
    all.sort(Comparator.comparing(Monitoring::state));
    return all;
  }

  /** Those that are under sanctions of some kind. */
  static Set<StateCode> underSanctions(Fields root, Map<StateCode, StateProfile> states) {
    Set<StateCode> under = new TreeSet<>();
    for (StateProfile state : states.values()) {
      if (state.get(Attribute.SANCTIONED) > 0
          || state.get(Attribute.SANCTIONS) > 0
          || root.mapping().at(List.of(SANCTIONS, state.code().letters())).isPresent()) {
        under.add(state.code());
      }
    }
    return under;
  }

  private void checkGivenOnce(Fields root, Named named) {
    for (Attribute attribute : List.of(Attribute.SANCTIONED, Attribute.SANCTIONS)) {
      List<String> path = List.of(StatesSection.KEY, named.name(), attribute.word());
      if (root.mapping().at(path).isPresent()) {
        problems.error(
            named.key().origin(),
            Text.format(
                "the sanctions on %s are given here and as %s of the state",
                named.name(), attribute.word()),
            "leave one of them out");
      }
    }
  }
}
