package casus.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.study.Block;
import casus.study.PlayedBlock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No run of a journal is counted twice, none is lost, and what it adds up to tells. */
class JournalTest {
  private static final long STUDY = 7;

  @TempDir private Path folder;

  /** A block whose runs all failed: the least that tells them apart. */
  private static PlayedBlock played(int point, int arm, int from, int to) {
    return new PlayedBlock(
        new Block(point, arm, from, to),
        List.of(),
        IntStream.range(from, to)
            .mapToObj(run -> new PlayedBlock.Failure(run, point + "/" + arm + "/" + run))
            .toList(),
        List.of());
  }

  private static Journal.Entry entry(int point, int arm, int from, int to) {
    return Journal.Entry.of(played(point, arm, from, to));
  }

  private Journal journal(String name, Journal.Entry... entries) throws IOException {
    Journal journal = Journal.open(folder.resolve(name), STUDY);
    for (Journal.Entry entry : entries) {
      journal.append(entry);
    }
    return journal;
  }

  private static List<Integer> runs(Journal journal, int point, int arm) throws IOException {
    List<Integer> runs = new ArrayList<>();
    journal.read(
        point,
        arm,
        (played, events) -> played.failures().forEach(failure -> runs.add(failure.run())));
    return runs;
  }

  @Test
  void aBlockThatStandsTwiceIsReadOnceButNotTheSameJournal() throws IOException {
    try (Journal once = journal("once", entry(0, 0, 0, 3), entry(0, 0, 3, 5));
        Journal twice = journal("twice", entry(0, 0, 0, 3), entry(0, 0, 3, 5), entry(0, 0, 0, 3))) {
      assertThat(runs(twice, 0, 0)).containsExactly(0, 1, 2, 3, 4);
      assertThat(twice.blocks(0, 1)).isEqualTo(once.blocks(0, 1));
      JournalTotals sum = twice.totals();
      assertThat(sum).isNotEqualTo(once.totals());
      assertThat(sum.blocks()).isEqualTo(3);
      assertThat(sum.runs()).isEqualTo(8);
    }
  }

  @Test
  void ofBlocksThatShareRunsTheFirstAndLongestCounts() throws IOException {
    try (Journal journal =
        journal("j", entry(0, 0, 2, 6), entry(0, 0, 0, 2), entry(0, 0, 0, 4), entry(0, 0, 4, 6))) {
      assertThat(journal.blocks(0, 1))
          .containsExactly(new Block(0, 0, 0, 4), new Block(0, 0, 4, 6));
      assertThat(runs(journal, 0, 0)).containsExactly(0, 1, 2, 3, 4, 5);
    }
  }

  @Test
  void blocksOfOtherPointsAndArmsAreNeitherMixedNorDropped() throws IOException {
    try (Journal journal =
        journal("j", entry(1, 1, 0, 2), entry(0, 1, 0, 2), entry(1, 0, 0, 2), entry(0, 0, 0, 2))) {
      assertThat(journal.blocks(0, 2))
          .containsExactly(
              new Block(0, 0, 0, 2),
              new Block(0, 1, 0, 2),
              new Block(1, 0, 0, 2),
              new Block(1, 1, 0, 2));
      assertThat(journal.blocks(1, 2))
          .containsExactly(new Block(1, 0, 0, 2), new Block(1, 1, 0, 2));
      assertThat(runs(journal, 1, 0)).containsExactly(0, 1);
      assertThat(journal.cursor(2, 0).next()).isNull();
    }
  }

  @Test
  void whatWasAppendedIsThereWhenOpenedAgainAndAddsUpToTheSame() throws IOException {
    JournalTotals written;
    try (Journal journal = journal("j", entry(0, 0, 0, 3), entry(0, 1, 0, 3))) {
      written = journal.totals();
    }
    try (Journal read = Journal.read(folder.resolve("j"), STUDY)) {
      assertThat(read.damages()).isZero();
      assertThat(read.totals()).isEqualTo(written);
      assertThat(read.cursor(0, 1).next()).isEqualTo(played(0, 1, 0, 3));
    }
  }

  @Test
  void theOrderOfBlocksChangesTheChecksumButNothingThatIsRead() throws IOException {
    try (Journal forth = journal("forth", entry(0, 0, 0, 3), entry(0, 0, 3, 6));
        Journal back = journal("back", entry(0, 0, 3, 6), entry(0, 0, 0, 3))) {
      assertThat(runs(back, 0, 0)).isEqualTo(runs(forth, 0, 0));
      assertThat(back.totals().checksum()).isNotEqualTo(forth.totals().checksum());
    }
  }

  @Test
  void joinedJournalsHaveTheRunsOfBothOnce() throws IOException {
    try (Journal left = journal("left", entry(0, 0, 0, 3), entry(0, 0, 3, 6));
        Journal right = journal("right", entry(0, 0, 3, 6), entry(0, 0, 6, 9));
        Journal both = journal("both")) {
      both.appendAll(left);
      both.appendAll(right);
      assertThat(runs(both, 0, 0)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }
  }

  /** Where the second of three equally long blocks lies; the header has as many bytes as told. */
  private static final int HEADER = 32;

  private byte[] threeBlocks() throws IOException {
    journal(Journal.FILE, entry(0, 0, 0, 2), entry(0, 0, 2, 4), entry(0, 0, 4, 6)).close();
    return Files.readAllBytes(folder.resolve(Journal.FILE));
  }

  @Test
  void aDamagedBlockIsToldAndThoseAroundItAreFound() throws IOException {
    byte[] bytes = threeBlocks();
    int second = HEADER + (bytes.length - HEADER) / 3;
    for (int at : new int[] {second, second + 21, second + 50}) { // magic, length, content
      byte[] damaged = bytes.clone();
      damaged[at] ^= 1;
      Path file = Files.write(folder.resolve(Journal.FILE), damaged);

      try (Journal read = Journal.read(file, STUDY)) {
        assertThat(read.damages()).as("at %d", at).isEqualTo(1);
        assertThat(runs(read, 0, 0)).containsExactly(0, 1, 4, 5);
      }
    }
  }

  @Test
  void openingADamagedJournalKeepsTheDamagedOneBesideWhatIsSound() throws IOException {
    byte[] bytes = threeBlocks();
    bytes[HEADER + (bytes.length - HEADER) / 3 + 50] ^= 1;
    Path file = Files.write(folder.resolve(Journal.FILE), bytes);

    try (Journal opened = Journal.open(file, STUDY)) {
      assertThat(opened.damages()).isEqualTo(1);
      assertThat(runs(opened, 0, 0)).containsExactly(0, 1, 4, 5);
    }
    assertThat(folder.resolve(Journal.DAMAGED)).hasBinaryContent(bytes);
    try (Journal mended = Journal.read(file, STUDY)) {
      assertThat(mended.damages()).isZero();
      assertThat(runs(mended, 0, 0)).containsExactly(0, 1, 4, 5);
    }
  }

  /** What was being written when the program was ended is only played again. */
  @Test
  void aBlockCutShortIsNoDamageForWhoGoesOnButIsForWhoReads() throws IOException {
    byte[] bytes = threeBlocks();
    for (int cut : new int[] {1, 40, (bytes.length - HEADER) / 3 - 1}) {
      byte[] left = Arrays.copyOf(bytes, bytes.length - cut);
      Path file = Files.write(folder.resolve(Journal.FILE), left);
      try (Journal read = Journal.read(file, STUDY)) {
        assertThat(read.damages()).isEqualTo(1);
      }
      try (Journal opened = Journal.open(file, STUDY)) {
        assertThat(opened.damages()).isZero();
        opened.append(entry(0, 0, 4, 6));
        assertThat(runs(opened, 0, 0)).containsExactly(0, 1, 2, 3, 4, 5);
      }
      assertThat(file).hasBinaryContent(bytes);
    }
  }

  @Test
  void theJournalOfAnotherStudyIsRefused() throws IOException {
    threeBlocks();

    assertThatThrownBy(() -> Journal.read(folder.resolve(Journal.FILE), STUDY + 1))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("is the journal of another study");
  }

  /**
   * Windows lets nobody read what another has locked, not even the same program. Were a byte of the
   * data locked, the lock here would overlap with it.
   */
  @Test
  void aJournalAtWorkCanBeReadWhereLocksForbidIt() throws IOException {
    Path file = folder.resolve("locked");
    try (Journal journal = Journal.open(file, STUDY);
        FileChannel reader = FileChannel.open(file, StandardOpenOption.WRITE)) {
      assertThat(reader.tryLock(0, 1L << 60, false)).isNotNull();
      assertThat(journal.damages()).isZero();
    }
    try (Journal again = Journal.open(file, STUDY);
        FileChannel older = FileChannel.open(file, StandardOpenOption.WRITE)) {
      assertThatThrownBy(older::tryLock).isInstanceOf(OverlappingFileLockException.class);
      assertThat(again.damages()).isZero();
    }
  }

  @Test
  void aJournalIsWrittenByOneProgramAtATime() throws IOException {
    Path file = folder.resolve(Journal.FILE);
    try (Journal first = journal(Journal.FILE, entry(0, 0, 0, 2))) {
      assertThatThrownBy(() -> Journal.open(file, STUDY))
          .isInstanceOf(ResultsException.class)
          .hasMessageContaining("another casus is working");
      assertThat(first.damages()).isZero();
    }
    try (Journal next = Journal.open(file, STUDY)) {
      assertThat(runs(next, 0, 0)).containsExactly(0, 1);
    }
  }

  @Test
  void moreBlocksThanThereIsRoomForAtFirstAreAllKept() throws IOException {
    try (Journal journal = journal("j")) {
      for (int block = 199; block >= 0; block--) {
        journal.append(entry(0, 0, 2 * block, 2 * block + 2));
      }
      assertThat(runs(journal, 0, 0)).isEqualTo(IntStream.range(0, 400).boxed().toList());
    }
  }
}
