package casus.cluster;

import casus.results.FolderLock;
import casus.results.ResultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps two programs from submitting one folder at once. */
public final class SubmissionLock {
  private SubmissionLock() {}

  /**
   * What is done with a folder while no other program may submit it.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * Does it.
     *
     * @return what comes of it
     * @throws ClusterException if the scheduler does not answer, or refuses
     * @throws IOException if something cannot be read or written
     */
    T run() throws ClusterException, IOException;
  }

  /**
   * Keeps other programs from submitting a folder meanwhile.
   *
   * @param folder the folder; made if it is not there
   * @param work what is done
   * @param <T> what comes of it
   * @return what comes of it
   * @throws ResultsException if another program is at it, or nothing can be written
   * @throws ClusterException as the work does
   * @throws IOException as the work does
   */
  public static <T> T alone(Path folder, Work<T> work) throws ClusterException, IOException {
    FolderLock lock = lock(folder);
    try {
      return work.run();
    } finally {
      lock.close();
    }
  }

  private static FolderLock lock(Path folder) {
    try {
      Files.createDirectories(folder);
      return FolderLock.take(folder.resolve(FolderLock.FILE))
          .orElseThrow(
              () ->
                  new ResultsException(
                      "another casus is submitting " + folder + "; wait until it has ended"));
    } catch (IOException e) {
      throw Submission.unwritten(folder, e);
    }
  }
}
