package casus.cli;

import casus.analysis.StudyData;
import casus.crisis.Outcome;
import casus.results.Partial;
import casus.results.ResultTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What every analysis of a study is told: its folder, and how to tell what it found. */
final class AnalysisOptions {
  @Parameters(paramLabel = "DIR", description = "The results folder of a study.")
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Mixin TableForm form;

  /** The study. */
  StudyData open() {
    return StudyData.open(folder);
  }

  /** The outcomes that were asked for, or else war and those of the scenario and the study. */
  static List<String> outcomes(StudyData data, List<String> asked) {
    Stream<String> usual =
        Stream.concat(Stream.of("war"), data.study().base().outcomes().stream().map(Outcome::name));
    return asked.isEmpty() ? usual.distinct().toList() : asked;
  }

  private Optional<Partial> partial() {
    try {
      return Partial.of(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tells a table that was written into the folder.
   *
   * @param common where to, and whether as JSON
   * @param table the table
   * @param rows its rows
   * @param what comes before the file's name for people, such as {@code Written to}
   * @param people tells people
   */
  <T> void tell(
      Common common,
      ResultTable<T> table,
      List<T> rows,
      String what,
      Consumer<PrintWriter> people) {
    PrintWriter out = common.out();
    Charts.tellPartial(folder, common.err());
    if (!form.told(common, table.of(partial()), rows)) {
      people.accept(out);
      if (!common.quiet) {
        common.say("%n%s %s%n", what, folder.resolve(table.file()));
        out.flush();
        NextSteps.tell(common.err(), NextSteps.afterAnalysis(folder));
      }
    }
    out.flush();
  }
}
