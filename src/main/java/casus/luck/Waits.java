package casus.luck;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * When what is asked day after day comes true: on the first day whose wait, an exponential number
 * of mean 1, is shorter than its hazard. The soonest of 64 days is known from one block of random
 * bits, so that quiet times cost next to nothing. The least of 64 exponential waits is exponential
 * with mean 1/64, falls on any of the days alike, and leaves the others as they would have been
 * from there on: exponential waits forget.
 *
 * <p>What was found of the stretch of days last asked about is kept, since most are asked about
 * again under another hazard. The answers are those of the question, whatever was asked before.
 */
public final class Waits {
  /** The days that share a soonest one. */
  private static final int STRETCH = 64;

  /** Days that share a block of bits. */
  private static final int BLOCK = 4;

  /** Marks the blocks of stretches, which no day's own block reaches. */
  private static final int SOONEST = 1 << 23;

  private final int purpose;
  private @Nullable Luck luck;
  private int actor;
  private int counterpart;

  /** Which stretch is known, and under which key; negative if none. */
  private int stretch = -1;

  private long key;
  private double least;
  private int leastDay;

  /** A word of bits for each day of the stretch, and which of its blocks were made, by bits. */
  private final int[] words = new int[STRETCH];

  private int made;

  /**
   * Waits of which nothing is known.
   *
   * @param purpose what they are for; a purpose asked in this way is asked in no other
   */
  public Waits(Purpose purpose) {
    this.purpose = purpose.number() << 24;
  }

  /**
   * Chooses whose waits are asked for from now on.
   *
   * @param of the luck of the replication
   * @param who the key of who acts, see {@link Keys}
   * @param whom the key of whom it concerns; 0 where there is none
   * @return these
   */
  public Waits about(Luck of, int who, int whom) {
    if (luck != of || actor != who || counterpart != whom) {
      luck = of;
      actor = who;
      counterpart = whom;
      stretch = -1;
    }
    return this;
  }

  /**
   * The first day whose wait is shorter than a hazard.
   *
   * @param from the first day asked about
   * @param until the first day not asked about
   * @param hazard per day, not negative; the chance of a day is 1 − exp(−hazard)
   * @return the day, or {@code until} if it comes true on none
   */
  public int firstWithin(int from, int until, double hazard) {
    Luck of = requireNonNull(luck, "whose waits?");
    int day = from;
    while (day < until) {
      int end = Math.min(until, of.sameUntil(day, (day | STRETCH - 1) + 1));
      soonest(of, day);
      if (least < hazard) {
        int found = firstAbove(of, day, end, Math.exp(least - hazard));
        if (found < end) {
          return found;
        }
      }
      day = end;
    }
    return until;
  }

  /** The same for days of one stretch: the soonest, or one whose uniform number is high enough. */
  private int firstAbove(Luck of, int from, int until, double enough) {
    for (int day = from; day < until; day++) {
      if (day == leastDay || Philox.unit(word(of, day)) > enough) {
        return day;
      }
    }
    return until;
  }

  /**
   * Whether the wait of a day is shorter than a hazard.
   *
   * @param day the day
   * @param hazard per day, not negative
   * @return whether it comes true on that day
   */
  public boolean within(int day, double hazard) {
    return firstWithin(day, day + 1, hazard) == day;
  }

  /**
   * The wait of a day: what {@link #firstWithin} sets against the hazard, to the rounding of its
   * last bit.
   *
   * @param day the day
   * @return an exponential number of mean 1
   */
  public double on(int day) {
    Luck of = requireNonNull(luck, "whose waits?");
    soonest(of, day);
    return day == leastDay ? least : least - Math.log(Philox.unit(word(of, day)));
  }

  /** Makes the stretch of a day the one that is known. */
  private void soonest(Luck of, int day) {
    long now = of.keyOn(day);
    if (stretch != day / STRETCH || key != now) {
      stretch = day / STRETCH;
      key = now;
      made = 0;
      Philox bits = of.bits(purpose | SOONEST | stretch, actor, counterpart, key);
      least = -Math.log(Philox.unit(bits.word1, bits.word0)) / STRETCH;
      leastDay = stretch * STRETCH + (bits.word2 & STRETCH - 1);
    }
  }

  private int word(Luck of, int day) {
    int place = day & STRETCH - 1;
    int block = 1 << (place / BLOCK);
    if ((made & block) == 0) {
      made |= block;
      Philox bits = of.bits(purpose | day / BLOCK, actor, counterpart, key);
      int first = place & -BLOCK;
      words[first] = bits.word0;
      words[first + 1] = bits.word1;
      words[first + 2] = bits.word2;
      words[first + 3] = bits.word3;
    }
    return words[place];
  }
}
