package casus.results;

import casus.study.Block;
import casus.study.PlayedBlock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The journal of a study: an append-only file of blocks. Whatever ends the program, what was
 * appended before the last second is there when the journal is opened again; a block that was cut
 * short is thrown away.
 *
 * <p>The order of its blocks is that in which they were played. In memory there is a place for each
 * block, not for each run.
 */
public final class Journal implements AutoCloseable {
  /** The name of the file in a study's folder. */
  public static final String FILE = "journal.bin";

  private static final byte[] HEADER = "casus journal 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int MAGIC = 0xCA5505B2;
  private static final int PREFIX = 7 * Integer.BYTES;
  private static final long SYNC_NANOS = 500_000_000L;

  private final Path file;
  private final FileChannel channel;
  private final @Nullable FileLock lock;
  private Place[] places = new Place[64];
  private int count;
  private boolean sorted = true;
  private long end;
  private long synced = System.nanoTime();

  /** Where a block stands. */
  private record Place(Block block, long offset, int length) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int order = Integer.compare(block.point(), other.block.point());
      order = order != 0 ? order : Integer.compare(block.arm(), other.block.arm());
      order = order != 0 ? order : Integer.compare(block.from(), other.block.from());
      return order != 0 ? order : Integer.compare(other.block.to(), block.to());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Place place
          && block.equals(place.block)
          && offset == place.offset
          && length == place.length;
    }

    @Override
    public int hashCode() {
      return Objects.hash(block, offset, length);
    }
  }

  private Journal(Path file, FileChannel channel, @Nullable FileLock lock) {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Opens a journal, or begins one.
   *
   * @param file the file
   * @return the journal, with what is whole in it
   * @throws ResultsException if another program is writing it, or it is no journal
   * @throws IOException if it cannot be read or written
   */
  public static Journal open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    Journal journal = null;
    try {
      journal = new Journal(file, channel, locked(file, channel));
      journal.scan();
      return journal;
    } finally {
      if (journal == null) {
        channel.close();
      }
    }
  }

  /**
   * Opens a finished journal, only to read it.
   *
   * @param file the file
   * @return the journal
   * @throws ResultsException if it is no journal
   * @throws IOException if it cannot be read
   */
  public static Journal read(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    Journal journal = new Journal(file, channel, null);
    journal.scan();
    return journal;
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
    if (channel.size() < HEADER.length && lock != null) {
      channel.truncate(0);
      write(ByteBuffer.wrap(HEADER), 0);
      end = HEADER.length;
      return;
    }
    ByteBuffer header = ByteBuffer.allocate(HEADER.length);
    read(header, 0);
    if (!Arrays.equals(header.array(), HEADER)) {
      throw new ResultsException(file + " is no journal of this casus");
    }
    end = HEADER.length;
    while (true) {
      Place place = placeAt(end);
      if (place == null) {
        break;
      }
      add(place);
      end = place.offset() + place.length();
    }
    if (lock != null) {
      channel.truncate(end);
    }
  }

  /** The block that begins at an offset; null if none is there whole. */
  private @Nullable Place placeAt(long offset) throws IOException {
    if (channel.size() < offset + PREFIX) {
      return null;
    }
    ByteBuffer prefix = ByteBuffer.allocate(PREFIX);
    read(prefix, offset);
    prefix.flip();
    if (prefix.getInt() != MAGIC) {
      return null;
    }
    int point = prefix.getInt();
    int arm = prefix.getInt();
    int from = prefix.getInt();
    int to = prefix.getInt();
    int length = prefix.getInt();
    int crc = prefix.getInt();
    if (length < 0 || channel.size() < offset + PREFIX + length || from < 0 || to <= from) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    read(bytes, offset + PREFIX);
    Block block = new Block(point, arm, from, to);
    return crc(block, bytes.array()) == crc ? new Place(block, offset + PREFIX, length) : null;
  }

  private static int crc(Block block, byte[] bytes) {
    CRC32 crc = new CRC32();
    ByteBuffer head = ByteBuffer.allocate(4 * Integer.BYTES);
    head.putInt(block.point()).putInt(block.arm()).putInt(block.from()).putInt(block.to());
    crc.update(head.array());
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private void add(Place place) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count++] = place;
    sorted = false;
  }

  /** A block, ready to be appended. */
  public static final class Entry {
    private final Block block;
    private final byte[] bytes;

    private Entry(Block block, byte[] bytes) {
      this.block = block;
      this.bytes = bytes;
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
      return new Entry(played.block(), RecordCodec.encode(played, events));
    }

    /**
     * Which block it is.
     *
     * @return the block
     */
    public Block block() {
      return block;
    }
  }

  /**
   * Appends a block. It is on the disk at the latest half a second after the next block is.
   *
   * @param entry the block
   * @throws IOException if it cannot be written; the journal then ends before it
   */
  public void append(Entry entry) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(PREFIX + entry.bytes.length);
    Block block = entry.block;
    bytes.putInt(MAGIC).putInt(block.point()).putInt(block.arm());
    bytes.putInt(block.from()).putInt(block.to());
    bytes.putInt(entry.bytes.length).putInt(crc(block, entry.bytes));
    bytes.put(entry.bytes).flip();
    write(bytes, end);
    add(new Place(block, end + PREFIX, entry.bytes.length));
    end += PREFIX + entry.bytes.length;
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
   * The blocks there are of some points, sorted by point, arm and first run; of blocks that are
   * there twice, one.
   *
   * @param firstPoint the first point
   * @param lastPoint the first point not asked for
   * @return a copy
   */
  public List<Block> blocks(int firstPoint, int lastPoint) {
    sort();
    return Arrays.stream(places, firstOf(firstPoint, 0), firstOf(lastPoint, 0))
        .map(Place::block)
        .distinct()
        .toList();
  }

  private void sort() {
    if (!sorted) {
      Arrays.sort(places, 0, count);
      sorted = true;
    }
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
    private int next;
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
      while (at < count) {
        Place place = places[at];
        if (place.block().point() != point || place.block().arm() != arm) {
          return null;
        }
        at++;
        if (place.block().from() >= next) { // the same block from two shards counts once
          next = place.block().to();
          RecordCodec.Decoded decoded = RecordCodec.decode(place.block(), bytes(place));
          events = decoded.events();
          return decoded.played();
        }
      }
      return null;
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

  private byte[] bytes(Place place) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    read(bytes, place.offset());
    return bytes.array();
  }

  /**
   * Appends all blocks of another journal.
   *
   * @param other the other
   * @throws IOException if they cannot be read or written
   */
  public void appendAll(Journal other) throws IOException {
    for (int i = 0; i < other.count; i++) {
      append(new Entry(other.places[i].block(), other.bytes(other.places[i])));
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
