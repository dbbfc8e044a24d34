package casus.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlacesTest {
  private static final Dimension SCREEN = new Dimension(1366, 768);

  /** Also those of another screen, or of none yet. */
  @ParameterizedTest
  @CsvSource({
    "10, 20, 300, 200, true",
    "1300, 20, 300, 200, false",
    "10, -30, 300, 200, false",
    "10, 700, 300, 200, false",
    "-1, -1, -1, -1, false"
  })
  void onlyPlacesThatAreSeenAreTaken(int x, int y, int width, int height, boolean taken) {
    Rectangle place = new Rectangle(x, y, width, height);

    assertThat(Places.seen(SCREEN, place)).isEqualTo(taken ? Optional.of(place) : Optional.empty());
  }
}
