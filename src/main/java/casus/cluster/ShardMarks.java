package casus.cluster;

import casus.results.Folders;
import casus.results.ResultsException;
import casus.text.Text;
import casus.text.WholeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What stands beside the folder of a shard: when its task began and how much was played then, and
 * how much was played when it was done, which a study with a precision does not show by itself.
 *
 * @param part the folder of the shard
 */
record ShardMarks(Path part) {
  private Path start() {
    return part.resolveSibling(part.getFileName() + ".begun");
  }

  private Path end() {
    return part.resolveSibling(part.getFileName() + ".done");
  }

  /** Says that a task begins, and how many replications there were before it. */
  void begun(long played) {
    write(start(), played);
  }

  /** Says that all is played, and how many replications that is. */
  void done(long played) {
    write(end(), played);
  }

  /** Whether all was said to be played, and no less is there now. */
  boolean isDone(long played) {
    OptionalLong then = read(end());
    return then.isPresent() && played >= then.getAsLong();
  }

  /**
   * How many replications were played in a second since the task began.
   *
   * @param played how many there are now
   * @param now in milliseconds since 1970
   * @return 0 if it has just begun
   */
  double rate(long played, long now) {
    OptionalLong before = read(start());
    try {
      double seconds = (now - Files.getLastModifiedTime(start()).toMillis()) / 1000.0;
      return before.isPresent() && seconds > 0
          ? Math.max(0, (played - before.getAsLong()) / seconds)
          : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** A number in a file; empty if there is none, or it says something else. */
  private static OptionalLong read(Path file) {
    try {
      return OptionalLong.of(Long.parseLong(Files.readString(file).strip()));
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static void write(Path file, long number) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      WholeFiles.write(file, number + "\n");
    } catch (IOException e) {
      throw new ResultsException(Text.format("cannot write %s: %s", file, Folders.reason(e)), e);
    }
  }
}
