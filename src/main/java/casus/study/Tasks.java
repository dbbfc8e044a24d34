package casus.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Work in independent pieces on several threads, handed over in order. */
public final class Tasks {
  private Tasks() {}

  /**
   * Does the pieces.
   *
   * @param pieces how many
   * @param work what is made of each, by its number from 0; asked from several threads
   * @param threads how many threads work, at least 1; what comes out does not depend on it
   * @param progress told how many are done, on this thread
   * @param <T> what is made of a piece
   * @return what was made, in order
   */
  public static <T> List<T> inOrder(
      int pieces, IntFunction<T> work, int threads, IntConsumer progress) {
    ExecutorService pool = Workers.pool(threads);
    try {
      List<Future<T>> under = new ArrayList<>(pieces);
      for (int i = 0; i < pieces; i++) {
        int piece = i;
        under.add(pool.submit(() -> work.apply(piece)));
      }
      List<T> done = new ArrayList<>(pieces);
      for (Future<T> future : under) {
        done.add(future.get());
        progress.accept(done.size());
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a piece of work failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
