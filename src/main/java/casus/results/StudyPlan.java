package casus.results;

import casus.design.LuckSharing;
import casus.design.Replications;
import casus.design.Study;
import casus.study.Block;
import casus.study.Shard;
import casus.text.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a study's folder is to hold, written before the first run: {@code plan.json}. Work goes on
 * only by the same plan.
 *
 * @param version of casus
 * @param commit of casus, or "unknown"
 * @param seed the master seed
 * @param replications how many at each point and arm
 * @param luck whether points share it
 * @param shard which part of the work
 * @param events whether what happens in each run is kept
 * @param command the command that makes the same results again
 * @param inputs hashes of the input files, by name
 * @param copies hashes of the files in the folder that it is played from, by name; empty until they
 *     are there
 * @param keep which tables with rows of single runs its results keep
 * @param partial of what longer study it is the part there is; empty for a study of its own
 */
public record StudyPlan(
    String version,
    String commit,
    long seed,
    Replications replications,
    LuckSharing luck,
    Shard shard,
    boolean events,
    String command,
    Map<String, String> inputs,
    Map<String, String> copies,
    Keep keep,
    Optional<Partial> partial) {
  /** The name of the file. */
  public static final String FILE = "plan.json";

  /** Copies the hashes. */
  public StudyPlan {
    // In a fixed order: Java's own immutable maps have another in each process.
    inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
    copies = Collections.unmodifiableMap(new TreeMap<>(copies));
  }

  /**
   * The plan of a study of its own, all of it, for this casus.
   *
   * @param study the study
   * @param events whether what happens in each run is kept
   * @param command the command that makes the same results again
   * @param inputs hashes of the input files, by name
   * @return the plan, before there are copies of the files
   */
  public static StudyPlan of(
      Study study, boolean events, String command, Map<String, String> inputs) {
    return new StudyPlan(
        BuildFacts.version(),
        BuildFacts.commit(),
        study.seed(),
        study.replications(),
        study.luck(),
        Shard.WHOLE,
        events,
        command,
        inputs,
        Map.of(),
        Keep.RESPONSES,
        Optional.empty());
  }

  /**
   * Whether another plan is a part of the same study.
   *
   * @param other the other
   * @return true if all but the shard is the same
   */
  public boolean sameStudy(StudyPlan other) {
    return whole().equals(other.whole());
  }

  /**
   * The plan of the whole study.
   *
   * @return without the shard
   */
  public StudyPlan whole() {
    return part(Shard.WHOLE);
  }

  /**
   * The plan of a part of the study.
   *
   * @param part which
   * @return a copy
   */
  public StudyPlan part(Shard part) {
    return new StudyPlan(
        version,
        commit,
        seed,
        replications,
        luck,
        part,
        events,
        command,
        inputs,
        copies,
        keep,
        partial);
  }

  /**
   * The plan with other replications.
   *
   * @param more how many
   * @param newCommand the command that makes all of them
   * @return a copy
   */
  public StudyPlan with(Replications more, String newCommand) {
    Optional<Partial> left =
        partial
            .filter(part -> more.most() < part.planned())
            .map(part -> new Partial(more.most(), part.planned()));
    return new StudyPlan(
        version, commit, seed, more, luck, shard, events, newCommand, inputs, copies, keep, left);
  }

  /**
   * The plan with other tables kept.
   *
   * @param kept which
   * @return a copy, whose command asks for them
   */
  public StudyPlan keeping(Keep kept) {
    String option = "--" + Keep.KEY;
    String keeping =
        kept == Keep.RESPONSES
            ? Shell.withoutOption(command, option)
            : Shell.withOption(command, option, kept.word());
    return new StudyPlan(
        version,
        commit,
        seed,
        replications,
        luck,
        shard,
        events,
        keeping,
        inputs,
        copies,
        kept,
        partial);
  }

  /**
   * The plan of the part that there is already: the first replications of every point and arm.
   *
   * @param played how many, at least 1
   * @param sets what a sealed plan changes of its scenario, if there is one
   * @return the plan of a whole study of so many replications
   */
  public StudyPlan soFar(int played, List<String> sets) {
    Replications first = new Replications(replications.first(), played, played, Map.of());
    return new StudyPlan(
        version,
        commit,
        seed,
        first,
        luck,
        Shard.WHOLE,
        events,
        commandOf(played, sets),
        inputs,
        Map.of(),
        keep,
        Optional.of(new Partial(played, replications.most())));
  }

  /** A sealed plan is played whole or not at all, and a precision ends where it will. */
  private String commandOf(int played, List<String> sets) {
    List<String> words = new ArrayList<>();
    boolean byPlan = false;
    for (Iterator<String> all = Shell.words(command).iterator(); all.hasNext(); ) {
      String word = all.next();
      if ((word.equals("--plan") || word.equals("--precision")) && all.hasNext()) {
        byPlan |= word.equals("--plan");
        all.next();
      } else if (!word.equals("--allow-other-version")) {
        words.add(word);
      }
    }
    if (byPlan) {
      sets.forEach(set -> words.addAll(List.of("--set", set)));
      words.addAll(List.of("-s", Long.toString(seed)));
    }
    return Shell.withOption(Shell.command(words), "-n", played);
  }

  /**
   * The plan with the hashes of the files that it is played from.
   *
   * @param files hashes by name
   * @return a copy
   */
  public StudyPlan withCopies(Map<String, String> files) {
    return new StudyPlan(
        version,
        commit,
        seed,
        replications,
        luck,
        shard,
        events,
        command,
        inputs,
        files,
        keep,
        partial);
  }

  /**
   * A number for the runs of the study, whoever plays which of them, and however many: those of
   * other files, of another seed or of another casus have another.
   *
   * @return what its journal is marked with
   */
  public long journalId() {
    String what =
        String.join("\n", version, commit, "" + seed, "" + luck, "" + events, "" + copies);
    return Long.parseUnsignedLong(
        Folders.sha256(what.getBytes(StandardCharsets.UTF_8)).substring(0, 16), 16);
  }

  /**
   * The plan as JSON.
   *
   * @return the text of the file
   */
  public String json() {
    Map<String, Object> json =
        Json.object(
            "format",
            Manifest.FORMAT,
            "casus",
            Json.object("version", version, "commit", commit),
            "seed",
            seed,
            "replications",
            Json.object(
                "first", replications.first(),
                "min", replications.least(),
                "max", replications.most(),
                "precision", replications.precision()),
            "luck",
            luck.word(),
            "shard",
            numbers(shard),
            "events",
            events,
            "command",
            command,
            "inputs",
            inputs,
            "copies",
            copies);
    if (keep != Keep.RESPONSES) {
      json.put(Keep.KEY, keep.word());
    }
    partial.ifPresent(part -> json.put(Partial.KEY, part.json()));
    return SealedJson.text(json);
  }

  /**
   * Reads a plan.
   *
   * @param file the file
   * @return the plan
   * @throws UnreadableResultsException if it has a fault
   * @throws IOException if it cannot be read
   */
  public static StudyPlan read(Path file) throws IOException {
    JsonFile json = new JsonFile(file);
    Map<?, ?> root = json.root();
    boolean first = String.valueOf(root.get("format")).equals("1");
    if (!first) {
      SealedJson.check(file, json.text());
    }
    Map<?, ?> casus = json.object(root.get("casus"), "casus");
    Map<?, ?> counts = json.object(root.get("replications"), "replications");
    Map<String, Double> precision = new LinkedHashMap<>();
    json.object(counts.get("precision"), "precision")
        .forEach((key, value) -> precision.put(key.toString(), ((Number) value).doubleValue()));
    return new StudyPlan(
        JsonFile.text(casus, "version"),
        JsonFile.text(casus, "commit"),
        json.long64(root, "seed"),
        new Replications(
            json.count(counts.get("first"), "first"),
            json.count(counts.get("min"), "min"),
            json.count(counts.get("max"), "max"),
            precision),
        luck(file, root),
        shard(file, json, root.get("shard")),
        Boolean.TRUE.equals(root.get("events")),
        JsonFile.text(root, "command"),
        json.texts(root, "inputs"),
        first ? Map.of() : json.texts(root, "copies"), // the manifest has their hashes
        kept(file, root),
        Partial.of(json, root));
  }

  private static List<Integer> numbers(Shard shard) {
    return shard.deal() == 0
        ? List.of(shard.number(), shard.of())
        : List.of(shard.number(), shard.of(), shard.deal());
  }

  private static Shard shard(Path file, JsonFile json, @Nullable Object value) throws IOException {
    if (!(value instanceof List<?> list && (list.size() == 2 || list.size() == 3))) {
      throw new UnreadableResultsException(file + ": shard is no pair of numbers");
    }
    List<Integer> numbers = new ArrayList<>();
    for (Object number : list) {
      numbers.add(json.count(number, "shard"));
    }
    try {
      return new Shard(numbers.get(0), numbers.get(1), numbers.size() == 2 ? 0 : numbers.get(2));
    } catch (IllegalArgumentException e) {
      throw new UnreadableResultsException(file + ": there is " + e.getMessage(), e);
    }
  }

  /** Where a plan tells nothing of it, all is kept. */
  private static Keep kept(Path file, Map<?, ?> root) throws UnreadableResultsException {
    String word = String.valueOf(root.containsKey(Keep.KEY) ? root.get(Keep.KEY) : "responses");
    return Named.find(Keep.class, word)
        .orElseThrow(
            () ->
                new UnreadableResultsException(file + ": nothing that is kept is called " + word));
  }

  /** Older plans tell nothing of luck: it was shared. */
  private static LuckSharing luck(Path file, Map<?, ?> root) throws UnreadableResultsException {
    Object word = root.containsKey("luck") ? root.get("luck") : LuckSharing.SHARED.word();
    return Arrays.stream(LuckSharing.values())
        .filter(luck -> luck.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new UnreadableResultsException(file + ": no way to share luck is " + word));
  }

  /**
   * How many replications a whole block of the journal has.
   *
   * @return fewer where events are kept
   */
  public int blockSize() {
    return events ? Block.SIZE_WITH_EVENTS : Block.SIZE;
  }
}
