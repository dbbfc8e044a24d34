package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files with the messages expected of them beside them. {@code -Dcasus.update=true} writes what
 * comes out in place of what was expected: review the difference.
 */
final class Expectation {
  static final Path FOLDER =
      Path.of(System.getProperty("casus.basedir", "."), "src/test/resources/casus/scenario");

  private Expectation() {}

  static Stream<Path> files(String folder) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void assertProblems(Path file, List<Problem> problems) throws IOException {
    String folder = file.getParent().toString();
    StringBuilder text = new StringBuilder();
    for (Problem problem : problems) {
      text.append(problem.toString().replace(folder + "/", "").replace(folder, "FOLDER"))
          .append('\n');
    }
    Path expected =
        file.resolveSibling(file.getFileName().toString().replace(".yaml", ".expected"));
    if (Boolean.getBoolean("casus.update")) {
      if (text.isEmpty()) {
        Files.deleteIfExists(expected);
      } else {
        Files.writeString(expected, text);
      }
    }
    String wanted = Files.exists(expected) ? Files.readString(expected) : "";
    assertThat(text.toString()).isEqualTo(wanted);
  }
}
