package casus.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.results.StoredResults;
import casus.results.StoredScenario;
import casus.results.StoredScenario.Point;
import casus.results.StoredScenario.State;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The world's outline, its projection, who fights, and who stands beside whom. */
class TheatreTest {
  private static final Path REFERENCE =
      Path.of(System.getProperty("casus.basedir", "."), "results/korea-reference");

  private static final WorldOutline WORLD = WorldOutline.load();

  @Test
  void chancesOfFightingAddUpToTheBelligerentsThatRunsTell() throws IOException {
    StoredResults results = StoredResults.open(REFERENCE);
    double[] told = {0};
    results.stream("runs.csv", row -> told[0] += row.number("belligerents"));

    Belligerents belligerents = Belligerents.of(results, Focus.standard());

    double sum = 0;
    for (State state : belligerents.scenario().states()) {
      sum += belligerents.chance(state.code()) * belligerents.n();
    }
    // An answer that comes as the dispute ends is never acted on: a handful in a thousand runs.
    assertThat(sum).isBetween(told[0], told[0] + 3);
    assertThat(belligerents.isPrincipal("PRK")).isTrue();
    assertThat(belligerents.isPrincipal("USA")).isFalse();
  }

  @Test
  void scenarioOfAFolderTellsWhoAndWhere() throws IOException {
    StoredScenario scenario = StoredResults.open(REFERENCE).scenario();

    assertThat(scenario.states()).extracting(State::code).contains("PRK", "KOR", "USA", "RUS");
    assertThat(scenario.name("PRK")).isEqualTo("North Korea");
    assertThat(scenario.treaties())
        .anySatisfy(treaty -> assertThat(treaty.members()).containsExactly("RUS", "PRK"));
    assertThat(scenario.disputes())
        .singleElement()
        .satisfies(dispute -> assertThat(dispute.theatre()).isPresent());
  }

  @Test
  void outlineHasTheGreatPowersAndClosedRings() {
    assertThat(WORLD.countries())
        .containsKeys("USA", "RUS", "CHN", "KOR", "PRK", "FRA", "GBR", "XKX")
        .hasSizeGreaterThan(190);
    WORLD
        .countries()
        .forEach(
            (code, rings) ->
                assertThat(rings)
                    .as(code)
                    .isNotEmpty()
                    .allSatisfy(
                        ring -> {
                          assertThat(ring.length).isGreaterThanOrEqualTo(6).isEven();
                          for (int i = 0; i < ring.length; i += 2) {
                            assertThat(ring[i]).isBetween(-200.0, 200.0);
                            assertThat(ring[i + 1]).isBetween(-90.0, 90.0);
                          }
                        }));
  }

  /** Chukotka lies beyond the antimeridian: flat maps draw it right across the page. */
  @Test
  void noCornerOfRussiaIsFarFromTheNext() {
    EqualAreaView view = new EqualAreaView(new Point(50, 130));
    for (double[] ring : WORLD.countries().getOrDefault("RUS", List.of())) {
      Point2D before = null;
      for (int i = 0; i + 1 < ring.length; i += 2) {
        Point2D corner = view.project(ring[i + 1], ring[i]).orElseThrow();
        assertThat(before == null ? 0 : before.distance(corner)).isLessThan(700);
        before = corner;
      }
    }
  }

  @Test
  void areasAreTrueAnywhere() {
    // France without its overseas parts has 551,500 km²; seen from Paris and from Seoul.
    double near = largest(new EqualAreaView(new Point(48.9, 2.3)), "FRA");
    double far = largest(new EqualAreaView(new Point(37.6, 127)), "FRA");

    assertThat(near).isCloseTo(545_000, within(20_000.0));
    assertThat(far).isCloseTo(near, within(0.01 * near));
  }

  @Test
  void distancesFromTheMiddleAreNearlyTrue() {
    EqualAreaView view = new EqualAreaView(new Point(39.0168, 125.7474));

    Point2D seoul = view.project(37.5667, 126.9783).orElseThrow();

    assertThat(seoul.distance(0, 0)).isCloseTo(193.7, within(1.0)); // km from Pyongyang
    assertThat(seoul.getY()).isPositive(); // the south is below
    assertThat(view.project(-39, -54)).isEmpty(); // the other side of the globe
  }

  @Test
  void pageHoldsTheStatedRectangle() {
    EqualAreaView view = new EqualAreaView(new Point(0, 0));
    view.place(new Point2D.Double(100, 50), 10, 30, 40);

    Point2D middle = view.project(0, 0).orElseThrow();

    assertThat(middle.getX()).isCloseTo(20, within(1e-9));
    assertThat(middle.getY()).isCloseTo(35, within(1e-9));
  }

  @Test
  void alliesStandTogetherOnTheRing() {
    List<State> states = new ArrayList<>();
    for (String code : List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH")) {
      states.add(new State(code, code, Optional.empty()));
    }
    List<StoredScenario.Treaty> treaties =
        List.of(
            new StoredScenario.Treaty(
                "one", "One", List.of("AAA", "CCC", "EEE", "GGG"), true, "", List.of()),
            new StoredScenario.Treaty(
                "two", "Two", List.of("BBB", "DDD", "FFF", "HHH"), true, "", List.of()));
    StoredScenario scenario =
        new StoredScenario(
            "",
            "",
            "",
            states,
            treaties,
            List.of(new StoredScenario.Dispute("AAA", "BBB", Optional.empty(), true)),
            List.of(),
            "",
            List.of(),
            Map.of());

    List<String> ring = RingOrder.of(scenario, treaties);

    assertThat(ring).containsExactlyInAnyOrderElementsOf(codes(states));
    String sides =
        ring.stream()
            .map(code -> "ACEG".indexOf(code.charAt(0)) >= 0 ? "x" : "o")
            .collect(Collectors.joining());
    assertThat(sides + sides).contains("xxxx", "oooo");
    assertThat(RingOrder.of(scenario, treaties)).isEqualTo(ring);
  }

  private static List<String> codes(List<State> states) {
    return states.stream().map(State::code).toList();
  }

  /** The area of the greatest piece of a country in km². */
  private static double largest(EqualAreaView view, String code) {
    double greatest = 0;
    for (double[] ring : WORLD.countries().getOrDefault(code, List.of())) {
      Optional<Path2D> outline = view.outline(ring);
      if (outline.isPresent()) {
        greatest = Math.max(greatest, area(new Area(outline.get())));
      }
    }
    return greatest;
  }

  private static double area(Area shape) {
    double twice = 0;
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    double startX = 0;
    double startY = 0;
    for (PathIterator path = shape.getPathIterator(null, 0.1); !path.isDone(); path.next()) {
      int kind = path.currentSegment(at);
      double nextX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
      double nextY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
      if (kind == PathIterator.SEG_MOVETO) {
        startX = nextX;
        startY = nextY;
      } else {
        twice += x * nextY - nextX * y;
      }
      x = nextX;
      y = nextY;
    }
    return Math.abs(twice) / 2;
  }
}
