package casus.study;

import casus.luck.Keys;

/**
 * A part of the work of a study. Its pieces are dealt to all shards in turn, so that points which
 * take longer fall on all of them.
 *
 * <p>A study that was parted already is dealt anew by a hash of each piece: what is missing then is
 * mostly what the same few shards did not play, and in turn it would fall on few again.
 *
 * @param number which, from 1
 * @param of of how many; 1 for all of it
 * @param deal how often the study was parted before
 */
public record Shard(int number, int of, int deal) {
  /** All of it. */
  public static final Shard WHOLE = new Shard(1, 1);

  /** Checks the numbers. */
  public Shard {
    if (number < 1 || number > of || deal < 0) {
      throw new IllegalArgumentException("no shard " + number + " of " + of);
    }
  }

  /**
   * A part of a study that was not parted before.
   *
   * @param number which, from 1
   * @param of of how many
   */
  public Shard(int number, int of) {
    this(number, of, 0);
  }

  /**
   * Whether a piece of the work belongs to it.
   *
   * @param piece its number, from 0
   * @return true for one of all shards of one deal
   */
  public boolean has(long piece) {
    long place = deal == 0 ? piece : Keys.mixed(piece ^ Keys.mixed(deal));
    return Long.remainderUnsigned(place, of) == number - 1;
  }
}
