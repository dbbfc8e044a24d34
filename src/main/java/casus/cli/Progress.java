package casus.cli;

import casus.text.Text;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far long work has come, with rate and time left: one line that renews itself on a
 * terminal, a plain line now and then elsewhere.
 */
final class Progress implements IntConsumer, AutoCloseable {
  private static final long TERMINAL_NANOS = 200_000_000L;

  /** Programs that show progress of their own ask for plain lines in quicker succession. */
  private static final String PACE = "CASUS_PROGRESS";

  private static final double PLAIN_SECONDS = 15;

  private final PrintWriter err;
  private final String what;
  private final int total;
  private final boolean quiet;
  private final boolean terminal;
  private final long pause;
  private final LongSupplier clock;
  private final long started;
  private long told;
  private boolean lineOpen;

  Progress(PrintWriter err, String what, int total, boolean quiet) {
    this(err, what, total, quiet, Terminal.isTerminal(), System::nanoTime);
  }

  Progress(
      PrintWriter err,
      String what,
      int total,
      boolean quiet,
      boolean terminal,
      LongSupplier clock) {
    this.err = err;
    this.what = what;
    this.total = total;
    this.quiet = quiet;
    this.terminal = terminal;
    pause = terminal ? TERMINAL_NANOS : plainNanos(System.getenv(PACE));
    this.clock = clock;
    started = clock.getAsLong();
    told = started;
  }

  @Override
  public void accept(int done) {
    long now = clock.getAsLong();
    if (quiet || now - told < pause) {
      return;
    }
    told = now;
    String line = line(done, now - started);
    if (terminal) {
      err.print("\r" + line + "\u001b[K");
      err.flush();
      lineOpen = true;
    } else {
      err.println(line);
    }
  }

  private String line(int done, long nanos) {
    double perSecond = done / (nanos / 1e9);
    long left = perSecond > 0 ? Math.round((total - done) / perSecond) : 0;
    return Text.format(
        "%s: %,d of %,d (%.0f %%), %,.0f per second, %s left",
        what, done, total, 100.0 * done / total, perSecond, spoken(Duration.ofSeconds(left)));
  }

  /**
   * How long to wait between two plain lines.
   *
   * @param seconds as asked for in the environment; null or empty for 15
   * @throws UserError if that is no number of seconds
   */
  static long plainNanos(@Nullable String seconds) {
    if (seconds == null || seconds.isEmpty()) {
      return Math.round(PLAIN_SECONDS * 1e9);
    }
    double pace;
    try {
      pace = Double.parseDouble(seconds);
    } catch (NumberFormatException e) {
      pace = Double.NaN;
    }
    if (!(pace >= 0.1 && pace <= 3600)) {
      throw new UserError(PACE + " is '" + seconds + "', not a number of seconds from 0.1 to 3600");
    }
    return Math.round(pace * 1e9);
  }

  /** A time span as people say it. */
  static String spoken(Duration span) {
    long seconds = span.toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return Text.format("%d min %02d s", seconds / 60, seconds % 60);
    }
    return Text.format("%d h %02d min", seconds / 3600, seconds / 60 % 60);
  }

  @Override
  public void close() {
    if (lineOpen) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
