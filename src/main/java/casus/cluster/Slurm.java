package casus.cluster;

import casus.results.Shell;
import casus.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SLURM, by its commands {@code sbatch} and {@code squeue}. Both fail now and then on a busy
 * cluster, so each is tried several times, later and later.
 */
public final class Slurm implements Scheduler {
  private static final int TRIES = 6;
  private static final long PATIENCE_SECONDS = 60;
  private static final Pattern JOB = Pattern.compile("(\\d+)(;.*)?");
  private static final Pattern TASK = Pattern.compile("(\\d+)\\|(\\S*)\\|(\\S+)");

  private final Optional<Path> programs;
  private final List<String> options;
  private final Duration firstWait;

  /**
   * The cluster that this machine belongs to.
   *
   * @param options what every batch is submitted with, such as {@code --account=…}
   */
  public Slurm(List<String> options) {
    this(Optional.empty(), options, Duration.ofSeconds(1));
  }

  /**
   * A cluster.
   *
   * @param programs where its commands stand; empty for where the shell finds them
   * @param options what every batch is submitted with
   * @param firstWait how long to wait before the second try; twice as long before each later one
   */
  Slurm(Optional<Path> programs, List<String> options, Duration firstWait) {
    this.programs = programs;
    this.options = List.copyOf(options);
    this.firstWait = firstWait;
  }

  /** What a command said. */
  private record Said(int code, String out, String err) {
    String why() {
      String told = err.isBlank() ? out.strip() : err.strip();
      return told.isEmpty() ? "it ended with code " + code : told;
    }
  }

  @Override
  public String submit(Batch batch) throws ClusterException {
    List<String> words = new ArrayList<>(List.of("--parsable", "--job-name=" + batch.name()));
    if (!batch.shards().isEmpty()) {
      words.add("--array=" + Shards.written(batch.shards()));
    }
    if (!batch.after().isEmpty()) {
      words.add("--dependency=afterok:" + batch.after());
      words.add("--kill-on-invalid-dep=yes");
    }
    words.add("--time=" + batch.minutes());
    words.add("--output=" + batch.log());
    words.addAll(options);
    Path script = script(batch);
    try {
      words.add(script.toString());
      return submitted(batch.name(), words);
    } finally {
      script.toFile().delete(); // sbatch has its own copy
    }
  }

  private String submitted(String name, List<String> words) throws ClusterException {
    String why = "";
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      Said said = ask("sbatch", words);
      String last = said.out().strip().lines().reduce("", (before, line) -> line);
      Matcher job = JOB.matcher(last);
      if (said.code() == 0 && job.matches()) {
        return job.group(1);
      }
      why = said.why();
      rest(attempt);
      // It may have been taken all the same.
      Optional<String> taken =
          queue(name).stream().map(task -> task.group(1)).max(Comparator.naturalOrder());
      if (taken.isPresent()) {
        return taken.get();
      }
    }
    throw new ClusterException(Text.format("sbatch failed %d times: %s", TRIES, why));
  }

  @Override
  public Map<Integer, TaskState> tasks(String name) throws ClusterException {
    Map<Integer, TaskState> tasks = new TreeMap<>();
    for (Matcher task : queue(name)) {
      int shard = task.group(2).matches("\\d+") ? Integer.parseInt(task.group(2)) : 0;
      TaskState state =
          switch (task.group(3)) {
            case "PENDING", "REQUEUED", "REQUEUE_HOLD", "SPECIAL_EXIT" -> TaskState.WAITING;
            default -> TaskState.RUNNING;
          };
      tasks.merge(shard, state, (a, b) -> a == TaskState.RUNNING ? a : b);
    }
    return tasks;
  }

  /** Job, shard and state of each task of a name. */
  private List<Matcher> queue(String name) throws ClusterException {
    List<String> words = List.of("--noheader", "--array", "--format=%F|%K|%T", "--name=" + name);
    String why = "";
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      Said said = ask("squeue", words);
      if (said.code() == 0) {
        List<Matcher> tasks = new ArrayList<>();
        for (String line : said.out().lines().map(String::strip).toList()) {
          Matcher task = TASK.matcher(line);
          if (task.matches()) {
            tasks.add(task);
          } else if (!line.isEmpty()) {
            throw new ClusterException("squeue said what casus cannot read: " + line);
          }
        }
        return tasks;
      }
      why = said.why();
      rest(attempt);
    }
    throw new ClusterException(Text.format("squeue failed %d times: %s", TRIES, why));
  }

  private void rest(int attempt) throws ClusterException {
    if (attempt == TRIES) {
      return;
    }
    try {
      Thread.sleep(firstWait.toMillis() << (attempt - 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("stopped while waiting for the scheduler");
    }
  }

  /** A file that runs the command: sbatch takes scripts alone. */
  private static Path script(Batch batch) throws ClusterException {
    StringBuilder text = new StringBuilder("#!/bin/sh\nexec");
    text.append(' ').append(Shell.command(batch.command()));
    text.append(batch.shards().isEmpty() ? "" : " \"$SLURM_ARRAY_TASK_ID\"").append('\n');
    try {
      Path script = Files.createTempFile("casus-job", ".sh");
      Files.writeString(script, text);
      return script;
    } catch (IOException e) {
      throw new ClusterException("cannot write the script of the job: " + e.getMessage());
    }
  }

  private Said ask(String program, List<String> words) throws ClusterException {
    List<String> command = new ArrayList<>();
    command.add(programs.map(folder -> folder.resolve(program).toString()).orElse(program));
    command.addAll(words);
    try {
      Path out = Files.createTempFile("casus-slurm", ".out");
      Path err = Files.createTempFile("casus-slurm", ".err");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          return new Said(-1, "", "no answer within " + PATIENCE_SECONDS + " s");
        }
        return new Said(process.exitValue(), read(out), read(err));
      } finally {
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
      }
    } catch (IOException e) {
      throw new ClusterException(
          Text.format(
              "cannot run %s: is this a machine of the cluster? (%s)", program, e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("stopped while waiting for the scheduler");
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
