package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.SmallStudy;
import casus.archive.Zips;
import casus.results.DerivedFiles;
import casus.results.Folders;
import casus.results.Journal;
import casus.results.JsonFile;
import casus.results.Keep;
import casus.results.StoredManifest;
import casus.results.StoredResults;
import casus.results.StudyPlan;
import casus.scenario.LoadedStudy;
import casus.study.Block;
import casus.study.BlockPlayer;
import casus.study.PlayedBlock;
import casus.study.Shard;
import casus.sweep.Gathering;
import casus.sweep.StudyCopies;
import casus.sweep.StudyFolder;
import casus.sweep.StudyRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Results with something odd about them are packed as they are, or it is told what to mend. */
@Tag("slow")
class OddArchivesTest {
  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private Path work;
  private Path study;
  private Path results;
  private Path zip;

  @BeforeEach
  void play() throws IOException {
    work = Files.createDirectories(temp.resolve("work"));
    Files.writeString(work.resolve("small-crisis.yaml"), SmallStudy.CRISIS);
    study = Files.writeString(work.resolve("small.yaml"), RegisterCommandTest.STUDY);
    results = work.resolve("my results");
    zip = temp.resolve("small.zip");
    does("sweep", study, "-n", 20, "-q", "--no-charts", "-o", results);
  }

  private void does(Object... command) {
    assertThat(shell.run(command)).as(shell.err()).isEqualTo(ExitCode.DONE);
  }

  private void packs(Path folder) {
    does("package", folder, "--force", "-o", zip, "--inputs", work);
  }

  private void isNotPacked(Path folder, String... why) {
    assertThat(shell.run("package", folder, "--force", "-o", zip, "--inputs", work))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains(why);
  }

  private Path unpacked() throws IOException {
    Path folder = temp.resolve("unpacked");
    if (Files.exists(folder)) {
      Folders.delete(folder);
    }
    Zips.unpack(zip, folder);
    return folder;
  }

  @Test
  void aPlanThatTheManifestDoesNotNameIsNotBelieved() throws IOException {
    does("register", study, "-q", "-o", temp.resolve("plan.json"));
    Files.copy(temp.resolve("plan.json"), results.resolve("sealed-plan.json"));

    does("verify", results, "-k", 0);
    assertThat(shell.out()).doesNotContain("plan sealed");
    does("report", results, "-q");
    assertThat(results.resolve("report.html")).content().doesNotContain("The plan was sealed");
    packs(results);
    assertThat(shell.err()).contains("left out", "sealed-plan.json");
  }

  /**
   * The later commands write over some files of the earlier ones, and come before them in the
   * alphabet.
   */
  @Test
  void whatWasMadeAnewComesOutAsItWasMadeLast() throws IOException {
    does("chart", results, "-q", "--format", "svg"); // nothing is left of it
    does("chart", results, "-q", "--format", "svg", "--preset", "slide-16x9");
    does(
        "chart",
        results,
        "-q",
        "--figure",
        "escalation-ladder",
        "--format",
        "svg",
        "--numbers",
        "apsr");
    does("table", results, "-q", "--format", "md,csv", "--preset", "isq");
    does(
        "table", results, "-q", "--force", "--decimals", 4, "--table", "summary", "--format", "md");
    packs(results);

    does("run", zip, "-q", "-o", temp.resolve("played"));
    assertThat(temp.resolve("played/rebuilt/results/my results/charts/escalation-ladder.svg"))
        .content()
        .contains(">0.75<");
  }

  @Test
  void aDamagedPlanHidesNoOtherFault() throws IOException {
    Path plan = temp.resolve("plan.json");
    Path planned = work.resolve("planned");
    does("register", study, "-n", 20, "-q", "-o", plan);
    does("sweep", "--plan", plan, "-q", "--no-charts", "-o", planned);
    for (String name : List.of("sealed-plan.json", "summary.csv")) {
      Files.writeString(planned.resolve(name), Files.readString(planned.resolve(name)) + " ");
    }

    assertThat(shell.run("verify", planned, "-k", 0)).isEqualTo(ExitCode.PARTLY);
    assertThat(shell.out()).contains("sealed-plan.json was changed", "summary.csv was changed");
  }

  @Test
  void whatWasDeletedAndWhatIsParquetStaysOut() throws IOException {
    does("compare", results, "-q");
    does("table", results, "-q", "--table", "summary", "--format", "md,tex");
    Path part = Files.writeString(results.resolve(".part"), "PAR1");
    DerivedFiles.of(results).put(part, results.resolve("runs.parquet"));
    Files.delete(results.resolve("comparisons.csv"));

    packs(results);

    assertThat(shell.err()).contains("runs.parquet");
    Path folder = unpacked();
    Path inside = folder.resolve("results/my results");
    assertThat(DerivedFiles.of(inside).hashes())
        .containsOnlyKeys("tables/summary.md", "tables/summary.tex");
    assertThat(inside.resolve("runs.parquet")).doesNotExist();
    does("verify", folder, "-k", 0);
    Files.delete(results.resolve("tables/summary.tex"));
    isNotPacked(results, "summary.tex was deleted, but 'casus table DIR");
  }

  @Test
  void replicationsThatFailedMayFailAgain() throws IOException {
    Path failed = work.resolve("failed");
    LoadedStudy loaded = StudyCopies.study(results);
    StudyPlan plan = StudyCopies.plan(results);
    try (StudyFolder folder = StudyFolder.begin(failed, false, loaded, plan, Optional.empty())) {
      Block block = new Block(0, 0, 0, 20);
      PlayedBlock played =
          new BlockPlayer(StudyRun.cells(loaded), loaded.study().pointSeeds(), 1).play(block);
      PlayedBlock other =
          new PlayedBlock(
              block,
              played.records().stream().filter(record -> record.run() != 7).toList(),
              List.of(new PlayedBlock.Failure(7, "it is a test")),
              List.of());
      folder.journal().append(Journal.Entry.of(other));
      assertThat(new StudyRun(folder, 1).play(done -> {}, () -> false)).isTrue();
      assertThat(new Gathering(folder, 1, done -> {}, () -> false).publish("{}\n")).isTrue();
    }

    packs(failed);

    assertThat(unpacked().resolve("make-all.sh"))
        .content()
        .contains("casus sweep small.yaml", "--max-failures 1");
  }

  @Test
  void everyFaultIsToldOfAFolderWithASpaceInItsName() throws IOException {
    packs(results);
    Path folder = unpacked();
    Path runs = folder.resolve("results/my results/runs.csv");
    Files.writeString(runs, Files.readString(runs).replaceAll("(?m),(\\d+)(\\r)?$", ",9$1$2"));

    assertThat(shell.run("verify", folder, "--all")).isEqualTo(ExitCode.PARTLY);
    assertThat(shell.out())
        .containsOnlyOnce("runs.csv was changed")
        .contains("my results: point 0, arm base, run 0: ", "when played again");
  }

  /** As RO-Crate 1.1 demands: data by hasPart from the root, references that are URIs. */
  @Test
  void theCrateLinksAllThatItDescribes() throws IOException {
    does("package", results, "--force", "-o", zip, "--inputs", work, "--licence", "CC-BY-4.0");
    Map<?, ?> crate = new JsonFile(unpacked().resolve("ro-crate-metadata.json")).root();
    Map<String, Map<?, ?>> byId = new TreeMap<>();
    for (Object entity : (List<?>) crate.get("@graph")) {
      byId.put(String.valueOf(((Map<?, ?>) entity).get("@id")), (Map<?, ?>) entity);
    }
    Set<String> linked = new TreeSet<>();
    for (Object part : (List<?>) byId.get("./").get("hasPart")) {
      linked.add(String.valueOf(((Map<?, ?>) part).get("@id")));
    }

    assertThat(byId.keySet())
        .contains("results/my%20results/runs.csv", "https://spdx.org/licenses/CC-BY-4.0")
        .allSatisfy(id -> assertThat(URI.create(id)).hasToString(id));
    byId.forEach(
        (id, entity) -> {
          if (List.of("File", "Dataset").contains(entity.get("@type")) && !id.equals("./")) {
            assertThat(linked).contains(id);
          }
        });
  }

  @Test
  void whatIsNotForAnArchiveIsNamed() {
    packs(results);
    assertThat(shell.run("run", zip, "-t", 2, "--no-charts", "-o", temp.resolve("again")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("--threads, --charts are not for an archive");
    assertThat(temp.resolve("again")).doesNotExist();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file is called so there")
  void aNameThatCouldNotBeUnpackedIsNotPacked() throws IOException {
    Path odd = work.resolve("odd");
    Path named = Files.copy(study, work.resolve("a:b.yaml"));
    does("sweep", named, "-n", 20, "-q", "--no-charts", "-o", odd);

    isNotPacked(odd, "'inputs/a:b.yaml' cannot be the name of a file on every system");
  }

  @Test
  void aPartOfAPlannedStudyIsMadeAgainWithoutThePlan() {
    StudyPlan planned =
        new StudyPlan(
            Build.version(),
            Build.commit(),
            7,
            StudyCopies.plan(results).replications(),
            StudyCopies.plan(results).luck(),
            Shard.WHOLE,
            false,
            "casus run small-crisis.yaml --plan plan.json --allow-other-version -n 30",
            Map.of(),
            Map.of(),
            Keep.RESPONSES,
            Optional.empty());

    String command = planned.soFar(12, List.of("states.PRK.resolve=0.9")).command();

    assertThat(command)
        .isEqualTo("casus run small-crisis.yaml -n 12 --set states.PRK.resolve=0.9 -s 7");
  }

  /** Where work is done beside results that stand, its own plan counts, not theirs. */
  @Test
  void aPartOfAStudyHasTheSealedPlanOfTheWorkItIsTakenFrom() throws IOException {
    Path plan = temp.resolve("plan.json");
    Path planned = work.resolve("planned");
    does("register", study, "-n", 20, "-q", "-o", plan);
    does("sweep", "--plan", plan, "-q", "--no-charts", "-o", planned);
    try (StudyFolder folder =
        StudyFolder.begin(
            planned,
            true,
            StudyCopies.study(results),
            StudyCopies.plan(results),
            Optional.empty())) {
      assertThat(new StudyRun(folder, 1).play(done -> {}, () -> false)).isTrue();
    }
    Path part = temp.resolve("part");

    does("results", planned, "--so-far", "--no-charts", "-q", "-o", part);

    assertThat(part.resolve("sealed-plan.json")).doesNotExist();
    assertThat(StoredManifest.read(part).files()).doesNotContainKey("sealed-plan.json");
    assertThat(StoredResults.open(part).manifest().partial()).isPresent();
  }
}
