package casus.gui;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Attribute;
import casus.crisis.Scenario;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftTest {
  private static final StateCode NORTH = new StateCode("PRK");
  private static final String KOREA = "scenarios/korea-article4.yaml";

  private final List<String> remarks = new ArrayList<>();
  private final Scenario read = TestScenarios.read(KOREA);
  private final Draft draft = new Draft(read, DraftTest::revised);

  private static Scenario revised(List<String> sets) {
    try {
      return TestScenarios.read(KOREA, sets.toArray(String[]::new));
    } catch (ClassCastException e) { // not sound
      throw new IllegalArgumentException("refused", e);
    }
  }

  @BeforeEach
  void listen() {
    draft.tell(remarks::add);
  }

  @Test
  void aChangeIsOfTheNextRunAndIsToldAsAnOption() {
    draft.set(List.of("states.PRK.resolve"), "0.7");

    assertThat(draft.scenario().state(NORTH).get(Attribute.RESOLVE)).isEqualTo(0.7);
    assertThat(remarks).containsExactly("From the next run on: --set states.PRK.resolve=0.7");
  }

  @Test
  void changesAddUp() {
    draft.set(List.of("states.PRK.resolve"), "0.7");
    draft.set(List.of("states.PRK.munitions"), "1.5");

    assertThat(draft.scenario().state(NORTH).get(Attribute.RESOLVE)).isEqualTo(0.7);
    assertThat(draft.scenario().state(NORTH).get(Attribute.MUNITIONS)).isEqualTo(1.5);
  }

  @Test
  void whatIsNotAllowedIsRefusedAndLeavesTheRest() {
    draft.set(List.of("states.PRK.resolve"), "0.7");
    draft.set(List.of("states.PRK.munitions"), "17");

    assertThat(draft.scenario().state(NORTH).get(Attribute.RESOLVE)).isEqualTo(0.7);
    assertThat(draft.scenario().state(NORTH).get(Attribute.MUNITIONS))
        .isEqualTo(read.state(NORTH).get(Attribute.MUNITIONS));
    assertThat(remarks).last().asString().startsWith("Left as it was");
  }

  @Test
  void aStakeIsFoundUnderEitherNameOfTheDispute() {
    CrisisGui gui = new CrisisGui(read, DraftTest::revised, 1, 0);
    Inspections inspections = new Inspections(new Watcher(gui.world(), 1, 0), draft);
    Sheet sheet = inspections.dispute("KOR-PRK");

    sheet.setValue(row(sheet, "next run: stake of PRK"), "0.9");

    assertThat(draft.scenario().confrontations().get(0).challengerStake()).hasValue(0.9);
    assertThat(sheet.getValue(row(sheet, "next run: stake of PRK"))).isEqualTo(0.9);
  }

  @Test
  void theWeightOfAReadingCanBeChanged() {
    CrisisGui gui = new CrisisGui(read, DraftTest::revised, 1, 0);
    Sheet sheet = new Inspections(new Watcher(gui.world(), 1, 0), draft).treaty("rus-prk-2024");
    int weight = row(sheet, "next run: weight of “aggression” in 4");

    sheet.setValue(weight, "1");

    assertThat(sheet.getValue(weight)).isEqualTo(1.0);
    assertThat(remarks)
        .containsExactly(
            "From the next run on: --set"
                + " treaties.rus-prk-2024.articles.4.readings.aggression.weight=1.0");
  }

  @Test
  void aTreatyTellsWhoHoldsWhichReading() {
    CrisisGui gui = new CrisisGui(read, DraftTest::revised, 1, 445);
    gui.start();
    for (int day = 0; day <= 10; day++) {
      gui.step();
    }

    Sheet sheet = gui.inspections().treaty("usa-kor-1953");

    assertThat(sheet.getValue(row(sheet, "article 3 “large-scale” held by"))).isEqualTo("USA");
    assertThat(sheet.getValue(row(sheet, "article 3 “armed-attack” held by"))).isEqualTo("");
  }

  private static int row(Sheet sheet, String name) {
    for (int i = 0; i < sheet.numProperties(); i++) {
      if (sheet.getName(i).equals(name)) {
        return i;
      }
    }
    throw new AssertionError("no row " + name);
  }
}
