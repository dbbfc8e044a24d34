package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.calibration.CallTable;
import casus.calibration.Fulfilment;
import casus.calibration.PublishedTargets;
import casus.history.DisputeTable;
import casus.scenario.Problem;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code casus data import} on small made-up files, with the known traps of such data. */
class DataImportTest {
  private static final List<String> FILES =
      List.of(
          "mid MIDA.csv",
          "mid MIDB.csv",
          "states states2016.csv",
          "majors majors2016.csv",
          "nmc NMC-made-up.csv",
          "contiguity contdir.csv",
          "atop atop5_1m.csv",
          "atop atop5_1ddyr.csv",
          "capitals cow_capitals.csv",
          "rivalries tss_rivalries.csv",
          "democracy cw_democracy.csv",
          "votes ideal_points.csv",
          "fulfilment fulfilment.csv");

  private final Shell shell = new Shell();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @BeforeEach
  void downloads() throws IOException {
    try (Stream<Path> files = Files.list(Shell.PROJECT.resolve("scenarios/data-import"))) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void tablesAreReadByTheCommandsTheyAreFor() throws IOException {
    assertThat(run("-q")).isZero();

    List<Problem> problems = new ArrayList<>();
    assertThat(CallTable.readForFitting(out("treaty_calls.csv"), problems)).hasSize(1);
    DisputeTable disputes = DisputeTable.read(out("dispute_dyads.csv"), problems);
    assertThat(disputes.rows()).hasSize(3);
    assertThat(disputes.absent()).isEmpty();
    assertThat(Fulfilment.read(out("alliance_fulfilment_war.csv"), problems))
        .isEqualTo(new Fulfilment(new Fulfilment.Counts(2, 2, 1), new Fulfilment.Counts(1, 0, 0)));
    assertThat(PublishedTargets.read(out("targets.csv"), problems))
        .containsKey("ally_joins|all|all calls|proportion");
    assertThat(problems).isEmpty();
  }

  /** France was to defend Belgium against the Netherlands in 1832, and Belgium not France. */
  @Test
  void belgiumIsDefendedAndDefendsNot() throws IOException {
    run("-q");

    List<NamedCsvRecord> calls = DerivedTables.rows(out("treaty_calls.csv"));
    assertThat(calls).hasSize(1);
    assertThat(calls.get(0).getField("call_id")).isEqualTo("90001-211");
    assertThat(calls.get(0).getField("ally")).isEqualTo("220");
    assertThat(calls.get(0).getField("response")).isEqualTo("joined_target");
    NamedCsvRecord onFrance = DerivedTables.rows(out("dispute_dyads.csv")).get(1);
    assertThat(onFrance.getField("ccode_b")).isEqualTo("220");
    assertThat(onFrance.getField("n_allies_b")).isEqualTo("0");
  }

  @Test
  void aPledgeThatTheDyadsOfTheYearDoNotConfirmIsLeftOutAndCounted() throws IOException {
    mend(
        "atop5_1m.csv",
        "1060,211,1832,11,10,1833,5,21,1,0,0,0",
        "1060,211,1832,11,10,1833,5,21,1,0,0,1");

    assertThat(run()).isZero();

    assertThat(DerivedTables.rows(out("treaty_calls.csv"))).hasSize(1);
    assertThat(shell.out())
        .contains("1: pledge that the directed dyad of the year does not confirm: left out");
  }

  @Test
  void whatIsNotKnownIsMissingAndNeverZero() throws IOException {
    run();

    NamedCsvRecord call = DerivedTables.rows(out("treaty_calls.csv")).get(0);
    assertThat(call.getField("cinc_target")).isEmpty(); // -9 in the year of the call
    assertThat(call.getField("polyarchy_ally")).isEmpty(); // NA
    assertThat(call.getField("unga_ally_target")).isEmpty(); // before there were votes
    List<NamedCsvRecord> disputes = DerivedTables.rows(out("dispute_dyads.csv"));
    assertThat(disputes.get(1).getField("fatal")).isEmpty(); // -9
    assertThat(disputes.get(1).getField("start_date")).isEqualTo("1833-02"); // day -9
    assertThat(disputes.get(2).getField("cinc_a")).isEmpty(); // no row
    assertThat(shell.out()).contains("1: cinc is not known: missing, not 0 (first in line 7)");
  }

  @Test
  void codesOfTheUnknownAreTheSameInEveryForm() throws IOException {
    run("-q");
    byte[] calls = Files.readAllBytes(out("treaty_calls.csv"));

    for (String form : List.of("-9.0", "-8", "NA", "", ".")) {
      copy("NMC-made-up.csv");
      mend("NMC-made-up.csv", "400,-9,2025", "400," + form + ",2025");
      assertThat(run("-q", "--force")).as(form).isZero();
      assertThat(out("treaty_calls.csv")).hasBinaryContent(calls);
    }
  }

  /**
   * Some copies go on beyond the last year that was coded, and say of each pair that it has none.
   */
  @Test
  void zerosAfterTheEndOfTheAlliancesSayNothing() throws IOException {
    append("atop5_1ddyr.csv", "211220,211,220,2019,0,0,0,0,0,0,0,,5.1");
    append("atop5_1ddyr.csv", "220211,220,211,2019,0,0,0,0,0,0,0,,5.1");
    append("MIDA.csv", "90004,5,6,2019,7,6,2019,5,3,0,0,3,3,16,4,0,1,1,0,5");
    append("MIDB.csv", "90004,NTH,210,5,6,2019,7,6,2019,1,0,0,-9,0,0,16,4,1,5");
    append("MIDB.csv", "90004,BEL,211,5,6,2019,7,6,2019,0,0,0,-9,0,0,0,1,1,5");

    assertThat(run()).isZero();

    assertThat(shell.out())
        .contains(
            "2: zeros after the data's end (2018): nothing is known of later years (first in line"
                + " 10)",
            "1: after the end of the alliances' data: dispute left out",
            "1: after the end of the alliances' data: no call made");
    assertThat(DerivedTables.rows(out("dispute_dyads.csv"))).hasSize(3);
  }

  @Test
  void dyadsInOneDirectionOnlyAreRefused() throws IOException {
    Path dyads = home.resolve("atop5_1ddyr.csv");
    Files.write(
        dyads, Files.readAllLines(dyads).stream().filter(l -> !l.startsWith("2112")).toList());
    mend("atop5_1ddyr.csv", "220211,220,211", "220211,211,220");

    assertThat(run()).isEqualTo(ExitCode.BAD_INPUT);

    assertThat(shell.err()).contains("each pair stands there in one direction only");
    assertThat(home.resolve("out")).doesNotExist();
  }

  @Test
  void doubleEntriesCountOnceAndAreTold() throws IOException {
    run("-q");
    byte[] calls = Files.readAllBytes(out("treaty_calls.csv"));
    byte[] disputes = Files.readAllBytes(out("dispute_dyads.csv"));
    for (String file :
        List.of(
            "MIDB.csv",
            "atop5_1m.csv",
            "atop5_1ddyr.csv",
            "NMC-made-up.csv",
            "contdir.csv",
            "states2016.csv",
            "tss_rivalries.csv",
            "cow_capitals.csv")) {
      append(file, Files.readAllLines(home.resolve(file)).get(1));
    }

    assertThat(run("--force")).isZero();

    assertThat(shell.out().lines().filter(l -> l.contains("1: double entry, the same: taken once")))
        .hasSize(8);
    assertThat(out("treaty_calls.csv")).hasBinaryContent(calls);
    assertThat(out("dispute_dyads.csv")).hasBinaryContent(disputes);
  }

  @Test
  void entriesThatContradictOneAnotherAreRefusedAllInOnePass() throws IOException {
    append("NMC-made-up.csv", "UKG,200,1831,7000,130,700,20000,24000,3600,0.2,2025");
    append("atop5_1ddyr.csv", "220211,220,211,1832,1,0,0,0,0,0,1,1060,5.1");
    append(
        "atop5_1m.csv",
        "1060,220,1832,11,10,1833,5,21,1,0,0,0,0,0,0,0,1,1,1,1,0,0,0,4,210,0,0,0,0,5.1");
    append("MIDA.csv", "90003,5,6,2014,7,6,2014,5,3,0,0,3,3,7,9,0,1,1,0,5");
    append("MIDB.csv", "90003,NTH,210,5,13,2014,7,6,2014,2,0,0,-9,0,0,7,3,1,5");
    append("contdir.csv", "1,2,3");

    assertThat(run()).isEqualTo(ExitCode.BAD_INPUT);

    assertThat(shell.err())
        .contains(
            "NMC-made-up.csv:10:",
            "cinc is '0.2', but 0.3 in an earlier row of state and year",
            "atop5_1ddyr.csv:10:",
            "with other obligations than in an earlier row",
            "atop5_1m.csv:6:",
            "twice in treaty 1060 from the same day on",
            "MIDA.csv:5:1",
            "dispnum is '90003', which stands in an earlier row too",
            "MIDB.csv:9:",
            "sidea is '2', not 0 or 1",
            "styear is '2014', with month 13 and day 5 no date",
            "contdir.csv:5:1",
            "3 cells, where the header has 10");
    assertThat(home.resolve("out")).doesNotExist();
  }

  @Test
  void aVersionOrColumnsThatAreNotKnownAreRefusedWithWhatIsExpected() throws IOException {
    mend("MIDA.csv", "0,5\n90002", "0,9.3\n90002");
    mend("contdir.csv", "conttype", "kind");

    assertThat(run()).isEqualTo(ExitCode.BAD_INPUT);

    assertThat(shell.err())
        .contains(
            "version is '9.3', not known; expected is COW MID, disputes (MIDA), versions 4 to 5.0",
            "contdir.csv: error: no form that is known: conttype is missing; expected is COW Direct"
                + " Contiguity (contdir), versions 3 to 3.2: columns statelno, statehno, conttype");
  }

  @Test
  void filesOfOtherKindsAreNamedWithWhatToGiveInstead() throws IOException {
    Path stata = Files.writeString(home.resolve("MIDA.dta"), "<stata_dta>");
    Path icb = Files.writeString(home.resolve("icb.csv"), "crisno,crisname\n1,x\n");
    Path cow =
        Files.writeString(home.resolve("alliance.csv"), "version4id,ccode,mem_st_year\n1,2,3\n");
    Path dyadic = Files.writeString(home.resolve("dyadic.csv"), "disno,statea,stateb\n1,2,3\n");
    Path alliances = Files.writeString(home.resolve("a.csv"), "atopid,begyr,mem1\n1,2,3\n");
    Path byYear =
        Files.writeString(
            home.resolve("system.csv"), "stateabb,ccode,year,version\nUSA,2,1816,1\n");
    Path calls = Files.writeString(home.resolve("calls.csv"), "call_id,disno\n1,2\n");
    Path nothing = Files.writeString(home.resolve("nothing.csv"), "");

    assertThat(
            shell.run(
                "data",
                "import",
                "--mid",
                stata,
                "--mid",
                dyadic,
                "--atop",
                cow,
                "--atop",
                alliances,
                "--votes",
                icb,
                "--states",
                byYear,
                "--contiguity",
                nothing,
                "--mid",
                calls,
                "--nmc",
                home.resolve("MIDB.csv"),
                "-o",
                home.resolve("out")))
        .isEqualTo(ExitCode.BAD_INPUT);

    assertThat(shell.err())
        .contains(
            "export delimited",
            "this is dyadic MID",
            "this is COW Formal Alliances",
            "this is ATOP's alliances",
            "this is ICB",
            "this is the state system by year: give states2016.csv",
            "nothing.csv: error: the file is empty",
            "this is no download but a table for calibration",
            "this is COW MID, participants (MIDB), which --mid takes, not --nmc");
  }

  /** What is wrong with values is told with what is wrong with forms and with names of files. */
  @Test
  void allThatIsWrongWithAllFilesIsToldInOnePass() throws IOException {
    mend("contdir.csv", "conttype", "kind");
    append("NMC-made-up.csv", "UKG,200,1840,7000,130,700,20000,24000,3600,7,2025");
    mend("cw_democracy.csv", "ccode", "ccode,COWcode");
    List<Object> words = words();
    words.set(words.indexOf("--votes") + 1, home.resolve("no-votes.csv"));
    words.set(words.indexOf("--majors") + 1, home.resolve("no-majors.csv"));

    assertThat(shell.run(words.toArray())).isEqualTo(ExitCode.BAD_INPUT);

    assertThat(shell.err())
        .contains(
            "--votes: there is no file",
            "--majors: there is no file",
            "conttype is missing",
            "cinc is '7', not from 0",
            "cw_democracy.csv:1:1: error: column ccode stands there twice; leave one of ccode,"
                + " COWcode");
    assertThat(home.resolve("out")).doesNotExist();
  }

  @Test
  void aMissingSourceNamesTheTablesThatCannotBeMadeAndWhy() throws IOException {
    List<Object> words = words();
    int votes = words.indexOf("--votes");
    words.subList(votes, votes + 2).clear();

    assertThat(shell.run(words.toArray())).isZero();

    assertThat(out("dispute_dyads.csv")).exists();
    assertThat(out("treaty_calls.csv")).doesNotExist();
    assertThat(shell.err())
        .contains(
            "not made: treaty_calls.csv (for casus calibrate responses, casus backtest --calls and"
                + " --targets): wanting are United Nations General Assembly ideal points"
                + " (--votes,");

    assertThat(
            shell.run(
                "data",
                "import",
                "--nmc",
                home.resolve("NMC-made-up.csv"),
                "-o",
                home.resolve("none")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err())
        .contains("read NMC-made-up.csv", "not made: dispute_dyads.csv", "no table can be made")
        .containsOnlyOnce("correlatesofwar.org/data-sets/direct-contiguity");
    assertThat(home.resolve("none")).doesNotExist();
  }

  @Test
  void nothingIsOverwrittenWithoutForce() throws IOException {
    Files.createDirectories(home.resolve("out"));
    Files.writeString(out("targets.csv"), "mine");

    assertThat(run()).isEqualTo(ExitCode.BAD_INPUT);

    assertThat(shell.err()).contains("targets.csv is there already; add --force");
    assertThat(out("targets.csv")).hasContent("mine");
    assertThat(out("treaty_calls.csv")).doesNotExist();
    assertThat(run("--force")).isZero();
    assertThat(Files.readString(out("targets.csv"))).startsWith("subset,target");
  }

  @Test
  void whatIsReadIsNotWrittenOver() throws IOException {
    List<Object> words = words();
    Path mine = home.resolve("fulfilment.csv");
    Path named = Files.move(mine, home.resolve("targets.csv"));
    words.set(words.indexOf(mine), named);
    words.set(words.indexOf("-o") + 1, home);
    words.add("--force");

    assertThat(shell.run(words.toArray())).isEqualTo(ExitCode.BAD_INPUT);

    assertThat(shell.err()).contains("targets.csv is what is read here");
    assertThat(Files.readString(named)).startsWith("warid");
  }

  @Test
  void theRecordTellsWhatWasReadAndTheSameFilesGiveTheSameBytes() throws IOException {
    assertThat(run("--json", "-q", "--years", "1816-1992")).isZero();
    String record = Files.readString(out("import.json"));

    assertThat(shell.out()).isEqualTo(record);
    assertThat(record)
        .contains(
            "\"file\": \"MIDB.csv\"",
            "\"sha256\": \"d1171a6da1e859a11bc62a577b5ca90bdc29ac3bda687fe2056b37805869a693\"",
            "\"source\": \"COW MID, participants (MIDB)\"",
            "\"version\": \"5.1\"",
            "\"what\": \"dispute of other years: left out, but counted as an earlier one\"",
            "\"file\": \"dispute_dyads.csv\",\n      \"rows\": 2")
        .doesNotContain(home.toString());
    assertThat(run("--json", "-q", "--force", "--years", "1816-1992")).isZero();
    assertThat(Files.readString(out("import.json"))).isEqualTo(record);
  }

  /** As Excel and R write them: a mark at the beginning, other ends of lines, names in any case. */
  @Test
  void howAFileIsWrittenDoesNotMatter() throws IOException {
    run("-q");
    byte[] calls = Files.readAllBytes(out("treaty_calls.csv"));
    Path members = home.resolve("atop5_1m.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(members));
    lines.set(0, lines.get(0).toUpperCase(Locale.ROOT));
    Files.writeString(members, "\uFEFF" + String.join("\r\n", lines) + "\r\n");
    Path capitals = home.resolve("cow_capitals.csv");
    Files.write(
        capitals,
        Files.readString(capitals)
            .replace("Brussels", "Bruxell\u00e9s")
            .getBytes(StandardCharsets.ISO_8859_1));

    assertThat(run("-q", "--force")).isZero();

    assertThat(out("treaty_calls.csv")).hasBinaryContent(calls);
  }

  @Test
  void mistakesOfTheCommandLineAreTold() {
    assertThat(shell.run("data")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.run("data", "import", "-o", home.resolve("out")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("name files to import");
    assertThat(run("--years", "1992-1816")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("--years is 1992-1816");
    assertThat(
            shell.run("data", "import", "--nmc", home.resolve("no.csv"), "-o", home.resolve("out")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("--nmc: there is no file");
  }

  private Path out(String table) {
    return home.resolve("out").resolve(table);
  }

  private int run(String... more) {
    List<Object> words = words();
    words.addAll(List.of(more));
    return shell.run(words.toArray());
  }

  private List<Object> words() {
    List<Object> words = new ArrayList<>(List.of("data", "import", "-o", home.resolve("out")));
    for (String one : FILES) {
      String[] parts = one.split(" ", 2);
      words.add("--" + parts[0]);
      words.add(home.resolve(parts[1]));
    }
    return words;
  }

  private void copy(String file) throws IOException {
    Files.copy(
        Shell.PROJECT.resolve("scenarios/data-import").resolve(file),
        home.resolve(file),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void append(String file, String line) throws IOException {
    Files.writeString(home.resolve(file), line + "\n", StandardOpenOption.APPEND);
  }

  private void mend(String file, String old, String fresh) throws IOException {
    String text = Files.readString(home.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(home.resolve(file), text.replace(old, fresh));
  }
}
