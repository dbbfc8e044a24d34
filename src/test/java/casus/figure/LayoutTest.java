package casus.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where things are put, apart from what they are. */
class LayoutTest {
  private static final Style STYLE =
      new Style(
          Preset.NATURE_1COL,
          new Palette(Theme.COLOUR),
          Typeface.load(),
          Borders.DE_FACTO,
          Print.USUAL);

  @Test
  void labelsWithRoomStayWhereTheyAreWanted() {
    assertThat(EdgeLabels.spread(new double[] {10, 30, 50}, 8, 0, 100)).containsExactly(10, 30, 50);
  }

  @Test
  void crowdedLabelsSpreadEvenlyAboutTheirMiddle() {
    assertThat(EdgeLabels.spread(new double[] {50, 50, 50}, 10, 0, 100))
        .containsExactly(new double[] {40, 50, 60}, within(1e-9));
  }

  @Test
  void labelsKeepTheirDistanceAndOrderAndStayInside() {
    Random random = new Random(3);
    for (int trial = 0; trial < 200; trial++) {
      double[] wanted = random.doubles(2 + random.nextInt(8), -20, 120).sorted().toArray();

      double[] placed = EdgeLabels.spread(wanted, 9, 0, 100);

      for (int i = 0; i < placed.length; i++) {
        assertThat(placed[i]).isBetween(-1e-9, 100 + 1e-9);
        assertThat(i == 0 ? 9 : placed[i] - placed[i - 1]).isGreaterThan(9 - 1e-9);
      }
    }
  }

  @Test
  void simplifiedLineStaysWithinTheToleranceOfEachPoint() {
    Random random = new Random(5);
    List<Point2D> points = new ArrayList<>();
    double y = 0;
    for (int x = 0; x < 2000; x++) {
      y += random.nextGaussian();
      points.add(new Point2D.Double(x * 0.05, y));
    }

    List<Point2D> simple = Polyline.simplified(points, 0.5);

    assertThat(simple).hasSizeLessThan(1500).startsWith(points.get(0));
    assertThat(simple).endsWith(points.get(points.size() - 1));
    for (Point2D point : points) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int i = 1; i < simple.size(); i++) {
        nearest =
            Math.min(nearest, new Line2D.Double(simple.get(i - 1), simple.get(i)).ptSegDist(point));
      }
      assertThat(nearest).isLessThanOrEqualTo(0.5 + 1e-9);
    }
  }

  @Test
  void straightLineNeedsItsEndsOnly() {
    List<Point2D> points = new ArrayList<>();
    for (int i = 0; i <= 3650; i++) {
      points.add(new Point2D.Double(i, 2 * i));
    }

    assertThat(Polyline.simplified(points, 0.02)).containsExactly(points.get(0), points.get(3650));
  }

  @Test
  void rowsFillThePageWithoutOverlap() {
    RowGrid grid = new RowGrid(STYLE, 9, 3, 20, Set.of(6));

    for (int row = 1; row < 9; row++) {
      assertThat(grid.top(row)).isGreaterThan(grid.middle(row - 1, 2) + grid.halfBar());
    }
    assertThat(grid.middle(8, 2) + grid.halfBar()).isLessThan(grid.bottom());
    assertThat(grid.top(6) - grid.top(5)).isGreaterThan(grid.top(5) - grid.top(4));
    assertThat(grid.fits()).isTrue();
    assertThat(grid.hasRoomForNumbers()).isTrue();
  }

  @Test
  void rowsThatAreTooManyAreSaidNotToFit() {
    RowGrid grid = new RowGrid(STYLE, 200, 3, 20, Set.of());

    assertThat(grid.fits()).isFalse();
    assertThat(grid.hasRoomForNumbers()).isFalse();
    assertThat(grid.height()).isCloseTo(170 * 72 / 25.4, within(1e-6));
  }

  @Test
  void panelsOfAGridDoNotOverlap() {
    PanelGrid grid = new PanelGrid(STYLE, List.of("a", "b", "c"), 2, 30, 10, 40);

    for (int i = 0; i < 3; i++) {
      PanelGrid.Cell cell = new PanelGrid.Cell(i, grid);
      assertThat(cell.top(1)).isGreaterThan(cell.bottom(0));
      assertThat(cell.bottom(1)).isLessThan(grid.height());
      assertThat(cell.right()).isLessThanOrEqualTo(STYLE.pageWidth() - 40 + 1e-9);
      if (i > 0) {
        PanelGrid.Cell before = new PanelGrid.Cell(i - 1, grid);
        assertThat(cell.leftmost() ? cell.top(0) : cell.left())
            .isGreaterThan(cell.leftmost() ? before.bottom(1) : before.right());
      }
    }
  }

  @Test
  void stepsBetweenTicksAreRound() {
    assertThat(Axes.roundStep(0.021)).isCloseTo(0.025, within(1e-12));
    assertThat(Axes.roundStep(0.2)).isCloseTo(0.2, within(1e-12));
    assertThat(Axes.roundStep(3)).isCloseTo(5, within(1e-12));
    assertThat(Axes.roundStep(7)).isCloseTo(10, within(1e-12));
  }

  @Test
  void pagesAreWholeMillimetresTallAndNoTallerThanThePresetAllows() {
    assertThat(STYLE.pageHeight(200.3) * 25.4 / 72).isCloseTo(71, within(1e-9));
    assertThat(STYLE.pageHeight(9999) * 25.4 / 72).isCloseTo(170, within(1e-9));
  }

  @Test
  void slideHasOneHeight() {
    Style slide =
        new Style(
            Preset.SLIDE_16X9,
            new Palette(Theme.COLOUR),
            Typeface.load(),
            Borders.DE_FACTO,
            Print.USUAL);

    assertThat(slide.pageHeight(50)).isCloseTo(540, within(1e-9));
    assertThat(slide.pageWidth()).isCloseTo(960, within(1e-9));
  }
}
