package casus.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders that tests write by hand get a manifest that lists what is in them. */
public final class Listed {
  private Listed() {}

  /**
   * Writes the hashes of all files of a folder into its manifest, which is of the first format:
   * that one has no checksum of its own.
   *
   * @param folder the folder; may be listed again after more was written
   */
  public static void files(Path folder) throws IOException {
    Map<String, Object> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!name.equals("manifest.json")) {
          hashes.put(name, Folders.sha256(file));
        }
      }
    }
    Path manifest = folder.resolve("manifest.json");
    String bare =
        Files.readString(manifest)
            .replace("\"format\": 2", "\"format\": 1")
            .replaceAll("(?s),\\s*\"files\":.*", "}")
            .replaceAll("\\s*}\\s*$", "");
    Files.writeString(manifest, bare + ",\n  \"files\": " + Json.text(hashes) + "\n}\n");
  }
}
