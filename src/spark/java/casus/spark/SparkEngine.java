package casus.spark;

import casus.cluster.ClusterException;
import casus.cluster.Engine;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/** Apache Spark: casus itself is the driver, and its jars go to the executors with the orders. */
public final class SparkEngine implements Engine {
  /** What holds unless the user, by settings or properties of Java, says otherwise. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "spark.app.name", "casus",
          // An order that takes far longer than the others is given to a second machine too.
          "spark.speculation", "true",
          // Spark has libraries that casus has too, in other versions.
          "spark.executor.userClassPathFirst", "true",
          "spark.executor.extraJavaOptions", "-Djava.awt.headless=true",
          // What Spark remembers of tasks that are done would grow with the study.
          "spark.ui.enabled", "false",
          "spark.ui.retainedTasks", "1000",
          "spark.ui.retainedStages", "50",
          "spark.ui.retainedJobs", "50");

  /**
   * The engine, where Spark is on the class path.
   *
   * @throws ClassNotFoundException if it is not
   */
  public SparkEngine() throws ClassNotFoundException {
    Class.forName("org.apache.spark.SparkContext", false, SparkEngine.class.getClassLoader());
  }

  @Override
  public String word() {
    return "spark";
  }

  @Override
  public Session start(String master, Map<String, String> settings) throws ClusterException {
    SparkConf conf = new SparkConf();
    conf.setMaster(master);
    settings.forEach(conf::set);
    DEFAULTS.forEach(conf::setIfMissing);
    String others = conf.get("spark.jars", "");
    conf.set("spark.jars", String.join(",", jars()) + (others.isEmpty() ? "" : "," + others));
    try {
      return new SparkOrders(new SparkContext(conf));
    } catch (Exception | LinkageError e) {
      throw new ClusterException("Spark does not start: " + SparkOrders.reason(e));
    }
  }

  /** All that is on the class path and not Spark's own. */
  private static List<String> jars() throws ClusterException {
    Path spark = folderOf(SparkContext.class);
    List<String> jars = new ArrayList<>();
    for (String entry :
        System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
      Path jar = Path.of(entry).toAbsolutePath();
      if (Files.isDirectory(jar)) {
        throw new ClusterException(
            "Spark's machines are handed jars, and " + jar + " on the class path is a folder");
      }
      if (Files.exists(jar) && !spark.equals(jar.getParent())) {
        jars.add(jar.toUri().toString());
      }
    }
    return jars;
  }

  private static Path folderOf(Class<?> type) throws ClusterException {
    try {
      Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.toAbsolutePath().getParent();
    } catch (URISyntaxException e) {
      throw new ClusterException("cannot find the jar of " + type.getName());
    }
  }
}
