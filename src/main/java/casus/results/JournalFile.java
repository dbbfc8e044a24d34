package casus.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The file of a journal: a header with its own checksum, which says by what form of records and of
 * which study it is, then blocks. Whoever writes it holds its lock.
 */
final class JournalFile implements AutoCloseable {
  private static final String NAME = "casus journal ";
  private static final byte[] VERSION = (NAME + "3\n").getBytes(StandardCharsets.US_ASCII);

  /** Bytes of the header. */
  static final int HEADER = VERSION.length + 2 * Integer.BYTES + Long.BYTES;

  private final Path path;
  private final FileChannel channel;
  private final @Nullable FileLock lock;
  private final long study;

  private JournalFile(Path path, FileChannel channel, @Nullable FileLock lock, long study) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
    this.study = study;
  }

  /**
   * Opens a file to write in it, or makes one.
   *
   * @throws ResultsException if another program is writing it
   * @throws IOException if it cannot be read or written
   */
  static JournalFile open(Path path, long study) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = locked(path, channel);
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return new JournalFile(path, channel, lock, study);
  }

  /** Opens a file only to read it. */
  static JournalFile read(Path path, long study) throws IOException {
    return new JournalFile(path, FileChannel.open(path, StandardOpenOption.READ), null, study);
  }

  private static FileLock locked(Path path, FileChannel channel) throws IOException {
    return SoleUse.of(channel)
        .orElseThrow(
            () ->
                new ResultsException(
                    "another casus is working in "
                        + path.getParent()
                        + "; wait until it has ended"));
  }

  /** Whether it was opened to write in it. */
  boolean isWritten() {
    return lock != null;
  }

  /** Its length in bytes. */
  long size() throws IOException {
    return channel.size();
  }

  /** Makes it a file with a header and no block. */
  void begin() throws IOException {
    channel.truncate(0);
    write(header(), 0);
  }

  /** Throws away what stands from an offset on. */
  void cutAt(long offset) throws IOException {
    channel.truncate(offset);
  }

  /** Waits until all is on the disk. */
  void force() throws IOException {
    channel.force(false);
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
  boolean hasSoundHeader() throws IOException {
    ByteBuffer header = ByteBuffer.allocate((int) Math.min(HEADER, channel.size()));
    read(header, 0);
    if (header.flip().equals(header())) {
      return true;
    }
    String version = new String(header.array(), StandardCharsets.US_ASCII);
    if (version.startsWith(NAME + "1\n") || version.startsWith(NAME + "2\n")) {
      throw new ResultsException(
          path
              + " was written by an older casus; read it with that one, or play the study again"
              + " with this one");
    }
    CRC32C crc = new CRC32C();
    crc.update(header.array(), 0, Math.max(0, header.limit() - Integer.BYTES));
    boolean sound =
        header.limit() == HEADER && header.getInt(HEADER - Integer.BYTES) == (int) crc.getValue();
    if (sound && header.getInt(VERSION.length) != RecordCodec.form()) {
      throw new ResultsException(
          path
              + " was written by another version of casus, which tells other things of a run; read"
              + " it with that one, or play the study again with this one");
    }
    if (sound) {
      throw new ResultsException(
          path
              + " is the journal of another study, or of this one with another seed or other"
              + " files: put back the one that belongs here, or play the study again");
    }
    return false;
  }

  /** The block that begins at an offset; null if none is there whole. */
  @Nullable JournalPlace placeAt(long offset) throws IOException {
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
    return block == null
        ? null
        : new JournalPlace(block.block(), offset, length, block.contentCrc());
  }

  /** Where a block may begin next; the end of the file if nowhere. */
  long nextMagic(long offset) throws IOException {
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

  /**
   * The block at a place.
   *
   * @throws UnreadableResultsException if it is there no more
   */
  JournalBlock block(JournalPlace place) throws IOException {
    JournalBlock block = JournalBlock.read(study, bytes(place.offset(), place.length()));
    if (block == null) {
      throw new UnreadableResultsException(path + " was changed while it was read");
    }
    return block;
  }

  /**
   * What a block of it holds.
   *
   * @throws UnreadableResultsException if it does not hold what it says
   */
  RecordCodec.Decoded decoded(JournalBlock block) throws IOException {
    try {
      return RecordCodec.decode(block.block(), block.content());
    } catch (IOException e) {
      throw new UnreadableResultsException(
          path + " holds a block that cannot be read: " + e.getMessage(), e);
    }
  }

  /** Writes a block, and says where it stands now. */
  JournalPlace write(JournalBlock block, long offset) throws IOException {
    ByteBuffer bytes = block.bytes(study);
    int length = bytes.remaining();
    write(bytes, offset);
    return new JournalPlace(block.block(), offset, length, block.contentCrc());
  }

  private byte[] bytes(long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    read(bytes, offset);
    return bytes.array();
  }

  private void read(ByteBuffer bytes, long offset) throws IOException {
    long at = offset;
    while (bytes.hasRemaining()) {
      int read = channel.read(bytes, at);
      if (read < 0) {
        throw new IOException(path + " ends too early");
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
