package casus.results;

/**
 * A row of a table of all cells of a study.
 *
 * @param point the design point
 * @param arm the arm
 * @param row the rest
 * @param <T> what the rest tells of
 */
record InCell<T>(int point, String arm, T row) {
  /** The table of all cells, where there is one of a cell. */
  static <T> ResultTable<InCell<T>> table(ResultTable<T> ofCell) {
    return ResultTable.<InCell<T>>of(ofCell.file())
        .integer("point", "", "design point", InCell::point)
        .text("arm", "arm of the study", InCell::arm)
        .with(ofCell, InCell::row);
  }
}
