package casus.cli;

import casus.figure.ChartRequest;
import casus.figure.Figures;
import casus.results.StoredResults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws figures and tells what became of them. */
final class Charts {
  private Charts() {}

  /**
   * Draws figures.
   *
   * @return the files written
   * @throws UserError if a figure that was asked for by name could not be drawn
   */
  static List<Path> draw(Path folder, ChartRequest request, PrintWriter err, boolean quiet) {
    List<Path> files = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    try {
      for (Figures.Result result : Figures.draw(StoredResults.open(folder), request)) {
        if (result instanceof Figures.Drawn drawn) {
          files.addAll(drawn.files());
        } else if (result instanceof Figures.NotDrawn not) {
          faults.add(not.figure() + ": " + not.reason());
        }
      }
    } catch (IOException e) {
      throw new UserError("cannot draw from " + folder + ": " + e.getMessage());
    }
    if (!faults.isEmpty()) {
      throw new UserError(String.join("\ncasus: ", faults));
    }
    if (!quiet) {
      err.printf(Locale.ROOT, "drew %d files in %s%n", files.size(), request.directory());
    }
    return files;
  }
}
