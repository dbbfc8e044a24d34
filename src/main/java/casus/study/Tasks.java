package casus.study;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

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
        done.add(get(future));
        progress.accept(done.size());
      }
      return done;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Pieces under way for each thread: enough that none waits, few enough that little is kept. */
  private static final int AHEAD = 4;

  /**
   * Does pieces one after the other, or several at a time, and hands over what came of them in the
   * order of the pieces. However many there are, few are kept.
   *
   * @param pieces asked for one after the other, on this thread
   * @param work what is made of each; asked from several threads
   * @param sink takes what was made, on this thread
   * @param threads how many threads work, at least 1; 1 is this thread
   * @param <P> a piece
   * @param <T> what is made of it
   * @throws RuntimeException what the work or the sink throws; no more pieces are begun then
   */
  public static <P, T> void stream(
      Iterator<P> pieces, Function<P, T> work, Consumer<T> sink, int threads) {
    stream(pieces, work, sink, threads, () -> false);
  }

  /**
   * The same, until it is stopped.
   *
   * @param pieces asked for one after the other, on this thread
   * @param work what is made of each; asked from several threads
   * @param sink takes what was made, on this thread
   * @param threads how many threads work, at least 1; 1 is this thread
   * @param stop asked before each piece that is handed over; what is under way then is let go
   * @param <P> a piece
   * @param <T> what is made of it
   * @throws RuntimeException what the work or the sink throws; no more pieces are begun then
   */
  public static <P, T> void stream(
      Iterator<P> pieces,
      Function<P, T> work,
      Consumer<T> sink,
      int threads,
      BooleanSupplier stop) {
    if (threads == 1) {
      while (pieces.hasNext() && !stop.getAsBoolean()) {
        sink.accept(work.apply(pieces.next()));
      }
      return;
    }
    ExecutorService pool = Workers.pool(threads);
    try {
      ArrayDeque<Future<T>> under = new ArrayDeque<>();
      while (pieces.hasNext() || !under.isEmpty()) {
        while (pieces.hasNext() && under.size() < AHEAD * threads) {
          P piece = pieces.next();
          under.add(pool.submit(() -> work.apply(piece)));
        }
        if (stop.getAsBoolean()) {
          return;
        }
        sink.accept(get(under.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * The first numbers of blocks.
   *
   * @param from the first number
   * @param to the first number not there
   * @param size of a block; the last one may be shorter
   * @return the first number of each
   */
  static Iterator<Integer> blocks(int from, int to, int size) {
    return LongStream.iterate(from, first -> first < to, first -> first + size)
        .mapToObj(first -> (int) first)
        .iterator();
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a piece of work failed", e.getCause());
    }
  }
}
