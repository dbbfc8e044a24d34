package casus.results;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How a study that a cluster plays is parted: {@code submission.json}.
 *
 * @param shards into how many shards, at least 1
 */
public record ShardPlan(int shards) {
  /** The name of the file. */
  public static final String FILE = "submission.json";

  /**
   * The plan as JSON.
   *
   * @return the text of the file
   */
  public String json() {
    return SealedJson.text(Json.object("format", 1, "shards", shards));
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
    return new ShardPlan(json.count(json.root().get("shards"), "shards"));
  }
}
