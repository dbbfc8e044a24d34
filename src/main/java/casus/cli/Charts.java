package casus.cli;

import casus.figure.ChartRequest;
import casus.figure.Figures;
import casus.results.Partial;
import casus.results.StoredResults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws figures and tells what became of them.
 *
 * @param drawn the figures that were drawn
 * @param left the figures that were not, with the reasons
 */
record Charts(List<Figures.Drawn> drawn, List<Figures.NotDrawn> left) {
  Charts {
    drawn = List.copyOf(drawn);
    left = List.copyOf(left);
  }

  /**
   * The results to draw from.
   *
   * @throws UserError if they cannot be read
   */
  static StoredResults open(Path folder) {
    try {
      return StoredResults.open(folder);
    } catch (IOException e) {
      throw new UserError("cannot draw from " + folder + ": " + e.getMessage());
    }
  }

  /**
   * Draws figures. What could not be drawn as it should be is told, also when all else is quiet; it
   * stops nothing.
   *
   * @param results what to draw from
   * @param requests what to draw, all into one directory; not empty
   */
  static Charts drawn(
      StoredResults results, List<ChartRequest> requests, PrintWriter err, boolean quiet) {
    List<Figures.Drawn> drawn = new ArrayList<>();
    List<Figures.NotDrawn> left = new ArrayList<>();
    try {
      for (ChartRequest request : requests) {
        for (Figures.Result result : Figures.draw(results, request)) {
          if (result instanceof Figures.Drawn figure) {
            drawn.add(figure);
          } else if (result instanceof Figures.NotDrawn figure) {
            left.add(figure);
          }
        }
      }
      tellKept(results, err);
      tellOutdated(results, err);
      tellPartial(results.folder(), err);
    } catch (IOException e) {
      throw new UserError("cannot draw from " + results.folder() + ": " + e.getMessage());
    }
    Charts charts = new Charts(drawn, left);
    for (Figures.Drawn figure : drawn) {
      figure
          .notes()
          .forEach(note -> err.printf(Locale.ROOT, "casus: %s: %s%n", figure.figure(), note));
    }
    if (!quiet) {
      err.printf(
          Locale.ROOT, "drew %d files in %s%n", charts.files().size(), requests.get(0).directory());
    }
    return charts;
  }

  /**
   * Checks that all figures were drawn.
   *
   * @throws UserError if one was not
   */
  void requireAll() {
    if (!left.isEmpty()) {
      throw new UserError(
          String.join(
              "\ncasus: ", left.stream().map(it -> it.figure() + ": " + it.reason()).toList()));
    }
  }

  /** All files written. */
  List<String> files() {
    return drawn.stream().flatMap(f -> f.files().stream()).map(Path::toString).toList();
  }

  /** What is made of a study that has not ended is told to be so, also when all else is quiet. */
  static void tellPartial(Path folder, PrintWriter err) {
    try {
      Partial.of(folder).ifPresent(part -> err.println("casus: " + part.sentence()));
    } catch (IOException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  /** Files that were not as casus made them stand under other names. */
  static void tellKept(StoredResults results, PrintWriter err) {
    results
        .derived()
        .kept()
        .forEach(
            kept ->
                err.printf(
                    Locale.ROOT, "casus: a file that casus had not made so is kept as %s%n", kept));
  }

  /** What was made of earlier results and stands beside new ones is not drawn. */
  static void tellOutdated(StoredResults results, PrintWriter err) throws IOException {
    for (String name : results.outdated()) {
      err.printf(
          Locale.ROOT,
          "casus: %s was made of earlier results and is left out; make it again%n",
          results.folder().resolve(name));
    }
  }
}
