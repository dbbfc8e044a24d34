package casus.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start-up script for JShell is tried in a JShell. */
@Tag("process")
class JShellTest {
  private static final Path HOME = Path.of(System.getProperty("casus.basedir", "."));

  @TempDir private Path folder;

  @Test
  void estimatesAreTwoLinesAwayFromTheStartUpScript() throws IOException, InterruptedException {
    Path session = folder.resolve("session.jsh");
    Files.writeString(
        session,
        "var korea = Scenarios.read(Path.of(\""
            + HOME.resolve("scenarios/korea-article4.yaml")
                .toAbsolutePath()
                .toString()
                .replace('\\', '/')
            + "\"));\n"
            + "System.out.println(\"n=\" + Runs.of(korea).replications(30).play().estimate(\"war\").n());\n"
            + "/exit\n");
    Path shell = Path.of(System.getProperty("java.home"), "bin", "jshell");
    Path out = folder.resolve("out.txt");

    Process process =
        new ProcessBuilder(
                shell.toString(),
                "--class-path",
                System.getProperty("java.class.path"),
                HOME.resolve("scripts/casus.jsh").toString(),
                session.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(180, TimeUnit.SECONDS);
    process.destroyForcibly();

    String told = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(ended).as(told).isTrue();
    assertThat(told).contains("n=30").doesNotContain("Error");
  }
}
