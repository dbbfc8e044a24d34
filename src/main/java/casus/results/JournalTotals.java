package casus.results;

import casus.study.Block;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What a manifest says of the journal beside it. It does not depend on how the journal is packed.
 *
 * @param blocks how many blocks it has
 * @param runs how many runs, those that failed included
 * @param checksum of all its blocks in their order: 64 hexadecimal digits
 */
public record JournalTotals(long blocks, long runs, String checksum) {

  /** Adds blocks up. */
  static final class Sum {
    private final MessageDigest digest = Folders.sha256();
    private final ByteBuffer block = ByteBuffer.allocate(5 * Integer.BYTES);
    private long blocks;
    private long runs;

    void add(Block next, int contentCrc) {
      block.clear();
      block.putInt(next.point()).putInt(next.arm()).putInt(next.from()).putInt(next.to());
      block.putInt(contentCrc).flip();
      digest.update(block);
      blocks++;
      runs += next.count();
    }

    /** What was added so far; nothing can be added afterwards. */
    JournalTotals totals() {
      return new JournalTotals(blocks, runs, HexFormat.of().formatHex(digest.digest()));
    }
  }
}
