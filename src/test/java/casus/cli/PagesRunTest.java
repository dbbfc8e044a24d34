package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command and every file that README.md and the pages show does what a reader expects: the
 * files are sound, and the commands, typed in the order of the page in a fresh checkout, end well.
 * Only replications are fewer, and charts are drawn for the first page alone ({@link PagePlayer}).
 */
@Tag("process")
final class PagesRunTest {
  private static final Path SITE = Shell.PROJECT.resolve("src/site/markdown").toAbsolutePath();

  /** What blocks marked {@code sh} may show: programs that the tests cannot start for a reader. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "git",
          "cd",
          "mvn",
          "export",
          "scripts/slurm-array.sh",
          "scripts/cluster/parallel.sh",
          "snakemake",
          "nextflow",
          "kubectl",
          "apt",
          "sha256sum",
          "tar",
          "java",
          "jshell",
          "docker",
          "apptainer",
          "jbang");

  /** Pages that show fragments of files, which tests of their own try. */
  private static final Set<String> FRAGMENTS = Set.of("codes.md", "r-python.md");

  /** Commands of casus stand in blocks that are run, or at least parsed. */
  private static final Predicate<String> IS_TYPED =
      Pattern.compile("^(scripts/)?casus( .*)?$").asMatchPredicate();

  @TempDir private static Path temp;

  /** A step as it went. */
  private record Played(String page, int line, int exit, String step, String told) {
    static Played of(String row) {
      String[] cells = row.split("\t", -1);
      return new Played(
          cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[4], cells[5]);
    }

    @Override
    public String toString() {
      return page + ":" + line + ": " + step + ": " + (told.isEmpty() ? "exit " + exit : told);
    }
  }

  @TestFactory
  Stream<DynamicTest> commandsOfPagesEndWell() throws Exception {
    Map<String, List<Played>> played =
        played().stream().collect(Collectors.groupingBy(Played::page));
    assertThat(played).containsKeys(SITE.resolve("start.md").toString());
    return played.entrySet().stream()
        .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> endedWell(page.getValue())));
  }

  private static void endedWell(List<Played> steps) {
    assertThat(steps).filteredOn(step -> step.exit() > 0).isEmpty();
    for (Played step : steps) {
      assumeTrue(step.exit() == 0, step.told());
    }
  }

  @Test
  void everyBlockIsRunOrSaysWhatItIs() throws IOException {
    for (Path path : pages()) {
      for (Page.Block block : Page.read(path).blocks()) {
        String where = path + ":" + block.line();
        assertThat(block.language())
            .as(where)
            .isIn("", "text", "console", "sh", "java", "yaml", "csv", "python", "r");
        if (block.language().isEmpty()) {
          assertThat(block.lines()).as("a block that nobody runs: %s", where).noneMatch(IS_TYPED);
        }
        if (block.language().equals("sh")) {
          assertThat(block.lines())
              .as(where)
              .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
              .allSatisfy(PagesRunTest::isForElsewhere);
        }
        if (Page.FILES.contains(block.language())
            && path.startsWith(SITE)
            && !FRAGMENTS.contains(String.valueOf(path.getFileName()))) {
          assertThat(block.name()).as("the file's name before %s", where).isNotEmpty();
        }
      }
    }
  }

  private static void isForElsewhere(String line) {
    List<String> words = List.of(line.strip().split("\\s+"));
    if (words.get(0).equals("casus")) {
      Casus.commandLine().parseArgs(words.subList(1, words.size()).toArray(String[]::new));
    } else {
      assertThat(ELSEWHERE).contains(words.get(0));
    }
  }

  /** Plays the pages in a folder that has of the checkout what a reader needs. */
  private static List<Played> played() throws IOException, InterruptedException {
    Path checkout = Files.createDirectory(temp.resolve("checkout"));
    Path bin = Files.createDirectory(temp.resolve("bin"));
    copy("scenarios", checkout);
    copy("scripts", checkout);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(place -> Path.of(place).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    for (Path casus : List.of(bin.resolve("casus"), checkout.resolve("scripts/casus"))) {
      Files.writeString(
          casus,
          """
          #!/bin/sh
          exec "%s" -Djava.awt.headless=true -XX:TieredStopAtLevel=1 \\
            -cp "$CASUS_CLASSPATH:%s" casus.cli.Casus "$@"
          """
              .formatted(java, classPath));
      assertThat(casus.toFile().setExecutable(true)).isTrue();
    }
    jar(classPath, checkout.resolve("target/casus.jar"));
    Path report = temp.resolve("report.tsv");
    List<String> command =
        new ArrayList<>(
            List.of(
                java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
    command.addAll(List.of("-Dcasus.basedir=" + checkout, "-cp", classPath));
    command.add("casus.cli.PagePlayer");
    command.add(report.toString());
    command.add(SITE.resolve("start.md").toString());
    pages().forEach(page -> command.add(page.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(checkout.toFile());
    builder.environment().compute("PATH", (name, path) -> bin + ":" + path);
    Ended ended = Ended.of(builder, 900);
    assertThat(ended.code()).as(ended.told()).isZero();
    return Files.readAllLines(report, StandardCharsets.UTF_8).stream().map(Played::of).toList();
  }

  /** README.md, then the pages of the site by name. */
  private static List<Path> pages() throws IOException {
    try (Stream<Path> pages = Files.walk(SITE)) {
      return Stream.of(
              Stream.of(Shell.PROJECT.resolve("README.md").toAbsolutePath()),
              pages.filter(file -> file.toString().endsWith(".md")).sorted())
          .flatMap(Function.identity())
          .toList();
    }
  }

  /** What the build makes of this program: here a jar that only names where the program is. */
  private static void jar(String classPath, Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(classPath.split(File.pathSeparator))
            .map(place -> Path.of(place).toUri().toString())
            .collect(Collectors.joining(" ")));
    Files.createDirectories(jar.getParent());
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  private static void copy(String folder, Path checkout) throws IOException {
    Path from = Shell.PROJECT.resolve(folder);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, checkout.resolve(folder).resolve(from.relativize(file)));
      }
    }
  }
}
