package casus.figure;

import casus.results.Listed;
import casus.results.StoredResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A results folder as a run of the Korea scenario would leave it: an island is shelled on day 10,
 * most runs calm down, about 8 in 100 see an attack, 3 war, 1 in 1,000 a nuclear weapon.
 */
public final class SampleResults {
  private static final String[] RESPONSES = {
    "none", "diplomatic", "materiel", "deployment", "limited", "full"
  };

  private static final String[] EVENTS = {
    "force", "war", "nuclear", "ending:lapse", "ending:settlement"
  };

  private static final String RUN_COLUMNS =
      "point,arm,run,max_rung,war,nuclear,end_day,deaths,duration,max_rung_KOR,max_rung_PRK\n";

  private final List<String> arms = new ArrayList<>(List.of("base"));
  private final List<Ally> allies = new ArrayList<>();
  private int runs = 20_000;
  private int horizonDays = 365;

  /** An ally, how often it is called, and how it then answers. */
  private record Ally(String treaty, String victim, String ally, double called, double... shares) {}

  public static SampleResults korea() {
    SampleResults sample = new SampleResults();
    sample.allies.add(new Ally("usa-kor-1953.3", "KOR", "USA", .15, .07, .17, .20, .29, .22, .05));
    sample.allies.add(new Ally("rus-prk-2024.4", "PRK", "RUS", .072, .31, .24, .19, .04, .10, .12));
    sample.allies.add(new Ally("chn-prk-1961.2", "PRK", "CHN", .031, .42, .28, .17, .05, .05, .03));
    return sample;
  }

  public SampleResults arms(String... names) {
    arms.clear();
    arms.addAll(List.of(names));
    return this;
  }

  public SampleResults runs(int count) {
    runs = count;
    return this;
  }

  public SampleResults horizonDays(int days) {
    horizonDays = days;
    return this;
  }

  /** Replaces the allies by so many, the last of which is never called. */
  public SampleResults allies(int count) {
    allies.clear();
    for (int i = 0; i < count; i++) {
      String ally = "A" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
      double none = .1 + .7 * i / count;
      double rest = 1 - none;
      allies.add(
          new Ally(
              "multilateral-defence-pact-1949.5",
              "VIC",
              ally,
              i == count - 1 ? 0 : .3 / (i + 1),
              none,
              rest * .4,
              rest * .3,
              rest * .15,
              rest * .1,
              rest * .05));
    }
    return this;
  }

  public StoredResults write(Path folder) throws IOException {
    Files.createDirectories(folder);
    writeManifest(folder);
    StringBuilder ladder = new StringBuilder("point,arm,day,rung,runs,share\n");
    StringBuilder summary = new StringBuilder("point,arm,outcome,statistic,value,lo,hi,n\n");
    StringBuilder incidence = new StringBuilder("point,arm,event,day,cumulative,lo,hi,at_risk\n");
    StringBuilder table = new StringBuilder(RUN_COLUMNS);
    for (int arm = 0; arm < arms.size(); arm++) {
      writeArm(arm, ladder, summary, incidence, table);
    }
    writeComparisons(folder);
    writeScenario(folder);
    writeResponses(folder);
    writeCalibration(folder);
    Files.writeString(folder.resolve("ladder.csv"), ladder);
    Files.writeString(folder.resolve("summary.csv"), summary);
    Files.writeString(folder.resolve("incidence.csv"), incidence);
    Files.writeString(folder.resolve("runs.csv"), table);
    Listed.files(folder);
    return StoredResults.open(folder);
  }

  private void writeArm(
      int arm,
      StringBuilder ladder,
      StringBuilder summary,
      StringBuilder incidence,
      StringBuilder table) {
    String name = arms.get(arm);
    // Later arms are less dangerous, so that figures have something to compare.
    double danger = 1.0 / (1 + 0.6 * arm);
    Random random = new Random(7 + arm);
    int[][] standing = new int[horizonDays + 1][7];
    int[] highest = new int[7];
    int wars = 0;
    int[][] first = new int[EVENTS.length][horizonDays + 1];
    for (int run = 0; run < runs; run++) {
      int rung = random.nextDouble() < .3 ? 1 : 0;
      int top = rung;
      boolean war = false;
      double frailty = Math.exp(1.2 * random.nextGaussian() - .7);
      int quiet = 0;
      int[] day0 = new int[EVENTS.length];
      Arrays.fill(day0, -1);
      for (int day = 0; day <= horizonDays; day++) {
        if (day == 10) {
          rung = 3;
          quiet = 0;
        } else if (random.nextDouble() < 1 - Math.exp(-frailty / 12)) {
          double u = random.nextDouble();
          int before = rung;
          rung = step(rung, u, danger);
          quiet = rung >= before && rung >= 2 ? 0 : quiet;
        }
        if (++quiet > 120) {
          rung = 0;
        }
        boolean ended = day0[3] >= 0 || day0[4] >= 0;
        note(day0, 3, day, day > 10 && rung == 0 && quiet > 120 && !ended);
        note(day0, 4, day, day > 10 && rung <= 2 && !ended && random.nextDouble() < .0004);
        note(day0, 0, day, rung >= 3);
        note(day0, 2, day, rung >= 5);
        war |= rung >= 4 && random.nextDouble() < .013;
        note(day0, 1, day, war);
        top = Math.max(top, rung);
        standing[day][rung]++;
      }
      highest[top]++;
      for (int event = 0; event < EVENTS.length; event++) {
        if (day0[event] >= 0) {
          first[event][day0[event]]++;
        }
      }
      int end = Math.max(day0[3], day0[4]);
      table.append(
          "0,%s,%d,%d,%d,%d,%s,%d,%d,%d,%d\n"
              .formatted(
                  name,
                  run,
                  top,
                  war ? 1 : 0,
                  top >= 5 ? 1 : 0,
                  end < 0 ? "" : String.valueOf(end),
                  Math.round(Math.exp(top + random.nextGaussian())),
                  (end < 0 ? horizonDays : end) - Math.min(10, horizonDays),
                  random.nextDouble() < .45 ? top : Math.max(0, top - 3),
                  top));
      wars += war || top >= 5 ? 1 : 0;
    }
    for (int day = 0; day <= horizonDays; day++) {
      for (int rung = 0; rung < 7; rung++) {
        int count = standing[day][rung];
        ladder.append(
            String.format(
                Locale.ROOT, "0,%s,%d,%d,%d,%s%n", name, day, rung, count, (double) count / runs));
      }
    }
    for (int event = 0; event < EVENTS.length; event++) {
      long count = 0;
      for (int day = 0; day <= horizonDays; day++) {
        count += first[event][day];
        if (day == 0 || first[event][day] > 0) {
          double[] share = wilson(count, runs);
          incidence.append(
              "0,%s,%s,%d,%s,%s,%s,%d\n"
                  .formatted(name, EVENTS[event], day, share[0], share[1], share[2], runs - count));
        }
      }
    }
    int attacks = 0;
    int nuclear = 0;
    for (int rung = 0; rung < 7; rung++) {
      attacks += rung >= 4 ? highest[rung] : 0;
      nuclear += rung >= 5 ? highest[rung] : 0;
      proportion(summary, name, "max_rung", "share:" + rung, highest[rung], runs);
    }
    proportion(summary, name, "war", "probability", wars, runs);
    proportion(summary, name, "attack", "probability", attacks, runs);
    proportion(summary, name, "nuclear", "probability", nuclear, runs);
    summary.append("0,%s,belligerents,mean,1.45,1.44,1.46,%d\n".formatted(name, runs));
    for (Ally ally : allies) {
      String key = ally.treaty() + "/" + ally.victim() + "/" + ally.ally();
      long calls = Math.round(ally.called() * runs * (arm == 0 ? 1 : 1.3));
      proportion(summary, name, "called/" + key, "probability", calls, runs);
      long left = calls;
      for (int response = 0; response < RESPONSES.length; response++) {
        long count =
            response == RESPONSES.length - 1
                ? left
                : Math.min(left, Math.round(ally.shares()[response] * calls));
        left -= count;
        proportion(summary, name, "response/" + key, "share:" + RESPONSES[response], count, calls);
      }
    }
  }

  /** What each arm changes; a single arm is compared with one that is not in the folder. */
  private void writeComparisons(Path folder) throws IOException {
    StringBuilder rows =
        new StringBuilder("point,arm,baseline,outcome,statistic,value,lo,hi,n,p_adjusted\n");
    List<String> compared = arms.size() > 1 ? arms.subList(1, arms.size()) : List.of("no treaty");
    for (int i = 0; i < compared.size(); i++) {
      double[][] effects = {{-.011, .0015}, {.014, .004}, {-.0004, .0003}, {-.09, .02}};
      String[] outcomes = {"war", "attack", "nuclear", "belligerents"};
      for (int k = 0; k < outcomes.length; k++) {
        double value = effects[k][0] / (i + 1);
        double half = effects[k][1] * Math.sqrt(20_000.0 / runs);
        rows.append(
            String.format(
                Locale.ROOT,
                "0,%s,base,%s,difference,%s,%s,%s,%d,%s%n",
                compared.get(i),
                outcomes[k],
                value,
                value - half,
                value + half,
                runs,
                k == 2 ? "" : "0.001"));
        rows.append(
            "0,%s,base,%s,ratio,1.1,1.0,1.2,%d,\n".formatted(compared.get(i), outcomes[k], runs));
      }
    }
    Files.writeString(folder.resolve("comparisons.csv"), rows);
  }

  /** Who takes part and where: the two Koreas and their allies, or a pact of many. */
  private void writeScenario(Path folder) throws IOException {
    boolean korea = allies.stream().anyMatch(ally -> ally.ally().equals("USA"));
    StringBuilder states = new StringBuilder();
    StringBuilder members = new StringBuilder("VIC");
    if (korea) {
      state(states, "PRK", "North Korea", 39.02, 125.75);
      state(states, "KOR", "South Korea", 37.57, 126.98);
      state(states, "CHN", "China", 39.9, 116.41);
      state(states, "JPN", "Japan", 35.68, 139.76);
      state(states, "RUS", "Russia", 55.76, 37.62);
      state(states, "USA", "United States of America", 38.9, -77.04);
    } else {
      state(states, "ATT", "Attacking Republic of the Steppes", 50, 40);
      state(states, "VIC", "Victim", 50, 30);
      for (int i = 0; i < allies.size(); i++) {
        String code = allies.get(i).ally();
        state(states, code, "Ally number " + i, 40 + 15 * Math.sin(i), 5 + 2.5 * i);
        members.append(", ").append(code);
      }
    }
    String treaties =
        korea
            ? treaty("usa-kor-1953", "Mutual Defense Treaty", "USA, KOR")
                + treaty("usa-jpn-1960", "Treaty of Mutual Cooperation and Security", "USA, JPN")
                + treaty("rus-prk-2024", "Comprehensive Strategic Partnership", "RUS, PRK")
                + treaty("chn-prk-1961", "Friendship, Cooperation and Assistance", "CHN, PRK")
            : treaty("multilateral-defence-pact-1949", "Pact of Many", members.toString());
    Files.writeString(
        folder.resolve("scenario.effective.yaml"),
        """
        casus: 1
        name: korea-island
        title: "Shelling of an island off Korea"
        description: |-
          On day 10 an island is shelled.

          What it is for: to ask what a treaty <changes> & what it does not.
        date: 2025-01-01
        states:
        %streaties:
        %sdisputes:
          %s:
            theatre: {lat: 37.7, lon: 125.7}
        sources:
          - "An invented run, for tests"
        """
            .formatted(states, treaties, korea ? "PRK-KOR" : "ATT-VIC"));
  }

  private static void state(StringBuilder to, String code, String name, double lat, double lon) {
    to.append(
        "  %s: {name: \"%s\", capital: {lat: %s, lon: %s}}\n".formatted(code, name, lat, lon));
  }

  private static String treaty(String id, String title, String members) {
    return "  %s:\n    inline: {title: \"%s\", members: [%s], articles: {\"1\": {}}}\n"
        .formatted(id, title, members);
  }

  /** The calls that the summary counts, each in a run of its own. */
  private void writeResponses(Path folder) throws IOException {
    StringBuilder rows =
        new StringBuilder("point,arm,run,treaty,article,victim,attacker,ally,via,response\n");
    for (int arm = 0; arm < arms.size(); arm++) {
      for (Ally ally : allies) {
        int dot = ally.treaty().lastIndexOf('.');
        long calls = Math.round(ally.called() * runs * (arm == 0 ? 1 : 1.3));
        for (int i = 0; i < Math.min(calls, runs); i++) {
          double u = (i + .5) / calls;
          int response = 0;
          for (double sum = ally.shares()[0]; u > sum && response < RESPONSES.length - 1; ) {
            response++;
            sum += ally.shares()[response];
          }
          rows.append(
              "0,%s,%d,%s,%s,%s,%s,%s,call,%s\n"
                  .formatted(
                      arms.get(arm),
                      (int) ((i * 7919L) % runs),
                      ally.treaty().substring(0, dot),
                      ally.treaty().substring(dot + 1),
                      ally.victim(),
                      ally.victim().equals("KOR") ? "PRK" : "KOR",
                      ally.ally(),
                      RESPONSES[response]));
        }
      }
    }
    Files.writeString(folder.resolve("responses.csv"), rows);
  }

  /** Predictions of rare and of common things; the rarest never happen, one bin is off. */
  private void writeCalibration(Path folder) throws IOException {
    double[] predicted = {.0004, .0011, .0028, .007, .016, .04, .11, .26, .55};
    StringBuilder rows = new StringBuilder("bin,predicted,observed,lo,hi,n\n");
    for (int i = 0; i < predicted.length; i++) {
      long n = Math.max(8, Math.round(runs / 3.0 * Math.pow(.45, i)));
      double truth = i == 6 ? .5 * predicted[i] : predicted[i] * (1 + .2 * Math.sin(i));
      long count = Math.round(n * truth);
      double[] share = wilson(count, n);
      rows.append(
          "%d,%s,%s,%s,%s,%d\n".formatted(i + 1, predicted[i], share[0], share[1], share[2], n));
    }
    Files.writeString(folder.resolve("calibration.csv"), rows);
  }

  /** Two boxes, and the peeling that led to the first. */
  private static void writeBoxes(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("boxes.csv"),
        """
        box,factor,lo,hi,coverage,density,support
        1,treaties.rus-prk-2024.articles.4.readings.aggression.weight,0.62,1,0.71,0.084,0.18
        1,states.PRK.resolve,0.47,0.8,0.71,0.084,0.18
        2,states.PRK.resolve,0.2,0.33,0.12,0.04,0.07
        """);
    StringBuilder rows = new StringBuilder("step,coverage,density,dimensions\n");
    for (int step = 0; step <= 24; step++) {
      double coverage = Math.pow(.96, step) * (1 - .004 * step);
      rows.append(
          "%d,%s,%s,%d\n"
              .formatted(step, coverage, .022 + .09 * (1 - Math.exp(-step / 9.0)), (step + 5) / 8));
    }
    Files.writeString(folder.resolve("trajectory.csv"), rows);
  }

  private void writeSensitivity(Path folder) throws IOException {
    StringBuilder rows = new StringBuilder("arm,outcome,method,factor,index,value,lo,hi,n\n");
    String[] factors = {
      "parameters.choice_precision",
      "treaties.rus-prk-2024.articles.4.readings.aggression.weight",
      "states.PRK.resolve",
      "states.USA.resolve",
      "parameters.audience_cost",
      "treaties.usa-kor-1953.articles.3.tripwire",
      "dummy"
    };
    double[] strength = {.55, .12, .2, .05, .02, .004, .001};
    rows.append("base,war,oat,,base,.028,.026,.030,%d\n".formatted(runs));
    for (int i = 0; i < factors.length; i++) {
      double s = strength[i];
      sensitivity(rows, "sobol", factors[i], "first", s - .003, .02);
      sensitivity(rows, "sobol", factors[i], "total", 1.25 * s + .002, .02);
      sensitivity(rows, "morris", factors[i], "mu_star", .1 * s, .003);
      sensitivity(rows, "morris", factors[i], "sigma", .05 * Math.sqrt(s) * s + .002 * i, .002);
      if (!factors[i].equals("dummy")) {
        sensitivity(rows, "oat", factors[i], "low", .028 - .04 * s, .002);
        sensitivity(rows, "oat", factors[i], "high", .028 + .06 * s * (i % 2 == 0 ? 1 : -1), .002);
      }
    }
    Files.writeString(folder.resolve("sensitivity.csv"), rows);
  }

  private void sensitivity(
      StringBuilder rows, String method, String factor, String index, double value, double half) {
    rows.append(
        "base,war,%s,%s,%s,%s,%s,%s,%d\n"
            .formatted(method, factor, index, value, value - half, value + half, runs));
  }

  private void writeManifest(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("manifest.json"),
        """
        {
          "format": 1,
          "casus": {"version": "0.1.0", "commit": "0123456789abcdef"},
          "scenario": {"name": "korea-island", "title": "Shelling of an island off Korea"},
          "seed": 2024,
          "replications": %d,
          "horizon_days": %d,
          "command": "casus run scenarios/korea -n %d --seed 2024"
        }
        """
            .formatted(runs, horizonDays, runs));
  }

  /** A study instead of a run: one factor of 11 levels, or that and another of 4. */
  public StoredResults writeSweep(Path folder, boolean two) throws IOException {
    Files.createDirectories(folder);
    writeManifest(folder);
    String aggression = "treaties.rus-prk-2024.articles.4.readings.aggression.weight";
    StringBuilder points =
        new StringBuilder("point,%s,states.PRK.resolve,parameters.sigma\n".formatted(aggression));
    StringBuilder summary = new StringBuilder("point,arm,outcome,statistic,value,lo,hi,n\n");
    StringBuilder table = new StringBuilder(RUN_COLUMNS);
    Random random = new Random(11);
    int point = 0;
    for (int i = 0; i <= 10; i++) {
      for (int j = 0; j < (two ? 4 : 1); j++) {
        points.append("%d,%s,%s,0.5\n".formatted(point, i / 10.0, .2 + .2 * j));
        for (int run = 0; run < Math.min(runs, 400); run++) {
          double days = Math.min(350, 20 * (1 + i / 4.0) * Math.exp(.8 * random.nextGaussian()));
          long deaths = Math.round(Math.exp(3 + i / 5.0 + 2 * random.nextGaussian()));
          for (String arm : arms) {
            table.append(
                "%d,%s,%d,3,%d,0,,%d,%d,0,3\n"
                    .formatted(point, arm, run, random.nextInt(40) / 39, deaths, (int) days));
          }
        }
        for (int arm = 0; arm < arms.size(); arm++) {
          double p = .01 + .02 * i / 10 * (1 + j) / (1 + arm);
          long count = Math.round(runs * p * (1 + .03 * Math.sin(7 * point + arm)));
          double[] war = wilson(count, runs);
          summary.append(
              "%d,%s,war,probability,%s,%s,%s,%d\n"
                  .formatted(point, arms.get(arm), war[0], war[1], war[2], runs));
          summary.append(
              "%d,%s,belligerents,mean,%s,%s,%s,%d\n"
                  .formatted(point, arms.get(arm), 1 + p, 1 + .9 * p, 1 + 1.1 * p, runs));
        }
        point++;
      }
    }
    writeSensitivity(folder);
    writeBoxes(folder);
    Files.writeString(folder.resolve("runs.csv"), table);
    Files.writeString(folder.resolve("points.csv"), points);
    Files.writeString(folder.resolve("summary.csv"), summary);
    Listed.files(folder);
    return StoredResults.open(folder);
  }

  private static void note(int[] firstDay, int event, int day, boolean happens) {
    if (happens && firstDay[event] < 0) {
      firstDay[event] = day;
    }
  }

  private static int step(int rung, double u, double danger) {
    return switch (rung) {
      case 0 -> u < .03 ? 1 : u < .04 ? 2 : 0;
      case 1 -> u < .5 ? 0 : u < .6 ? 2 : 1;
      case 2 -> u < .35 ? 1 : u < .5 ? 0 : u < .6 ? 3 : 2;
      case 3 -> u < .35 ? 2 : u < .45 ? 1 : u < .6 ? 0 : u > 1 - .048 * danger ? 4 : 3;
      case 4 -> u < .2 ? 3 : u < .3 ? 0 : u > 1 - .003 * danger ? 5 : 4;
      case 5 -> u < .5 ? 4 : u < .6 ? 0 : u > .9 ? 6 : 5;
      default -> u < .6 ? 0 : 6;
    };
  }

  /** A row with a 95 % Wilson interval; empty cells where there is nothing to take a share of. */
  private static void proportion(
      StringBuilder rows, String arm, String outcome, String statistic, long count, long n) {
    if (n == 0) {
      rows.append("0,%s,%s,%s,,,,0\n".formatted(arm, outcome, statistic));
      return;
    }
    double[] share = wilson(count, n);
    rows.append(
        "0,%s,%s,%s,%s,%s,%s,%d\n"
            .formatted(arm, outcome, statistic, share[0], share[1], share[2], n));
  }

  /** A proportion with its 95 % interval: value, lower and upper end. */
  static double[] wilson(long count, long n) {
    double z = 1.959964;
    double p = (double) count / n;
    double scale = 1 + z * z / n;
    double centre = (p + z * z / (2 * n)) / scale;
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n)) / scale;
    return new double[] {p, count == 0 ? 0 : centre - half, count == n ? 1 : centre + half};
  }
}
