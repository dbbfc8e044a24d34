package casus.luck;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.math3.special.Erf;
import org.jspecify.annotations.Nullable;

/**
 * The luck of one replication: a random number for each question (model.md, section 7).
 *
 * <p>The generator is Philox4x32-10, which turns a counter and a key into 128 random bits without
 * any state: the key is the master seed, the counter is (replication, purpose and day, actor,
 * counterpart). Used by one thread at a time.
 *
 * @see <a href="https://doi.org/10.1145/2063384.2063405">Salmon, Moraes, Dror and Shaw (2011),
 *     Parallel random numbers: as easy as 1, 2, 3</a>
 */
public final class Luck {
  /** One more than the last day that has luck of its own. */
  public static final int DAYS = 1 << 24;

  private static final double SQRT_2 = Math.sqrt(2);

  private final long seed;
  private final int replication;

  /** The questions that are answered with numbers of our own, if any. */
  private final List<Question> settled;

  /** Their answers as uniform numbers; NaN where they stand among the normal ones. */
  private final double[] uniforms;

  /** Their answers as normal numbers; NaN where they stand among the uniform ones. */
  private final double[] normals;

  /** Notes what is asked once, or null. */
  private final @Nullable Consumer<Question> listener;

  /** The days from which on luck is another, rising; empty but in a branch. */
  private final int[] branchDays;

  /** The keys of the generator from those days on. */
  private final long[] branchKeys;

  /** The last block of bits made. Scratch: what is returned follows from the question alone. */
  private final Philox bits = new Philox();

  /**
   * The luck of a replication.
   *
   * @param seed the master seed; 0 is a seed like any other
   * @param replication the number of the replication
   */
  public Luck(long seed, int replication) {
    this(seed, replication, List.of(), new double[0], new double[0], null, new int[0], new long[0]);
  }

  private Luck(
      long seed,
      int replication,
      List<Question> settled,
      double[] uniforms,
      double[] normals,
      @Nullable Consumer<Question> listener,
      int[] branchDays,
      long[] branchKeys) {
    this.seed = seed;
    this.replication = replication;
    this.settled = settled;
    this.uniforms = uniforms;
    this.normals = normals;
    this.listener = listener;
    this.branchDays = branchDays;
    this.branchKeys = branchKeys;
  }

  /**
   * The same luck until a day, and other luck from that day on. What is asked once and not day by
   * day stays as it was. A branch may branch again, at that day or later.
   *
   * @param day the first day with other luck; a multiple of four, since four days share their bits
   * @param number which of the branches at that day
   * @return the luck of the branch
   * @throws IllegalArgumentException if the day is not a positive multiple of four, or before the
   *     last branching
   */
  public Luck branch(int day, int number) {
    int branches = branchDays.length;
    if (day <= 0 || day % 4 != 0 || (branches > 0 && day < branchDays[branches - 1])) {
      throw new IllegalArgumentException("no branch on day " + day);
    }
    int[] days = Arrays.copyOf(branchDays, branches + 1);
    long[] keys = Arrays.copyOf(branchKeys, branches + 1);
    days[branches] = day;
    long before = branches == 0 ? seed : keys[branches - 1];
    keys[branches] = Keys.mixed(Keys.mixed(before) + number + 1);
    return new Luck(seed, replication, settled, uniforms, normals, listener, days, keys);
  }

  /** The key of the generator on a day. */
  long keyOn(int day) {
    for (int branch = branchDays.length - 1; branch >= 0; branch--) {
      if (day >= branchDays[branch]) {
        return branchKeys[branch];
      }
    }
    return seed;
  }

  /**
   * The same luck but for one draw: what would have come, had that one fallen otherwise?
   *
   * @param question what is answered otherwise; one of those asked by {@link #uniform} or {@link
   *     #gaussian}, as those asked day after day share their bits
   * @param number the answer, in (0, 1)
   * @return luck in which all other draws are as they were
   */
  public Luck with(Question question, double number) {
    if (!(number > 0 && number < 1)) {
      throw new IllegalArgumentException("a draw is not in (0, 1): " + number);
    }
    return settled(List.of(question), new double[] {number}, new double[] {Double.NaN});
  }

  /**
   * The same luck but for some draws, given as standard normal numbers: {@link #gaussian} answers
   * with the number itself, {@link #uniform} with the chance of a smaller one.
   *
   * @param questions what is answered otherwise, as of {@link #with(Question, double)}; they take
   *     the place of questions answered so before
   * @param numbers the answer to each, finite
   * @return luck in which all other draws are as they were
   */
  public Luck withNormals(List<Question> questions, double... numbers) {
    if (numbers.length != questions.size()) {
      throw new IllegalArgumentException(numbers.length + " answers to " + questions);
    }
    double[] none = new double[numbers.length];
    Arrays.fill(none, Double.NaN);
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("a draw is not finite: " + number);
      }
    }
    return settled(questions, none, numbers.clone());
  }

  private Luck settled(List<Question> questions, double[] uniform, double[] normal) {
    return new Luck(
        seed,
        replication,
        List.copyOf(questions),
        uniform,
        normal,
        listener,
        branchDays,
        branchKeys);
  }

  /**
   * The same luck, which tells what it is asked once and not day by day.
   *
   * @param told takes each question of day 0 that {@link #uniform} or {@link #gaussian} answers, as
   *     often as it is asked
   * @return luck with the same answers
   */
  public Luck noting(Consumer<Question> told) {
    return new Luck(seed, replication, settled, uniforms, normals, told, branchDays, branchKeys);
  }

  /** Which of the settled questions this is; negative if none. */
  private int settledAt(Purpose purpose, int day, int actor, int counterpart) {
    if (listener != null && day == 0) {
      listener.accept(new Question(purpose, day, actor, counterpart));
    }
    for (int i = 0; i < uniforms.length; i++) {
      if (settled.get(i).is(purpose, day, actor, counterpart)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The replication that this luck belongs to.
   *
   * @return its number
   */
  public int replication() {
    return replication;
  }

  /**
   * A number that is uniform on the open interval (0, 1), the same whenever the same question is
   * asked.
   *
   * @param purpose what it is for
   * @param day the day of the question, from 0 to {@link #DAYS} − 1; 0 for what is asked once
   * @param actor the key of who acts, see {@link Keys}
   * @param counterpart the key of whom it concerns; 0 where there is none
   * @return one of 2⁵² numbers, none of them 0 or 1
   */
  public double uniform(Purpose purpose, int day, int actor, int counterpart) {
    int at = settledAt(purpose, day, actor, counterpart);
    if (at >= 0) {
      return Double.isNaN(uniforms[at]) ? chanceBelow(normals[at]) : uniforms[at];
    }
    return unsettled(purpose, day, actor, counterpart);
  }

  private double unsettled(Purpose purpose, int day, int actor, int counterpart) {
    bits((purpose.number() << 24) | day, actor, counterpart, keyOn(day));
    return Philox.unit(bits.word1, bits.word0);
  }

  /**
   * The bits of a block of days, or of a stretch of them; they stand until the next are asked for.
   */
  Philox bits(int counter, int actor, int counterpart, long key) {
    bits.fill(replication, counter, actor, counterpart, (int) key, (int) (key >>> 32));
    return bits;
  }

  /** The first day after one, no later than a limit, that may have another {@link #keyOn key}. */
  int sameUntil(int day, int limit) {
    int end = limit;
    for (int branchDay : branchDays) {
      if (branchDay > day) {
        end = Math.min(end, branchDay);
      }
    }
    return end;
  }

  /**
   * A standard normal number, an increasing function of {@link #uniform}: common random numbers
   * stay as close as they can be.
   *
   * @param purpose what it is for
   * @param day the day of the question, or 0
   * @param actor the key of who acts
   * @param counterpart the key of whom it concerns
   * @return a draw from N(0, 1)
   */
  public double gaussian(Purpose purpose, int day, int actor, int counterpart) {
    int at = settledAt(purpose, day, actor, counterpart);
    if (at >= 0 && Double.isNaN(uniforms[at])) {
      return normals[at];
    }
    return Normal.quantile(at >= 0 ? uniforms[at] : unsettled(purpose, day, actor, counterpart));
  }

  /** The chance of a standard normal number below one, inside (0, 1). */
  private static double chanceBelow(double z) {
    return Math.min(1 - 0x1p-53, Math.max(Double.MIN_NORMAL, Erf.erfc(-z / SQRT_2) / 2));
  }
}
