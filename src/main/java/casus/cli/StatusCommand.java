package casus.cli;

import casus.cluster.ClusterException;
import casus.cluster.ShardState;
import casus.cluster.Slurm;
import casus.cluster.Submission;
import casus.cluster.TaskState;
import casus.results.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code casus status}: how far a study is that a cluster plays. */
@Command(
    name = "status",
    sortOptions = false,
    description = {
      "Tells how far a study is that was handed to a cluster: which shards are done, running,"
          + " waiting or failed, and the command that plays a failed one here.",
      "Ends with 0 when all results are whole, else with 3."
    },
    footer = "  casus status /scratch/wording")
final class StatusCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder given to 'casus submit'.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Mixin private Common common;

  @Override
  public Integer call() throws Exception {
    Submission submission = Submission.open(folder);
    Slurm slurm = new Slurm(List.of());
    Optional<Map<Integer, TaskState>> tasks = Optional.empty();
    boolean joining = false;
    if (!submission.isJoined()) { // else nothing waits, and a scheduler may be gone
      try {
        joining = !slurm.tasks(submission.mergeName()).isEmpty();
        tasks = Optional.of(slurm.tasks(submission.name()));
      } catch (ClusterException e) {
        common.err().println("casus: " + e.getMessage() + "; what waits or runs is not known");
      }
    }
    boolean asked = tasks.isPresent();
    List<ShardState> states = submission.states(tasks);
    if (common.json) {
      common.sayJson(json(submission, states, joining, asked));
    } else {
      tell(submission, states, joining, asked);
    }
    return submission.isJoined() ? ExitCode.DONE : ExitCode.PARTLY;
  }

  private static long played(List<ShardState> states) {
    return states.stream().mapToLong(ShardState::played).sum();
  }

  private static long all(List<ShardState> states) {
    return states.stream().mapToLong(ShardState::all).sum();
  }

  private static long count(List<ShardState> states, ShardState.Progress progress) {
    return states.stream().filter(state -> state.progress() == progress).count();
  }

  private Map<String, Object> json(
      Submission submission, List<ShardState> states, boolean joining, boolean asked) {
    Map<String, Object> json =
        Json.object("folder", folder.toString(), "shards", submission.shards());
    for (ShardState.Progress progress : ShardState.Progress.values()) {
      json.put(progress.word(), count(states, progress));
    }
    json.put("played", played(states));
    json.put("all", all(states));
    double rate = rate(submission, states);
    if (rate > 0) {
      json.put("seconds_left", (all(states) - played(states)) / rate);
    }
    json.put("joining", joining);
    json.put("joined", submission.isJoined());
    json.put("scheduler_asked", asked);
    json.put(
        "failed_shards",
        states.stream()
            .filter(state -> state.progress() == ShardState.Progress.FAILED)
            .map(
                state ->
                    Json.object(
                        "shard", state.shard(),
                        "played", state.played(),
                        "all", state.all(),
                        "said", lastWord(submission.log(state.shard())),
                        "replay", submission.replay(state.shard())))
            .toList());
    return json;
  }

  private void tell(
      Submission submission, List<ShardState> states, boolean joining, boolean asked) {
    PrintWriter out = common.out();
    long played = played(states);
    long all = all(states);
    common.say(
        "%,d of %,d shards are done", count(states, ShardState.Progress.DONE), submission.shards());
    if (asked) {
      common.say(
          ", %,d run, %,d wait, %,d failed, %,d were not begun",
          count(states, ShardState.Progress.RUNNING),
          count(states, ShardState.Progress.WAITING),
          count(states, ShardState.Progress.FAILED),
          count(states, ShardState.Progress.NEW));
    }
    out.println();
    common.say(
        "%,d of %s%,d replications are played (%.0f %%)%n",
        played,
        submission.plan().replications().precision().isEmpty() ? "" : "at most ",
        all,
        all == 0 ? 100 : 100.0 * played / all);
    double rate = rate(submission, states);
    if (rate > 0) {
      common.say(
          "about %s left if as many go on at the rate of now%n",
          Progress.spoken(Duration.ofSeconds(Math.round((all - played) / rate))));
    }
    for (ShardState state : states) {
      if (state.progress() == ShardState.Progress.FAILED) {
        common.say(
            "shard %d failed after %,d of %,d replications: %s%n  %s%n",
            state.shard(),
            state.played(),
            state.all(),
            lastWord(submission.log(state.shard())),
            submission.replay(state.shard()));
      }
    }
    if (submission.isJoined()) {
      out.println("All is joined; results: " + submission.results());
    } else if (joining) {
      out.println("The task that joins the shards waits or runs.");
    } else if (asked
        && count(states, ShardState.Progress.RUNNING) == 0
        && count(states, ShardState.Progress.WAITING) == 0) {
      out.println("Nothing waits or runs: 'casus submit' with the same study and folder goes on.");
    }
  }

  /** Replications a second, of all shards that run. */
  private static double rate(Submission submission, List<ShardState> states) {
    long now = System.currentTimeMillis();
    return states.stream()
        .filter(state -> state.progress() == ShardState.Progress.RUNNING)
        .mapToDouble(state -> submission.rate(state, now))
        .sum();
  }

  /** The last line that a task wrote. */
  private static String lastWord(Path log) {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .reduce((before, line) -> line)
          .orElse("its task said nothing");
    } catch (IOException e) {
      return "its task left no log";
    }
  }
}
