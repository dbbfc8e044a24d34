package casus.results;

import java.util.Map;
import java.util.Optional;

/**
 * What a results folder says of itself. All of it follows from the inputs; times, threads and the
 * command line as typed stand apart, in {@code timing.json}.
 *
 * @param version of casus
 * @param commit of casus, or "unknown"
 * @param name of the scenario
 * @param title of the scenario
 * @param horizonDays days simulated
 * @param seed the master seed
 * @param replications for each design point and arm; where a precision decides, the most
 * @param runs how many were played well, in all
 * @param failures how many failed
 * @param asked how many were asked for, in all
 * @param design points, arms and how they were laid
 * @param command the command that makes the same results again
 * @param inputs hashes of the input files, by name
 * @param journal what the journal adds up to
 * @param partial of what longer study it is a part; empty for a whole one
 */
public record Manifest(
    String version,
    String commit,
    String name,
    String title,
    int horizonDays,
    long seed,
    long replications,
    long runs,
    long failures,
    long asked,
    Map<String, Object> design,
    String command,
    Map<String, String> inputs,
    JournalTotals journal,
    Optional<Partial> partial) {
  /** The name of the file. */
  public static final String FILE = "manifest.json";

  /** The key of the hashes of tables that were made and not kept. */
  static final String LEFT_OUT = "left_out";

  /** The format of results folders that this program writes. */
  public static final int FORMAT = 2;

  /**
   * The manifest as JSON.
   *
   * @param files hashes of the files in the folder, by name
   * @param leftOut those of tables that were made and not kept, by name
   * @return the text
   */
  public String json(Map<String, String> files, Map<String, String> leftOut) {
    Map<String, Object> json =
        Json.object(
            "format", FORMAT,
            "casus",
                Json.object(
                    "version", version,
                    "commit", commit),
            "platform",
                Json.object(
                    "java", System.getProperty("java.version"),
                    "vm", System.getProperty("java.vm.name"),
                    "os", System.getProperty("os.name"),
                    "arch", System.getProperty("os.arch")),
            "scenario",
                Json.object(
                    "name", name,
                    "title", title),
            "design", design,
            "horizon_days", horizonDays,
            "seed", seed,
            "replications", replications,
            "runs", runs,
            "asked", asked,
            "complete", runs + failures == asked,
            "failures", failures,
            "command", command,
            "inputs", inputs,
            "files", files,
            "journal",
                Json.object(
                    "blocks",
                    journal.blocks(),
                    "runs",
                    journal.runs(),
                    "checksum",
                    journal.checksum()));
    if (!leftOut.isEmpty()) {
      json.put(LEFT_OUT, leftOut);
    }
    partial.ifPresent(part -> json.put(Partial.KEY, part.json()));
    return SealedJson.text(json);
  }
}
