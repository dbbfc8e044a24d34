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

  // In plain words, as Java's own comparison of records takes long to be linked and compiled.
  @Override
  public boolean equals(Object other) {
    return other instanceof ResponseKey key
        && clause.equals(key.clause)
        && victim.equals(key.victim)
        && ally.equals(key.ally);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * clause.hashCode() + victim.hashCode()) + ally.hashCode();
  }

  @Override
  public int compareTo(ResponseKey other) {
    return ORDER.compare(this, other);
  }
}
