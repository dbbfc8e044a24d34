package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages show as printed is what the command before it prints, at its full number of runs. */
final class PrintedOutputTest {
  private static final Path SITE = Shell.PROJECT.resolve("src/site/markdown");

  @TempDir private Path results;

  /** A block of a page with the command that a reader has typed last. */
  private record Shown(Path page, Page.Block block, String command) {}

  @Test
  void whatPagesShowAsPrintedIsPrinted() throws IOException {
    List<Shown> all = new ArrayList<>();
    try (Stream<Path> pages = Files.walk(SITE)) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        shown(page, all);
      }
    }
    assertThat(all).extracting(one -> String.valueOf(one.page.getFileName())).contains("start.md");
    for (Shown one : all) {
      assertThat(printed(one.command).lines())
          .as("%s:%d, of %s", one.page, one.block.line(), one.command)
          .containsSubsequence(one.block.lines());
    }
  }

  private static void shown(Path file, List<Shown> all) throws IOException {
    Page page = Page.read(file);
    for (Page.Block block : page.blocks()) {
      Optional<Page.Step> last =
          page.steps().stream()
              .filter(step -> step.section() == block.section() && step.line() < block.line())
              .reduce((before, step) -> step);
      if (block.language().equals("text") && last.isPresent()) {
        all.add(new Shown(file, block, last.get().text()));
      }
    }
  }

  /** What a command prints; results go where they leave the project as it is. */
  private String printed(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    assertThat(words.remove(0)).endsWith("casus");
    if (words.contains("run")) {
      words.addAll(List.of("-o", results.toString(), "--no-charts"));
    }
    Shell shell = new Shell();
    assertThat(shell.run(words.toArray())).as(command).isZero();
    return shell.out();
  }
}
