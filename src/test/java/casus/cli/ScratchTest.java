package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import casus.Ended;
import casus.results.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
  @TempDir private Path temp;

  @Test
  void itIsGoneWithAllThatIsInItWhenItsWorkIsDone() throws IOException {
    Path folder;
    try (Scratch scratch = Scratch.of("test")) {
      folder = scratch.folder();
      Files.writeString(Files.createDirectory(folder.resolve("within")).resolve("file"), "text");
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void whereNoneCanBeMadeTheFolderIsNamedAndHowToNameAnother() throws Exception {
    Ended ended = Ended.of(new ProcessBuilder(hello(temp.resolve("missing"))));

    assertThat(ended.code()).isNotEqualTo(ExitCode.DONE);
    assertThat(ended.told())
        .contains("missing", "TMPDIR", "-Djava.io.tmpdir=DIR")
        .doesNotContain("Exception");
  }

  @Test
  void aProgramThatIsEndedLeavesNothingAmongTheTemporaryFiles() throws Exception {
    assumeFalse(System.getProperty("os.name").startsWith("Windows"), "it ends without a word");
    Process running =
        new ProcessBuilder(hello(temp))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (running.isAlive() && left().isEmpty()) {
      Thread.sleep(5);
    }
    boolean begun = !left().isEmpty();
    running.destroy();

    assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(begun).isTrue();
    assertThat(left()).isEmpty();
  }

  private static List<String> hello(Path temporary) {
    List<String> words = new ArrayList<>(KillTest.command("hello"));
    words.add(1, "-Djava.io.tmpdir=" + temporary);
    return words;
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.filter(file -> file.getFileName().toString().startsWith("casus-")).toList();
    }
  }
}
