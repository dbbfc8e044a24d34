package casus.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.Optional;

/**
 * Locks by which one program alone works in a file, and all others can still read it: Windows lets
 * nobody read bytes that are locked, so what is locked is a byte that no file has. Programs that
 * lock the whole of a file lock it too.
 */
final class SoleUse {
  private static final long BEYOND_ALL_DATA = 1L << 62;

  private SoleUse() {}

  /**
   * Takes a file for this program.
   *
   * @param channel the file, open to be written
   * @return the lock; empty if another program, or another part of this one, has it
   * @throws IOException if its disk knows no locks
   */
  static Optional<FileLock> of(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock(BEYOND_ALL_DATA, 1, false));
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }
}
