package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.SmallStudy;
import casus.cluster.Submission;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardCommandTest {
  private final Shell shell = new Shell();

  @TempDir private Path temp;

  @Test
  void aStudyInASingleShardIsJoinedAsOthersAre() throws Exception {
    SmallStudy study = SmallStudy.of(temp, "250");
    Path jobs = temp.resolve("jobs");
    Submission.begin(jobs, study.study(), study.plan(), 1);
    for (int again = 0; again < 2; again++) {
      assertThat(shell.run("shard", jobs, 1, "-q")).as(shell.err()).isEqualTo(ExitCode.DONE);
    }
    assertThat(jobs.resolve("parts/part-0001/manifest.json")).doesNotExist();
    assertThat(shell.run("shard", jobs, "-q", "--no-charts"))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);

    Path alone = temp.resolve("alone");
    study.playedAlone(alone);
    Contents.assertSame(jobs.resolve("results"), alone);
  }

  @Test
  void aSingleShardThatIsResumedByHandIsStillJoined() throws Exception {
    SmallStudy study = SmallStudy.of(temp, "250");
    Path jobs = temp.resolve("jobs");
    Submission.begin(jobs, study.study(), study.plan(), 1);
    assertThat(shell.run("shard", jobs, 1, "-q")).as(shell.err()).isEqualTo(ExitCode.DONE);
    Path part = jobs.resolve("parts/part-0001");
    try (FileChannel journal =
        FileChannel.open(part.resolve("journal.bin"), StandardOpenOption.WRITE)) {
      journal.truncate(journal.size() - 10);
    }

    assertThat(shell.run("resume", part, "-q")).as(shell.err()).isEqualTo(ExitCode.DONE);

    assertThat(part.resolve("manifest.json")).doesNotExist();
    assertThat(shell.run("shard", jobs, "-q", "--no-charts"))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    Path alone = temp.resolve("alone");
    study.playedAlone(alone);
    Contents.assertSame(jobs.resolve("results"), alone);
  }
}
