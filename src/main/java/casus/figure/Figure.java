package casus.figure;

import casus.results.StoredResults;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One kind of figure. To add one: implement this, name it in {@link Figures}, and the tests that
 * hold for all figures hold for it. One of another jar is a {@link FigureProvider}.
 */
interface Figure {
  /**
   * Why a folder has nothing to draw for this figure.
   *
   * @param results the folder
   * @param focus what part of it is asked for
   * @return what is missing and which command makes it; empty when the figure can be drawn
   * @throws IOException if a file cannot be read
   */
  Optional<String> missing(StoredResults results, Focus focus) throws IOException;

  /** Whether it shows one outcome, the one of the focus. */
  default boolean ofOneOutcome() {
    return false;
  }

  /**
   * What it shows that differs from the usual.
   *
   * @param focus what part of the results is asked for
   * @param borders whose borders are asked for
   * @return words for the names of its files; often none
   */
  default List<String> shows(Focus focus, Borders borders) {
    return focus.words(ofOneOutcome());
  }

  /**
   * The pages that the figure takes: where a folder has more arms than one page has room for, each
   * shows some of them. Call only when nothing is {@link #missing}.
   *
   * @param results the folder
   * @param focus what part of it to show
   * @param style how it looks
   * @return what each page shows; one, the focus itself, where all has room
   * @throws IOException if a file cannot be read
   */
  default List<Focus> pages(StoredResults results, Focus focus, Style style) throws IOException {
    return List.of(focus);
  }

  /**
   * Reads what the figure shows and lays it out. Call only when nothing is {@link #missing}.
   *
   * @param results the folder
   * @param focus what part of it to show
   * @param style how it looks
   * @throws IOException if a file cannot be read or has a fault
   */
  Drawing draw(StoredResults results, Focus focus, Style style) throws IOException;

  /** A figure that shows one outcome. */
  interface OfOneOutcome extends Figure {
    @Override
    default boolean ofOneOutcome() {
      return true;
    }
  }
}
