package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.Ended;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under cron and many batch systems the locale is POSIX, in which Java reads ASCII names only. */
@Tag("process")
class PosixLocaleTest {
  /** The bytes of сцена.yaml, so that no locale between here and there can change them. */
  private static final String NAME = "\\321\\201\\321\\206\\320\\265\\320\\275\\320\\260.yaml";

  @TempDir private Path temp;

  private Ended posix(String program) throws IOException, InterruptedException {
    Files.copy(Shell.KOREA, temp.resolve("korea.yaml"));
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh",
            "-c",
            "name=$(printf '"
                + NAME
                + "'); cp korea.yaml \"$name\"; exec "
                + program
                + " check \"$name\"");
    builder.environment().put("LC_ALL", "POSIX");
    return Ended.of(builder.directory(temp.toFile()));
  }

  @Test
  void aloneItRefusesANameItCannotReadAndSaysHowToMendIt() throws Exception {
    assumeTrue(Path.of("/bin/sh").toFile().exists());
    Ended ended = posix(String.join(" ", EveryLocaleTest.absolute(KillTest.command())));

    if (ended.code() != ExitCode.DONE) { // where Java reads all names in UTF-8, it is read
      assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(ended.told())
          .contains("LC_ALL=POSIX", "export LC_ALL=C.UTF-8")
          .doesNotContain("java.", "Exception");
    }
  }

  /** The launcher of a checkout whose jar is this build. */
  @Test
  void fromTheLauncherItReadsTheFile() throws Exception {
    assumeTrue(Path.of("/bin/bash").toFile().exists() && hasUtf8Locale());
    Path scripts = Files.createDirectories(temp.resolve("checkout/scripts"));
    for (String name : List.of("casus", "start.sh")) {
      Files.copy(Shell.PROJECT.resolve("scripts").resolve(name), scripts.resolve(name));
    }
    Files.createDirectories(temp.resolve("checkout/src/main"));
    Files.createFile(temp.resolve("checkout/pom.xml"));
    writeJar(Files.createDirectories(temp.resolve("checkout/target")).resolve("casus.jar"));

    Ended ended = posix("bash checkout/scripts/casus");

    assertThat(ended.code()).as(ended.told()).isEqualTo(ExitCode.DONE);
    assertThat(ended.told()).contains("сцена.yaml: sound");
  }

  private static boolean hasUtf8Locale() throws IOException, InterruptedException {
    Ended ended = Ended.of(new ProcessBuilder("sh", "-c", "locale -a"));
    return ended.code() == 0 && ended.told().lines().anyMatch(l -> l.matches("(?i)C\\.utf-?8"));
  }

  private static void writeJar(Path jar) throws IOException {
    List<String> path = EveryLocaleTest.absolute(KillTest.command());
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Casus.class.getName());
    main.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(path.get(path.indexOf("-cp") + 1).split(java.io.File.pathSeparator))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream jarOut = new JarOutputStream(out, manifest)) {
      jarOut.finish();
    }
  }
}
