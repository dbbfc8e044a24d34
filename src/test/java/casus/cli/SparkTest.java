package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real cluster of Apache Spark, a master and two workers on the loopback, started for the test:
 * first {@code mvn -Pspark package antrun:run@home -DskipTests}.
 */
@Tag("process")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class SparkTest {
  private static final int NOT_HERE = 77;

  private static final int PATIENCE_SECONDS = 1100;

  private static final String STUDY =
      """
      casus: 1
      study: small
      scenario: %s
      replications: 20000
      arms: {no-treaty: {remove: rus-prk-2024}}
      """;

  /**
   * A worker and its executor are ended in mid-study. Then the driver is, and the study is gone on
   * with on the worker that is left.
   */
  private static final String STORY =
      """
      set -u
      cd "$1"
      casus() { . "$2/scripts/start.sh"; shift 2; casus_start java "$jar" /nowhere/casus.jsa - '' "$@"; }
      jar=$2/target/casus.jar
      half_done() { # its folder
        for try in $(seq 1 3000); do
          [ "$(stat -c %s "$1/journal.bin" 2> /dev/null || echo 0)" -gt 100000 ] && return
          sleep .1
        done
        echo "never begun: $1"
      }
      (casus "$@" sweep study.yaml -o alone -q --no-charts)
      echo "alone: $?"

      casus "$@" sweep study.yaml -o lost -q --no-charts --spark "$SPARK_MASTER" &
      driver=$!
      half_done lost
      ours=$driver
      for pid in $SPARK_DAEMONS; do ours="$ours|$pid$(pgrep -P $pid | sed 's/^/|/' | tr -d '\\n')"; done
      ss -ltnpH | grep -E "pid=($ours)," > listeners
      worker=${SPARK_DAEMONS##* }
      kill -9 "$worker" $(pgrep -P "$worker")
      wait "$driver"
      echo "lost: $?"
      diff -rq alone lost

      casus "$@" sweep study.yaml -o ended -q --no-charts --spark "$SPARK_MASTER" &
      driver=$!
      half_done ended
      kill -9 "$driver"
      wait "$driver" 2> /dev/null
      echo "ended: $?"
      cp ended/journal.bin kept
      (casus "$@" resume ended -q --no-charts --spark "$SPARK_MASTER")
      echo "resumed: $?"
      diff -rq alone ended
      """;

  @TempDir private Path temp;

  @Test
  void aStudyThatLostAMachineOrItsDriverIsTheSameBytesAsOnOneMachine() throws Exception {
    assumeTrue(
        Boolean.getBoolean("casus.spark"),
        "starts a cluster and takes minutes: asked for with -Dcasus.spark=true");
    Path home = Shell.PROJECT.toAbsolutePath().normalize();
    assertThat(home.resolve("target/casus.jar")).exists();
    assertThat(home.resolve("target/casus-spark.jar")).exists();
    Path korea = Shell.KOREA.toAbsolutePath().normalize();
    Files.writeString(temp.resolve("study.yaml"), STUDY.formatted(korea));
    Path story = Files.writeString(temp.resolve("story.sh"), STORY);

    Ended ended =
        Ended.of(
            new ProcessBuilder(
                List.of(
                    "bash",
                    home.resolve("scripts/test-spark.sh").toString(),
                    temp.resolve("spark").toString(),
                    "bash",
                    story.toString(),
                    temp.toString(),
                    home.toString())),
            PATIENCE_SECONDS);
    assumeTrue(ended.code() != NOT_HERE, ended.told());

    assertThat(ended.told())
        .contains("alone: 0", "lost: 0", "ended: 137", "resumed: 0")
        .doesNotContain("never begun", "Only in");
    assertThat(ended.told().lines().filter(line -> line.startsWith("Files ")).toList())
        .containsExactly(
            "Files alone/timing.json and lost/timing.json differ",
            "Files alone/timing.json and ended/timing.json differ");
    assertThat(Files.readString(temp.resolve("lost/timing.json"))).doesNotContain("spark");

    List<String> listeners = Files.readAllLines(temp.resolve("listeners"));
    assertThat(listeners).as("master, workers, executors and driver listen").hasSizeGreaterThan(5);
    assertThat(listeners).allMatch(line -> line.split("\\s+", 5)[3].contains("127.0.0.1]:"));

    assertThat(Files.size(temp.resolve("kept")))
        .as("what was kept when the driver was killed")
        .isBetween(1L, Files.size(temp.resolve("alone/journal.bin")) * 9 / 10);
  }
}
