package casus.cluster;

import casus.results.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The hash of the jar that this very class is from: programs of the same hash play the same. */
final class ProgramHash {
  /** 64 hexadecimal digits; where the program is no jar, of all its files. */
  static final String OF_THIS = hash();

  private ProgramHash() {}

  private static String hash() {
    try {
      Path program =
          Path.of(ProgramHash.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(program) ? Folders.sha256(program) : ofFolder(program);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ofFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    StringBuilder hashes = new StringBuilder();
    for (Path file : files) {
      hashes.append(folder.relativize(file)).append(' ').append(Folders.sha256(file)).append('\n');
    }
    return Folders.sha256(hashes.toString().getBytes(StandardCharsets.UTF_8));
  }
}
