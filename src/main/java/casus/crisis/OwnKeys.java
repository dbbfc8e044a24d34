package casus.crisis;

import casus.luck.Keys;
import casus.text.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Sees to it that each thing has luck of its own. */
final class OwnKeys {
  private OwnKeys() {}

  /**
   * The keys of the luck of things, in their order. Two with one key would share all their luck.
   *
   * @param words what they are, such as {@code "events"}
   * @param things all of them
   * @param name the name of each
   * @throws IllegalArgumentException if two keys are one
   */
  static <T> int[] of(String words, T[] things, Function<T, String> name) {
    Map<Integer, String> byKey = new HashMap<>();
    int[] keys = new int[things.length];
    for (int i = 0; i < keys.length; i++) {
      String id = name.apply(things[i]);
      keys[i] = Keys.of(id);
      String other = byKey.put(keys[i], id);
      if (other != null) {
        throw new IllegalArgumentException(
            Text.format("%s %s and %s have one key of luck: rename one", words, other, id));
      }
    }
    return keys;
  }
}
