package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.SmallStudy;
import casus.results.SealedPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan is sealed before anything is played, and played exactly or not at all. */
@Tag("slow")
class RegisterCommandTest {
  static final String STUDY =
      """
      casus: 1
      study: small
      scenario: small-crisis.yaml
      replications: 40
      factors: {parameters.choice_precision: [6, 10]}
      arms:
        bold: {set: {states.PRK.resolve: 0.9}}
      outcomes:
        high: max_rung >= 3
      """;

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private Path study;
  private Path plan;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(temp.resolve("small-crisis.yaml"), SmallStudy.CRISIS);
    study = Files.writeString(temp.resolve("small.yaml"), STUDY);
    plan = temp.resolve("plan.json");
  }

  private void register(Object... more) {
    Object[] all = new Object[more.length + 5];
    all[0] = "register";
    all[1] = study;
    all[2] = "-q";
    all[3] = "-o";
    all[4] = plan;
    System.arraycopy(more, 0, all, 5, more.length);
    assertThat(shell.run(all)).as(shell.err()).isEqualTo(ExitCode.DONE);
  }

  private int sweep(String folder) {
    return shell.run("sweep", "--plan", plan, "-q", "--no-charts", "-o", temp.resolve(folder));
  }

  @Test
  void whatIsPlayedByAPlanIsTheSameAsWithoutButForThePlan() throws IOException {
    register("-n", 30, "-s", 5);
    assertThat(sweep("planned")).as(shell.err()).isEqualTo(ExitCode.DONE);
    shell.run("sweep", study, "-n", 30, "-s", 5, "-q", "--no-charts", "-o", temp.resolve("plain"));

    for (String table : new String[] {"runs.csv", "summary.csv", "points.csv"}) {
      assertThat(temp.resolve("planned").resolve(table))
          .hasSameBinaryContentAs(temp.resolve("plain").resolve(table));
    }
    assertThat(temp.resolve("planned").resolve(SealedPlan.FILE)).hasSameBinaryContentAs(plan);
  }

  /** A played folder has a study.yaml and a plan.json too; an author's desk is none. */
  @Test
  void aSealedPlanBesideAStudyMakesTheirFolderNoPlayedOne() throws IOException {
    Path named = Files.copy(study, temp.resolve("study.yaml"));
    register();

    assertThat(
            shell.run("sweep", named, "-n", 2, "-q", "--no-charts", "-o", temp.resolve("beside")))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
  }

  @ParameterizedTest
  @CsvSource({
    "small.yaml, replications: 40, replications: 41, small.yaml: its bytes differ",
    "small.yaml, 0.9, 0.8, study.yaml line 7: planned 'bold:",
    "small.yaml, max_rung >= 3, max_rung >= 2, outcomes.high: planned 'max_rung >= 3'",
    "small.yaml, bold:, brave:, arms.brave: planned nothing",
    "small.yaml, '[6, 10]', '[6, 11]', points.sha256",
    "small-crisis.yaml, horizon: 30 d, horizon: 31 d, small-crisis.yaml: its bytes differ",
    "small-crisis.yaml, casus: 1, '# a remark\ncasus: 1', small-crisis.yaml: its bytes differ"
  })
  void whateverChangedIsNamedAndNothingIsPlayed(
      String file, String before, String after, String told) throws IOException {
    register();
    Path changed = temp.resolve(file);
    Files.writeString(changed, Files.readString(changed).replace(before, after));

    assertThat(sweep("out")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("not as planned", told).doesNotContain("Exception");
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void anyChangedByteOfThePlanIsTold() throws IOException {
    register();
    byte[] bytes = Files.readAllBytes(plan);
    for (int at = 0; at < bytes.length; at += 97) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 1;
      Files.write(plan, damaged);

      assertThat(sweep("out")).as("byte %s", at).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(shell.err()).contains("plan.json").doesNotContain("Exception in", "\tat ");
    }
  }

  @Test
  void aPlanIsNotOverwrittenWithoutForce() throws IOException {
    register();
    String before = Files.readString(plan);

    assertThat(shell.run("register", study, "-o", plan)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("--force");
    assertThat(Files.readString(plan)).isEqualTo(before);
    assertThat(shell.run("register", study, "-o", plan, "-q", "-s", 3, "--force"))
        .isEqualTo(ExitCode.DONE);
    assertThat(SealedPlan.read(plan).terms()).containsEntry("seed", "3");
  }

  @Test
  void anotherCasusIsRefusedUnlessItIsAllowedAndThenItIsTold() throws IOException {
    register();
    String before = System.getProperty("casus.commit");
    System.setProperty("casus.commit", "0123456789abcdef");
    try {
      assertThat(sweep("refused")).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(shell.err()).contains("casus: planned with", "--allow-other-version");
      assertThat(
              shell.run(
                  "sweep",
                  "--plan",
                  plan,
                  "--allow-other-version",
                  "-q",
                  "--no-charts",
                  "-o",
                  temp.resolve("allowed")))
          .as(shell.err())
          .isEqualTo(ExitCode.DONE);
      assertThat(shell.run("verify", temp.resolve("allowed"))).isEqualTo(ExitCode.DONE);
      assertThat(shell.out()).contains("casus: changed, planned with");
    } finally {
      if (before == null) {
        System.clearProperty("casus.commit");
      } else {
        System.setProperty("casus.commit", before);
      }
    }
    assertThat(temp.resolve("allowed/manifest.json")).content().contains("--allow-other-version");
  }

  @Test
  void verifyAndReportTellWhatWasAddedAfterThePlan() throws IOException {
    register("--analysis", "compare --arms base,bold");
    Path folder = temp.resolve("out");
    assertThat(sweep("out")).as(shell.err()).isEqualTo(ExitCode.DONE);
    assertThat(shell.run("verify", folder)).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("casus compare DIR --arms base,bold: planned, not there");

    shell.run("compare", folder, "--arms", "base,bold", "--json");
    assertThat(shell.run("verify", folder)).as(shell.err()).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("as planned").doesNotContain("not there", "added");

    shell.run("expand", folder, "-n", 60, "-q", "--no-charts");
    shell.run("compare", folder, "-q");
    assertThat(shell.run("verify", folder)).as(shell.err()).isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .contains("replications.max: changed, planned 40, here 60")
        .contains("casus compare DIR: added after");
    assertThat(shell.run("report", folder, "-q")).as(shell.err()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("Planned, and added after", "added after", "planned 40, here 60");
    shell.run("sweep", "--plan", plan, "-n", 60, "-q", "--no-charts", "-o", temp.resolve("once"));
    assertThat(temp.resolve("once/manifest.json"))
        .hasSameBinaryContentAs(folder.resolve("manifest.json"));
  }

  @Test
  void resultsPlayedWithoutItAreHeldAgainstAPlanToo() throws IOException {
    register();
    Files.writeString(study, STUDY.replace("outcomes:", "outcomes:\n  higher: max_rung >= 4"));
    shell.run("sweep", study, "-q", "--no-charts", "-o", temp.resolve("out"));

    assertThat(shell.run("verify", temp.resolve("out"), "--plan", plan)).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("outcomes.higher: added after, max_rung >= 4");
  }

  @Test
  void aRunOfAScenarioIsPlannedWithItsChanges() throws IOException {
    Path crisis = temp.resolve("small-crisis.yaml");
    assertThat(
            shell.run(
                "register", crisis, "--set", "states.PRK.resolve=0.7", "-n", 50, "-q", "-o", plan))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    Object[] run = {
      "run", crisis, "--plan", plan, "-q", "--no-charts", "-o", temp.resolve("planned")
    };
    assertThat(shell.run(run)).as(shell.err()).isEqualTo(ExitCode.DONE);
    shell.run(
        "run",
        crisis,
        "--set",
        "states.PRK.resolve=0.7",
        "-n",
        50,
        "-q",
        "--no-charts",
        "-o",
        temp.resolve("plain"));

    assertThat(temp.resolve("planned/runs.csv"))
        .hasSameBinaryContentAs(temp.resolve("plain/runs.csv"));
    assertThat(shell.run("run", crisis, "--plan", plan, "-n", 40)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("-n can only go beyond the plan");
    assertThat(shell.run("run", crisis, "--plan", plan, "-s", 2)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("-s stands in the plan");
    assertThat(shell.run("sweep", crisis, "--plan", plan)).isEqualTo(ExitCode.BAD_INPUT);
  }

  @ParameterizedTest
  @CsvSource({"compare --arsm a, --analysis", "wibble, --analysis", "'', --analysis is empty"})
  void anAnalysisThatIsNoneIsRefused(String analysis, String told) {
    assertThat(shell.run("register", study, "-o", plan, "--analysis", analysis))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains(told).doesNotContain("Exception");
    assertThat(plan).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compare --levels x=1,2 | compare --by y | contrasts.csv",
        "compare | casus compare DIR --arms base,bold | comparisons.csv",
        "sensitivity --outcome war | sensitivity --outcome high | sensitivity.csv",
      })
  void twoAnalysesOfOneTableAreRefusedSinceTheFirstWouldBeLost(
      String one, String other, String table) {
    assertThat(shell.run("register", study, "-o", plan, "--analysis", one, "--analysis", other))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("both write " + table).doesNotContain("\tat ");
    assertThat(plan).doesNotExist();

    register("--analysis", "compare", "--analysis", "compare --by parameters.choice_precision");
  }

  @Test
  void shardsOfAPlannedStudyAreJoinedWithTheirPlan() throws IOException {
    register();
    for (int part = 1; part <= 2; part++) {
      assertThat(
              shell.run(
                  "sweep",
                  "--plan",
                  plan,
                  "-q",
                  "--shard",
                  part + "/2",
                  "-o",
                  temp.resolve("part-" + part)))
          .as(shell.err())
          .isEqualTo(ExitCode.DONE);
    }
    shell.run(
        "merge",
        "-q",
        "--no-charts",
        "-o",
        temp.resolve("all"),
        temp.resolve("part-1"),
        temp.resolve("part-2"));
    sweep("whole");

    Contents.assertSame(temp.resolve("all"), temp.resolve("whole"));
  }
}
