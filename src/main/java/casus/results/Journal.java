package casus.results;

import casus.study.Block;
import casus.study.PlayedBlock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
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

  private static final String NAME = "casus journal ";
  private static final byte[] VERSION = (NAME + "2\n").getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = VERSION.length + 2 * Integer.BYTES + Long.BYTES;
  private static final long SYNC_NANOS = 500_000_000L;

  private final Path file;
  private final FileChannel channel;
  private final @Nullable FileLock lock;
  private final long study;
  private final JournalTotals.Sum sum = new JournalTotals.Sum();
  private Place[] places = new Place[64];
  private int count;
  private boolean sorted = true;
  private int damages;
  private long end;
  private long synced = System.nanoTime();

  /** Where a block stands. */
  private record Place(Block block, long offset, int length, int contentCrc)
      implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int order = Integer.compare(block.point(), other.block.point());
      order = order != 0 ? order : Integer.compare(block.arm(), other.block.arm());
      order = order != 0 ? order : Integer.compare(block.from(), other.block.from());
      return order != 0 ? order : Integer.compare(other.block.to(), block.to());
    }
  }

  private Journal(Path file, FileChannel channel, @Nullable FileLock lock, long study) {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
    this.study = study;
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
    Folders.moveOver(file, file.resolveSibling(DAMAGED));
    Folders.moveOver(part, file);
    Journal whole = opened(file, study);
    whole.damages = journal.damages;
    return whole;
  }

  private static Journal opened(Path file, long study) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    return scanned(channel, () -> new Journal(file, channel, locked(file, channel), study));
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
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    return scanned(channel, () -> new Journal(file, channel, null, study));
  }

  private interface Making {
    Journal make() throws IOException;
  }

  private static Journal scanned(FileChannel channel, Making making) throws IOException {
    boolean scanned = false;
    try {
      Journal journal = making.make();
      journal.scan();
      scanned = true;
      return journal;
    } finally {
      if (!scanned) {
        channel.close();
      }
    }
  }

  private static FileLock locked(Path file, FileChannel channel) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new ResultsException(
          "another casus is working in " + file.getParent() + "; wait until it has ended");
    }
    return lock;
  }

  private void scan() throws IOException {
    if (channel.size() < HEADER && lock != null) {
      channel.truncate(0);
      write(header(), 0);
      end = HEADER;
      return;
    }
    end = readHeader() ? HEADER : 0;
    long at = end;
    while (at < channel.size()) {
      Place place = placeAt(at);
      if (place == null) {
        at = nextMagic(at + 1);
      } else {
        damages += place.offset() > end ? 1 : 0;
        add(place);
        at = place.offset() + place.length();
        end = at;
      }
    }
    // What was being written when the program ended is no damage: it is played again.
    if (end < channel.size() && lock == null) {
      damages++;
    } else if (lock != null && damages == 0) {
      channel.truncate(end);
    }
  }

  private ByteBuffer header() {
    ByteBuffer header = ByteBuffer.allocate(HEADER).put(VERSION);
    header.putInt(RecordCodec.form()).putLong(study);
    CRC32C crc = new CRC32C();
    crc.update(header.array(), 0, header.position());
    return header.putInt((int) crc.getValue()).flip();
  }

  /**
   * Reads the header.
   *
   * @return whether it is sound; the blocks can be read without
   * @throws ResultsException if it is sound, and that of another version or study
   */
  private boolean readHeader() throws IOException {
    ByteBuffer header = ByteBuffer.allocate((int) Math.min(HEADER, channel.size()));
    read(header, 0);
    if (header.flip().equals(header())) {
      return true;
    }
    String version = new String(header.array(), StandardCharsets.US_ASCII);
    if (version.startsWith(NAME + "1\n")) {
      throw new ResultsException(
          file
              + " was written by an older casus; read it with that one, or play the study again"
              + " with this one");
    }
    CRC32C crc = new CRC32C();
    crc.update(header.array(), 0, Math.max(0, header.limit() - Integer.BYTES));
    boolean sound =
        header.limit() == HEADER && header.getInt(HEADER - Integer.BYTES) == (int) crc.getValue();
    if (sound && header.getInt(VERSION.length) != RecordCodec.form()) {
      throw new ResultsException(
          file
              + " was written by another version of casus, which tells other things of a run; read"
              + " it with that one, or play the study again with this one");
    }
    if (sound) {
      throw new ResultsException(
          file
              + " is the journal of another study, or of this one with another seed or other"
              + " files: put back the one that belongs here, or play the study again");
    }
    damages++;
    return false;
  }

  /** The block that begins at an offset; null if none is there whole. */
  private @Nullable Place placeAt(long offset) throws IOException {
    long left = channel.size() - offset - JournalBlock.HEAD;
    if (left < 0) {
      return null;
    }
    ByteBuffer head = ByteBuffer.allocate(JournalBlock.HEAD);
    read(head, offset);
    int packed = JournalBlock.packedLength(head.flip());
    if (packed < 0 || packed > left) {
      return null;
    }
    int length = JournalBlock.HEAD + packed;
    JournalBlock block = JournalBlock.read(study, bytes(offset, length));
    return block == null ? null : new Place(block.block(), offset, length, block.contentCrc());
  }

  /** Where a block may begin next; the end of the file if nowhere. */
  private long nextMagic(long offset) throws IOException {
    long at = offset;
    while (at <= channel.size() - JournalBlock.HEAD) {
      int length = (int) Math.min(1 << 16, channel.size() - at);
      ByteBuffer window = ByteBuffer.wrap(bytes(at, length));
      for (int i = 0; i <= length - Integer.BYTES; i++) {
        if (window.getInt(i) == JournalBlock.MAGIC) {
          return at + i;
        }
      }
      at += length - Integer.BYTES + 1;
    }
    return channel.size();
  }

  private void add(Place place) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count++] = place;
    sorted = false;
    sum.add(place.block(), place.contentCrc());
  }

  /** A block, ready to be appended. */
  public static final class Entry {
    private final JournalBlock packed;

    private Entry(JournalBlock packed) {
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
      return new Entry(JournalBlock.of(played.block(), RecordCodec.encode(played, events)));
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
    ByteBuffer bytes = entry.packed.bytes(study);
    int length = bytes.remaining();
    write(bytes, end);
    add(new Place(entry.block(), end, length, entry.packed.contentCrc()));
    end += length;
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
    channel.force(false);
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
    for (int i = 0; i < count; i++) {
      decoded(places[i]);
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
    sort();
    return Arrays.stream(places, firstOf(firstPoint, 0), firstOf(lastPoint, 0))
        .map(Place::block)
        .toList();
  }

  private void sort() {
    if (!sorted) {
      Arrays.sort(places, 0, count);
      sorted = true;
      dropRepeated();
    }
  }

  /** The same runs from two shards count once; what is left of the others is played again. */
  private void dropRepeated() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      Block block = places[i].block();
      Block last = kept == 0 ? block : places[kept - 1].block();
      boolean sameCell = block.point() == last.point() && block.arm() == last.arm();
      if (kept == 0 || !sameCell || block.from() >= last.to()) {
        places[kept++] = places[i];
      }
    }
    count = kept;
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
    sort();
    return new Cursor(point, arm, firstOf(point, arm));
  }

  /** A place among the blocks of one cell. */
  public final class Cursor {
    private final int point;
    private final int arm;
    private int at;
    private List<String> events = List.of();

    private Cursor(int point, int arm, int at) {
      this.point = point;
      this.arm = arm;
      this.at = at;
    }

    /**
     * The next block.
     *
     * @return null after the last
     * @throws IOException if it cannot be read
     */
    public @Nullable PlayedBlock next() throws IOException {
      if (at == count || places[at].block().point() != point || places[at].block().arm() != arm) {
        return null;
      }
      RecordCodec.Decoded decoded = decoded(places[at++]);
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

  private int firstOf(int point, int arm) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      Block block = places[middle].block();
      boolean before = block.point() < point || (block.point() == point && block.arm() < arm);
      if (before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private JournalBlock block(Place place) throws IOException {
    JournalBlock block = JournalBlock.read(study, bytes(place.offset(), place.length()));
    if (block == null) {
      throw new UnreadableResultsException(file + " was changed while it was read");
    }
    return block;
  }

  private RecordCodec.Decoded decoded(Place place) throws IOException {
    try {
      return RecordCodec.decode(place.block(), block(place).content());
    } catch (UnreadableResultsException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableResultsException(
          file + " holds a block that cannot be read: " + e.getMessage(), e);
    }
  }

  private byte[] bytes(long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    read(bytes, offset);
    return bytes.array();
  }

  /**
   * Appends all blocks of another journal of the study.
   *
   * @param other the other
   * @throws IOException if they cannot be read or written
   */
  public void appendAll(Journal other) throws IOException {
    other.sort();
    for (int i = 0; i < other.count; i++) {
      append(new Entry(other.block(other.places[i])));
    }
    sync();
  }

  private void read(ByteBuffer bytes, long offset) throws IOException {
    long at = offset;
    while (bytes.hasRemaining()) {
      int read = channel.read(bytes, at);
      if (read < 0) {
        throw new IOException(file + " ends too early");
      }
      at += read;
    }
  }

  private void write(ByteBuffer bytes, long offset) throws IOException {
    long at = offset;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      if (lock != null) {
        lock.release();
      }
      channel.close();
    }
  }
}
