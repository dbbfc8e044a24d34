package casus.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes results as no user can: the manifest is made to hold what was changed. */
public final class ResultsFiles {
  private ResultsFiles() {}

  /** Puts a changed file on record, as if casus had written it so. */
  public static void seal(Path folder, String name) throws IOException {
    Path file = folder.resolve(Manifest.FILE);
    Map<String, Object> root = new LinkedHashMap<>();
    new JsonFile(file).root().forEach((key, value) -> root.put(String.valueOf(key), value));
    Map<String, Object> files = new LinkedHashMap<>();
    ((Map<?, ?>) root.get("files")).forEach((key, value) -> files.put(key.toString(), value));
    files.put(name, Folders.sha256(folder.resolve(name)));
    root.put("files", files);
    root.remove("checksum");
    Files.writeString(file, SealedJson.text(root));
  }
}
