package casus.manuscript;

import casus.results.SummaryRow;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A stretch of running text, some of whose numbers know where they are from. */
final class Passage {
  private final List<Piece> pieces = new ArrayList<>();

  /** A piece of it. */
  sealed interface Piece {
    /** What is read. */
    String shown();
  }

  /** Words. */
  record Words(String shown) implements Piece {}

  /** A name of a file, key or command. */
  record Code(String shown) implements Piece {}

  /** What the author has to say, since the program does not know it. */
  record Gap(String shown) implements Piece {}

  /**
   * A number of a table.
   *
   * @param shown as it is read, rounded
   * @param cell the file, the row and the column it stands in
   */
  record Value(String shown, String cell) implements Piece {}

  /** A passage of words alone. */
  static Passage of(String words) {
    return new Passage().text(words);
  }

  List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  Passage text(String words) {
    pieces.add(new Words(words));
    return this;
  }

  Passage code(String name) {
    pieces.add(new Code(name));
    return this;
  }

  Passage gap(String what) {
    pieces.add(new Gap(what));
    return this;
  }

  Passage number(String shown, String cell) {
    pieces.add(new Value(shown, cell));
    return this;
  }

  Passage add(Passage other) {
    pieces.addAll(other.pieces);
    return this;
  }

  /** A number of a row of {@code summary.csv}. */
  Passage of(SummaryRow row, String column, String shown) {
    return number(
        shown,
        Text.format(
            "summary.csv point=%d arm=%s outcome=%s statistic=%s %s",
            row.point(), row.arm(), row.outcome(), row.statistic(), column));
  }

  /** As it is read, without where numbers are from. */
  String plain() {
    return pieces.stream().map(Piece::shown).collect(Collectors.joining());
  }
}
