package casus.archive;

import casus.crisis.Column;
import casus.results.PlanMarks;
import casus.results.SealedPlan;
import casus.results.StoredManifest;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What people read of an archive. The README follows the template of the social-science data
 * editors.
 */
final class Documents {
  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("runs.csv", "every run"),
          Map.entry("responses.csv", "every call under a treaty and each ally's answer"),
          Map.entry("summary.csv", "estimates of every outcome with intervals"),
          Map.entry("ladder.csv", "share of runs at each rung by day"),
          Map.entry("incidence.csv", "cumulative incidence by day"),
          Map.entry("points.csv", "the design points"),
          Map.entry("failures.csv", "replications that failed, with the command that replays each"),
          Map.entry("dictionary.csv", "what every column says"),
          Map.entry("comparisons.csv", "paired differences between arms with tests"),
          Map.entry("contrasts.csv", "differences between levels of factors, and between points"),
          Map.entry("sensitivity.csv", "sensitivity indices with intervals"),
          Map.entry("boxes.csv", "under which values of the factors the cases come about"),
          Map.entry("trajectory.csv", "the way to the first box"),
          Map.entry("attribution.csv", "Shapley shares"),
          Map.entry("report.html", "all results on one page, with methods and provenance"));

  private final List<PackedFolder> folders;
  private final List<Step> steps;
  private final About about;

  Documents(List<PackedFolder> folders, List<Step> steps, About about) {
    this.folders = folders;
    this.steps = steps;
    this.about = about;
  }

  /** What the archive is called. */
  static String title(List<PackedFolder> folders, About about) {
    return about.title().isEmpty()
        ? "Replication archive: " + folders.get(0).manifest().studyTitle()
        : about.title();
  }

  /** The day on which the last of it was played; empty where nothing tells. */
  static String date(List<PackedFolder> folders) throws IOException {
    String latest = "";
    for (PackedFolder folder : folders) {
      String finished = folder.time("finished");
      latest = finished.compareTo(latest) > 0 ? finished : latest;
    }
    return latest.length() >= 10 ? latest.substring(0, 10) : latest;
  }

  /** Under which terms what may be used. */
  String licence() {
    return Text.format(
        """
        Scenarios, studies, tables, figures and texts in this archive: %s.

        casus, the program that made them, is under the Apache License 2.0
        (https://www.apache.org/licenses/LICENSE-2.0); the licences of the libraries in its jar, and the
        sources of the data it ships, are in the jar and named in its README.
        """,
        about.licence().isEmpty()
            ? "the authors have to state a licence here ('casus package --licence CC-BY-4.0')"
            : about.licence());
  }

  /** What every column of every table says. */
  String codebook() throws IOException {
    StringBuilder page = new StringBuilder("# Codebook\n\n");
    page.append(
        """
        All tables are CSV (RFC 4180, UTF-8, one header, `.` as decimal sign, missing = empty). A
        quantity that does not exist is empty, never infinite.
        """);
    for (PackedFolder folder : folders) {
      page.append(Text.format("\n## %s\n", folder.place()));
      Map<String, List<Column>> byFile = new TreeMap<>();
      folder.results().stream(
          "dictionary.csv",
          row ->
              byFile
                  .computeIfAbsent(row.text("file"), key -> new ArrayList<>())
                  .add(
                      new Column(
                          row.text("file"),
                          row.text("column"),
                          Column.Type.TEXT,
                          row.text("type") + "\t" + row.text("unit"),
                          row.text("meaning"))));
      for (Column column : about.columns()) {
        if (folder.has(column.file())) {
          byFile
              .computeIfAbsent(column.file(), key -> new ArrayList<>())
              .add(
                  new Column(
                      column.file(),
                      column.name(),
                      column.type(),
                      column.type().word() + "\t" + column.unit(),
                      column.meaning()));
        }
      }
      byFile.forEach((file, columns) -> append(file, columns, page));
    }
    return page.toString();
  }

  private static void append(String file, List<Column> columns, StringBuilder page) {
    page.append(
        Text.format("\n### %s\n\n| column | type | unit | meaning |\n|---|---|---|---|\n", file));
    for (Column column : columns) {
      String[] typed = column.unit().split("\t", -1);
      page.append(
          Text.format(
              "| `%s` | %s | %s | %s |\n",
              cell(column.name()), typed[0], cell(typed[1]), cell(column.meaning())));
    }
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  /**
   * The README.
   *
   * @param names all files but this one and those that are made of all
   */
  String readme(Set<String> names) throws IOException {
    StoredManifest first = folders.get(0).manifest();
    StringBuilder page = new StringBuilder();
    page.append(Text.format("# %s\n\n", title(folders, about)));
    if (!about.authors().isEmpty()) {
      page.append(String.join(", ", about.authors())).append("\n\n");
    }
    page.append(
        Text.format(
            """
            ## Overview

            This archive holds what was simulated with casus %s (commit %s), all it was made from, and one
            command that makes every figure, table and text again and holds it against what is here:

            ```
            sh make-all.sh                # Linux, macOS
            powershell -File make-all.ps1 # Windows
            ```

            It needs %s and no network, and takes about %s on %s (as measured when it was first played;
            analyses and figures come on top). Everything is built in `%s/`; nothing of the archive is changed.

            """,
            first.casusVersion(),
            first.casusCommit(),
            Scripts.needs(about),
            duration(),
            hardware(),
            Step.REBUILT));
    availability(names, page);
    requirements(page);
    programs(names, page);
    exhibits(page);
    plans(page);
    page.append(
        """
        ## References

        How to cite the program stands in `codemeta.json`; where the numbers about states and treaties come from
        stands beside each value in `scenario.effective.yaml` and in the library that the program ships.
        """);
    return page.toString();
  }

  private void availability(Set<String> names, StringBuilder page) {
    page.append(
        """
        ## Data availability and provenance

        All data that the simulations use are in this archive or in the program itself: facts about states,
        and texts of treaties, are resources of the program with their sources. No data are restricted, none are
        loaded from elsewhere. Every number in `results/` follows from the inputs, the seed and the program.

        ### Dataset list

        | file | what it is |
        |---|---|
        """);
    names.stream()
        .filter(name -> name.startsWith("inputs/"))
        .forEach(
            name -> page.append(Text.format("| `%s` | input, as its authors wrote it |\n", name)));
    for (PackedFolder folder : folders) {
      StoredManifest manifest = folder.manifest();
      boolean rows = !manifest.leftOut().containsKey("runs.csv");
      page.append(
          Text.format(
              "| `%s/%s` | %s: %s; %,d runs, seed %d |\n",
              folder.place(),
              rows ? "runs.csv" : "journal.bin",
              cell(manifest.studyTitle()),
              rows ? "one row per run" : "every run",
              manifest.runs().orElse(0),
              manifest.seed()));
      page.append(
          Text.format("| `%s/summary.csv` | estimates with 95 %% intervals |\n", folder.place()));
      page.append(
          Text.format(
              "| `%s/manifest.json` | program, seed, command, hashes of all files |\n",
              folder.place()));
    }
    page.append("\nEvery column of every table is described in `CODEBOOK.md`.\n\n");
  }

  private void requirements(StringBuilder page) throws IOException {
    page.append("## Computational requirements\n\n");
    page.append(
        Text.format(
            "- Software: %s; casus %s (commit %s)%s.\n",
            Scripts.needs(about),
            folders.get(0).manifest().casusVersion(),
            folders.get(0).manifest().casusCommit(),
            about.program().isPresent() ? ", in `" + Packing.JAR + "`" : ""));
    page.append(
        "- Randomness: every draw is a function of the seed in `manifest.json`; results do not"
            + " depend on the number of threads.\n");
    page.append(
        "- Memory: the share of the machine's that Java takes by itself, a quarter; it does not"
            + " grow with the number of runs. `casus sweep STUDY --dry-run` tells what a study"
            + " needs.\n");
    for (PackedFolder folder : folders) {
      page.append(
          Text.format(
              "- `%s` was played on %s in %s.\n",
              folder.place(), machine(folder), spoken(folder.time("seconds"))));
    }
    page.append('\n');
  }

  private String machine(PackedFolder folder) throws IOException {
    return Text.format(
        "%s %s, Java %s, %s threads",
        folder.platform("os"),
        folder.platform("arch"),
        folder.platform("java"),
        folder.time("threads"));
  }

  private String hardware() throws IOException {
    return machine(folders.get(0));
  }

  private String duration() throws IOException {
    double seconds = 0;
    for (PackedFolder folder : folders) {
      String told = folder.time("seconds");
      seconds += told.isEmpty() ? 0 : Double.parseDouble(told);
    }
    return spoken(Double.toString(seconds));
  }

  private static String spoken(String seconds) {
    if (seconds.isEmpty()) {
      return "a time that is not on record";
    }
    double time = Double.parseDouble(seconds);
    return time < 90
        ? Text.format("%.0f seconds", Math.ceil(time))
        : Text.format("%.0f minutes", Math.ceil(time / 60));
  }

  private void programs(Set<String> names, StringBuilder page) {
    page.append("## Description of programs\n\n| file | does |\n|---|---|\n");
    if (names.contains(Packing.JAR)) {
      page.append(Text.format("| `%s` | the program: `java -jar %1$s --help` |\n", Packing.JAR));
    }
    page.append(
        """
        | `make-all.sh`, `make-all.ps1` | check the archive, play every study again, make every exhibit, compare |
        | `casus-archive.json` | SHA-256 of every file, and the steps; `casus verify` reads it |
        | `ro-crate-metadata.json`, `codemeta.json` | the same for machines: RO-Crate 1.1 (Process Run Crate), CodeMeta |

        ## Instructions

        1. Unpack the archive anywhere; `sh make-all.sh`. It ends with what was compared, and with exit code 0 if
           every file came out with the same bytes (on another version of Java or another system the manifest names
           that, and is told apart).
        2. To check without playing all again: `casus verify ARCHIVE.zip` (or the folder) names every missing,
           changed or extra file and plays some runs again.
        3. By hand, in this order:

        """);
    String within = "";
    for (Step step : steps) {
      if (!step.within().equals(within)) {
        within = step.within();
        page.append(Text.format("       cd %s   # from the root of the archive\n", within));
      }
      page.append("       ").append(step.typed()).append('\n');
    }
    page.append('\n');
  }

  private void exhibits(StringBuilder page) throws IOException {
    page.append("## Exhibits\n\n| file | made by | shows |\n|---|---|---|\n");
    for (PackedFolder folder : folders) {
      for (Map.Entry<String, List<String>> made : byStem(folder).entrySet()) {
        List<String> files = made.getValue();
        page.append(
            Text.format(
                "| %s | `%s` | %s |\n",
                String.join(
                    ", ",
                    files.stream().map(name -> "`" + folder.place() + "/" + name + "`").toList()),
                cell(command(folder, files.get(0))),
                cell(shows(folder, files.get(0)))));
      }
    }
    page.append('\n');
  }

  /** Files of one exhibit together: a figure in its formats, with its caption and numbers. */
  private static Map<String, List<String>> byStem(PackedFolder folder) {
    Map<String, List<String>> byStem = new LinkedHashMap<>();
    folder
        .exhibits()
        .values()
        .forEach(
            names ->
                names.stream()
                    .filter(name -> !name.endsWith(".yaml") && !name.endsWith(".json"))
                    .forEach(
                        name ->
                            byStem
                                .computeIfAbsent(stem(name), key -> new ArrayList<>())
                                .add(name)));
    return byStem;
  }

  private static String stem(String name) {
    int from = name.lastIndexOf('/') + 1;
    int dot = name.indexOf('.', from);
    return dot < 0 ? name : name.substring(0, dot);
  }

  private String command(PackedFolder folder, String name) {
    return steps.stream()
        .filter(step -> step.folder().equals(folder.place()))
        .filter(step -> folder.madeBy(step).contains(name))
        .map(Step::typed)
        .findFirst()
        .orElse("");
  }

  /** What an exhibit shows: its caption's beginning, or what is known of the table. */
  private String shows(PackedFolder folder, String name) throws IOException {
    String caption = stem(name) + ".caption.txt";
    if (folder.has(caption)) {
      String text = folder.read(caption).lines().findFirst().orElse("");
      return text.length() > 160 ? text.substring(0, 160) + "…" : text;
    }
    return TABLES.getOrDefault(name.substring(name.lastIndexOf('/') + 1), "");
  }

  private void plans(StringBuilder page) throws IOException {
    for (PackedFolder folder : folders) {
      Optional<SealedPlan> plan = folder.plan();
      if (plan.isPresent()) {
        page.append(
            Text.format(
                "## Plan of %s\n\n%s `casus verify %s` tells it item by item.\n\n",
                folder.place(),
                PlanMarks.of(folder.results()).orElseThrow().sentence(),
                folder.place()));
      }
    }
  }
}
