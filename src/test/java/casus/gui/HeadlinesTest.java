package casus.gui;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlinesTest {
  private static List<Scene.Line> story(String file, int replication) {
    Scenario scenario = TestScenarios.read(file);
    Playback playback = new Playback(scenario, 1, replication);
    while (playback.step()) {
      // to the end
    }
    return playback.scene().story();
  }

  @Test
  void theTurnsOfACrisisAreTold() {
    List<Scene.Line> story = story("scenarios/korea-article4.yaml", 72);

    assertThat(story)
        .contains(
            new Scene.Line(
                10, "North Korea: use of force against South Korea (shelling).", Scene.Weight.TURN),
            new Scene.Line(
                11,
                "South Korea asks for consultation under Article 2 of usa-kor-1953.",
                Scene.Weight.TURN),
            new Scene.Line(14, "North Korea invokes Article 4 of rus-prk-2024.", Scene.Weight.TURN),
            new Scene.Line(43, "Russia goes to war for North Korea.", Scene.Weight.TURN));
    assertThat(story)
        .last()
        .isEqualTo(new Scene.Line(131, "The dispute ends: North Korea wins.", Scene.Weight.TURN));
  }

  @Test
  void aCouncilsDecisionIsTold() {
    assertThat(story("scenarios/baltic-incursion.yaml", 21))
        .extracting(Scene.Line::text)
        .anyMatch(text -> text.startsWith("The council under Article 5 of nato-1949"));
  }

  @Test
  void linesStandInTheOrderOfDays() {
    assertThat(story("scenarios/korea-tit-for-tat.yaml", 4)).extracting(Scene.Line::day).isSorted();
  }
}
