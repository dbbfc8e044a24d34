package casus.history;

import casus.calibration.Sigmoid;
import casus.scenario.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Tables of disputes that never were. */
public final class MadeUpDisputes {
  private static final String SIDE =
      "ccode,abb,n_orig,cinc,major,nuclear,polyarchy,rev,revtype,n_allies,cinc_allies,"
          + "n_allies_border_enemy,top_ally_major,top_ally_nuclear,any_ally_major,any_ally_nuclear";

  /** What was known at the start. */
  public static final String KNOWN =
      "disno,start_date,dyad,contiguity,capdist_km,rivalry,riv_spatial,prior_mids_10y,"
          + "prior_mids_all,ww_period,defpact,"
          + of("a")
          + ","
          + of("b");

  /** With how it went. */
  public static final String HEAD =
      KNOWN + ",force,recip,fatal,war,any_later_joiner_a,any_later_joiner_b,mindur,hostlev_a";

  /** Neighbours and rivals in 1978; B has seven allies, of which two border on A. */
  public static final String NEIGHBOURS =
      "11,1978-05-03,1-2,1,556,1,1,3,9,0,0,"
          + "1,OLD,1,0.02,0,0,0.25,1,territory,0,0,0,0,0,0,0,"
          + "2,NEW,2,0.01,0,0,0.5,0,none,7,0.2,2,1,1,1,1";

  /** Two nuclear powers far apart; a month is known, a polyarchy is not. */
  public static final String FAR =
      "12,1985-09,3-4,6,9000,0,0,0,0,0,0,"
          + "3,EAS,1,0.15,1,1,,1,policy,0,0,0,0,0,0,0,"
          + "4,WES,1,0.2,1,1,0.8,1,policy,1,0.03,0,0,0,0,0";

  private MadeUpDisputes() {}

  private static String of(String side) {
    return List.of(SIDE.split(",")).stream()
        .map(column -> column + "_" + side)
        .collect(Collectors.joining(","));
  }

  /** A table of some rows. */
  public static String table(String head, String... rows) {
    return head + "\n" + String.join("\n", rows) + "\n";
  }

  /** The disputes of a table without fault. */
  public static List<DisputeRow> rows(Path folder, String table) {
    try {
      List<Problem> problems = new ArrayList<>();
      Path file = Files.writeString(folder.resolve("made-up.csv"), table);
      List<DisputeRow> rows = DisputeTable.read(file, problems).rows();
      if (!problems.isEmpty()) {
        throw new IllegalStateException(problems.toString());
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A table of many disputes in which a demand for territory brings replies: their logit is −.5 +
   * 1.5 for it; deaths, wars and joiners come by chance.
   */
  public static String many(int disputes, long seed) {
    Random random = new Random(seed);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < disputes; i++) {
      boolean territory = random.nextInt(3) == 0;
      boolean force = random.nextInt(4) > 0;
      boolean reply = random.nextDouble() < Sigmoid.of(-.5 + (territory ? 1.5 : 0));
      boolean war = force && random.nextInt(6) == 0;
      rows.add(
          "%d,%d-03-01,%d,%d,%d,%d,0,%d,%d,0,0,"
                  .formatted(
                      i,
                      1850 + random.nextInt(140),
                      i / 3,
                      random.nextBoolean() ? 1 : 6,
                      100 + random.nextInt(9000),
                      random.nextInt(2),
                      random.nextInt(4),
                      random.nextInt(9))
              + side(random, territory ? "territory" : "policy")
              + ","
              + side(random, "none")
              + ",%d,%d,%d,%d,%d,0,%d,%d"
                  .formatted(
                      force ? 1 : 0,
                      reply ? 1 : 0,
                      force && random.nextInt(4) == 0 ? 1 : 0,
                      war ? 1 : 0,
                      random.nextInt(10) == 0 ? 1 : 0,
                      1 + random.nextInt(300),
                      war ? 5 : force ? 4 : 2 + random.nextInt(2)));
    }
    return table(HEAD, rows.toArray(String[]::new));
  }

  private static String side(Random random, String demand) {
    int allies = random.nextInt(4);
    return "1,ABC,1,%s,0,0,%s,%d,%s,%d,%s,0,0,0,0,0"
        .formatted(
            (1 + random.nextInt(100)) / 1000.0,
            random.nextInt(10) / 10.0,
            demand.equals("none") ? 0 : 1,
            demand,
            allies,
            allies / 50.0);
  }
}
