package casus.cli;

import casus.analysis.Attribution;
import casus.analysis.Comparisons;
import casus.analysis.Contrasts;
import casus.analysis.Discovery;
import casus.analysis.Sensitivities;
import casus.archive.About;
import casus.archive.Packing;
import casus.archive.Played;
import casus.archive.Zips;
import casus.crisis.Column;
import casus.results.Folders;
import casus.results.Json;
import casus.results.OutputPlace;
import casus.results.Scratch;
import casus.results.Shell;
import casus.results.StoredManifest;
import casus.text.Text;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus package}: the replication archive. */
@Command(
    name = "package",
    sortOptions = false,
    description = {
      "Packs results folders into one replication archive.",
      "It holds what they were made from, their tables, figures and texts, README, codebook,"
          + " licence,",
      "machine-readable descriptions, and one command that makes every exhibit again and compares"
          + " it.",
      "'casus run ARCHIVE' and 'casus verify ARCHIVE' play and check it."
    },
    footer = {
      "  casus package results/wording -o wording.zip",
      "  casus package results/wording results/nato -o paper.zip --title 'Vague clauses'"
          + " --author 'A. Author' --licence CC-BY-4.0",
      "  casus package results/wording -o small.zip --without-jar",
      "  casus verify wording.zip -k 100",
      "  casus run wording.zip -o again"
    })
final class PackageCommand implements Callable<Integer> {
  /** What Java needs to run casus from a runtime image. */
  private static final String MODULES = "java.se,jdk.unsupported,jdk.zipfs,jdk.charsets";

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "The results folders.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "ZIP",
      required = true,
      description = "The archive to write.")
  @SuppressWarnings("NullAway.Init")
  private Path output;

  @Option(
      names = "--inputs",
      paramLabel = "DIR",
      description = "The folder in which the studies were played (default: this one).")
  private Path inputs = Path.of("");

  @Option(names = "--title", paramLabel = "TEXT", description = "The title of the README.")
  private String title = "";

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "An author, as to be printed. May be repeated.")
  private List<String> authors = new ArrayList<>();

  @Option(
      names = "--licence",
      paramLabel = "LICENCE",
      description =
          "Terms for scenarios, tables and figures: an SPDX word such as CC-BY-4.0, or an address.")
  private String licence = "";

  @Option(
      names = "--with-jar",
      description = "Put the program in (default where it runs from a jar).")
  private boolean withJar;

  @Option(names = "--without-jar", description = "Leave the program out.")
  private boolean withoutJar;

  @Option(
      names = "--with-runtime",
      description =
          "Also put a Java runtime for this system in, made by the jlink that comes with a JDK.")
  private boolean withRuntime;

  @Option(names = "--force", description = "Replace an earlier archive, once this one is whole.")
  private boolean force;

  @Mixin private Common common;

  @Override
  public Integer call() throws IOException {
    requireSane();
    List<String> faults = new ArrayList<>();
    List<Played> played = new ArrayList<>();
    for (Path folder : folders) {
      ArchiveInputs.of(folder, inputs, faults).ifPresent(played::add);
    }
    if (!faults.isEmpty()) {
      throw new UserError("not packed:\n  " + String.join("\n  ", faults));
    }
    Optional<Path> jar = jar();
    if (jar.isPresent()) {
      requireSameProgram();
    }
    try (Scratch scratch = Scratch.of("package")) {
      Optional<Path> runtime =
          withRuntime
              ? Optional.of(runtime(scratch.folder().resolve("runtime")))
              : Optional.empty();
      pack(played, new About(title, authors, licence, jar, runtime, columns()));
    }
    return ExitCode.DONE;
  }

  private void requireSane() throws IOException {
    if (withJar && withoutJar) {
      throw new UserError("--with-jar and --without-jar are opposites; choose one");
    }
    if (withRuntime && withoutJar) {
      throw new UserError("--with-runtime runs the jar; leave out --without-jar");
    }
    if (!output.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      throw new UserError(
          "%s is no name of an archive; 'casus verify' knows it by .zip: %s.zip", output, output);
    }
    place(List.of());
  }

  /** Where the archive goes, if it may go there. */
  private OutputPlace place(List<Path> inputs) throws IOException {
    OutputPlace place = OutputPlace.besides(inputs);
    place.require(List.of(output), force);
    if (Files.exists(output) && !Zips.isOne(output)) {
      throw new UserError(output + " is no archive, so it is not replaced; name another with -o");
    }
    return place;
  }

  private void pack(List<Played> played, About about) throws IOException {
    OutputPlace place =
        place(played.stream().flatMap(one -> one.files().stream()).distinct().toList());
    Packing packing = new Packing(played, about);
    String[] hash = {""};
    try {
      place.put(output, out -> hash[0] = packing.write(out));
    } catch (IOException e) {
      throw new UserError("cannot write " + output + ": " + Folders.reason(e));
    }
    List<String> left = packing.left();
    if (common.json) {
      common.sayJson(
          Json.object(
              "archive", output.toString(),
              "sha256", hash[0],
              "files", packing.files(),
              "bytes", Files.size(output),
              "program", about.program().isPresent(),
              "left_out", left));
      return;
    }
    if (common.quiet) {
      return;
    }
    common.say(
        "%s: %,d files, %,.1f MB, SHA-256 %s%n",
        output, packing.files(), Files.size(output) / 1e6, hash[0]);
    if (!left.isEmpty()) {
      common.tell("casus: left out, as casus did not write them, or DuckDB did: %s%n", named(left));
    }
    if (about.program().isEmpty()) {
      common.tell(
          "casus: the archive has no program in it; whoever plays it needs casus %s (%s)%n",
          Build.version(), Build.commit());
    }
    if (licence.isEmpty()) {
      common.err().println("casus: LICENSE.txt wants your terms: --licence CC-BY-4.0, say");
    }
    NextSteps.tell(common.err(), List.of("casus verify " + Shell.word(output)));
  }

  private static String named(List<String> left) {
    int most = 10;
    return String.join(", ", left.subList(0, Math.min(most, left.size())))
        + (left.size() > most ? Text.format(" and %,d more", left.size() - most) : "");
  }

  /** The jar that the program runs from; empty if it is to stay out, or runs from none. */
  private Optional<Path> jar() {
    Optional<Path> jar = withoutJar ? Optional.empty() : ownJar();
    if (jar.isEmpty() && (withJar || withRuntime)) {
      throw new UserError(
          "casus does not run from a jar here, so it cannot be packed: use java -jar casus.jar");
    }
    return jar;
  }

  private static Optional<Path> ownJar() {
    CodeSource source = Casus.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(place) ? Optional.of(place) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Another program could not make these results again. */
  private void requireSameProgram() throws IOException {
    for (Path folder : folders) {
      StoredManifest manifest = StoredManifest.read(folder);
      if (!manifest.casusVersion().equals(Build.version())
          || !manifest.casusCommit().equals(Build.commit())) {
        throw new UserError(
            "%s was made by casus %s (%s), this is %s (%s), which may not make it again;"
                + " package with that one, or --without-jar",
            folder,
            manifest.casusVersion(),
            manifest.casusCommit(),
            Build.version(),
            Build.commit());
      }
    }
  }

  private static Path runtime(Path target) throws IOException {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    Path jlink =
        Stream.of("jlink", "jlink.exe")
            .map(bin::resolve)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(
                () ->
                    new UserError(
                        "--with-runtime needs jlink, which a JDK has; none is in " + bin));
    Process process =
        new ProcessBuilder(
                jlink.toString(),
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                target.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new UserError("jlink made no runtime: " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("stopped; nothing was packed");
    }
    return target;
  }

  private static List<Column> columns() {
    return Stream.of(
            Comparisons.TABLE,
            Contrasts.TABLE,
            Sensitivities.TABLE,
            Attribution.TABLE,
            Discovery.BOXES,
            Discovery.TRAJECTORY)
        .flatMap(table -> table.columns().stream())
        .toList();
  }
}
