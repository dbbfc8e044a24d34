import java.lang.management.ManagementFactory;
import java.util.Locale;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The toy of scripts/peers on the JVM: see README.md. Prints ns per agent-step and a checksum.
 *
 * <p>Arguments: {@code arrays} (no MASON), {@code tick} (a Steppable goes through all agents) or
 * {@code agent} (each agent is a Steppable); replications; rounds.
 */
public final class Toy {
  static final int AGENTS = 50;
  static final int REACH = 3;
  static final int TICKS = 1000;

  private final double[] tension = new double[AGENTS];
  private final int[] neighbours = new int[AGENTS * 2 * REACH];
  private long state;

  private Toy(long seed) {
    state = seed;
    for (int i = 0; i < AGENTS; i++) {
      for (int k = 1; k <= REACH; k++) {
        neighbours[2 * REACH * i + 2 * k - 2] = (i + k) % AGENTS;
        neighbours[2 * REACH * i + 2 * k - 1] = (i + AGENTS - k) % AGENTS;
      }
    }
  }

  /** SplitMix64 (Steele, Lea and Flood 2014), as a number in [0, 1). */
  private double uniform() {
    long z = state += 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
  }

  private void act(int i) {
    double sum = 0;
    for (int k = 0; k < 2 * REACH; k++) {
      sum += tension[neighbours[2 * REACH * i + k]];
    }
    tension[i] = 0.9 * tension[i] + 0.09 * (sum / (2 * REACH)) + 0.1 * uniform();
  }

  private void tick() {
    for (int i = 0; i < AGENTS; i++) {
      act(i);
    }
  }

  private double total() {
    double total = 0;
    for (double one : tension) {
      total += one;
    }
    return total;
  }

  /** MASON keeps the time. */
  private static void onSchedule(Toy toy, boolean eachAgent) {
    SimState world = new SimState(0);
    world.start();
    if (eachAgent) {
      for (int i = 0; i < AGENTS; i++) {
        int agent = i;
        Steppable acts = at -> toy.act(agent);
        world.schedule.scheduleRepeating(0, agent, acts); // in a fixed order, as in the peers
      }
    } else {
      Steppable acts = at -> toy.tick();
      world.schedule.scheduleRepeating(0, 0, acts);
    }
    for (int tick = 0; tick < TICKS; tick++) {
      world.schedule.step(world);
    }
    world.finish();
  }

  private static double replication(long seed, String how) {
    Toy toy = new Toy(seed);
    if (how.equals("arrays")) {
      for (int tick = 0; tick < TICKS; tick++) {
        toy.tick();
      }
    } else {
      onSchedule(toy, how.equals("agent"));
    }
    return toy.total();
  }

  public static void main(String[] args) {
    int replications = Integer.parseInt(args[1]);
    int rounds = Integer.parseInt(args[2]);
    double best = Double.POSITIVE_INFINITY;
    double checksum = 0;
    for (int round = 0; round < rounds; round++) {
      long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      checksum = 0;
      for (int r = 0; r < replications; r++) {
        checksum += replication(r, args[0]);
      }
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
      best = Math.min(best, spent / ((double) replications * TICKS * AGENTS));
    }
    System.out.printf(Locale.ROOT, "%.1f %.9f%n", best, checksum / replications);
  }
}
