package casus.cli;

import casus.cluster.ClusterException;
import casus.cluster.Engine;
import casus.cluster.Fleet;
import casus.results.Shell;
import casus.sweep.Crew;
import casus.sweep.StudyFolder;
import casus.text.Services;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a study is played: on this machine, or on those of Apache Spark. */
final class SparkOption {
  private static final String WORD = "spark";

  /** What Spark itself takes for one. */
  private static final Pattern MASTER = Pattern.compile("local(\\[.+])?|yarn|(spark|k8s)://\\S+");

  @Option(
      names = "--spark",
      paramLabel = "MASTER",
      description =
          "Play on Apache Spark, such as spark://host:7077; DIR has to be on a disk that all of its"
              + " machines see (needs a module: see 'Apache Spark' among the how-tos).")
  private @Nullable String master;

  @Option(
      names = "--spark-conf",
      paramLabel = "KEY=VALUE",
      description = "A setting of Spark's own, such as spark.executor.memory=4g; it is not kept.")
  private Map<String, String> settings = new LinkedHashMap<>();

  /** Whether a study is to be played elsewhere. */
  boolean isGiven() {
    return master != null;
  }

  /** Refuses what cannot be played there, before anything is begun. */
  void require() {
    if (master == null) {
      if (!settings.isEmpty()) {
        throw new UserError("--spark-conf is for --spark; name the master too");
      }
      return;
    }
    if (!MASTER.matcher(master).matches()) {
      throw new UserError(
          "--spark is '%s'; name a master such as spark://host:7077, local[2] or yarn", master);
    }
    for (String key : settings.keySet()) {
      if (!key.startsWith("spark.")) {
        throw new UserError("--spark-conf is '%s'; Spark's settings begin with 'spark.'", key);
      }
    }
    engine();
  }

  private static Engine engine() {
    Services<Engine> engines = Services.load(Engine.class, Engine::word, Set.of(), "engine");
    Services.Found<Engine> found = engines.found().get(WORD);
    if (found == null) {
      throw new UserError(
          engines.faults().isEmpty()
              ? "--spark needs the module for Apache Spark, which is no part of the plain install:"
                  + " 'mvn -Pspark package -DskipTests' makes casus-spark.jar; then set SPARK_HOME"
                  + " to a Spark 4 and start casus by scripts/casus"
              : "the module for Apache Spark is here, but no Spark: set SPARK_HOME to the folder of"
                  + " a Spark 4 and start casus by scripts/casus ("
                  + String.join("; ", engines.faults())
                  + ")");
    }
    return found.service();
  }

  /**
   * Who plays a study.
   *
   * @param folder the study
   * @return machines of Spark
   * @throws UserError if Spark does not start
   */
  Crew crew(StudyFolder folder) {
    try {
      return new Fleet(folder, engine().start(String.valueOf(master), settings));
    } catch (ClusterException e) {
      throw new UserError(
          "%s; what was played is kept, and 'casus resume %s' goes on, with --spark or without",
          e.getMessage(), Shell.word(folder.shown()));
    }
  }
}
