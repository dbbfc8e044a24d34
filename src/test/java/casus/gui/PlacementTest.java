package casus.gui;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Scenario;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementTest {
  private static View view(Scenario scenario) {
    return View.home(Projection.of(scenario), 1280, 800);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "korea-article4",
        "baltic-incursion",
        "two-theatres",
        "taiwan-strait",
        "caucasus-csto",
        "central-asia-border",
        "kaliningrad-corridor"
      })
  void noStateHidesAnother(String name) {
    Scenario scenario = TestScenarios.read("scenarios/" + name + ".yaml");
    View view = view(scenario);

    List<Placement.Disc> discs = new ArrayList<>(new Placement(scenario, view).discs().values());

    assertThat(discs).hasSameSizeAs(scenario.states());
    for (int i = 0; i < discs.size(); i++) {
      Placement.Disc one = discs.get(i);
      assertThat(view.map().contains(one.x(), one.y())).as(one.toString()).isTrue();
      for (Placement.Disc other : discs.subList(i + 1, discs.size())) {
        assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y()))
            .as(one.state().code() + " and " + other.state().code())
            .isGreaterThan(0.9 * (one.radius() + other.radius()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"korea-article4", "baltic-incursion", "two-theatres", "taiwan-strait"})
  void theMapOpensOnTheTheatres(String name) {
    Scenario scenario = TestScenarios.read("scenarios/" + name + ".yaml");
    View view = view(scenario);

    assertThat(new Placement(scenario, view).theatres().values())
        .isNotEmpty()
        .allMatch(theatre -> view.map().contains(theatre));
  }

  @Test
  void distantStatesStandAtTheEdgeOnTheirSide() {
    Scenario scenario = TestScenarios.read("scenarios/korea-article4.yaml");
    View view = view(scenario);
    Placement placement = new Placement(scenario, view);

    Placement.Disc america = placement.disc(new casus.treaty.StateCode("USA"));
    Placement.Disc russia = placement.disc(new casus.treaty.StateCode("RUS"));

    assertThat(america.outside()).isTrue();
    assertThat(america.x()).isGreaterThan(view.map().getMaxX() - 100); // over the Pacific
    assertThat(russia.x()).isLessThan(view.map().getX() + 100);
  }

  @Test
  void theSheetIsTrueToScaleAtTheTheatre() {
    Scenario scenario = TestScenarios.read("scenarios/korea-article4.yaml");
    View view = view(scenario);

    Point2D here = view.at(37.67, 125.7);
    double north = here.getY() - view.at(38.67, 125.7).getY();
    double east = view.at(37.67, 126.7).getX() - here.getX();

    assertThat(east / north)
        .isCloseTo(Math.cos(Math.toRadians(37.67)), org.assertj.core.api.Assertions.within(1e-6));
  }

  @Test
  void theSheetJoinsAtTheAntimeridian() {
    Projection projection = new Projection(170, 1, new java.awt.geom.Rectangle2D.Double());

    assertThat(projection.x(-179) - projection.x(179)).isEqualTo(2);
  }
}
