package casus.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up calls with the columns of real ones, and answers drawn from a known chain. */
public final class SyntheticCalls {
  private SyntheticCalls() {}

  /** Calls without outcomes: some disputes, each with some allies. */
  static List<Call> calls(int disputes, int allies, long seed) {
    Random random = new Random(seed);
    List<Call> calls = new ArrayList<>();
    for (int dispute = 0; dispute < disputes; dispute++) {
      double[] shared = known(random);
      for (int ally = 0; ally < allies; ally++) {
        double[] own = known(random);
        for (CallColumn column : CallColumn.values()) {
          if (!isOfAlly(column)) {
            own[column.ordinal()] = shared[column.ordinal()];
          }
        }
        calls.add(
            new Call(
                "d" + dispute,
                "d" + dispute,
                "t",
                "a" + ally,
                new Known(own),
                new Call.Outcome(false, Gravity.NONE)));
      }
    }
    return calls;
  }

  private static boolean isOfAlly(CallColumn column) {
    String word = column.word();
    return word.contains("ally")
        || word.startsWith("cond_")
        || word.startsWith("ob_")
        || List.of(
                CallColumn.ANY_BILATERAL,
                CallColumn.MIN_MEMBERS,
                CallColumn.UNCONDITIONAL,
                CallColumn.BASES,
                CallColumn.MILCON,
                CallColumn.WARTIME_ALLIANCE,
                CallColumn.THREAT_SPECIFIED,
                CallColumn.ATTACKER_NAMED,
                CallColumn.INTEGRATED_COMMAND,
                CallColumn.NEWEST_ALLIANCE_AGE_DAYS,
                CallColumn.N_ALLIANCES)
            .contains(column);
  }

  private static double[] known(Random random) {
    double[] known = new double[CallColumn.values().length];
    for (CallColumn column : CallColumn.values()) {
      String word = column.word();
      known[column.ordinal()] =
          word.startsWith("cinc")
              ? Math.exp(-5 + 1.5 * random.nextGaussian())
              : word.endsWith("_km")
                  ? 300 + 9000 * random.nextDouble()
                  : word.startsWith("cont_")
                      ? 1 + random.nextInt(6)
                      : word.startsWith("polyarchy")
                          ? random.nextDouble()
                          : word.startsWith("unga")
                              ? (random.nextInt(4) == 0 ? Double.NaN : 2 * random.nextDouble())
                              : word.equals("year")
                                  ? 1850 + random.nextInt(140)
                                  : word.equals("min_members")
                                      ? 2 + random.nextInt(30)
                                      : word.equals("newest_alliance_age_days")
                                          ? random.nextInt(9000)
                                          : word.startsWith("n_") || word.endsWith("_mids")
                                              ? 1 + random.nextInt(4)
                                              : random.nextInt(3) == 0 ? 1 : 0;
    }
    return known;
  }

  /** The same calls with wars, invocations and answers drawn from a chain. */
  static List<Call> answered(List<Call> calls, Chain chain, long seed) {
    Random random = new Random(seed);
    List<Call> answered = new ArrayList<>();
    String id = "";
    boolean war = false;
    double callLuck = 0;
    for (Call one : calls) {
      if (!one.id().equals(id)) {
        id = one.id();
        war = random.nextDouble() < chain.chanceOfWar(one.known());
        callLuck = random.nextDouble();
      }
      LinkedForecast.Links links = chain.links(one.known(), war);
      boolean joined =
          callLuck < links.call() && random.nextDouble() < links.trigger() * links.force();
      answered.add(
          new Call(
              one.id(),
              one.dispute(),
              one.target(),
              one.ally(),
              one.known(),
              new Call.Outcome(joined, war ? Gravity.WAR : Gravity.NONE)));
    }
    return answered;
  }

  /** A file of made-up calls, about one in six of which an ally joins. */
  public static String csv(int disputes, int allies, long seed) {
    Random random = new Random(seed);
    StringBuilder out =
        new StringBuilder("call_id,disno,target,ally,at_risk,primary_row,joined,severity");
    for (CallColumn column : CallColumn.values()) {
      out.append(',').append(column.word());
    }
    out.append(",cinc_attacker\n");
    for (Call one : calls(disputes, allies, seed)) {
      boolean joined = random.nextInt(one.known().flag(CallColumn.MAJOR_ALLY) == 1 ? 3 : 12) == 0;
      boolean war = Math.floorMod(one.dispute().hashCode(), 4) == 0;
      out.append(one.id()).append(',').append(one.dispute()).append(",t,").append(one.ally());
      out.append(",1,1,")
          .append(joined ? 1 : 0)
          .append(',')
          .append(war ? "war" : "force_no_deaths");
      for (CallColumn column : CallColumn.values()) {
        double value = one.known().raw(column);
        out.append(',');
        out.append(
            column == CallColumn.TARGET_SIDE
                ? (value == 1 ? "A" : "B")
                : Double.isNaN(value) ? "" : String.valueOf(value));
      }
      out.append(",0.01\n");
    }
    return out.toString();
  }
}
