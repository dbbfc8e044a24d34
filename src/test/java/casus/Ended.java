package casus;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A process that has ended, by itself or for having taken too long: no test waits for ever.
 *
 * @param code its exit code
 * @param told what it wrote to standard output and standard error
 */
public record Ended(int code, String told) {
  /** Longer than anything takes on a busy machine. */
  private static final int SECONDS = 300;

  /**
   * Starts a process and waits until it has ended.
   *
   * @param builder the process
   * @return its end
   */
  public static Ended of(ProcessBuilder builder) throws IOException, InterruptedException {
    return of(builder, SECONDS);
  }

  /**
   * Starts a process and waits until it has ended. Its output goes to a file, so that neither a
   * full pipe nor a child that keeps the pipe open can hold anyone up.
   *
   * @param builder the process
   * @param seconds after which it is killed, with its children, and the test fails
   * @return its end
   */
  public static Ended of(ProcessBuilder builder, int seconds)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("casus-test", ".log");
    try {
      Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      int code = within(process, seconds, log);
      return new Ended(code, Files.readString(log, StandardCharsets.UTF_8));
    } finally {
      Files.delete(log);
    }
  }

  /**
   * The exit code of a process that writes to a file.
   *
   * @param process running
   * @param log where it writes
   * @return its exit code
   */
  public static int within(Process process, Path log) throws IOException, InterruptedException {
    return within(process, SECONDS, log);
  }

  private static int within(Process process, int seconds, Path log)
      throws IOException, InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      fail("not ended after %d s; it said: %s", seconds, Files.readString(log));
    }
    return process.exitValue();
  }
}
