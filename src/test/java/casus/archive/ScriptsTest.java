package casus.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The scripts of an archive start what is in it. */
class ScriptsTest {
  private static final List<Step> STEPS =
      List.of(new Step("results/r", "inputs", List.of("sweep", "s.yaml", "-o", "DIR", "-q")));

  private static About about(Optional<Path> runtime) {
    return new About("", List.of(), "", Optional.of(Path.of("casus.jar")), runtime, List.of());
  }

  @Test
  void theRuntimeInTheArchiveIsTakenOnEverySystem() {
    About with = about(Optional.of(Path.of("runtime")));

    assertThat(Scripts.posix(STEPS, "c", with)).contains("java=$root/program/runtime/bin/java");
    assertThat(Scripts.windows(STEPS, "c", with))
        .contains("$java = Join-Path $root 'program/runtime/bin/java'", "& $java ");
  }

  @Test
  void withoutOneItIsTheJavaOnThePath() {
    assertThat(Scripts.windows(STEPS, "c", about(Optional.empty())))
        .contains("$java = 'java'")
        .doesNotContain("program/runtime");
  }
}
