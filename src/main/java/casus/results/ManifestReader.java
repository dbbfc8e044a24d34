package casus.results;

import casus.text.Text;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code manifest.json}. */
final class ManifestReader {
  private static final BigInteger FORMAT = BigInteger.valueOf(Manifest.FORMAT);

  /** Had neither a checksum of its own nor one of the journal. */
  private static final BigInteger FIRST_FORMAT = BigInteger.ONE;

  private final Path file;
  private final JsonFile json;

  ManifestReader(Path file) {
    this.file = file;
    json = new JsonFile(file);
  }

  StoredManifest read() throws IOException {
    String text = json.text();
    if (SealedJson.isSealed(text)) {
      SealedJson.check(file, text);
    }
    Map<?, ?> root = json.root();
    BigInteger format = json.number(root, "format");
    boolean first = format.equals(FIRST_FORMAT);
    if (!first && !format.equals(FORMAT)) {
      throw new UnreadableResultsException(
          Text.format(
              "%s: format is %s, this casus reads formats %s and %s; use the casus that wrote the"
                  + " folder",
              file, format, FIRST_FORMAT, FORMAT));
    }
    if (!first) {
      SealedJson.check(file, text);
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
        studyTitle(root).orElse(title),
        points(root),
        runs(root),
        first ? Optional.empty() : Optional.of(journal(root)),
        root.containsKey(Manifest.LEFT_OUT) ? json.texts(root, Manifest.LEFT_OUT) : Map.of(),
        Partial.of(json, root));
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

  private static long points(Map<?, ?> root) {
    return root.get("design") instanceof Map<?, ?> design
            && design.get("points") instanceof Number points
        ? points.longValue()
        : 1;
  }

  private OptionalLong runs(Map<?, ?> root) throws IOException {
    return root.containsKey("runs")
        ? OptionalLong.of(json.long64(root, "runs"))
        : OptionalLong.empty();
  }

  private JournalTotals journal(Map<?, ?> root) throws IOException {
    Map<?, ?> journal = json.object(root.get("journal"), "journal");
    return new JournalTotals(
        json.long64(journal, "blocks"),
        json.long64(journal, "runs"),
        JsonFile.text(journal, "checksum"));
  }

  private Map<String, String> files(Map<?, ?> root) throws IOException {
    return json.texts(root, "files");
  }
}
