package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.Ended;
import casus.SmallStudy;
import casus.cluster.Shards;
import casus.results.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any study, in any shards, all by real processes of which half are ended by SIGKILL: while a study
 * is submitted or parted anew, while a shard is played, and while the shards are joined. A trial
 * takes a minute or two: {@code -Dcasus.kills=5}.
 */
@Tag("process")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the cluster's commands are shell scripts here")
class KilledShardsTest {
  private static final int TRIALS = Integer.getInteger("casus.kills", 0);

  /** A scheduler that takes all, and has nothing waiting. */
  private static final String IDLE = "#!/bin/sh\ncase $0 in *sbatch) echo 1 ;; esac\n";

  @TempDir private Path temp;

  private final List<Process> started = new ArrayList<>();
  private int killed;

  /** How long one machine takes for all of the study at hand: no part of it takes much longer. */
  private long usualMillis;

  @Test
  void whateverProcessIsKilledTheResultsAreThoseOfOneMachine() throws Exception {
    assumeTrue(TRIALS > 0, "takes minutes: asked for with -Dcasus.kills=5");
    for (String program : List.of("sbatch", "squeue")) {
      Path file = Files.writeString(temp.resolve(program), IDLE);
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    for (int trial = 0; trial < TRIALS; trial++) {
      SplittableRandom dice = new SplittableRandom(trial);
      SmallStudy study = SmallStudy.any(temp, dice, 30_000, false);
      Path jobs = temp.resolve("jobs" + trial);
      Path alone = temp.resolve("alone" + trial);
      String keep = study.keep().word();
      long began = System.nanoTime();
      assertThat(
              end(casus("sweep", study.file(), "-q", "--no-charts", "--keep", keep, "-o", alone)))
          .isEqualTo(ExitCode.DONE);
      usualMillis = (System.nanoTime() - began) / 1_000_000;
      Path joined = jobs.resolve("results/manifest.json");
      for (int round = 0; !Files.exists(joined); round++) {
        assertThat(round).as("rounds of trial " + trial).isLessThan(60);
        if (round == 0 || dice.nextInt(3) == 0) {
          int shards = 1 + dice.nextInt((int) Shards.pieces(study.study().study()));
          submit(study, jobs, Math.min(4, shards), dice);
        }
        for (int shard = 1; shard <= 4; shard++) {
          perhapsKilled(dice, "shard", jobs, shard, "-q", "--no-charts", "-t", 1);
        }
        perhapsKilled(dice, "shard", jobs, "-q", "--no-charts", "-t", 1);
      }
      Contents.assertSame(jobs.resolve("results"), alone);
      Folders.delete(jobs);
      Folders.delete(alone);
    }
    assertThat(killed).as("processes killed").isGreaterThan(2 * TRIALS);
  }

  private void submit(SmallStudy study, Path jobs, int shards, SplittableRandom dice)
      throws Exception {
    String keep = study.keep().word();
    perhapsKilled(
        dice, "submit", study.file(), "--slurm", "-o", jobs, "--shards", shards, "--keep", keep);
  }

  /** Half of all processes are let alone; they end well, or say why not. */
  private void perhapsKilled(SplittableRandom dice, Object... args) throws Exception {
    Process process = casus(args);
    if (dice.nextBoolean()) {
      boolean trial = args[0].equals("submit"); // it plays for some seconds before it begins
      long most = usualMillis + (trial ? 4000 : 0);
      process.waitFor(dice.nextLong(most / 5, most), TimeUnit.MILLISECONDS);
      killed += process.isAlive() ? 1 : 0;
      process.destroyForcibly().waitFor();
    } else if (end(process) != ExitCode.DONE) {
      assertThat(temp.resolve("log"))
          .content()
          .matches(
              "(?s).*(there is no shard|holds no study that was submitted|is unfinished"
                  + "|is not a folder|holds no study of this casus|is damaged or cut short).*")
          .doesNotContain("\tat ");
    }
  }

  private int end(Process process) throws Exception {
    return Ended.within(process, temp.resolve("log"));
  }

  private Process casus(Object... args) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(KillTest.command(args))
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("log").toFile());
    builder
        .environment()
        .merge("PATH", temp.toString(), (path, here) -> here + File.pathSeparator + path);
    Process process = builder.start();
    started.add(process);
    return process;
  }

  @AfterEach
  void endWhatIsLeft() {
    started.forEach(Process::destroyForcibly);
  }
}
