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
