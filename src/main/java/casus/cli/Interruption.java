package casus.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Ctrl-C: the work is asked to stop, and the program ends when what is done has been saved. Java
 * then exits with code 130 by itself.
 */
final class Interruption implements BooleanSupplier, AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch saved = new CountDownLatch(1);
  private final Thread hook =
      new Thread(
          () -> {
            asked.set(true);
            try {
              if (!saved.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("casus: not saved within " + PATIENCE_SECONDS + " s; giving up");
              }
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          },
          "casus-interruption");

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the work was asked to stop. */
  @Override
  public boolean getAsBoolean() {
    return asked.get();
  }

  /** All is saved; the program may end. */
  @Override
  public void close() {
    saved.countDown();
    if (!asked.get()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The program is ending already; the hook has nothing left to wait for.
      }
    }
  }
}
