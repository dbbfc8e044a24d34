package casus.results;

import casus.crisis.AllyRecord;
import java.util.Comparator;

/**
 * Whose answers are counted together.
 *
 * @param clause treaty and article
 * @param victim who called
 * @param ally who was called
 */
record ResponseKey(String clause, String victim, String ally) implements Comparable<ResponseKey> {
  private static final Comparator<ResponseKey> ORDER =
      Comparator.comparing(ResponseKey::clause)
          .thenComparing(ResponseKey::victim)
          .thenComparing(ResponseKey::ally);

  static ResponseKey of(AllyRecord row) {
    return new ResponseKey(row.clause(), row.victim().letters(), row.ally().letters());
  }

  String path() {
    return clause + "/" + victim + "/" + ally;
  }

  @Override
  public int compareTo(ResponseKey other) {
    return ORDER.compare(this, other);
  }
}
