package casus.game;

import casus.crisis.Chronicle.Decision;
import casus.crisis.Chronicle.Happening;
import casus.crisis.Hand;
import casus.crisis.Offer;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.crisis.Standing;
import casus.crisis.UnderTreaty;
import casus.engine.CrisisWorld;
import casus.luck.Luck;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A replication in which a person chooses for one state, as far as it is played: its rungs, whether
 * it invokes an article, its votes, and how far it answers a call. The model still says when its
 * turn comes, how it reads the words of texts, and what all others do.
 *
 * <p>A game is a value. It is played from day 0 whenever a choice is added, which takes no longer
 * than a run and leaves nothing to keep in step: the same scenario, luck and choices are the same
 * game, in a window, at a console, and played again from a file.
 */
public final class Game {
  private final ResolvedScenario scenario;
  private final long seed;
  private final int replication;
  private final StateCode seat;
  private final List<Move> moves = new ArrayList<>();
  private final List<Happening> happenings = new ArrayList<>();
  private final @Nullable Offer awaited;
  private final @Nullable RunRecord record;

  /** Ends the play where a choice is missing. */
  private static final class Awaited extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Offer offer;

    Awaited(Offer offer) {
      super("a choice is missing", null, false, false);
      this.offer = offer;
    }
  }

  private Game(
      ResolvedScenario scenario, long seed, int replication, StateCode seat, List<Integer> chosen) {
    this.scenario = scenario;
    this.seed = seed;
    this.replication = replication;
    this.seat = seat;
    CrisisWorld world = new CrisisWorld(scenario, false);
    Iterator<Integer> left = chosen.iterator();
    world
        .crisis()
        .seat(
            seat,
            offer -> {
              if (!left.hasNext()) {
                throw new Awaited(offer);
              }
              Move move = new Move(offer, left.next());
              moves.add(move);
              return move.outcome();
            });
    world.deal(luck(), happenings::add);
    world.begin();
    Offer missing = null;
    try {
      world.playBefore(world.horizon());
    } catch (Awaited e) {
      missing = e.offer;
    }
    awaited = missing;
    if (missing == null) {
      record = world.crisis().outcome(world.horizon());
    } else {
      record = null;
      Offer turn = missing;
      happenings.removeIf(happening -> !isKnown(happening, turn));
    }
    if (left.hasNext()) {
      throw new IllegalArgumentException(
          "there are " + chosen.size() + " choices, and the state had but " + moves.size());
    }
  }

  /**
   * Whether something is known to a state whose turn it is: what others choose on the same day is
   * not, and under treaties (phase 3) neither how they vote and answer.
   */
  private static boolean isKnown(Happening happening, Offer turn) {
    if (happening.day() < turn.day() || turn instanceof Decision) {
      return happening.day() < turn.day();
    }
    return !(happening instanceof UnderTreaty.Vote
        || happening instanceof UnderTreaty.Duty
        || happening instanceof UnderTreaty.Answer);
  }

  /**
   * A game at its first choice.
   *
   * @param scenario what is played
   * @param seed the master seed
   * @param replication the number of the replication
   * @param seat the state that a person plays
   * @return the game
   * @throws IllegalArgumentException if the state is none that can come to choose, see {@link
   *     #seats}
   */
  public static Game of(Scenario scenario, long seed, int replication, StateCode seat) {
    if (!seats(scenario).contains(seat)) {
      throw new IllegalArgumentException(seat + " never chooses in " + scenario.name());
    }
    ResolvedScenario drawn = new ResolvedScenario(scenario).drawn(new Luck(seed, replication));
    return new Game(drawn, seed, replication, seat, List.of());
  }

  /**
   * The states that may come to choose: the principals of disputes, and the members of treaties,
   * who may invoke, vote and be called.
   *
   * @param scenario the scenario
   * @return in the order of their codes
   */
  public static List<StateCode> seats(Scenario scenario) {
    TreeSet<StateCode> seats = new TreeSet<>();
    scenario.confrontations().forEach(it -> seats.addAll(List.of(it.challenger(), it.target())));
    List<StateCode> known = scenario.states().stream().map(state -> state.code()).toList();
    scenario
        .treaties()
        .forEach(
            treaty ->
                treaty.membersOn(scenario.date()).stream()
                    .filter(known::contains)
                    .forEach(seats::add));
    return List.copyOf(seats);
  }

  /**
   * The game after one more choice.
   *
   * @param outcome what is chosen, or {@link Offer#LEFT}
   * @return the next game, at the next choice or at its end
   * @throws IllegalStateException if the game is over
   * @throws IllegalArgumentException if the outcome is not open
   */
  public Game choose(int outcome) {
    if (awaited == null) {
      throw new IllegalStateException("the game is over");
    }
    Move next = new Move(awaited, outcome);
    return new Game(
        scenario,
        seed,
        replication,
        seat,
        Stream.concat(moves.stream(), Stream.of(next)).map(Move::outcome).toList());
  }

  /**
   * The choice that is to be made now.
   *
   * @return as the model makes it; empty once the game is over
   */
  public Optional<Offer> awaited() {
    return Optional.ofNullable(awaited);
  }

  /**
   * What was chosen so far.
   *
   * @return in order
   */
  public List<Move> moves() {
    return List.copyOf(moves);
  }

  /**
   * What has happened so far and is known to the state whose turn it is.
   *
   * @return in order
   */
  public List<Happening> happenings() {
    return List.copyOf(happenings);
  }

  /**
   * Where the crisis stands: as the day of the choice begins, or at the end.
   *
   * @return a copy that no longer changes
   */
  public Standing standing() {
    int morning = awaited == null ? scenario.scenario().horizonDays() : awaited.day();
    CrisisWorld world = new CrisisWorld(scenario, false);
    play(world, luck(), new Repeating(moves, Offer.LEFT), morning);
    return world.crisis().standing(awaited == null ? world.day() : awaited.day() - 1);
  }

  /**
   * What came of it.
   *
   * @return empty while the game goes on
   */
  public Optional<RunRecord> record() {
    return Optional.ofNullable(record);
  }

  /**
   * What is played.
   *
   * @return the scenario as this replication has it
   */
  public Scenario scenario() {
    return scenario.scenario();
  }

  /**
   * The master seed.
   *
   * @return any number
   */
  public long seed() {
    return seed;
  }

  /**
   * The number of the replication.
   *
   * @return from 0
   */
  public int replication() {
    return replication;
  }

  /**
   * The state that is played.
   *
   * @return its code
   */
  public StateCode seat() {
    return seat;
  }

  ResolvedScenario resolved() {
    return scenario;
  }

  Luck luck() {
    return new Luck(seed, replication);
  }

  /** Makes the choices of a game, then another, and leaves what follows to the model. */
  static final class Repeating implements Hand {
    private final Iterator<Move> left;
    private int next;

    Repeating(List<Move> moves, int next) {
      left = moves.iterator();
      this.next = next;
    }

    @Override
    public int choose(Offer offer) {
      if (left.hasNext()) {
        return left.next().outcome();
      }
      int chosen = next;
      next = Offer.LEFT;
      return chosen;
    }
  }

  /**
   * Plays a world of this game until the morning of a day; the model chooses what follows, and what
   * was chosen stands.
   *
   * @param world takes it
   * @param luck of the game, or other luck
   * @param hand what is chosen until then
   * @param day not played yet
   */
  void play(CrisisWorld world, Luck luck, Hand hand, int day) {
    world.crisis().seat(seat, hand);
    world.deal(luck, null);
    world.begin();
    world.playBefore(day);
    world.crisis().seat(seat, null);
  }
}
