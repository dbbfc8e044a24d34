package casus.results;

import casus.study.Block;
import casus.study.PlayedBlock;
import casus.text.WholeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The journal of a study: an append-only file of blocks, each with its checksum. Whatever ends the
 * program, what was appended before the last second is there when the journal is opened again; a
 * block that was cut short is thrown away. Where the file is damaged, the blocks before and after
 * are found nevertheless.
 *
 * <p>The order of its blocks is that in which they were played. In memory there is a place for each
 * block, not for each run.
 */
public final class Journal implements AutoCloseable {
  /** The name of the file in a study's folder. */
  public static final String FILE = "journal.bin";

  /** What a damaged journal is called until the results are whole again. */
  public static final String DAMAGED = FILE + ".damaged";

  private static final long SYNC_NANOS = 500_000_000L;

  private final JournalFile file;
  private final JournalIndex index = new JournalIndex();
  private final JournalTotals.Sum sum = new JournalTotals.Sum();
  private int damages;
  private long end;
  private long synced = System.nanoTime();

  private Journal(JournalFile file) {
    this.file = file;
  }

  /**
   * Opens a journal, or begins one. If it is damaged, what is sound in it is written anew; the
   * damaged file stays beside it as {@link #DAMAGED}.
   *
   * @param file the file
   * @param study which study it is of
   * @return the journal, with what is sound in it
   * @throws ResultsException if another program is writing it, or it is no journal of the study
   * @throws IOException if it cannot be read or written
   */
  public static Journal open(Path file, long study) throws IOException {
    Journal journal = opened(file, study);
    if (journal.damages == 0) {
      return journal;
    }
    Path part = file.resolveSibling(FILE + ".part");
    Files.deleteIfExists(part);
    try (journal;
        Journal sound = opened(part, study)) {
      sound.appendAll(journal);
    }
    WholeFiles.replace(file, file.resolveSibling(DAMAGED));
    WholeFiles.replace(part, file);
    Journal whole = opened(file, study);
    whole.damages = journal.damages;
    return whole;
  }

  private static Journal opened(Path file, long study) throws IOException {
    return scanned(JournalFile.open(file, study));
  }

  /**
   * Opens a journal, only to read what is sound in it: see {@link #damages} and {@link #totals}.
   *
   * @param file the file
   * @param study which study it is of
   * @return the journal
   * @throws ResultsException if it is no journal of the study
   * @throws IOException if it cannot be read
   */
  public static Journal read(Path file, long study) throws IOException {
    return scanned(JournalFile.read(file, study));
  }

  private static Journal scanned(JournalFile file) throws IOException {
    boolean scanned = false;
    try {
      Journal journal = new Journal(file);
      journal.scan();
      scanned = true;
      return journal;
    } finally {
      if (!scanned) {
        file.close();
      }
    }
  }

  private void scan() throws IOException {
    if (file.size() < JournalFile.HEADER && file.isWritten()) {
      file.begin();
      end = JournalFile.HEADER;
      return;
    }
    boolean soundHeader = file.hasSoundHeader();
    damages += soundHeader ? 0 : 1;
    end = soundHeader ? JournalFile.HEADER : 0;
    long at = end;
    while (at < file.size()) {
      JournalPlace place = file.placeAt(at);
      if (place == null) {
        at = file.nextMagic(at + 1);
      } else {
        damages += place.offset() > end ? 1 : 0;
        add(place);
        at = place.offset() + place.length();
        end = at;
      }
    }
    // What was being written when the program ended is no damage: it is played again.
    if (end < file.size() && !file.isWritten()) {
      damages++;
    } else if (file.isWritten() && damages == 0) {
      file.cutAt(end);
    }
  }

  private void add(JournalPlace place) {
    index.add(place);
    sum.add(place.block(), place.contentCrc());
  }

  /** A block, ready to be appended. */
  public static final class Entry {
    private final JournalBlock packed;

    Entry(JournalBlock packed) {
      this.packed = packed;
    }

    /**
     * Makes a block ready; may be done on any thread.
     *
     * @param played the block
     * @return its bytes
     */
    public static Entry of(PlayedBlock played) {
      List<String> events = new ArrayList<>();
      for (int i = 0; i < played.happenings().size(); i++) {
        events.add(EventLog.lines(played.records().get(i).run(), played.happenings().get(i)));
      }
      return of(played, events);
    }

    /**
     * Makes a block ready that was read from a journal.
     *
     * @param played the block
     * @param events what happened in each run, as lines of the event log; empty if nobody listened
     * @return its bytes
     */
    public static Entry of(PlayedBlock played, List<String> events) {
      byte[] content = RecordCodec.encode(played, events);
      return new Entry(
          events.isEmpty()
              ? JournalBlock.of(played.block(), content)
              : JournalBlock.deflated(played.block(), content));
    }

    /**
     * Which block it is.
     *
     * @return the block
     */
    public Block block() {
      return packed.block();
    }
  }

  /**
   * Appends a block. It is on the disk at the latest half a second after the next block is.
   *
   * @param entry the block
   * @throws IOException if it cannot be written; the journal then ends before it
   */
  public void append(Entry entry) throws IOException {
    JournalPlace place = file.write(entry.packed, end);
    add(place);
    end += place.length();
    if (System.nanoTime() - synced > SYNC_NANOS) {
      sync();
    }
  }

  /**
   * Waits until all is on the disk.
   *
   * @throws IOException if it cannot be written
   */
  public void sync() throws IOException {
    file.force();
    synced = System.nanoTime();
  }

  /**
   * How many stretches of the file hold no sound block.
   *
   * @return 0 if it is as it was written
   */
  public int damages() {
    return damages;
  }

  /**
   * What its sound blocks add up to, in the order of the file. Afterwards none can be appended.
   *
   * @return the totals
   */
  public JournalTotals totals() {
    return sum.totals();
  }

  /**
   * Unpacks every block once, and forgets it.
   *
   * @throws UnreadableResultsException if one does not hold what it says
   * @throws IOException if it cannot be read
   */
  public void requireReadable() throws IOException {
    for (JournalPlace place : index.inFile()) {
      file.decoded(file.block(place));
    }
  }

  /**
   * The blocks there are of some points, sorted by point, arm and first run; of blocks that have
   * runs in common, the first.
   *
   * @param firstPoint the first point
   * @param lastPoint the first point not asked for
   * @return a copy
   */
  public List<Block> blocks(int firstPoint, int lastPoint) {
    return index.blocks(firstPoint, lastPoint);
  }

  /** Takes the blocks of a journal. */
  @FunctionalInterface
  public interface Reader {
    /**
     * A block.
     *
     * @param played what came of it
     * @param events what happened in each run, as lines of the event log; empty if nobody listened
     * @throws IOException if what is made of it cannot be written
     */
    void accept(PlayedBlock played, List<String> events) throws IOException;
  }

  /**
   * Hands over the blocks of one cell in the order of their runs. One block at a time is in memory.
   *
   * @param point the design point
   * @param arm the number of the arm
   * @param reader takes them
   * @throws IOException if they cannot be read
   */
  public void read(int point, int arm, Reader reader) throws IOException {
    Cursor cursor = cursor(point, arm);
    for (PlayedBlock played = cursor.next(); played != null; played = cursor.next()) {
      reader.accept(played, cursor.events());
    }
  }

  /**
   * The blocks of one cell, one after the other.
   *
   * @param point the design point
   * @param arm the number of the arm
   * @return at the first block
   */
  public Cursor cursor(int point, int arm) {
    return new Cursor(index.cell(point, arm));
  }

  /** A place among the blocks of one cell. */
  public final class Cursor {
    private final Iterator<JournalPlace> places;
    private List<String> events = List.of();

    private Cursor(Iterator<JournalPlace> places) {
      this.places = places;
    }

    /**
     * The next block.
     *
     * @return null after the last
     * @throws IOException if it cannot be read
     */
    public @Nullable PlayedBlock next() throws IOException {
      if (!places.hasNext()) {
        return null;
      }
      RecordCodec.Decoded decoded = file.decoded(file.block(places.next()));
      events = decoded.events();
      return decoded.played();
    }

    /**
     * What happened in the runs of the block at hand.
     *
     * @return by run, lines of the event log; empty if nobody listened
     */
    public List<String> events() {
      return events;
    }
  }

  /**
   * The runs of one cell in their order, parted as one uninterrupted run of the study would have
   * played them.
   *
   * @param point the design point
   * @param arm the number of the arm
   * @param size replications in a whole block, which ends at a multiple of this
   * @return stretches; where runs are missing, one begins later than the last ended
   */
  public List<JournalStretch> stretches(int point, int arm, int size) {
    List<JournalStretch> stretches = new ArrayList<>();
    List<JournalPlace> together = new ArrayList<>();
    int end = 0;
    for (Iterator<JournalPlace> places = index.cell(point, arm); places.hasNext(); ) {
      JournalPlace place = places.next();
      if (!together.isEmpty() && (end % size == 0 || place.block().from() != end)) {
        stretches.add(new JournalStretch(file, together));
        together.clear();
      }
      together.add(place);
      end = place.block().to();
    }
    if (!together.isEmpty()) {
      stretches.add(new JournalStretch(file, together));
    }
    return stretches;
  }

  /**
   * Appends all blocks of another journal of the study.
   *
   * @param other the other
   * @throws IOException if they cannot be read or written
   */
  public void appendAll(Journal other) throws IOException {
    appendAll(other, block -> true);
  }

  /**
   * Appends some blocks of another journal of the study.
   *
   * @param other the other
   * @param wanted which
   * @throws IOException if they cannot be read or written
   */
  public void appendAll(Journal other, Predicate<Block> wanted) throws IOException {
    for (JournalPlace place : other.index.sorted()) {
      if (wanted.test(place.block())) {
        append(new Entry(other.file.block(place)));
      }
    }
    sync();
  }

  /**
   * Hands over its blocks, ready to be appended to another journal of the study, by point, arm and
   * run. One block at a time is in memory.
   *
   * @param sink takes them
   * @throws IOException if they cannot be read
   */
  public void entries(Consumer<Entry> sink) throws IOException {
    for (JournalPlace place : index.sorted()) {
      sink.accept(new Entry(file.block(place)));
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
