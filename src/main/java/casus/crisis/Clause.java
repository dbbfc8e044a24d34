package casus.crisis;

import casus.luck.Keys;
import casus.treaty.Article;
import casus.treaty.Council;
import casus.treaty.Criterion;
import casus.treaty.Locus;
import casus.treaty.Reading;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An article of a treaty in the form the run works on: indices and plain numbers. */
final class Clause {
  /** The most members of a small pact (R7). */
  private static final int SMALL_PACT = 10;

  final Treaty treaty;
  final Article article;

  /** Stable name, such as {@code "usa-kor-1953.3"}, and the key of its luck. */
  final String id;

  final int key;
  final Criterion[] criteria;
  final String[] readingIds;
  final double[] weights;
  final double[] adversaryWeights;
  final int lowestRung;
  final boolean self;

  /** Whether a member may invoke the article on the victim's behalf (R5). */
  final boolean byMembers;

  final Council council;
  final boolean automatic;
  final int owed;
  final double discretion;
  final double tripwire;

  /** Whether the pledge is against named states only. */
  final boolean aimed;

  /** Whether three to ten states are bound on the scenario's date. */
  final boolean smallPact;

  /** Whether the treaty obliges to join in attack as well. */
  final boolean offence;

  /** b as decided: doubled, up to 1, where the duty arises by itself (R6). */
  final double strength;

  /** Members in the scenario on its date, by state index, in order. */
  final int[] members;

  private final boolean[] member;
  private final boolean[] obliged;
  private final boolean[] protectedMember;
  private final boolean[] against;

  Clause(Treaty treaty, Article article, List<StateProfile> states, List<StateCode> onDate) {
    this.treaty = treaty;
    this.article = article;
    id = treaty.id() + "." + article.id();
    key = Keys.of(id);
    // A fixed order, so that the order of declaration cannot matter.
    List<Reading> readings = new ArrayList<>(article.readings());
    readings.sort(
        Comparator.comparingInt((Reading reading) -> reading.criterion().minRung())
            .thenComparing(Reading::id));
    int count = readings.size();
    criteria = new Criterion[count];
    readingIds = new String[count];
    weights = new double[count];
    adversaryWeights = new double[count];
    for (int g = 0; g < count; g++) {
      criteria[g] = readings.get(g).criterion();
      readingIds[g] = readings.get(g).id();
      weights[g] = readings.get(g).weight();
      adversaryWeights[g] = readings.get(g).adversaryWeight();
    }
    lowestRung = article.lowestRung();
    self = article.activation() == Article.Activation.SELF;
    byMembers = article.activation() == Article.Activation.MEMBER;
    council = article.council();
    automatic = council.rule() == Council.Rule.AUTOMATIC;
    owed = article.obligation().owed().ordinal();
    discretion = article.obligation().discretion();
    tripwire = article.obligation().tripwire();
    aimed = !article.against().areAll();
    smallPact = onDate.size() > 2 && onDate.size() <= SMALL_PACT;
    offence =
        treaty.articles().stream().anyMatch(one -> one.nature().contains(Article.Nature.OFFENSE));
    strength =
        automatic
            ? Math.min(1, 2 * article.obligation().strength())
            : article.obligation().strength();
    int n = states.size();
    member = new boolean[n];
    obliged = new boolean[n];
    protectedMember = new boolean[n];
    against = new boolean[n];
    int[] found = new int[n];
    int size = 0;
    for (int i = 0; i < n; i++) {
      StateProfile state = states.get(i);
      member[i] = onDate.contains(state.code());
      obliged[i] = member[i] && article.obliges().include(state.code());
      protectedMember[i] = member[i] && article.protects().include(state.code());
      boolean meant =
          article.against().include(state.code())
              || state.host().filter(host -> article.against().include(host)).isPresent();
      against[i] =
          meant
              && (!article.membersExcluded() || !member[i])
              && (article.nonstate() || !state.nonstate());
      if (member[i]) {
        found[size++] = i;
      }
    }
    members = java.util.Arrays.copyOf(found, size);
  }

  /** Whether the article protects v against a. */
  boolean covers(int victim, int attacker) {
    return protectedMember[victim] && against[attacker] && victim != attacker;
  }

  /** Whether k owes help to v against a. */
  boolean obliges(int ally, int victim, int attacker) {
    return obliged[ally] && ally != victim && ally != attacker;
  }

  boolean isMember(int state) {
    return member[state];
  }

  /** The most readings that any of some clauses has. */
  static int mostReadings(Clause[] clauses) {
    int most = 0;
    for (Clause clause : clauses) {
      most = Math.max(most, clause.weights.length);
    }
    return most;
  }

  /**
   * Finds the readings that hold for an act.
   *
   * @param holds out: by reading, with room for all of them
   * @return whether any holds
   */
  boolean holding(
      int rung,
      Locus locus,
      double latitude,
      double longitude,
      int deathClass,
      boolean provoked,
      boolean[] holds) {
    boolean lost = article.unprovoked() && provoked;
    boolean any = false;
    for (int g = 0; g < criteria.length; g++) {
      holds[g] = !lost && criteria[g].holds(rung, locus, latitude, longitude, deathClass, provoked);
      any |= holds[g];
    }
    return any;
  }

  /** Sum of weights of the readings that hold, or of those that do not. */
  static double weight(double[] weights, boolean[] holds, boolean inside) {
    double sum = 0;
    for (int g = 0; g < weights.length; g++) {
      if (holds[g] == inside) {
        sum += weights[g];
      }
    }
    return sum;
  }

  /**
   * The reading a member holds, by its draw: those that hold here come first, so that a reading
   * that comes to hold can only add to those who see a case.
   */
  String readingHeld(boolean[] holds, double chance, double u) {
    boolean inside = u < chance;
    double within = inside ? u / chance : (u - chance) / (1 - chance);
    double left = within * weight(weights, holds, inside);
    String held = "";
    for (int g = 0; g < weights.length; g++) {
      if (holds[g] == inside && weights[g] > 0) {
        held = readingIds[g];
        left -= weights[g];
        if (left < 0) {
          break;
        }
      }
    }
    return held;
  }
}
