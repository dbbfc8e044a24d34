package casus.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the outline of the world says of disputed places. */
class WorldOutlineTest {
  private static final WorldOutline WORLD = WorldOutline.load();

  @Test
  void crimeaIsOfUkraineForTheUnitedNationsAndElseOfRussia() {
    List<double[]> crimea = WORLD.disputed().getOrDefault("Crimea", List.of());

    assertThat(crimea).hasSize(1);
    assertThat(WORLD.countries(Borders.DE_FACTO).get("RUS")).containsAll(crimea);
    assertThat(WORLD.countries(Borders.UN).get("UKR")).containsAll(crimea);
    assertThat(WORLD.countries(Borders.UN).get("RUS")).doesNotContainAnyElementsOf(crimea);
  }

  @Test
  void everyDisputedAreaHasAnOutline() {
    Map<String, List<double[]>> disputed = WORLD.disputed();

    assertThat(disputed.values()).allSatisfy(rings -> assertThat(rings).isNotEmpty());
  }
}
