package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.cluster.Submission;
import casus.history.MadeUpDisputes;
import casus.scenario.LoadedStudy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Calls of every command that has {@code --json}, on real files, and what each one says. */
final class JsonCalls {
  private static final Path HOME = Shell.PROJECT.resolve("src/test/resources/casus/cli/reference");

  /** Commands that end otherwise on these files. */
  private static final Map<String, Integer> ENDS = Map.of("check", ExitCode.BAD_INPUT);

  private final Path folder;
  private final Map<String, JsonFields> said = new LinkedHashMap<>();

  private JsonCalls(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes all calls.
   *
   * @param folder an empty one to work in
   * @return by command as it is told on the page, its fields
   */
  static Map<String, JsonFields> said(Path folder) throws IOException {
    JsonCalls calls = new JsonCalls(folder);
    calls.play();
    calls.analyse();
    calls.tell();
    calls.pack();
    calls.share();
    calls.importData();
    calls.holdAgainstHistory();
    return calls.said;
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  private void play() throws IOException {
    call("run", "run", HOME.resolve("crisis.yaml"), "-n", 60, "--no-charts", "-q", "-o", at("run"));
    Path study = HOME.resolve("study.yaml");
    call("sweep", "sweep", study, "-n", 20, "--no-charts", "-q", "-o", at("study"));
    call("sweep --dry-run", "sweep", study, "--dry-run", "-q");
    for (int part = 1; part <= 2; part++) {
      call(
          "sweep --shard",
          "sweep",
          study,
          "-n",
          20,
          "-q",
          "--shard",
          part + "/2",
          "-o",
          at("part-" + part));
    }
    call(
        "results",
        "results",
        at("part-1"),
        at("part-2"),
        "--so-far",
        "--no-charts",
        "-q",
        "-o",
        at("part"));
    call("merge", "merge", at("part-1"), at("part-2"), "--no-charts", "-q", "-o", at("merged"));
    call("resume", "resume", at("study"), "--no-charts", "-q");
    call("expand", "expand", at("merged"), "-n", 24, "--no-charts", "-q");
    call("register", "register", study, "-n", 20, "--analysis", "compare", "-o", at("plan.json"));
    Path moves = Files.writeString(at("moves.txt"), "model\n".repeat(5));
    Path crisis = HOME.resolve("crisis.yaml");
    call("play", "play", crisis, "--as", "KOR", "--run", 2, "--moves", moves, "-n", 20);
    call("rare", "rare", HOME.resolve("crisis.yaml"), "--outcome", "nuclear", "-n", 500, "-q");
  }

  private void analyse() {
    call("compare", "compare", at("study"));
    String contrasts = "compare --levels, --points, --by";
    call(contrasts, "compare", at("study"), "--levels", "states.PRK.resolve=0.3,0.8");
    call(contrasts, "compare", at("study"), "--points", "0,1", "--outcome", "war");
    call(contrasts, "compare", at("study"), "--by", "states.PRK.resolve");
    call("sensitivity", "sensitivity", at("study"));
    Path space = at("space");
    does("sweep", HOME.resolve("space.yaml"), "-n", 8, "--no-charts", "-q", "-o", space);
    call("discover", "discover", space, "--when", "belligerents>2");
    call("attribute", "attribute", at("study"), "--outcome", "belligerents", "-n", 20, "-q");
    call("verify", "verify", at("study"), "-k", 5, "-q");
    call("verify", "verify", at("study"), "-k", 0, "--plan", at("plan.json"), "-q");
  }

  private void tell() throws IOException {
    call("chart", "chart", at("run"), "--figure", "incidence", "--format", "svg");
    call("table", "table", at("study"), "--table", "summary,comparisons", "--format", "md");
    call("text", "text", at("study"));
    call("text -o -", "text", at("study"), "--part", "methods", "-o", "-");
    call("report", "report", at("study"));
    call("explain", "explain", at("study"), "--run", 3);
    call("explain", "explain", at("study"), "--run", 3, "--brief");
    call("explain", "explain", at("study"), "--typical", "war");
    call("explain", "explain", at("space"), "--run", 3, "--point", 1);
    call("explain --beside", "explain", at("study"), "--typical", "war", "--beside", 4);
    call("explain --beside", "explain", at("study"), "--run", 3, "--beside", 4);
    call("example", "example");
    call("example NAME", "example", "korea", "-o", at("korea"));
    call("hello", "hello");
    call("doctor", "doctor");
    call("man", "man", "-o", at("man1"));
    call("check", "check", Shell.KOREA, HOME.resolve("study.yaml"));
    Path faulty = Files.writeString(at("faulty.yaml"), "casus: 1\nname: x\nhorizont: 3 d\n");
    call("check", "check", faulty);
    call("show", "show", Shell.KOREA, "--origin");
    call("schema", "schema", "study");
    for (String what : List.of("states", "treaties", "scenarios", "figures", "outcomes")) {
      call("list " + what, "list", what);
    }
    call("list parameters", "list", "parameters");
    call("list columns", "list", "columns");
    call("list words", "list", "words");
    call(
        "new scenario",
        "new",
        "scenario",
        "--dispute",
        "PRK-KOR",
        "--rung",
        "force",
        "--date",
        "2025-03-01",
        "-o",
        at("mine.yaml"));
    call(
        "new study",
        "new",
        "study",
        "--scenario",
        at("mine.yaml"),
        "--arms",
        "remove:rus-prk-2024",
        "-o",
        at("mine-study.yaml"));
    call(
        "new treaty",
        "new",
        "treaty",
        "--like",
        "rus-prk-2024",
        "--members",
        "JPN,KOR",
        "-o",
        at("mine-treaty.yaml"));
    call("selftest", "selftest", "--only", "L1");
    call("bench", "bench", "--seconds", 0.02, "--warm-up", 0.02, "--only", "states-2", "-q");
  }

  private void pack() {
    does("run", Shell.KOREA, "-n", 20, "--no-charts", "-q", "-o", at("small"));
    call(
        "package",
        "package",
        at("small"),
        "--inputs",
        Shell.PROJECT.resolve("scenarios"),
        "-o",
        at("small.zip"),
        "--without-jar");
    call("verify ARCHIVE", "verify", at("small.zip"), "-k", 1, "-q");
    call("run ARCHIVE", "run", at("small.zip"), "-q", "-o", at("again"));
  }

  /** What a cluster does with a study that was submitted, without the cluster. */
  private void share() {
    Path file = HOME.resolve("study.yaml");
    LoadedStudy study =
        SweepCommand.changed(
            StudyInput.read(file, new PrintWriter(Writer.nullWriter()), true).orElseThrow(),
            null,
            20);
    Submission.begin(at("jobs"), study, SweepCommand.firstPlan(file, study, 20), 2);
    call("shard", "shard", at("jobs"), 1, "-q");
    call("shard", "shard", at("jobs"), 2, "-q");
    call("shard", "shard", at("jobs"), "--no-charts", "-q");
    call("shard", "shard", at("jobs"), "-q");
    call("status", "status", at("jobs"));
    // Said while a cluster plays, which none does here.
    JsonFields status = said.get("status");
    if (status != null) {
      status.add(Map.of("seconds_left", 60.0));
    }
  }

  private void importData() {
    Path data = Shell.PROJECT.resolve("scenarios/data-import");
    call(
        "data import",
        "data",
        "import",
        "--mid",
        data.resolve("MIDA.csv"),
        "--mid",
        data.resolve("MIDB.csv"),
        "--nmc",
        data.resolve("NMC-made-up.csv"),
        "--fulfilment",
        data.resolve("fulfilment.csv"),
        "-q",
        "-o",
        at("data"));
  }

  private void holdAgainstHistory() throws IOException {
    CalibrationCommandsTest.write(folder);
    Path disputes = Files.writeString(at("dispute_dyads.csv"), MadeUpDisputes.many(200, 1));
    call("backtest --calls", "backtest", "--calls", at("treaty_calls.csv"));
    call("backtest --disputes", "backtest", "--disputes", disputes, "-n", 2, "-q");
    call("backtest --hindcasts", "backtest", "--hindcasts", "-n", 2, "-q");
    call("backtest --targets", "backtest", "--targets", "--data", folder, "-n", 1, "-q");
    call(
        "calibrate responses",
        "calibrate",
        "responses",
        "-q",
        "--data",
        folder,
        "-o",
        at("responses.yaml"));
    call("calibrate yardsticks", "calibrate", "yardsticks", "--disputes", disputes);
    call(
        "calibrate dynamics",
        "calibrate",
        "dynamics",
        "--disputes",
        disputes,
        "--points",
        38,
        "--runs",
        2,
        "--rounds",
        1,
        "--sweeps",
        0,
        "--draws",
        10,
        "-n",
        3,
        "-q");
  }

  private void call(String section, Object... words) {
    Object[] all = Stream.concat(Stream.of(words), Stream.of("--json")).toArray();
    Shell shell = new Shell();
    int code = shell.run(all);
    assertThat(code)
        .as("%s: %s", List.of(all), shell.err())
        .isIn(ExitCode.DONE, ENDS.getOrDefault(section, ExitCode.DONE));
    assertThat(shell.out()).as(section).isNotBlank();
    Object json = new Load(LoadSettings.builder().build()).loadFromString(shell.out());
    said.computeIfAbsent(section, JsonFields::new).add(json);
  }

  private static void does(Object... words) {
    Shell shell = new Shell();
    assertThat(shell.run(words)).as(shell.err()).isEqualTo(ExitCode.DONE);
  }
}
