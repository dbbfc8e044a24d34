package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.SmallStudy;
import casus.cluster.Submission;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardCommandTest {
  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private SmallStudy study;
  private Path jobs;
  private Path part;

  @Test
  void aStudyInASingleShardIsJoinedAsOthersAre() throws Exception {
    does("shard", jobs, 1, "-q");
    does("shard", jobs, 1, "-q");

    requireJoined();
  }

  @Test
  void aSingleShardThatIsResumedByHandIsStillJoined() throws Exception {
    does("shard", jobs, 1, "-q");
    Path journal = part.resolve("journal.bin");
    try (FileChannel file = FileChannel.open(journal, StandardOpenOption.WRITE)) {
      file.truncate(file.size() - 10);
    }
    does("resume", part, "-q");

    requireJoined();
  }

  @BeforeEach
  void begin() throws Exception {
    study = SmallStudy.of(temp, "250");
    jobs = temp.resolve("jobs");
    part = jobs.resolve("parts/part-0001");
    Submission.begin(jobs, study.study(), study.plan(), 1);
  }

  private void does(Object... command) {
    assertThat(shell.run(command)).as(shell.err()).isEqualTo(ExitCode.DONE);
  }

  private void requireJoined() throws Exception {
    assertThat(part.resolve("manifest.json")).doesNotExist();
    does("shard", jobs, "-q", "--no-charts");
    Path alone = temp.resolve("alone");
    study.playedAlone(alone);
    Contents.assertSame(jobs.resolve("results"), alone);
  }
}
