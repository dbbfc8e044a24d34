package casus.scenario;

import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a scenario file and those it extends, and lays them over one another. */
final class ScenarioFiles {
  /** The version of the format that this program reads. */
  static final String VERSION = "1";

  private static final String VERSION_KEY = "casus";
  private static final String EXTENDS_KEY = "extends";

  /** The key that makes a file a study. */
  static final String STUDY_KEY = "study";

  private final Layers layers;
  private final Problems problems;
  private final Map<String, InputFile> inputs = new LinkedHashMap<>();
  private final Deque<Path> open = new ArrayDeque<>();

  ScenarioFiles(Layers layers, Problems problems) {
    this.layers = layers;
    this.problems = problems;
  }

  /**
   * Reads a file and all it extends.
   *
   * @param file the file, as the user named it
   * @return the scenario with library treaties filled in; empty if nothing can be made of it
   */
  Optional<Mapping> read(Path file) {
    String name = file.toString();
    return read(file, Origin.named(name));
  }

  /** The files read, in order. */
  List<InputFile> inputs() {
    return List.copyOf(inputs.values());
  }

  /**
   * Reads a file that another names.
   *
   * @param file the file
   * @param asked where it is named
   * @return as {@link #read(Path)}
   */
  Optional<Mapping> read(Path file, Origin asked) {
    Path real = real(file);
    if (open.contains(real)) {
      problems.error(asked, Text.format("%s extends itself: %s", open.getFirst(), cycle(real)));
      return Optional.empty();
    }
    String name = file.toString();
    Optional<SourceFile> text = SourceFile.read(file, name, asked, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return merged(file, real, name, text.get(), asked);
  }

  /**
   * Reads a file that is in memory.
   *
   * @param name what to call it
   * @param bytes what is in it
   * @return as {@link #read(Path)}
   */
  Optional<Mapping> decode(String name, byte[] bytes) {
    Path file = Path.of(name);
    return SourceFile.decode(name, bytes, problems)
        .flatMap(text -> merged(file, file, name, text, Origin.named(name)));
  }

  private Optional<Mapping> merged(
      Path file, Path real, String name, SourceFile text, Origin asked) {
    inputs.putIfAbsent(name, new InputFile(name, text.sha256()));
    Optional<Mapping> own = YamlParser.parseMapping(text.source(), text.text(), problems);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    if (isStudy(own.get(), asked, name)) {
      return Optional.empty();
    }
    checkVersion(own.get());
    open.push(real);
    boolean whole = true;
    Mapping below = Mapping.empty(own.get().origin());
    for (Scalar extended : extended(own.get())) {
      Optional<Mapping> base = base(file, extended);
      if (base.isPresent()) {
        below = layers.filledOver(below, base.get());
      } else {
        whole = false;
      }
    }
    open.pop();
    if (!whole) {
      return Optional.empty(); // what the missing file says is not missing in this one
    }
    return Optional.of(layers.over(below, own.get().without(EXTENDS_KEY)));
  }

  /** Tells of a study where a scenario should be: where it was named, or else in the file. */
  private boolean isStudy(Mapping file, Origin asked, String name) {
    Node.Entry study = file.entries().get(STUDY_KEY);
    if (study == null || file.has(StatesSection.KEY)) {
      return false;
    }
    boolean named = asked.line() > 0;
    problems.error(
        named ? asked : study.key().origin(),
        named
            ? Text.format("%s is a study, not a scenario", name)
            : "this is a study, not a scenario",
        named
            ? "name the scenario that it varies"
            : Text.format("play it with 'casus sweep %s'", name));
    return true;
  }

  private Optional<Mapping> base(Path file, Scalar extended) {
    try {
      return read(file.resolveSibling(extended.text()).normalize(), extended.origin());
    } catch (InvalidPathException e) {
      problems.error(extended.origin(), Text.format("'%s' is no name of a file", extended.text()));
      return Optional.empty();
    }
  }

  private List<Scalar> extended(Mapping file) {
    Fields fields = new Fields(file, file.origin(), "", problems);
    List<Scalar> files = new ArrayList<>();
    for (Scalar scalar : fields.scalars(EXTENDS_KEY)) {
      if (scalar.text().isBlank()) {
        problems.error(scalar.origin(), "extends names no file");
      } else {
        files.add(scalar);
      }
    }
    return files;
  }

  private void checkVersion(Mapping file) {
    Fields fields = new Fields(file, new Origin(file.origin().source(), 1, 1), "", problems);
    if (!fields.has(VERSION_KEY)) {
      problems.error(
          fields.at(),
          "the file does not say which format it has",
          Text.format("begin it with 'casus: %s'", VERSION));
      return;
    }
    checkVersion(fields);
  }

  /** Tells of a file in a format that this casus does not read. */
  static void checkVersion(Fields fields) {
    fields
        .text(VERSION_KEY)
        .filter(version -> !version.equals(VERSION))
        .ifPresent(
            version ->
                fields
                    .problems()
                    .error(
                        fields.at(VERSION_KEY),
                        Text.format(
                            "the file has format '%s'; this casus reads format %s",
                            version, VERSION),
                        Text.format("write 'casus: %s', or use a newer casus", VERSION)));
  }

  /** The same file under one name, however it was reached. */
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      // It cannot be read either, which is told where it is read.
      return file.toAbsolutePath().normalize();
    }
  }

  private String cycle(Path real) {
    List<String> names = new ArrayList<>();
    for (Path path : open) {
      names.add(0, String.valueOf(path.getFileName()));
    }
    int first = names.indexOf(String.valueOf(real.getFileName()));
    return String.join(" → ", names.subList(Math.max(0, first), names.size()))
        + " → "
        + real.getFileName();
  }
}
