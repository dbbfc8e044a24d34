package casus.sweep;

import casus.results.Journal;
import casus.study.Block;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Plays blocks of one study, here or elsewhere. Who plays a block changes nothing in it. */
public interface Crew extends AutoCloseable {
  /**
   * Plays blocks, those together that are of one point and the same replications.
   *
   * @param blocks which ones; asked for more as others are done
   * @param sink takes what came of them, on this thread, in no particular order
   * @param stop asked now and then whether to stop
   * @return whether all were played and handed over
   * @throws casus.results.ResultsException if they can no longer be played; what was handed over
   *     before is sound
   */
  boolean play(Iterator<List<Block>> blocks, Consumer<Journal.Entry> sink, BooleanSupplier stop);

  /** Lets all go that play. */
  @Override
  default void close() {}
}
