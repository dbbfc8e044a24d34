package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.Ended;
import casus.SmallStudy;
import casus.cluster.Shards;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real SLURM of one node, started for the test, where it is installed and may be started. */
@Tag("process")
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class SlurmTest {
  private static final int NOT_HERE = 77;

  /** Any small studies, in any number of shards. */
  private static final int STUDIES = 4;

  private static final String STUDY =
      """
      casus: 1
      study: small
      scenario: korea.yaml
      replications: 40000
      arms: {no-treaty: {remove: rus-prk-2024}}
      """;

  /**
   * The study is submitted; one task is ended by the cluster in mid-work and so is never joined;
   * what is missing is submitted again, in as many shards as before whatever minutes are wished
   * for, is ended again, and submitted in more shards.
   */
  private static final String STORY =
      """
      set -u
      casus() { %s "$@"; }
      cd "$1"
      casus submit study.yaml --slurm -o jobs --shards 3 --cpus 1 --mem 400M --account secretaccount --partition test
      echo "submitted: $?"
      for try in $(seq 1 600); do
        [ "$(stat -c %%s jobs/parts/part-0001/journal.bin 2> /dev/null || echo 0)" -gt 1000 ] && break
        sleep .1
      done
      scancel --signal=KILL --full 1_1 || scancel 1_1
      casus submit study.yaml --slurm -o jobs 2> twice
      echo "twice: $?"
      for try in $(seq 1 900); do
        [ -z "$(squeue --noheader)" ] && break
        sleep .2
      done
      casus status jobs --json > status.json
      echo "status: $?"
      casus submit study.yaml --slurm -o jobs --minutes 600 --cpus 1 --mem 400M 2>&1
      echo "minutes: $?"
      squeue --noheader --format=%%A | xargs scancel
      for try in $(seq 1 900); do
        [ -z "$(squeue --noheader)" ] && break
        sleep .2
      done
      casus submit study.yaml --slurm -o jobs --shards 5 --cpus 1 --mem 400M 2>&1
      echo "again: $?"
      for try in $(seq 1 900); do
        [ -f jobs/results/manifest.json ] && [ -z "$(squeue --noheader)" ] && break
        sleep .2
      done
      casus status jobs > status.txt
      echo "joined: $?"
      casus sweep study.yaml -o alone --no-charts -q
      diff -rq alone jobs/results
      casus package jobs/results -o packed.zip -q
      mkdir packed
      (cd packed && { unzip -q ../packed.zip || python3 -m zipfile -e ../packed.zip .; })
      echo "packed: $(ls packed | wc -l)"
      echo "known: $(grep -rlF -e secretaccount -e "$1" jobs packed | grep -v ^jobs/logs/)."

      for any in any-*; do
        casus submit $any/study.yaml --slurm -o $any/jobs --shards $(cat $any/shards) --cpus 1 --mem 400M -q
      done
      for try in $(seq 1 900); do
        [ -z "$(squeue --noheader)" ] && break
        sleep .2
      done
      for any in any-*; do
        casus sweep $any/study.yaml -o $any/alone --no-charts -q
        diff -rq --exclude=timing.json $any/alone $any/jobs/results && echo "the same: $any"
      done
      """;

  @TempDir private Path temp;

  @Test
  void aStudyWhoseTaskWasKilledIsTheSameBytesAsOnOneMachine() throws Exception {
    assumeTrue(
        Boolean.getBoolean("casus.slurm"),
        "starts daemons and takes minutes: asked for with -Dcasus.slurm=true");
    SplittableRandom dice = new SplittableRandom(18);
    for (int i = 0; i < STUDIES; i++) {
      SmallStudy any =
          SmallStudy.any(Files.createDirectory(temp.resolve("any-" + i)), dice, 900, false);
      long most = Math.min(4, Shards.pieces(any.study().study()));
      Files.writeString(any.file().resolveSibling("shards"), "" + (1 + dice.nextLong(most)));
    }
    Files.copy(Shell.KOREA, temp.resolve("korea.yaml"));
    Files.writeString(temp.resolve("study.yaml"), STUDY);
    String program =
        Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Pattern.compile(Pattern.quote(File.pathSeparator))
                    .splitAsStream(System.getProperty("java.class.path"))
                    .map(place -> Path.of(place).toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator)),
                Casus.class.getName())
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    Path story = Files.writeString(temp.resolve("story.sh"), STORY.formatted(program));
    Path start = Shell.PROJECT.resolve("scripts/test-slurm.sh").toAbsolutePath();

    Ended ended =
        Ended.of(
            new ProcessBuilder(
                List.of(
                    "bash",
                    start.toString(),
                    temp.resolve("slurm").toString(),
                    "bash",
                    story.toString(),
                    temp.toString())));
    assumeTrue(ended.code() != NOT_HERE, ended.told());

    assertThat(ended.told())
        .contains("submitted: 0", "twice: 2", "minutes: 0", "again: 0", "joined: 0")
        .contains("stays parted into 3 shards; --minutes 600.0 would be 1: --shards 1 parts it")
        .contains("parted anew, from 3 into 5 shards", "5 of 5 shards submitted as job")
        .contains("status: 3")
        .as("account and places of the cluster, in any file but the logs that SLURM writes")
        .contains("known: .")
        .doesNotContain("packed: 0")
        .contains("Files alone/timing.json and jobs/results/timing.json differ")
        .doesNotContain("Only in");
    for (int i = 0; i < STUDIES; i++) {
      assertThat(ended.told()).contains("the same: any-" + i);
    }
    assertThat(ended.told().lines().filter(line -> line.startsWith("Files ")).toList()).hasSize(1);
    assertThat(Files.readString(temp.resolve("twice"))).contains("is submitted");
    assertThat(Files.readString(temp.resolve("status.json")))
        .contains("\"failed\": 1", "casus shard jobs 1");
    assertThat(Files.readString(temp.resolve("status.txt"))).contains("5 of 5 shards are done");
    assertThat(Files.readString(temp.resolve("jobs/results/timing.json")))
        .doesNotContain(temp.toString());
  }
}
