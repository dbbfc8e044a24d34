package casus.crisis;

import casus.text.Text;
import java.util.HashMap;
import java.util.Map;

/** Sees to it that each thing has luck of its own. */
final class OwnKeys {
  private OwnKeys() {}

  /**
   * Refuses two things with one key: they would share all their luck.
   *
   * @param things what they are, such as {@code "events"}
   * @param ids their names
   * @param keys the keys of their luck
   * @throws IllegalArgumentException if two keys are one
   */
  static void require(String things, String[] ids, int[] keys) {
    Map<Integer, String> byKey = new HashMap<>();
    for (int i = 0; i < keys.length; i++) {
      String other = byKey.put(keys[i], ids[i]);
      if (other != null) {
        throw new IllegalArgumentException(
            Text.format("%s %s and %s have one key of luck: rename one", things, other, ids[i]));
      }
    }
  }
}
