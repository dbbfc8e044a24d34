package casus.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in all scripts are written, or it is told which letters are not. */
class LetteringTest {
  private static final Typeface TYPEFACE = Typeface.load();

  private final Lettering lettering = new Lettering(TYPEFACE);
  private final Font font = TYPEFACE.regular(7);

  @ParameterizedTest
  @ValueSource(
      strings = {"North Korea", "북한", "中国", "日本 にほん", "Россия", "Ελλάδα", "ישראל", "Việt Nam (越南)"})
  void nameIsWrittenWithoutAStandIn(String name) {
    lettering.note(name, font);

    assertThat(lettering.takeMissing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"북한", "조선 북한"})
  void boldHangulHasABoldFace(String name) {
    assertThat(lettering.pieces(name, TYPEFACE.bold(7)))
        .filteredOn(piece -> !piece.text().isBlank())
        .allSatisfy(piece -> assertThat(Typeface.isBold(piece.font())).isTrue());
  }

  @Test
  void syllablesTakenApartAreWrittenWhole() {
    String apart = "\u1107\u116E\u11A8";

    assertThat(lettering.pieces(apart, font))
        .extracting(Lettering.Piece::text)
        .containsExactly("북");
  }

  @Test
  void whatNoFaceHasIsToldOnceWithItsNumberAndItsName() {
    lettering.note("Flag 😀", font);
    lettering.note("Flag 😀", font);

    assertThat(lettering.takeMissing())
        .singleElement()
        .asString()
        .contains("U+1F600", "\"Flag 😀\"");
    assertThat(lettering.takeMissing()).isEmpty();
  }

  @Test
  void textFromTheRightStandsInTheOrderInWhichItIsRead() {
    List<Lettering.Piece> pieces = lettering.pieces("ab שלום 中", font);

    assertThat(pieces)
        .extracting(piece -> piece.text().strip())
        .containsExactly("ab", "שלום", "", "中");
  }

  @Test
  void plainTextIsOnePieceInItsOwnFont() {
    assertThat(lettering.pieces("Use of force", font))
        .containsExactly(new Lettering.Piece("Use of force", "Use of force", font));
  }
}
