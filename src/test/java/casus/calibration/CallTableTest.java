package casus.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import casus.scenario.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading calls from files: what is used, what is not, and what is told of mistakes. */
class CallTableTest {
  /** Known in hindsight only: must never reach a forecast. */
  private static final List<String> HINDSIGHT =
      List.of(
          "response",
          "joined_other",
          "involved",
          "joined_militarily",
          "ally_hostlev",
          "ally_fatality",
          "joined_force",
          "joined_war",
          "join_delay_lo",
          "attack_hostlev",
          "attack_orig_hostlev",
          "target_hostlev",
          "disp_hostlev",
          "disp_war",
          "severity",
          "ally_sep_mid_vs_attacker_365d");

  @TempDir private Path folder;

  private static List<String> columns() {
    return Stream.of(
            Stream.of("call_id", "disno", "target", "ally", "at_risk", "primary_row", "joined"),
            Stream.of(CallColumn.values()).map(CallColumn::word),
            HINDSIGHT.stream())
        .flatMap(s -> s)
        .collect(Collectors.toList());
  }

  private static String row(int dispute, int joined, String hindsight) {
    return Stream.of(
            Stream.of(dispute + "-2", "" + dispute, "2", "20", "1", "1", "" + joined),
            Stream.of(CallColumn.values())
                .map(
                    c ->
                        c == CallColumn.TARGET_SIDE ? "A" : c.word().startsWith("unga") ? "" : "1"),
            HINDSIGHT.stream().map(c -> hindsight))
        .flatMap(s -> s)
        .collect(Collectors.joining(","));
  }

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("calls.csv"), List.of(lines));
  }

  private static String header() {
    return String.join(",", columns());
  }

  @Test
  void whatCameToBeKnownLaterChangesNoForecast() throws IOException {
    ShippedResponses shipped = ShippedResponses.load();
    List<Problem> problems = new ArrayList<>();
    double before =
        shipped
            .chain()
            .chance(CallTable.read(file(header(), row(1, 0, "war")), problems).get(0).known());
    double after =
        shipped
            .chain()
            .chance(CallTable.read(file(header(), row(1, 1, "")), problems).get(0).known());

    assertThat(problems).isEmpty();
    assertThat(after).isEqualTo(before);
    assertThat(Stream.of(CallColumn.values()).map(CallColumn::word))
        .doesNotContainAnyElementsOf(HINDSIGHT)
        .noneMatch(word -> word.startsWith("disp_") || word.startsWith("joined"));
  }

  @Test
  void onlyPrimaryRowsAtRiskAreRead() throws IOException {
    String notAtRisk = row(2, 0, "").replaceFirst("2-2,2,2,20,1,1", "2-2,2,2,20,0,1");
    String secondary = row(3, 0, "").replaceFirst("3-2,3,2,20,1,1", "3-2,3,2,20,1,0");
    List<Problem> problems = new ArrayList<>();

    List<Call> calls =
        CallTable.read(file(header(), row(1, 1, ""), notAtRisk, secondary), problems);

    assertThat(problems).isEmpty();
    assertThat(calls).extracting(Call::dispute).containsExactly("1");
    assertThat(calls.get(0).outcome().joined()).isTrue();
  }

  @Test
  void emptyCellsAreMissingValuesAndGiveForecasts() throws IOException {
    String blank = "1-2,1,2,20,1,1,0" + ",".repeat(CallColumn.values().length + HINDSIGHT.size());
    List<Problem> problems = new ArrayList<>();

    List<Call> calls = CallTable.read(file(header(), blank), problems);

    assertThat(problems).isEmpty();
    assertThat(calls.get(0).known().raw(CallColumn.CINC_ALLY)).isNaN();
    assertThat(ShippedResponses.load().chain().chance(calls.get(0).known())).isBetween(0.0, 1.0);
  }

  @Test
  void missingColumnsAreNamedAllAtOnce() throws IOException {
    List<Problem> problems = new ArrayList<>();
    String header = header().replace("cinc_ally,", "").replace("joined,", "");

    assertThat(CallTable.read(file(header), problems)).isEmpty();

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).headline())
        .contains("calls.csv:1:1", "2 columns", "joined, cinc_ally");
  }

  @Test
  void badNumbersAreToldWithTheirPlace() throws IOException {
    String bad = row(1, 0, "").replaceFirst("1-2,1,2,20,1,1,0,1", "1-2,1,2,20,1,1,0,soon");
    List<Problem> problems = new ArrayList<>();

    CallTable.read(file(header(), row(5, 0, ""), bad), problems);

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).headline())
        .endsWith("calls.csv:3:18: error: year is 'soon', not a number");
  }

  @Test
  void aFileThatIsNoTableIsToldAsSuch() throws IOException {
    List<Problem> problems = new ArrayList<>();
    CallTable.read(file("{\"a\": 1}"), problems);
    assertThat(problems).isNotEmpty();

    problems.clear();
    CallTable.read(Files.createFile(folder.resolve("empty.csv")), problems);
    assertThat(problems).extracting(Problem::message).containsExactly("the file is empty");
  }

  @Test
  void allTermsAreFiniteWhateverIsMissing() {
    double[] nothing = new double[CallColumn.values().length];
    java.util.Arrays.fill(nothing, Double.NaN);

    for (Term term : Term.values()) {
      assertThat(term.of(new Known(nothing))).as(term.word()).isFinite();
      assertThat(Term.ofWord(term.word())).isEqualTo(term);
    }
  }

  @Test
  void anUnknownAnswerIsToldAndCountsAsNoRefusal() throws IOException {
    List<Problem> problems = new ArrayList<>();

    CallTable.read(file(header(), row(1, 0, "").replaceFirst(",0,", ",NA,")), problems);

    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.message()).isEqualTo("joined is 'NA', not 0 or 1");
            });
  }
}
