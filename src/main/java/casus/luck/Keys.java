package casus.luck;

/**
 * Keys of draws, made from names. A key never comes from a place in a list: an index would shift
 * when a state is added or removed, and with it everyone's luck.
 */
public final class Keys {
  private Keys() {}

  /**
   * The key of a name, FNV-1a over its characters.
   *
   * @param name a stable identifier, such as {@code "usa-kor-1953.3"}
   * @return its 32-bit hash
   * @see <a href="http://www.isthe.com/chongo/tech/comp/fnv/">Fowler, Noll and Vo</a>
   */
  public static int of(String name) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x01000193;
    }
    return hash;
  }

  /**
   * A wider key of a name, for names of which there may be millions.
   *
   * @param name any text
   * @return its 64-bit hash, FNV-1a over its characters
   */
  public static long wide(String name) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  /**
   * A number whose every bit depends on every bit of another: Stafford's variant 13 of the mixing
   * function of MurmurHash3, as in SplitMix64.
   *
   * @param value any number
   * @return its mix; no two numbers have the same
   */
  public static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /**
   * One key from two, in that order.
   *
   * @param first a key
   * @param second another
   * @return their mix; {@code pair(a, b)} is in general not {@code pair(b, a)}
   */
  public static int pair(int first, int second) {
    int mixed = first * 0x9E3779B1 ^ Integer.rotateLeft(second * 0x85EBCA77, 15);
    mixed ^= mixed >>> 15;
    mixed *= 0x2C1B3C6D;
    return mixed ^ mixed >>> 13;
  }
}
