package casus.results;

import casus.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was promised before anything was played: the study, resolved, with the program, sealed by
 * hash and date. A study that is played by it carries it in its folder.
 *
 * @param sealed when, as ISO 8601 in UTC
 * @param version of casus
 * @param commit of casus, or "unknown"
 * @param file the study or scenario, as seen from where the plan stands, with {@code /}
 * @param sets changes of the command line, {@code path=value}
 * @param terms what is to be played, by key: seed, replications, arms, outcomes, …
 * @param analyses what is to be made of it, as commands with {@code DIR} for the folder
 * @param expectations what is expected, in the author's words
 * @param inputs hashes of all files that it is read from, by name
 * @param texts the study, its scenario in one file and in full, and its list of points, by name
 */
public record SealedPlan(
    String sealed,
    String version,
    String commit,
    String file,
    List<String> sets,
    Map<String, String> terms,
    List<String> analyses,
    List<String> expectations,
    Map<String, String> inputs,
    Map<String, String> texts) {
  /** What it is called in a results folder. */
  public static final String FILE = "sealed-plan.json";

  /** The term that tells a study from a run of one scenario. */
  public static final String KIND = "kind";

  private static final String WHAT = "casus sealed plan";
  private static final int FORMAT = 1;
  private static final int LONGEST = 60;

  /** In bytes; no plan is larger. */
  private static final long LARGEST = 1L << 28;

  /** Copies all. */
  public SealedPlan {
    sets = List.copyOf(sets);
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    analyses = List.copyOf(analyses);
    expectations = List.copyOf(expectations);
    inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /**
   * The plan as a file.
   *
   * @return JSON that ends with the hash of all before it
   */
  public String json() {
    return SealedJson.text(
        Json.object(
            "what", WHAT,
            "format", FORMAT,
            "sealed", sealed,
            "casus", Json.object("version", version, "commit", commit),
            "file", file,
            "set", sets,
            "terms", terms,
            "analyses", analyses,
            "expectations", expectations,
            "inputs", inputs,
            "texts", texts));
  }

  /**
   * Reads a plan.
   *
   * @param file the file
   * @return the plan
   * @throws UnreadableResultsException if it is none, or a byte of it was changed
   * @throws IOException if it cannot be read
   */
  public static SealedPlan read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableResultsException(
          file + " is no file; name a plan that 'casus register' wrote");
    }
    JsonFile json = new JsonFile(file);
    if (!isOne(json.text())) {
      throw new UnreadableResultsException(
          file + " is no sealed plan; name one that 'casus register' wrote");
    }
    SealedJson.check(file, json.text());
    Map<?, ?> root = json.root();
    if (!String.valueOf(root.get("format")).equals("" + FORMAT)) {
      throw new UnreadableResultsException(
          Text.format(
              "%s: format is %s, this casus reads format %d; use the casus that sealed it",
              file, root.get("format"), FORMAT));
    }
    Map<?, ?> casus = json.object(root.get("casus"), "casus");
    Map<String, String> terms = new LinkedHashMap<>();
    json.object(root.get("terms"), "terms")
        .forEach((key, value) -> terms.put(String.valueOf(key), String.valueOf(value)));
    return new SealedPlan(
        JsonFile.text(root, "sealed"),
        JsonFile.text(casus, "version"),
        JsonFile.text(casus, "commit"),
        JsonFile.text(root, "file"),
        list(json, root, "set"),
        terms,
        list(json, root, "analyses"),
        list(json, root, "expectations"),
        json.texts(root, "inputs"),
        json.texts(root, "texts"));
  }

  /**
   * Whether a file is a sealed plan, sound or not.
   *
   * @param file the file
   * @return false for any other
   * @throws IOException if it cannot be read
   */
  public static boolean isOne(Path file) throws IOException {
    return Files.size(file) <= LARGEST
        && isOne(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  private static boolean isOne(String text) {
    return text.contains("\"what\": \"" + WHAT + "\"");
  }

  /**
   * The plan that results were played by. A file of the name that the manifest does not know is not
   * believed.
   *
   * @param results the results
   * @return empty if they were played by none
   * @throws UnreadableResultsException if it was changed since
   * @throws IOException if it cannot be read
   */
  public static Optional<SealedPlan> of(StoredResults results) throws IOException {
    return results.manifest().files().containsKey(FILE)
        ? Optional.of(read(results.checked(FILE)))
        : Optional.empty();
  }

  private static List<String> list(JsonFile json, Map<?, ?> root, String key)
      throws UnreadableResultsException {
    return json.list(root.get(key), key).stream().map(String::valueOf).toList();
  }

  /**
   * A term that is a number.
   *
   * @param key its key
   * @return its value
   * @throws UnreadableResultsException if the plan has no such number
   */
  public long number(String key) throws UnreadableResultsException {
    try {
      return Long.parseLong(terms.getOrDefault(key, ""));
    } catch (NumberFormatException e) {
      throw new UnreadableResultsException(
          Text.format("the plan's %s is '%s', not a whole number", key, terms.get(key)), e);
    }
  }

  /**
   * What differs between this plan and what would be played now.
   *
   * @param now the same made of the files as they are
   * @param otherVersion whether another casus may play it
   * @return one line each: which file, line or key; empty if nothing does
   */
  public List<String> differences(SealedPlan now, boolean otherVersion) {
    List<String> told = new ArrayList<>();
    if (!otherVersion && !isOf(now.version, now.commit)) {
      told.add(
          Text.format(
              "casus: planned with %s (%s), this is %s (%s); --allow-other-version plays it and"
                  + " records that",
              version, commit, now.version, now.commit));
    }
    byKey(
        inputs,
        now.inputs,
        (name, planned, found) ->
            told.add(
                found.isEmpty()
                    ? name + ": planned, but it is not read now"
                    : planned.isEmpty()
                        ? name + ": not in the plan, but it is read now"
                        : name + ": its bytes differ from those that were sealed"));
    byKey(
        terms,
        now.terms,
        (key, planned, found) ->
            told.add(Text.format("%s: planned %s, now %s", key, shown(planned), shown(found))));
    byKey(
        texts,
        now.texts,
        (name, planned, found) -> told.add(name + " " + firstDifference(planned, found)));
    return told;
  }

  /**
   * Whether a casus is the one that sealed the plan.
   *
   * @param otherVersion its version
   * @param otherCommit its commit
   * @return true if both are the same
   */
  public boolean isOf(String otherVersion, String otherCommit) {
    return version.equals(otherVersion) && commit.equals(otherCommit);
  }

  private interface Differing {
    void tell(String key, String planned, String found);
  }

  private static void byKey(
      Map<String, String> planned, Map<String, String> found, Differing differing) {
    TreeSet<String> keys = new TreeSet<>(planned.keySet());
    keys.addAll(found.keySet());
    for (String key : keys) {
      String before = planned.getOrDefault(key, "");
      String after = found.getOrDefault(key, "");
      if (!before.equals(after) || planned.containsKey(key) != found.containsKey(key)) {
        differing.tell(key, before, after);
      }
    }
  }

  private static String firstDifference(String planned, String found) {
    List<String> before = planned.lines().toList();
    List<String> after = found.lines().toList();
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      String one = i < before.size() ? before.get(i) : "";
      String other = i < after.size() ? after.get(i) : "";
      if (!one.equals(other) || i >= before.size() || i >= after.size()) {
        return Text.format("line %d: planned %s, now %s", i + 1, shown(one), shown(other));
      }
    }
    return "differs in its line ends";
  }

  private static String shown(String value) {
    String text = value.strip();
    return text.isEmpty()
        ? "nothing"
        : "'" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "'";
  }
}
