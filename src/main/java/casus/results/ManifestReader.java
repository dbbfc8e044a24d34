package casus.results;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code manifest.json}. JSON is YAML, so the YAML parser serves. */
final class ManifestReader {
  /** The only format of results folder there has been so far. */
  private static final BigInteger FORMAT = BigInteger.ONE;

  private final Path file;

  ManifestReader(Path file) {
    this.file = file;
  }

  StoredManifest read() throws IOException {
    Map<?, ?> root = object(parse(), "the file");
    BigInteger format = number(root, "format");
    if (!format.equals(FORMAT)) {
      throw new UnreadableResultsException(
          "%s: format is %s, this casus reads format %s; use the casus that wrote the folder"
              .formatted(file, format, FORMAT));
    }
    Map<?, ?> scenario = object(root.get("scenario"), "scenario");
    Map<?, ?> casus = root.containsKey("casus") ? object(root.get("casus"), "casus") : Map.of();
    String name = text(scenario, "name");
    return new StoredManifest(
        text(casus, "version"),
        text(casus, "commit"),
        name,
        text(scenario, "title").isEmpty() ? name : text(scenario, "title"),
        long64(root, "seed"),
        long64(root, "replications"),
        Math.toIntExact(Math.min(long64(root, "horizon_days"), Integer.MAX_VALUE)),
        text(root, "command"));
  }

  /** All that the manifest says, line by line. */
  List<ManifestEntry> entries() throws IOException {
    List<ManifestEntry> entries = new ArrayList<>();
    object(parse(), "the file").forEach((key, value) -> flatten(key.toString(), value, entries));
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

  private Object parse() throws IOException {
    LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
    try {
      Object root = new Load(settings).loadFromString(Files.readString(file));
      return root == null ? Map.of() : root;
    } catch (YamlEngineException e) {
      throw new UnreadableResultsException(file + " is not whole JSON: " + e.getMessage(), e);
    }
  }

  private Map<?, ?> object(@Nullable Object value, String what) throws UnreadableResultsException {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new UnreadableResultsException("%s: %s is not a JSON object".formatted(file, what));
  }

  private static String text(Map<?, ?> object, String key) {
    Object value = object.get(key);
    return value == null ? "" : value.toString();
  }

  private long long64(Map<?, ?> object, String key) throws UnreadableResultsException {
    // A seed above 2^63 keeps its bits: it is told as the signed number that has them.
    return number(object, key).longValue();
  }

  private BigInteger number(Map<?, ?> object, String key) throws UnreadableResultsException {
    Object value = object.get(key);
    if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
      return new BigInteger(value.toString());
    }
    throw new UnreadableResultsException(
        "%s: %s is %s, not a whole number"
            .formatted(file, key, value == null ? "missing" : "'" + value + "'"));
  }
}
