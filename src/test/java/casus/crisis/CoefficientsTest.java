package casus.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import casus.selftest.Bench;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each parameter reaches the coefficient that is named here, and no other of its rule. */
class CoefficientsTest {
  private static final Parameters DEFAULTS = Bench.defaults();

  private static Record rule(String name, Parameters parameters) throws Exception {
    Method of = Class.forName("casus.crisis." + name).getDeclaredMethod("of", Parameters.class);
    of.setAccessible(true);
    return (Record) of.invoke(null, parameters);
  }

  private static List<String> changed(Record before, Record after) throws Exception {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : before.getClass().getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      if (!accessor.invoke(before).equals(accessor.invoke(after))) {
        names.add(component.getName());
      }
    }
    return names;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
      Tempo.fastShare answer_fast_share
      Tempo.fastRate answer_fast_days
      Tempo.slowRate answer_slow_days
      Tempo.ownLow own_days_low
      Tempo.ownForce own_days_force
      Tempo.ownWar own_days_war
      Position.strengthWeight strength_weight
      Position.overmatch overmatch
      Position.balanceWeight balance_weight
      Position.limitedWeight limited_weight
      Position.deploymentWeight deployment_weight
      Position.materielWeight materiel_weight
      Trigger.tilt interest_tilt
      Invocation.base call_base
      Invocation.council call_council
      Invocation.severity call_severity
      Invocation.stake call_stake
      Invocation.strength call_strength
      Invocation.consultationEase consultation_ease
      CouncilVote.blockBase block_base
      CouncilVote.blockAffinity block_affinity
      Lags.diplomatic lag_diplomatic
      Lags.materiel lag_materiel
      Lags.deployment lag_deployment
      Lags.ready lag_tripwire
      Lags.near lag_near
      Lags.far lag_far
      Lags.readyFrom tripwire_ready
      Lags.patience lag_patience
      Combat.speedForce speed_force
      Combat.speedWar speed_war
      Combat.drift drift
      Combat.diffusion diffusion
      Combat.strengthWeight strength_weight
      Combat.firstUserEdge first_user_edge
      Combat.incidentFatal incident_fatal
      Combat.incidentDeaths incident_deaths
      Combat.warDeaths war_deaths
      Combat.deathsSd deaths_sd
      Reputation.weight reputation_weight
      Termination.base settle_base
      Termination.weariness settle_weariness
      Termination.balance settle_balance
      Termination.mediation settle_mediation
      Termination.stalemate settle_stalemate
      Termination.war settle_war
      Termination.yieldDays yield_days
      Termination.lapseDays lapse_days
      Termination.stalemateDays stalemate_days
      Termination.stalemateBalance stalemate_balance
      Termination.nuclearDays nuclear_days
      Burden.exposureAbroad exposure_abroad
      Burden.exposureJoiner exposure_joiner
      Burden.engagedForce engaged_force
      Burden.engagedWar engaged_war
      Burden.wearinessForce weariness_force
      Burden.wearinessWar weariness_war
      Burden.munitionsUse munitions_use
      Burden.munitionsFloor munitions_floor
      Burden.munitionsCeiling munitions_ceiling
      Variation.frailtySd frailty_sd
      Variation.tempoSd tempo_sd
      Variation.misperceptionSd misperception_sd
      Variation.resolveSd resolve_sd
      Motions.vetoBase veto_base
      Motions.vetoAffinity veto_affinity
      Motions.sanctionsStep sanctions_step
      Motions.days motion_days
      AllyResponse.text beta_text
      AllyResponse.tripwire beta_tripwire
      AllyResponse.affinity beta_affinity
      AllyResponse.animosity beta_animosity
      AllyResponse.balance beta_balance
      AllyResponse.democracy beta_democracy
      AllyResponse.reach beta_reach
      AllyResponse.contiguity beta_contiguity
      AllyResponse.major beta_major
      AllyResponse.rival beta_rival
      AllyResponse.severity beta_severity
      AllyResponse.legitimacy beta_legitimacy
      AllyResponse.reputation beta_reputation
      AllyResponse.engaged beta_engaged
      AllyResponse.nuclear beta_nuclear
      AllyResponse.shortfall beta_shortfall
      AllyResponse.overreach beta_overreach
      AllyResponse.patronPressure patron_pressure
      """)
  void parameterReachesItsOwnCoefficientAndNoOther(String coefficient, String parameter)
      throws Exception {
    String[] path = coefficient.split("\\.", 2);
    Parameter changed = Parameter.valueOf(parameter.toUpperCase(Locale.ROOT));

    Record before = rule(path[0], DEFAULTS);
    Record after = rule(path[0], DEFAULTS.with(changed, DEFAULTS.get(changed) + 7));

    assertThat(changed(before, after)).containsExactly(path[1]);
  }
}
