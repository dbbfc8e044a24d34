package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import casus.Ended;
import casus.SmallStudy;
import casus.archive.ArchiveRecord;
import casus.archive.Zips;
import casus.results.Json;
import casus.results.JsonFile;
import casus.results.SealedJson;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An archive has all that a stranger needs, tells nothing of its author's machine, and is checked.
 */
@Tag("process")
class PackageCommandTest {
  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private Path results;
  private Path zip;

  @BeforeEach
  void play() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("work"));
    Files.writeString(folder.resolve("small-crisis.yaml"), SmallStudy.CRISIS);
    Path study = Files.writeString(folder.resolve("small.yaml"), RegisterCommandTest.STUDY);
    results = folder.resolve("results");
    zip = temp.resolve("small.zip");
    does("sweep", study, "-n", 20, "-q", "--no-charts", "-o", results);
    does("compare", results, "--json");
  }

  private void does(Object... command) {
    assertThat(shell.run(command)).as(shell.err()).isEqualTo(ExitCode.DONE);
  }

  private int packs(Object... more) {
    List<Object> words = new ArrayList<>(List.of("package", results, "-q", "-o", zip));
    words.addAll(List.of("--inputs", temp.resolve("work")));
    words.addAll(List.of(more));
    return shell.run(words.toArray());
  }

  private Path unpacked() throws IOException {
    assertThat(packs()).as(shell.err()).isEqualTo(ExitCode.DONE);
    Path folder = temp.resolve("unpacked");
    Zips.unpack(zip, folder);
    return folder;
  }

  @Test
  void theSameFoldersGiveTheSameBytesAndEveryPartIsThere() throws IOException {
    Path folder = unpacked();
    byte[] first = Files.readAllBytes(zip);
    assertThat(packs("--force")).isEqualTo(ExitCode.DONE);

    assertThat(Files.readAllBytes(zip)).isEqualTo(first);
    for (String name :
        List.of(
            "README.md",
            "CODEBOOK.md",
            "LICENSE.txt",
            "make-all.sh",
            "make-all.ps1",
            "ro-crate-metadata.json",
            "codemeta.json",
            "inputs/small.yaml",
            "inputs/small-crisis.yaml",
            "results/results/comparisons.csv")) {
      assertThat(folder.resolve(name)).exists();
    }
    assertThat(Files.readString(folder.resolve("README.md")))
        .contains("casus compare ../rebuilt/results/results", "small-crisis.yaml");
    assertThat(Files.readString(folder.resolve("CODEBOOK.md"))).contains("comparisons.csv");
    assertThat(Files.readString(folder.resolve("results/results/timing.json")))
        .doesNotContain("arguments");
  }

  @Test
  void theCrateNamesEveryFileOnceAndTellsWhatMadeIt() throws IOException {
    Path folder = unpacked();
    List<?> graph =
        (List<?>) new JsonFile(folder.resolve("ro-crate-metadata.json")).root().get("@graph");
    Map<String, Map<?, ?>> byId = new TreeMap<>();
    for (Object entity : graph) {
      Map<?, ?> described = (Map<?, ?>) entity;
      assertThat(byId.put(String.valueOf(described.get("@id")), described)).isNull();
    }
    for (Object part : (List<?>) byId.get("./").get("hasPart")) {
      String id = String.valueOf(((Map<?, ?>) part).get("@id"));
      assertThat(byId).containsKey(id);
      assertThat(folder.resolve(id)).exists();
    }
    Map<?, ?> compared =
        byId.values().stream()
            .filter(entity -> "casus compare".equals(entity.get("name")))
            .findFirst()
            .orElseThrow();
    assertThat(compared.get("@type")).isEqualTo("CreateAction");
    assertThat(compared.get("result").toString()).contains("results/results/comparisons.csv");
  }

  @Test
  void anyFileThatIsRemovedChangedOrAddedIsNamed() throws IOException {
    Path folder = unpacked();
    List<Path> files;
    try (Stream<Path> walked = Files.walk(folder)) {
      files = walked.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString();
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      assertThat(shell.run("verify", folder, "-k", 0, "-q"))
          .as(name)
          .isIn(ExitCode.PARTLY, ExitCode.BAD_INPUT);
      assertThat(shell.out() + shell.err()).contains(name).doesNotContain("\tat ");
      Files.write(file, bytes);
    }
    Path readme = folder.resolve("README.md");
    Files.writeString(readme, Files.readString(readme) + " ");
    Files.writeString(folder.resolve("extra.txt"), "mine");
    assertThat(shell.run("verify", folder, "-k", 0, "-q")).isEqualTo(ExitCode.PARTLY);
    assertThat(shell.out())
        .contains("README.md was changed", "extra.txt is not of the archive")
        .hasLineCount(2);
  }

  @Test
  void theArchiveIsCheckedAsItIsAndPlayedAgain() throws IOException {
    assertThat(packs()).as(shell.err()).isEqualTo(ExitCode.DONE);
    does("verify", zip, "-k", 5);
    assertThat(shell.out()).contains("sound", "5 replications came out the same");

    Path again = temp.resolve("again");
    assertThat(shell.run("run", zip, "-o", again, "-q")).as(shell.err()).isEqualTo(ExitCode.DONE);
    Contents.assertSame(again.resolve("rebuilt/results/results"), again.resolve("results/results"));

    Path summary = again.resolve("rebuilt/results/results/summary.csv");
    Files.writeString(summary, Files.readString(summary).replace("0.", "1."));
    assertThat(shell.run("verify", again, "-k", 0, "--rebuilt", again.resolve("rebuilt")))
        .isEqualTo(ExitCode.PARTLY);
    assertThat(shell.out()).contains("summary.csv came out with other bytes");
    assertThat(shell.run("run", zip, "-o", again)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("not empty");
    assertThat(shell.run("run", zip, "-n", 5)).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void inputsThatAreMissingOrChangedAreNamedAndNothingIsPacked() throws IOException {
    Path crisis = temp.resolve("work/small-crisis.yaml");
    Files.writeString(crisis, SmallStudy.CRISIS + "# a remark\n");
    assertThat(packs()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("small-crisis.yaml", "was changed");
    Files.delete(crisis);
    assertThat(packs()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("small-crisis.yaml", "missing");
    Files.delete(temp.resolve("work/small.yaml"));
    assertThat(packs()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("small.yaml", "--inputs");
    assertThat(zip).doesNotExist();
  }

  @Test
  void damagedResultsAreRefusedAndOnesOwnFilesAreLeftOut() throws IOException {
    Files.writeString(results.resolve("notes.txt"), "mine");
    does("package", results, "-o", zip, "--inputs", temp.resolve("work"));
    assertThat(shell.err()).contains("left out", "notes.txt");
    Files.writeString(results.resolve("summary.csv"), "point\n");
    assertThat(packs("--force")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("summary.csv");
  }

  /** Inputs keep their places to one another: the way from one to the other must not lead home. */
  @Test
  void inputsThatLieOutsideOfOnesHomeDoNotTellWhoseItIs() throws IOException {
    Path home = Files.createDirectories(temp.resolve("home/ann"));
    Files.createDirectories(temp.resolve("srv"));
    Files.writeString(temp.resolve("srv/small-crisis.yaml"), SmallStudy.CRISIS);
    Path study =
        Files.writeString(
            home.resolve("small.yaml"),
            RegisterCommandTest.STUDY.replace("small-crisis", "../../srv/small-crisis"));
    Path out = home.resolve("results");
    does("sweep", study, "-n", 5, "-q", "--no-charts", "-o", out);
    String own = System.setProperty("user.home", home.toString());
    try {
      assertThat(shell.run("package", out, "-q", "-o", zip, "--inputs", home))
          .isEqualTo(ExitCode.BAD_INPUT);
    } finally {
      System.setProperty("user.home", own);
    }
    assertThat(shell.err()).contains("have only", "in common", "put them in one folder");
    assertThat(zip).doesNotExist();
  }

  @Test
  void nothingThatTellsOfTheMachineIsPacked() throws IOException {
    Path crisis = temp.resolve("work/small-crisis.yaml");
    Files.writeString(crisis, SmallStudy.CRISIS + "# see /home/ann/notes\n");
    does(
        "sweep",
        temp.resolve("work/small.yaml"),
        "-n",
        5,
        "-q",
        "--no-charts",
        "--force",
        "-o",
        results);
    does("compare", results, "--json");

    assertThat(packs()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("inputs/small-crisis.yaml:7", "/home/ann");
    assertThat(zip).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../out.txt", "/out.txt", "a/../../out.txt", "..\\out.txt", "C:/out.txt"})
  void anEntryOutsideOfTheFolderIsRefused(String name) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(name));
      out.write('x');
    }
    Path target = temp.resolve("deep/target");
    assertThat(shell.run("run", zip, "-o", target)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("refused").doesNotContain("\tat ");
    assertThat(shell.run("verify", zip)).isEqualTo(ExitCode.BAD_INPUT);
    try (Stream<Path> files = Files.walk(temp)) {
      assertThat(files.filter(file -> file.endsWith("out.txt"))).isEmpty();
    }
  }

  /** Whatever way it is written: attached, behind other letters, by another option. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "report DIR -qo ../../out.txt",
        "report DIR -o../../out.txt",
        "report DIR --output=../../../out.txt",
        "text DIR -o ../../out.txt",
        "table DIR -o DIR/../../../../out.txt",
        "chart ../../../work/results",
        "explain DIR --run 3 --figure ../../out.txt",
        "sweep ../../work/small.yaml -o DIR",
        "sweep small.yaml --plan /out.txt -o DIR",
        "sweep small.yaml -o DIR --no-such-option",
        "report @out.txt",
        "package DIR -o DIR/out.zip"
      })
  void anArchiveThatAsksForWhatLiesOutsideOfItIsRefused(String command) throws IOException {
    Path folder = unpacked();
    ArchiveRecord record = ArchiveRecord.read(folder);
    String json =
        SealedJson.text(
            Json.object(
                "format",
                1,
                "casus",
                Json.object("version", record.version(), "commit", record.commit()),
                "folders",
                record.folders(),
                "steps",
                List.of(
                    Json.object(
                        "folder", "results/results",
                        "within", "inputs",
                        "words", List.of(command.split(" ")))),
                "files",
                record.files()));
    Files.writeString(folder.resolve(ArchiveRecord.FILE), json);
    Path evil = temp.resolve("evil.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(evil));
        Stream<Path> walked = Files.walk(folder)) {
      for (Path file : walked.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }

    assertThat(shell.run("run", evil, "-o", temp.resolve("played"))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("is refused: it asks for '" + command + "'");
    assertThat(temp.resolve("played/rebuilt")).doesNotExist();
  }

  @Test
  void aBombIsRefusedBeforeItFillsTheDisk() throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("casus-archive.json"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
    }
    assertThat(shell.run("run", zip, "-o", temp.resolve("target"))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("refused", "MB come out");
    assertThat(temp.resolve("target")).doesNotExist();
  }

  @Test
  void damagedArchivesAreRefusedOrFoundOut() throws IOException {
    assertThat(packs()).as(shell.err()).isEqualTo(ExitCode.DONE);
    byte[] whole = Files.readAllBytes(zip);
    for (int at = 0; at < whole.length; at += whole.length / 25) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      Files.write(zip, damaged);
      int code = shell.run("verify", zip, "-k", 0, "-q");
      // Some bytes of a zip file, such as times and attributes, say nothing of what is in it.
      assertThat(code).as("byte %s", at).isIn(0, ExitCode.PARTLY, ExitCode.BAD_INPUT);
      assertThat(shell.err()).doesNotContain("\tat ", "internal error");
    }
    Files.write(zip, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(shell.run("verify", zip)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("damaged");
    Files.writeString(zip, "no zip");
    assertThat(shell.run("run", zip, "-o", temp.resolve("x"))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("damaged");
    assertThat(shell.run("verify", temp.resolve("none.zip"))).isEqualTo(ExitCode.BAD_INPUT);
  }

  /** Empty home, no network where that can be taken away, nothing but the archive and Java. */
  @Test
  void aStrangerMakesEveryExhibitAgainFromTheArchiveAlone() throws Exception {
    assumeThat(Path.of("/bin/sh")).as("a POSIX shell").exists();
    Path jar = jar(temp.resolve("casus.jar"));
    Path work = temp.resolve("work");
    Ended packed =
        Ended.of(
            new ProcessBuilder(
                    java(), "-jar", jar.toString(), "package", "results", "-o", zip.toString())
                .directory(work.toFile()));
    assertThat(packed.code()).as(packed.told()).isEqualTo(ExitCode.DONE);
    Path cold = Files.createDirectories(temp.resolve("cold"));
    Zips.unpack(zip, cold.resolve("archive"));
    Files.delete(jar);
    Files.move(work, temp.resolve("gone"));

    Ended made = cold(cold, "sh", "archive/make-all.sh");
    assertThat(made.code()).as(made.told()).isEqualTo(ExitCode.DONE);
    assertThat(made.told()).contains("exhibits were built again with the same bytes");
    Contents.assertSame(
        cold.resolve("archive/rebuilt/results/results"), cold.resolve("archive/results/results"));

    Files.delete(cold.resolve("archive/inputs/small-crisis.yaml"));
    casus.results.Folders.delete(cold.resolve("archive/rebuilt"));
    Ended without = cold(cold, "sh", "archive/make-all.sh");
    assertThat(without.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(without.told()).contains("inputs/small-crisis.yaml is missing");
    Files.delete(cold.resolve("archive/program/casus.jar"));
    Ended programless = cold(cold, "sh", "archive/make-all.sh");
    assertThat(programless.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(programless.told()).contains("program/casus.jar is missing");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Ended cold(Path folder, String... command)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    boolean alone =
        Files.isExecutable(Path.of("/usr/bin/unshare"))
            && Ended.of(new ProcessBuilder("unshare", "-rn", "true")).code() == 0;
    if (alone) {
      words.addAll(List.of("unshare", "-rn"));
    }
    words.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("HOME", Files.createDirectories(folder.resolve("home")).toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PATH", "/usr/bin:/bin");
    return Ended.of(builder);
  }

  /** The program as one jar, of what these tests run with. */
  private static Path jar(Path file) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Casus.class.getName());
    Set<String> seen = new HashSet<>(Set.of("META-INF/MANIFEST.MF", "module-info.class"));
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      out.setLevel(Deflater.NO_COMPRESSION);
      Path program = Path.of(uri(Casus.class));
      copyFolder(program, out, seen);
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        if (entry.endsWith(".jar") && !entry.matches(".*(junit|assertj|archunit|jmh).*")) {
          copyJar(Path.of(entry), out, seen);
        }
      }
    }
    return file;
  }

  private static java.net.URI uri(Class<?> type) {
    try {
      return type.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copyFolder(Path folder, JarOutputStream out, Set<String> seen)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (seen.add(name)) {
          out.putNextEntry(new ZipEntry(name));
          Files.copy(file, out);
        }
      }
    }
  }

  private static void copyJar(Path jar, JarOutputStream out, Set<String> seen) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String name = entry.getName();
        boolean signed = name.matches("META-INF/[^/]*\\.(SF|DSA|RSA)");
        if (!entry.isDirectory() && !signed && seen.add(name)) {
          out.putNextEntry(new ZipEntry(name));
          try (InputStream in = zip.getInputStream(entry)) {
            in.transferTo(out);
          }
        }
      }
    }
  }
}
