package casus.cli;

import casus.results.StoredResults;
import casus.scenario.FixedWords;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The fixed words of figures and tables, where an author gives others. */
final class WordOptions {
  @Option(
      names = "--words",
      paramLabel = "FILE",
      description =
          "Fixed words of figures and tables in the place of casus's own, some or all; they go"
              + " before those of the study ('casus list words' prints casus's own).")
  private @Nullable Path file;

  /**
   * A folder with the words of the file.
   *
   * @param err takes what is wrong with them
   * @throws UserError if the file cannot be used
   */
  StoredResults of(StoredResults results, PrintWriter err) {
    return results.saying(words(err));
  }

  private Map<String, String> words(PrintWriter err) {
    if (file == null) {
      return Map.of();
    }
    return StudyInput.sound(FixedWords.read(file), err, false)
        .orElseThrow(() -> new UserError(file + ": nothing is made with these words"));
  }
}
