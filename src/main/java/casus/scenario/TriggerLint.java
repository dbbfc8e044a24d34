package casus.scenario;

import casus.crisis.Confrontation;
import casus.crisis.Scenario;
import casus.crisis.StateProfile;
import casus.text.Text;
import casus.treaty.Article;
import casus.treaty.Criterion;
import casus.treaty.Locus;
import casus.treaty.Reading;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.util.List;
import java.util.Optional;

/** Whether anything in a scenario can ever be a case of an article (model.md, R4). */
final class TriggerLint {
  private final Scenario scenario;

  TriggerLint(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * What stands in the way of a case.
   *
   * @param treaty the treaty
   * @param article one of its articles
   * @return the reason why there can be none; empty if there can
   */
  Optional<String> obstacle(Treaty treaty, Article article) {
    List<StateCode> members =
        treaty.membersOn(scenario.date()).stream().filter(this::isPresent).toList();
    List<StateCode> victims = members.stream().filter(article.protects()::include).toList();
    if (victims.isEmpty()) {
      return Optional.of("none of those it protects is in the scenario");
    }
    List<StateCode> helped =
        victims.stream()
            .filter(
                victim ->
                    members.stream()
                        .anyMatch(k -> !k.equals(victim) && article.obliges().include(k)))
            .toList();
    if (helped.isEmpty()) {
      return Optional.of("none of those it obliges is in the scenario");
    }
    List<StateCode> attacked =
        helped.stream()
            .filter(
                victim ->
                    scenario.states().stream().anyMatch(a -> attacks(a, victim, article, members)))
            .toList();
    if (attacked.isEmpty()) {
      return Optional.of("none of the states here is one it is directed against");
    }
    List<Criterion> criteria = criteria(article);
    if (scenario.confrontations().stream().noneMatch(dispute -> isInArea(article, dispute))) {
      return Optional.of("no dispute lies in its area");
    }
    boolean possible =
        attacked.stream()
            .anyMatch(
                victim ->
                    scenario.confrontations().stream()
                        .anyMatch(
                            dispute ->
                                criteria.stream()
                                    .anyMatch(
                                        c -> inArea(c, dispute) && strikes(c, dispute, victim))));
    return possible
        ? Optional.empty()
        : Optional.of(
            Text.format(
                "no dispute strikes %s where its readings say",
                String.join(" or ", attacked.stream().map(StateCode::letters).toList())));
  }

  private boolean isPresent(StateCode code) {
    return scenario.states().stream().anyMatch(state -> state.code().equals(code));
  }

  private static boolean attacks(
      StateProfile attacker, StateCode victim, Article article, List<StateCode> members) {
    return !attacker.code().equals(victim)
        && article.against().include(attacker.code())
        && !(article.membersExcluded() && members.contains(attacker.code()))
        && (article.nonstate() || !attacker.nonstate());
  }

  private static List<Criterion> criteria(Article article) {
    return article.readings().stream()
        .filter(reading -> reading.weight() > 0)
        .map(Reading::criterion)
        .toList();
  }

  /**
   * Whether a dispute lies where an article can bind.
   *
   * @param article the article
   * @param dispute the dispute
   * @return true if by some reading that somebody holds it does
   */
  static boolean isInArea(Article article, Confrontation dispute) {
    return criteria(article).stream().anyMatch(criterion -> inArea(criterion, dispute));
  }

  private static boolean inArea(Criterion criterion, Confrontation dispute) {
    return criterion.area().contains(dispute.theatre().latitude(), dispute.theatre().longitude());
  }

  /** Joiners are struck abroad only; principals at home too; the rest needs an event. */
  private boolean strikes(Criterion criterion, Confrontation dispute, StateCode victim) {
    boolean principal = victim.equals(dispute.challenger()) || victim.equals(dispute.target());
    if (criterion.loci().contains(Locus.HOMELAND) && principal) {
      return true;
    }
    if (criterion.stateOfWar()) {
      return false;
    }
    return criterion.loci().contains(Locus.FORCES_ABROAD)
        || scenario.events().stream()
            .anyMatch(
                event ->
                    event.target().equals(victim)
                        && event.locus().filter(criterion.loci()::contains).isPresent());
  }
}
