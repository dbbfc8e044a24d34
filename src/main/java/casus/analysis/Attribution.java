package casus.analysis;

import casus.crisis.Confrontation;
import casus.crisis.ResolvedScenario;
import casus.crisis.Scenario;
import casus.results.ResultTable;
import casus.results.ResultsException;
import casus.scenario.LoadedScenario;
import casus.stats.Estimate;
import casus.stats.Moments;
import casus.stats.Shapley;
import casus.study.Block;
import casus.study.BlockPlayer;
import casus.study.PlayedBlock;
import casus.sweep.Quantity;
import casus.text.Text;
import casus.treaty.Article;
import casus.treaty.Membership;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Which treaties, clauses or members an outcome is owed to: Shapley shares, which add up to the
 * difference between all of them and none.
 *
 * <p>Every coalition plays the same replications with the same luck, so that each replication has a
 * share of its own; their mean is the share, and their spread its error.
 */
public final class Attribution {
  /** The table. */
  public static final ResultTable<Share> TABLE =
      ResultTable.<Share>of("attribution.csv")
          .text("outcome", "what is shared out", Share::outcome)
          .text("by", "among what: treaties, clauses or members", Share::by)
          .text("player", "whose share; all and none for the outcome itself", Share::player)
          .estimate("share", "the Shapley share", "95 % interval", Share::estimate)
          .n("replications of each coalition", Share::estimate);

  /** More players than these make more coalitions than anyone can wait for. */
  public static final int MOST_PLAYERS = 12;

  private static final double LEVEL = 0.95;

  /** What the outcome is shared out among. */
  public enum By {
    /** The treaties of the scenario. */
    TREATIES,
    /** Their articles. */
    CLAUSES,
    /** The states that belong to them and are no party to a dispute. */
    MEMBERS;

    /** As it is typed, and told by help and completion. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One share.
   *
   * @param outcome of what
   * @param by among what
   * @param player whose; {@code all} and {@code none} for the outcome itself
   * @param estimate the share with its interval
   */
  public record Share(String outcome, By by, String player, Estimate estimate) {}

  private final Scenario scenario;
  private final By by;
  private final List<String> players;

  private Attribution(Scenario scenario, By by) {
    this.scenario = scenario;
    this.by = by;
    players = players(scenario, by);
    if (players.isEmpty()) {
      throw new ResultsException("there is nothing to share out among: no " + by);
    }
    if (players.size() > MOST_PLAYERS) {
      throw new ResultsException(
          Text.format(
              "%d %s make %,d coalitions; at most %d can be shared out among: %s",
              players.size(), by, 1L << players.size(), MOST_PLAYERS, String.join(", ", players)));
    }
  }

  private static List<String> players(Scenario scenario, By by) {
    Set<String> names = new TreeSet<>();
    for (Treaty treaty : scenario.treaties()) {
      switch (by) {
        case TREATIES -> names.add(treaty.id());
        case CLAUSES ->
            treaty.articles().forEach(article -> names.add(treaty.id() + "." + article.id()));
        case MEMBERS -> {
          Set<StateCode> parties = new TreeSet<>();
          for (Confrontation dispute : scenario.confrontations()) {
            parties.add(dispute.challenger());
            parties.add(dispute.target());
          }
          treaty.membersOn(scenario.date()).stream()
              .filter(state -> !parties.contains(state))
              .filter(state -> scenario.states().stream().anyMatch(s -> s.code().equals(state)))
              .forEach(state -> names.add(state.letters()));
        }
      }
    }
    return List.copyOf(names);
  }

  /**
   * How many runs it takes to share an outcome out.
   *
   * @param loaded the scenario
   * @param by among what
   * @param replications how many each coalition plays
   * @return coalitions times replications
   * @throws ResultsException if there are no players, or too many
   */
  public static int runs(LoadedScenario loaded, By by, int replications) {
    long coalitions = 1L << new Attribution(loaded.scenario(), by).players.size();
    return (int) Math.min(Integer.MAX_VALUE, coalitions * replications);
  }

  /**
   * Shares an outcome out.
   *
   * @param loaded the scenario
   * @param by among what
   * @param quantity the outcome
   * @param seed what the luck is drawn with: that of the design point
   * @param replications how many each coalition plays
   * @param threads how many threads play
   * @param progress told how many runs were played
   * @param stop asked whether to stop
   * @return the shares by player, then {@code none} and {@code all}; empty if it was stopped
   * @throws ResultsException if there are no players, or too many
   */
  public static List<Share> of(
      LoadedScenario loaded,
      By by,
      Quantity quantity,
      long seed,
      int replications,
      int threads,
      IntConsumer progress,
      BooleanSupplier stop) {
    Attribution attribution = new Attribution(loaded.scenario(), by);
    return attribution.work(quantity, seed, replications, threads, progress, stop);
  }

  private List<Share> work(
      Quantity quantity,
      long seed,
      int replications,
      int threads,
      IntConsumer progress,
      BooleanSupplier stop) {
    int coalitions = 1 << players.size();
    BlockPlayer player =
        new BlockPlayer(
            (point, arm) -> new ResolvedScenario(coalition(arm)), point -> seed, threads);
    List<Moments> shares = new ArrayList<>();
    for (int p = 0; p < players.size() + 2; p++) {
      shares.add(new Moments());
    }
    int done = 0;
    for (int from = 0; from < replications; from += Block.SIZE) {
      int to = Math.min(replications, from + Block.SIZE);
      TreeMap<Integer, double[]> values = new TreeMap<>();
      boolean whole =
          player.play(
              blocks(coalitions, from, to),
              played -> played,
              played -> values.put(played.block().arm(), values(played, quantity)),
              stop);
      if (!whole) {
        return List.of();
      }
      add(values, to - from, shares);
      done += coalitions * (to - from);
      progress.accept(done);
    }
    return told(quantity, shares);
  }

  private static Iterator<List<Block>> blocks(int coalitions, int from, int to) {
    List<List<Block>> blocks = new ArrayList<>();
    for (int coalition = 0; coalition < coalitions; coalition++) {
      blocks.add(List.of(new Block(0, coalition, from, to)));
    }
    return blocks.iterator();
  }

  private static double[] values(PlayedBlock played, Quantity quantity) {
    if (!played.failures().isEmpty()) {
      throw new IllegalStateException(
          Text.format(
              "replication %d failed: %s",
              played.failures().get(0).run(), played.failures().get(0).error()));
    }
    return played.records().stream().mapToDouble(quantity.value()).toArray();
  }

  private void add(java.util.Map<Integer, double[]> values, int count, List<Moments> shares) {
    int all = (1 << players.size()) - 1;
    double[] ofCoalition = new double[all + 1];
    for (int run = 0; run < count; run++) {
      for (var entry : values.entrySet()) {
        ofCoalition[entry.getKey()] = entry.getValue()[run];
      }
      if (Arrays.stream(ofCoalition).anyMatch(Double::isNaN)) {
        continue; // a run in which it is missing for one coalition has no shares
      }
      double[] share = Shapley.shares(ofCoalition);
      for (int p = 0; p < players.size(); p++) {
        shares.get(p).add(share[p]);
      }
      shares.get(players.size()).add(ofCoalition[0]);
      shares.get(players.size() + 1).add(ofCoalition[all]);
    }
  }

  private List<Share> told(Quantity quantity, List<Moments> shares) {
    List<Share> told = new ArrayList<>();
    for (int p = 0; p < shares.size(); p++) {
      String name = p < players.size() ? players.get(p) : p == players.size() ? "none" : "all";
      told.add(new Share(quantity.name(), by, name, shares.get(p).estimate(LEVEL)));
    }
    return told;
  }

  /** The scenario with some of the players only; bit p is for player p. */
  private Scenario coalition(int members) {
    Predicate<String> in =
        name -> {
          int at = players.indexOf(name);
          return at < 0 || (members >> at & 1) == 1;
        };
    return scenario.withTreaties(kept(scenario.treaties(), in), kept(scenario.expected(), in));
  }

  private List<Treaty> kept(List<Treaty> treaties, Predicate<String> in) {
    List<Treaty> kept = new ArrayList<>();
    for (Treaty treaty : treaties) {
      switch (by) {
        case TREATIES -> {
          if (in.test(treaty.id())) {
            kept.add(treaty);
          }
        }
        case CLAUSES -> {
          List<Article> articles =
              treaty.articles().stream()
                  .filter(article -> in.test(treaty.id() + "." + article.id()))
                  .toList();
          if (!articles.isEmpty()) {
            kept.add(treaty.withArticles(articles));
          }
        }
        case MEMBERS -> {
          List<Membership> members =
              treaty.members().stream()
                  .filter(member -> in.test(member.state().letters()))
                  .toList();
          kept.add(treaty.withMembers(members));
        }
      }
    }
    return kept;
  }
}
