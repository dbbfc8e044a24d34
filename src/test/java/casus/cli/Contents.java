package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is in a results folder. */
final class Contents {
  private Contents() {}

  /** Fails with the names of the files that differ, not with all that is in them. */
  static void assertSame(Path folder, Path expected) throws IOException {
    Map<String, String> found = of(folder);
    Map<String, String> wanted = of(expected);
    assertThat(found.keySet()).isEqualTo(wanted.keySet());
    assertThat(wanted.keySet().stream().filter(name -> !wanted.get(name).equals(found.get(name))))
        .as("files that differ")
        .isEmpty();
  }

  /** All files but the one that tells the time. */
  static Map<String, String> of(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("timing.json")) {
          contents.put(
              folder.relativize(file).toString().replace('\\', '/'),
              Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return contents;
  }
}
