package casus.results;

import casus.text.Text;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code manifest.json}. */
final class ManifestReader {
  /** The only format of results folder there has been so far. */
  private static final BigInteger FORMAT = BigInteger.ONE;

  private final Path file;
  private final JsonFile json;

  ManifestReader(Path file) {
    this.file = file;
    json = new JsonFile(file);
  }

  StoredManifest read() throws IOException {
    Map<?, ?> root = json.root();
    BigInteger format = json.number(root, "format");
    if (!format.equals(FORMAT)) {
      throw new UnreadableResultsException(
          Text.format(
              "%s: format is %s, this casus reads format %s; use the casus that wrote the folder",
              file, format, FORMAT));
    }
    Map<?, ?> scenario = json.object(root.get("scenario"), "scenario");
    Map<?, ?> casus =
        root.containsKey("casus") ? json.object(root.get("casus"), "casus") : Map.of();
    String name = JsonFile.text(scenario, "name");
    String title = JsonFile.text(scenario, "title");
    title = title.isEmpty() ? name : title;
    return new StoredManifest(
        JsonFile.text(casus, "version"),
        JsonFile.text(casus, "commit"),
        name,
        title,
        json.long64(root, "seed"),
        json.long64(root, "replications"),
        Math.toIntExact(Math.min(json.long64(root, "horizon_days"), Integer.MAX_VALUE)),
        JsonFile.text(root, "command"),
        files(root),
        arms(root),
        studyTitle(root).orElse(title));
  }

  /** All that the manifest says, line by line. */
  List<ManifestEntry> entries() throws IOException {
    List<ManifestEntry> entries = new ArrayList<>();
    json.root().forEach((key, value) -> flatten(key.toString(), value, entries));
    return entries;
  }

  private static void flatten(String path, @Nullable Object value, List<ManifestEntry> entries) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> flatten(path + "." + key, inner, entries));
    } else if (value instanceof List<?> list && list.stream().noneMatch(Map.class::isInstance)) {
      String values = list.stream().map(String::valueOf).collect(Collectors.joining(", "));
      entries.add(new ManifestEntry(path, values));
    } else if (value != null) {
      entries.add(new ManifestEntry(path, value.toString()));
    }
  }

  private static Optional<String> studyTitle(Map<?, ?> root) {
    return root.get("design") instanceof Map<?, ?> design && design.get("title") != null
        ? Optional.of(String.valueOf(design.get("title")))
        : Optional.empty();
  }

  private static List<String> arms(Map<?, ?> root) {
    return root.get("design") instanceof Map<?, ?> design
            && design.get("arms") instanceof List<?> arms
        ? arms.stream().map(String::valueOf).toList()
        : List.of();
  }

  private Map<String, String> files(Map<?, ?> root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (root.containsKey("files")) {
      json.object(root.get("files"), "files")
          .forEach((name, hash) -> files.put(name.toString(), hash.toString()));
    }
    return files;
  }
}
