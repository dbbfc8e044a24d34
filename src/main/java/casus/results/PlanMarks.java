package casus.results;

import casus.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of results was planned, and what came after, held against a sealed plan.
 *
 * @param plan the plan
 * @param sha256 the hash that the plan is known by
 * @param marks one for each thing that was planned or is there
 */
public record PlanMarks(SealedPlan plan, String sha256, List<Mark> marks) {
  /** Commands that find something out; the others show what was found. */
  static final Set<String> ANALYSES =
      Set.of("compare", "sensitivity", "discover", "attribute", "rare");

  private static final String MOST = "replications.max";
  private static final String SEED = "seed";

  /** Copies the list. */
  public PlanMarks {
    marks = List.copyOf(marks);
  }

  /** How something stands to the plan. */
  public enum Standing {
    /** As planned. */
    PLANNED("planned"),
    /** Not in the plan. */
    ADDED("added after"),
    /** In the plan, with another value. */
    CHANGED("changed"),
    /** In the plan, and not there. */
    MISSING("planned, not there");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    /** How it is told. */
    public String words() {
      return words;
    }
  }

  /**
   * One thing.
   *
   * @param what such as {@code seed}, {@code arms.no-treaty} or a command
   * @param standing how it stands to the plan
   * @param note what was planned and what is there, where they differ
   */
  public record Mark(String what, Standing standing, String note) {}

  /**
   * The marks of results that were played by a plan.
   *
   * @param results the results
   * @return empty if they were played by none
   * @throws IOException if the plan cannot be read
   */
  public static Optional<PlanMarks> of(StoredResults results) throws IOException {
    Optional<SealedPlan> plan = SealedPlan.of(results);
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    // The files are those of the plan by their hashes; what can have grown is in the manifest.
    Map<String, String> found = new LinkedHashMap<>(plan.get().terms());
    found.put(SEED, Long.toString(results.manifest().seed()));
    found.put(MOST, Long.toString(results.manifest().replications()));
    if (!found.keySet().stream().anyMatch(key -> key.startsWith("precision."))) {
      found.put("replications.min", Long.toString(results.manifest().replications()));
    }
    return Optional.of(of(results, results.folder().resolve(SealedPlan.FILE), plan.get(), found));
  }

  /**
   * The marks of results against any plan.
   *
   * @param results the results
   * @param file the plan's file
   * @param plan the plan
   * @param found what was played, key by key as in the plan
   * @return the marks
   * @throws IOException if the plan cannot be read
   */
  public static PlanMarks of(
      StoredResults results, Path file, SealedPlan plan, Map<String, String> found)
      throws IOException {
    List<Mark> marks = new ArrayList<>();
    StoredManifest manifest = results.manifest();
    boolean same = plan.isOf(manifest.casusVersion(), manifest.casusCommit());
    marks.add(
        new Mark(
            "casus",
            same ? Standing.PLANNED : Standing.CHANGED,
            same
                ? ""
                : Text.format(
                    "planned with %s (%s), played with %s (%s)",
                    plan.version(),
                    plan.commit(),
                    manifest.casusVersion(),
                    manifest.casusCommit())));
    Set<String> keys = new LinkedHashSet<>(plan.terms().keySet());
    keys.addAll(found.keySet());
    keys.forEach(key -> marks.add(term(key, plan.terms().get(key), found.get(key))));
    marks.addAll(analyses(plan, results));
    return new PlanMarks(plan, Folders.sha256(file), marks);
  }

  private static Mark term(String key, @Nullable String planned, @Nullable String found) {
    if (planned == null) {
      return new Mark(key, Standing.ADDED, String.valueOf(found));
    }
    if (found == null) {
      return new Mark(key, Standing.MISSING, planned);
    }
    return planned.equals(found)
        ? new Mark(key, Standing.PLANNED, "")
        : new Mark(key, Standing.CHANGED, Text.format("planned %s, here %s", planned, found));
  }

  private static List<Mark> analyses(SealedPlan plan, StoredResults results) {
    Set<String> done = new TreeSet<>(results.derived().commands().values());
    List<Mark> marks = new ArrayList<>();
    for (String planned : plan.analyses()) {
      marks.add(
          new Mark(planned, done.contains(planned) ? Standing.PLANNED : Standing.MISSING, ""));
    }
    for (String command : done) {
      List<String> words = Shell.words(command);
      if (!plan.analyses().contains(command)
          && words.size() > 1
          && ANALYSES.contains(words.get(1))) {
        marks.add(new Mark(command, Standing.ADDED, ""));
      }
    }
    return marks;
  }

  /** What is not as planned. */
  public List<Mark> departures() {
    return marks.stream().filter(mark -> mark.standing() != Standing.PLANNED).toList();
  }

  /**
   * How an analysis stands to the plan.
   *
   * @param command the command, as it is on record
   * @return planned, or added after
   */
  public Standing standing(String command) {
    return plan.analyses().contains(command) ? Standing.PLANNED : Standing.ADDED;
  }

  /**
   * Most of it in a sentence, for notes below tables.
   *
   * @param command that made the numbers of the table, as it is on record; empty where that was the
   *     study itself
   * @return plain words with the date and the beginning of the hash
   */
  public String note(String command) {
    return Text.format(
        "Played by a plan sealed on %s (SHA-256 %s…)%s%s.",
        plan.sealed(),
        sha256.substring(0, 10),
        command.isEmpty()
            ? ""
            : "; this analysis was "
                + (standing(command) == Standing.PLANNED ? "planned" : "added after it"),
        departures().isEmpty() ? "" : "; what differs from it stands in the report");
  }

  /**
   * All of it in a sentence or two, for notes below tables and for methods.
   *
   * @return plain words, with the date, the hash and every departure
   */
  public String sentence() {
    List<String> told =
        departures().stream()
            .map(
                mark ->
                    mark.what()
                        + " ("
                        + mark.standing().words()
                        + (mark.note().isEmpty() ? "" : ": " + mark.note())
                        + ")")
            .toList();
    return Text.format(
        "The plan was sealed on %s (SHA-256 %s). %s",
        plan.sealed(),
        sha256,
        told.isEmpty()
            ? "All was played and analysed as planned."
            : "Not as planned: " + String.join("; ", told) + ".");
  }
}
