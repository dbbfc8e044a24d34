package casus.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The full measurement, which takes minutes: not run with the tests, but by {@code
 * scripts/coverage/run.sh}. It writes {@code target/coverage/coverage.csv} and {@code coverage.md}.
 *
 * <p>The system property {@code casus.coverage.areas} chooses areas, parted by commas; {@code
 * casus.coverage.trials} takes so many trials of each question at most.
 */
final class CoverageReport {
  /** All areas; a new one is added here. */
  static final List<Supplier<List<Question>>> AREAS =
      List.of(
          ProportionCoverage::questions,
          MeanCoverage::questions,
          QuantileCoverage::questions,
          PairedCoverage::questions,
          PrecisionCoverage::questions,
          SplittingCoverage::questions,
          PointsCoverage::questions);

  static Stream<Question> questions() {
    return AREAS.stream().flatMap(area -> area.get().stream());
  }

  @Test
  void measuresHowOftenIntervalsHoldTheTruth() throws IOException {
    List<String> areas = List.of(System.getProperty("casus.coverage.areas", "").split(","));
    int most = Integer.getInteger("casus.coverage.trials", Integer.MAX_VALUE);
    List<String> csv = new ArrayList<>(List.of(Answer.HEADER));
    List<String> markdown = new ArrayList<>();
    List<Question> chosen =
        questions()
            .filter(q -> areas.equals(List.of("")) || areas.contains(q.area()))
            .map(q -> q.withTrials(Math.min(most, q.trials())))
            .toList();
    assertThat(chosen).as("questions of " + areas).isNotEmpty();
    String area = "";
    for (Question question : chosen) {
      if (!question.area().equals(area)) {
        area = question.area();
        markdown.addAll(
            List.of(
                "",
                "**" + area + "**",
                "",
                "| interval | data | n | held | below | above | none given | 93–97 % |",
                "|---|---|---:|---:|---:|---:|---:|---|"));
      }
      Answer answer = question.answer();
      csv.add(answer.csv());
      markdown.add(answer.markdown());
    }
    Path folder = Files.createDirectories(Path.of("target", "coverage"));
    Files.write(folder.resolve("coverage.csv"), csv);
    Files.write(folder.resolve("coverage.md"), markdown);
  }
}
