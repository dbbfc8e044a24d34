package casus.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Says that a program is at work in a folder. The system lets go of it however the program ends;
 * the file it stands on goes with {@link #close}.
 */
public final class FolderLock implements AutoCloseable {
  /** The name of the file that it stands on. */
  public static final String FILE = ".casus-lock";

  private static final int MOST_BYTES = 1 << 12;

  private final Path file;
  private final FileChannel channel;
  private final FileLock lock;

  private FolderLock(Path file, FileChannel channel, FileLock lock) {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock.
   *
   * @param file the file it stands on, which is made and goes again
   * @return the lock; empty if another program, or another part of this one, has it
   * @throws IOException if the file cannot be made, or its disk knows no locks
   */
  public static Optional<FolderLock> take(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FileLock> lock = Optional.empty();
    try {
      lock = SoleUse.of(channel);
      return lock.isPresent() && stillNamed(file, channel)
          ? Optional.of(new FolderLock(file, channel, lock.get()))
          : Optional.empty();
    } finally {
      if (lock.isEmpty()) {
        channel.close();
      }
    }
  }

  /**
   * Whether a folder is empty but for its lock.
   *
   * @param folder the folder
   * @return false if anything else is in it
   * @throws IOException if it cannot be read
   */
  public static boolean isAlone(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.allMatch(file -> file.endsWith(FILE));
    }
  }

  /**
   * Whoever had the lock before may just have taken the file's name away. The file is not opened
   * again to find out: closing it would give up the lock (POSIX).
   */
  private static boolean stillNamed(Path file, FileChannel channel) throws IOException {
    int length = ThreadLocalRandom.current().nextInt(1, MOST_BYTES);
    channel.truncate(0);
    channel.write(ByteBuffer.allocate(length), 0);
    boolean named = Files.exists(file) && Files.size(file) == length;
    if (!named) {
      channel.close();
    }
    return named;
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      Files.deleteIfExists(file);
      lock.release();
      channel.close();
    }
  }
}
