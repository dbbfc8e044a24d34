package casus.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What {@code manifest.json} says of the runs in a results folder.
 *
 * @param casusVersion the version that made them, such as {@code "0.1.0"}
 * @param casusCommit the commit it was built from; empty when unknown
 * @param scenarioName the scenario's short name, such as {@code "korea"}
 * @param scenarioTitle its title for people; the name where it has none
 * @param seed the master seed
 * @param replications how many runs were asked for, per design point and arm
 * @param horizonDays the last day of a run, in days after the scenario's date; at least 0
 * @param command the command line that made the folder; empty when unknown
 * @param files hashes of the files in the folder, by name
 * @param arms the arms in the order of the study, the base first; empty when unknown
 * @param studyTitle the study's title for people; the scenario's where there is none
 * @param points how many design points there are
 * @param runs how many runs were played well; empty when unknown
 * @param journal what the journal adds up to; empty where an older casus made the folder
 * @param leftOut hashes of tables that were made and not kept, by name
 * @param partial of what longer study the results are a part; empty where they are whole
 */
public record StoredManifest(
    String casusVersion,
    String casusCommit,
    String scenarioName,
    String scenarioTitle,
    long seed,
    long replications,
    int horizonDays,
    String command,
    Map<String, String> files,
    List<String> arms,
    String studyTitle,
    long points,
    OptionalLong runs,
    Optional<JournalTotals> journal,
    Map<String, String> leftOut,
    Optional<Partial> partial) {
  /**
   * Reads a manifest.
   *
   * @param folder the results folder
   * @return what it says
   * @throws UnreadableResultsException if it is damaged, or of another format
   * @throws IOException if it cannot be read
   */
  public static StoredManifest read(Path folder) throws IOException {
    return new ManifestReader(folder.resolve(Manifest.FILE)).read();
  }
}
