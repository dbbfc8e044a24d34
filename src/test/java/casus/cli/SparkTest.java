package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.Ended;
import casus.SmallStudy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
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

  /** Any small studies. */
  private static final int STUDIES = 3;

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
   * An executor is held for a while, so that its task is given to another too, and both end it. A
   * worker and its executor are ended in mid-study. Then the driver is, and the study is gone on
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

      casus "$@" sweep study.yaml -o twin -q --no-charts --spark "$SPARK_MASTER" \\
        --spark-conf spark.speculation.interval=200ms --spark-conf spark.log.level=INFO 2> twin.log &
      driver=$!
      half_done twin
      worker=${SPARK_DAEMONS##* }
      slow=$(pgrep -P "$worker" | head -n 1)
      kill -STOP "$slow"
      for try in $(seq 1 600); do
        grep -q "Starting task .*[.]1 in stage" twin.log && break
        sleep .2
      done
      kill -CONT "$slow"
      grep "speculat\\|Starting task .*[.]1 in stage" twin.log > twins
      wait "$driver"
      echo "twin: $?"
      diff -rq --exclude=timing.json alone twin && echo "the same: twin"

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

      for any in any-*; do
        (casus "$@" sweep $any/study.yaml -o $any/alone -q --no-charts)
        (casus "$@" sweep $any/study.yaml -o $any/spark -q --no-charts --spark "$SPARK_MASTER")
        diff -rq --exclude=timing.json $any/alone $any/spark && echo "the same: $any"
      done
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
    SplittableRandom dice = new SplittableRandom(4);
    for (int i = 0; i < STUDIES; i++) {
      SmallStudy.any(Files.createDirectory(temp.resolve("any-" + i)), dice, 2000, false);
    }
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
        .contains("alone: 0", "twin: 0", "the same: twin", "lost: 0", "ended: 137", "resumed: 0")
        .doesNotContain("never begun", "Only in");
    for (int i = 0; i < STUDIES; i++) {
      assertThat(ended.told()).contains("the same: any-" + i);
    }
    assertThat(ended.told().lines().filter(line -> line.startsWith("Files ")).toList())
        .containsExactly(
            "Files alone/timing.json and lost/timing.json differ",
            "Files alone/timing.json and ended/timing.json differ");
    assertThat(Files.readString(temp.resolve("lost/timing.json"))).doesNotContain("spark");
    assertThat(temp.resolve("twins"))
        .as("a task that was given to a second executor while the first stood still")
        .content()
        .contains("speculatable", ".1 in stage");

    List<String> listeners = Files.readAllLines(temp.resolve("listeners"));
    assertThat(listeners).as("master, workers, executors and driver listen").hasSizeGreaterThan(5);
    assertThat(listeners)
        .allMatch(line -> line.split("\\s+", 5)[3].matches(".*127[.]0[.]0[.][12]]:.*"));

    assertThat(Files.size(temp.resolve("kept")))
        .as("what was kept when the driver was killed")
        .isBetween(1L, Files.size(temp.resolve("alone/journal.bin")) * 9 / 10);
  }
}
