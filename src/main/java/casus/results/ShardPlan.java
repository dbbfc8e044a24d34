package casus.results;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How a study that a cluster plays is parted: {@code submission.json}.
 *
 * @param shards into how many shards, at least 1
 * @param deal how often it was parted before
 */
public record ShardPlan(int shards, int deal) {
  /** The name of the file. */
  public static final String FILE = "submission.json";

  /**
   * The plan as JSON.
   *
   * @return the text of the file
   */
  public String json() {
    return SealedJson.text(
        deal == 0
            ? Json.object("format", 1, "shards", shards)
            : Json.object("format", 1, "shards", shards, "deal", deal));
  }

  /**
   * Reads a plan.
   *
   * @param file the file
   * @return the plan
   * @throws UnreadableResultsException if it has a fault
   * @throws IOException if it cannot be read
   */
  public static ShardPlan read(Path file) throws IOException {
    JsonFile json = SealedJson.read(file);
    Object deal = json.root().get("deal");
    return new ShardPlan(
        json.count(json.root().get("shards"), "shards"),
        deal == null ? 0 : json.count(deal, "deal"));
  }
}
