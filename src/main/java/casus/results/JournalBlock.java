package casus.results;

import casus.study.Block;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A block as it stands in a journal: a head of nine numbers, then what {@link RecordCodec} made of
 * its runs. That is short as it is; only blocks that tell what happened in their runs are deflated,
 * which is slow. The head has two checksums (CRC-32C): one of what was told, which does not depend
 * on how it was deflated, and one of the study, the head and the bytes behind it. So a block can be
 * told to be sound, and of the study, wherever it is found.
 */
final class JournalBlock {
  /** Bytes of the head. */
  static final int HEAD = 9 * Integer.BYTES;

  /** What every block begins with. */
  static final int MAGIC = 0xCA5505B2;

  /** The most that one block holds: a run of a long war that is listened to fills a megabyte. */
  private static final int MOST = 1 << 30;

  private final Block block;
  private final int contentCrc;
  private final int contentLength;
  private final byte[] packed;

  private JournalBlock(Block block, int contentCrc, int contentLength, byte[] packed) {
    this.block = block;
    this.contentCrc = contentCrc;
    this.contentLength = contentLength;
    this.packed = packed;
  }

  /** Which runs. */
  Block block() {
    return block;
  }

  /** CRC-32C of what was packed. */
  int contentCrc() {
    return contentCrc;
  }

  /** A block of what its runs are as bytes. */
  static JournalBlock of(Block block, byte[] content) {
    return new JournalBlock(block, crc(content), content.length, content);
  }

  /** The same, deflated if that makes it shorter: equal lengths tell that it is not. */
  static JournalBlock deflated(Block block, byte[] content) {
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try {
      fast.setInput(content);
      fast.finish();
      byte[] packed = new byte[content.length];
      int length = fast.deflate(packed);
      return fast.finished() && length < content.length
          ? new JournalBlock(block, crc(content), content.length, Arrays.copyOf(packed, length))
          : of(block, content);
    } finally {
      fast.end();
    }
  }

  private static int crc(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** Head and packed bytes, ready to be written in the journal of a study. */
  ByteBuffer bytes(long study) {
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + packed.length);
    bytes.putInt(MAGIC).putInt(block.point()).putInt(block.arm());
    bytes.putInt(block.from()).putInt(block.to());
    bytes.putInt(packed.length).putInt(contentLength).putInt(contentCrc);
    bytes.position(HEAD).put(packed);
    return bytes.putInt(HEAD - Integer.BYTES, crc(study, bytes.array())).flip();
  }

  private static int crc(long study, byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(study).flip());
    crc.update(bytes, 0, HEAD - Integer.BYTES);
    crc.update(bytes, HEAD, bytes.length - HEAD);
    return (int) crc.getValue();
  }

  /** How many bytes are packed behind a head; negative if it is no head. */
  static int packedLength(ByteBuffer head) {
    int at = head.position();
    return head.getInt(at) == MAGIC ? head.getInt(at + 5 * Integer.BYTES) : -1;
  }

  /**
   * The block that stands in a buffer.
   *
   * @param study the study of the journal
   * @param bytes head and packed bytes, and nothing else
   * @return null if it is not sound
   */
  static @Nullable JournalBlock read(long study, byte[] bytes) {
    ByteBuffer head = ByteBuffer.wrap(bytes, 0, HEAD);
    if (head.getInt(HEAD - Integer.BYTES) != crc(study, bytes) || head.getInt() != MAGIC) {
      return null;
    }
    int point = head.getInt();
    int arm = head.getInt();
    int from = head.getInt();
    int to = head.getInt();
    head.getInt(); // the packed length, which is that of the bytes
    int length = head.getInt();
    if (point < 0 || arm < 0 || from < 0 || to <= from || length < 0 || length > MOST) {
      return null;
    }
    return new JournalBlock(
        new Block(point, arm, from, to),
        head.getInt(),
        length,
        Arrays.copyOfRange(bytes, HEAD, bytes.length));
  }

  /**
   * What was packed.
   *
   * @throws IOException if it is not what its checksum says
   */
  byte[] content() throws IOException {
    byte[] content = packed.length == contentLength ? packed : inflated();
    if (crc(content) != contentCrc) {
      throw new IOException("a block of the journal is not what its checksum says");
    }
    return content;
  }

  private byte[] inflated() throws IOException {
    Inflater inflater = new Inflater();
    try {
      byte[] content = new byte[contentLength];
      inflater.setInput(packed);
      int length = 0;
      while (length < contentLength) {
        int more = inflater.inflate(content, length, contentLength - length);
        if (more == 0) {
          break;
        }
        length += more;
      }
      return content;
    } catch (DataFormatException e) {
      throw new IOException("a block of the journal cannot be unpacked", e);
    } finally {
      inflater.end();
    }
  }
}
