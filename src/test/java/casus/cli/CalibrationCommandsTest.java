package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.calibration.SyntheticCalls;
import casus.history.MadeUpDisputes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code casus calibrate} and {@code casus backtest} from end to end, on made-up history. */
@Tag("slow")
class CalibrationCommandsTest {
  private final Shell shell = new Shell();

  @TempDir private Path data;

  @BeforeEach
  void history() throws IOException {
    write(data);
  }

  /** Made-up tables of history. */
  static void write(Path data) throws IOException {
    Files.writeString(data.resolve("treaty_calls.csv"), SyntheticCalls.csv(40, 3, 1));
    StringBuilder pacts = new StringBuilder("period,defense,outcome_LLM\n");
    Stream.of("honored", "violated", "not_invoked", "honored", "not_invoked")
        .forEach(o -> pacts.append("1816-1944,1,").append(o).append('\n'));
    Stream.of("violated", "not_invoked", "not_invoked")
        .forEach(o -> pacts.append("1945-2003,1,").append(o).append('\n'));
    Files.writeString(data.resolve("alliance_fulfilment_war.csv"), pacts.toString());
    StringBuilder disputes = new StringBuilder("disno,styear,hostlev,recip,fatality,mindur\n");
    for (int d = 0; d < 40; d++) {
      disputes.append(
          "d%d,%d,%d,%d,%d,%d\n"
              .formatted(d, 1850 + 3 * d, 4 + (d % 5) / 4, d % 2, d % 3 - 1, 1 + d * d));
    }
    Files.writeString(data.resolve("disputes.csv"), disputes.toString());
    Files.writeString(
        data.resolve("targets.csv"),
        "subset,target,era,group,stat,k,n,value,lo95,hi95,boot_lo95,boot_hi95,note\n"
            + "train,ally_joins,all,all calls,proportion,1,100,0.01,0.001,0.05,,,\n");
  }

  @Test
  void responsesAreCalibratedToTheSameBytesTwice() throws IOException {
    Path first = data.resolve("first.yaml");
    Path second = data.resolve("second.yaml");

    assertThat(shell.run("calibrate", "responses", "-q", "--data", data, "-o", first)).isZero();
    assertThat(shell.err()).isEmpty();
    assertThat(shell.run("calibrate", "responses", "-q", "--data", data, "-o", second)).isZero();

    assertThat(Files.readString(second)).isEqualTo(Files.readString(first));
    assertThat(Files.readString(first))
        .contains("data: {calls: 120,", "rival_of_attacker: {value:");
    Matcher found =
        Pattern.compile("  \\w+: \\{value: (\\S+), error: (\\S+), lo: (\\S+), hi: (\\S+), prior:")
            .matcher(Files.readString(first));
    assertThat(found.find()).isTrue();
    double value = Double.parseDouble(found.group(1));
    double reach = 1.645 * Double.parseDouble(found.group(2)); // 90 % of a normal law
    assertThat(Double.parseDouble(found.group(3))).isCloseTo(value - reach, within(1e-3 * reach));
    assertThat(Double.parseDouble(found.group(4))).isCloseTo(value + reach, within(1e-3 * reach));
  }

  @Test
  void callsAreForetoldWithScoresBaselinesAndRowsOnRequest() throws IOException {
    Path rows = data.resolve("rows.csv");
    Path bins = data.resolve("bins.csv");
    int code =
        shell.run(
            "backtest",
            "--calls",
            data.resolve("treaty_calls.csv"),
            "--json",
            "--predictions",
            rows,
            "--reliability",
            bins);

    assertThat(shell.err()).isEmpty();
    assertThat(code).isZero();
    for (String key :
        List.of(
            "n",
            "brier",
            "log_score",
            "auc",
            "slope",
            "intercept",
            "baseline_brier",
            "baseline_auc",
            "base_rate_brier",
            "training_base_rate_brier")) {
      assertThat(shell.out()).contains("\"" + key + "\": ");
    }
    assertThat(shell.out()).contains("\"n\": 120,");
    assertThat(Files.readAllLines(rows)).hasSize(121);
    assertThat(Files.readString(bins)).startsWith("bin,predicted,observed,lo,hi,n\r\n");
  }

  @Test
  void disputesArePlayedAloneAndWithCalls() throws IOException {
    Path disputes = data.resolve("dispute_dyads.csv");
    Files.writeString(disputes, MadeUpDisputes.many(30, 1));
    Path rows = data.resolve("rows.csv");
    assertThat(
            shell.run(
                "backtest",
                "--disputes",
                disputes,
                "-n",
                20,
                "-q",
                "--json",
                "--predictions",
                rows))
        .isZero();
    assertThat(shell.err()).isEmpty();
    assertThat(shell.out())
        .contains("\"disputes\": 30,", "\"model\": \"ridge\"", "\"question\": \"war\"");
    assertThat(Files.readAllLines(rows)).hasSize(31);

    String json = shell.out();
    assertThat(shell.run("backtest", "--disputes", disputes, "-n", 20, "-q", "--json", "-t", 1))
        .isZero();
    assertThat(shell.out()).isEqualTo(json);

    Path calls = data.resolve("treaty_calls.csv");
    assertThat(
            shell.run(
                "backtest", "--disputes", disputes, "-n", 5, "-q", "--calls", calls, "--json"))
        .isZero();
    assertThat(shell.out()).contains("\"n\": 120,", "\"dispute_forecasts\": {");
  }

  @Test
  void disputesWithoutOutcomesAreForetoldAndNotScored() throws IOException {
    Path disputes = data.resolve("known.csv");
    Files.writeString(
        disputes,
        MadeUpDisputes.table(MadeUpDisputes.KNOWN, MadeUpDisputes.NEIGHBOURS, MadeUpDisputes.FAR));

    assertThat(shell.run("backtest", "--disputes", disputes, "-n", 20)).isZero();

    assertThat(shell.out()).contains("nothing is scored");
    assertThat(shell.err())
        .contains("missing: polyarchy_a (taken as 0.18) in 1 of 2", "no column force, recip")
        .contains("in 1 of 2 disputes a side has more allies");
  }

  @Test
  void theScenarioOfADisputeIsShownAndRuns() throws IOException {
    Path disputes = data.resolve("known.csv");
    Files.writeString(
        disputes, MadeUpDisputes.table(MadeUpDisputes.KNOWN, MadeUpDisputes.NEIGHBOURS));

    assertThat(shell.run("backtest", "--disputes", disputes, "--show", "11")).isZero();
    Path scenario = Files.writeString(data.resolve("mid.yaml"), shell.out());
    assertThat(scenario).content().startsWith("# MID 11 as it is played.");
    assertThat(shell.run("check", scenario)).isZero();
    assertThat(shell.out()).contains("sound");

    assertThat(shell.run("backtest", "--disputes", disputes, "--show", "99")).isEqualTo(2);
    assertThat(shell.err()).contains("has no dispute 99");
  }

  @Test
  void yardsticksAreFittedToTheSameBytesTwice() throws IOException {
    Path disputes = data.resolve("dispute_dyads.csv");
    Files.writeString(disputes, MadeUpDisputes.many(200, 1));
    Path first = data.resolve("first.json");

    assertThat(shell.run("calibrate", "yardsticks", "--disputes", disputes, "-o", first)).isZero();
    assertThat(shell.run("calibrate", "yardsticks", "--disputes", disputes)).isZero();
    assertThat(shell.out()).isEqualTo(Files.readString(first)).contains("\"logit of 12\": {");

    assertThat(shell.run("backtest", "--disputes", disputes, "--cv", "-n", 3, "-q")).isZero();
    assertThat(shell.out()).contains("refitted over 5 parts by dyad");
  }

  private int dynamics(Path table, Object... more) {
    List<Object> words =
        new ArrayList<>(
            List.of("calibrate", "dynamics", "--disputes", table, "--points", "38", "--runs", "2"));
    words.addAll(List.of("--rounds", "1", "--sweeps", "0", "--draws", "10", "-n", "3"));
    words.addAll(List.of(more));
    return shell.run(words.toArray());
  }

  @Test
  void dynamicsAreCalibratedAndTheirSampleServesAsPosterior() throws IOException {
    Path table = data.resolve("dispute_dyads.csv");
    Files.writeString(table, MadeUpDisputes.many(150, 1));
    Path sample = data.resolve("posterior.csv");
    int code = dynamics(table, "-q", "--posterior", sample);

    assertThat(shell.err()).isEmpty();
    assertThat(code).isZero();
    assertThat(shell.out())
        .contains(
            "choice_precision: {median:",
            "nuclear_fear: {median:",
            "cross_validation:",
            "question: \"war\", model: \"ridge\"",
            "#   casus calibrate dynamics --disputes dispute_dyads.csv --points 38 --runs 2");
    String yaml = shell.out();
    assertThat(dynamics(table, "-t", "1", "--posterior", sample)).isZero();
    assertThat(shell.out()).isEqualTo(yaml);
    assertThat(shell.err()).contains("round 1, point 38 of 38");
    assertThat(Files.readAllLines(sample))
        .hasSize(11)
        .first()
        .asString()
        .startsWith("choice_precision,")
        .endsWith(",nuclear_fear,audience_cost,patron_pressure,weight");
    String korea =
        Path.of(System.getProperty("casus.basedir", "."), "scenarios/korea-article4.yaml")
            .toString();
    assertThat(shell.run("check", "--set", "parameters.posterior=" + sample, korea)).isZero();
  }

  @Test
  void whatTookThePlaceOfOldOptionsIsTold() throws IOException {
    Path table = data.resolve("dispute_dyads.csv");
    Files.writeString(table, MadeUpDisputes.many(150, 1));

    assertThat(shell.run("calibrate", "dynamics", "--data", data)).isEqualTo(2);
    assertThat(shell.err()).startsWith("casus: --data is gone").contains("--disputes FILE");
    assertThat(dynamics(table, "--generations", "3")).isEqualTo(2);
    assertThat(shell.err()).contains("say --rounds N, --points N and --runs N");
    assertThat(dynamics(table, "--compare")).isEqualTo(2);
    assertThat(shell.err()).contains("--compare is gone");
    assertThat(shell.run("calibrate", "dynamics")).isEqualTo(2);
    assertThat(shell.err()).contains("--disputes FILE");
    assertThat(shell.run("calibrate", "dynamics", "--disputes", table, "--points", 37))
        .isEqualTo(2);
    assertThat(shell.err()).contains("--points is 37; at least 38 are needed");
    Files.writeString(table, MadeUpDisputes.many(10, 1));
    assertThat(dynamics(table, "-q")).isEqualTo(2);
    assertThat(shell.err()).contains("tells too little", "are needed to learn from");
  }

  @Test
  void parametersAreListedWithHowWellTheyAreKnown() {
    assertThat(shell.run("list", "parameters", "--json")).isZero();

    assertThat(shell.out()).contains("\"lo90\": ", "\"hi90\": ", "\"from\": \"prior\"");
    for (String fitted : List.of("choice_precision", "stake_fit", "call_severity")) {
      String told = shell.out().split("\"parameter\": \"" + fitted + "\"", 2)[1];
      double low = Double.parseDouble(told.split("\"lo90\": ", 2)[1].split(",", 2)[0]);
      double high = Double.parseDouble(told.split("\"hi90\": ", 2)[1].split(",", 2)[0]);
      assertThat(low).as(fitted).isLessThan(high);
    }
    assertThat(shell.out().split("\"parameter\": \"nuclear_fear_6\"", 2)[1])
        .contains("\"lo90\": 1.0,\n", "\"from\": \"fixed\"");
  }

  @Test
  void patternsAreHeldAgainstSimulatedHistory() throws IOException {
    String armed = MadeUpDisputes.FAR.replaceFirst("12,", "900,") + ",1,1,0,0,0,0,5,4\n";
    Files.writeString(data.resolve("dispute_dyads.csv"), MadeUpDisputes.many(60, 1) + armed);
    assertThat(shell.run("backtest", "--targets", "-q", "--data", data)).isZero();

    assertThat(shell.err()).isEmpty();
    assertThat(shell.out())
        .contains("P1 ", "P3 ", "P4  an ally joins, per incident", "P5 ", "P6 ", "P8 ")
        .contains("reported", "defaults", "P1  war, given force, before 1945")
        .containsPattern("\\d+ of \\d+ numbers judged lie inside");
  }

  @Test
  void mistakesEndWithOneClearLine() throws IOException {
    assertThat(shell.run("backtest")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).startsWith("casus: say what to test");

    assertThat(shell.run("backtest", "--calls", data.resolve("none.csv"))).isEqualTo(2);
    assertThat(shell.err()).startsWith("casus: --calls: there is no file");

    assertThat(shell.run("backtest", "--calls", data.resolve("disputes.csv"))).isEqualTo(2);
    assertThat(shell.err()).contains("disputes.csv:1:1: error:", "columns are missing: call_id,");

    assertThat(shell.run("calibrate", "responses", "--data", data.resolve("no"))).isEqualTo(2);
    assertThat(shell.err()).startsWith("casus: there is no treaty_calls.csv");

    Path old = data.resolve("disputes.csv");
    assertThat(shell.run("backtest", "--disputes", old)).isEqualTo(2);
    assertThat(shell.err()).contains("says nothing of the states", "dispute_dyads.csv");

    Path empty = Files.writeString(data.resolve("empty.csv"), MadeUpDisputes.HEAD + "\n");
    assertThat(shell.run("backtest", "--disputes", empty)).isEqualTo(2);
    assertThat(shell.err()).contains("has no disputes");

    assertThat(shell.run("backtest", "--hindcasts", "--cv")).isEqualTo(2);
    assertThat(shell.err()).contains("--cv and --show need --disputes");
  }

  /** Runs where the real data lie beside the checkout; elsewhere there is nothing to test. */
  @Test
  void onTheCasesOfTheCalibrationTheChainBeatsBaselineAndBaseRate() {
    Path calls =
        Path.of(System.getProperty("casus.basedir", "."), "../shared/data/train/treaty_calls.csv");
    Assumptions.assumeTrue(Files.isRegularFile(calls));

    assertThat(shell.run("backtest", "--calls", calls, "--json")).isZero();

    assertThat(number("brier")).isLessThan(number("baseline_brier"));
    assertThat(number("log_score")).isLessThan(number("baseline_log_score"));
    assertThat(number("auc")).isGreaterThan(number("baseline_auc"));
    assertThat(number("brier")).isLessThan(number("base_rate_brier"));
  }

  private double number(String key) {
    return shell
        .out()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("\"" + key + "\": "))
        .map(line -> line.substring(key.length() + 4).replace(",", ""))
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElseThrow();
  }
}
