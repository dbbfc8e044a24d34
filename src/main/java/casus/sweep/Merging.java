package casus.sweep;

import casus.results.Folders;
import casus.results.ResultsException;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.study.Shard;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Joins the shards of a study. */
public final class Merging {
  private Merging() {}

  /**
   * Joins shards in a new folder.
   *
   * @param parts the folders of the shards
   * @param target where the results are to stand
   * @param force whether what stands there may be replaced, once the new results are whole
   * @param results what the results are to tell, of the plan of all shards
   * @return the folder at work, all runs in its journal
   * @throws ResultsException if the shards are not those of one study, one is missing or
   *     unfinished, or nothing can be written
   */
  public static StudyFolder of(
      List<Path> parts, Path target, boolean force, UnaryOperator<StudyPlan> results) {
    List<StudyFolder> shards = new ArrayList<>();
    try {
      requireDifferent(parts);
      for (Path part : parts) {
        shards.add(StudyFolder.shard(part, shards.stream().findFirst()));
      }
      requireOneStudy(shards, parts);
      StudyFolder first = shards.get(0);
      StudyFolder merged =
          StudyFolder.begin(
              target,
              force,
              first.study(),
              results.apply(first.plan().whole()),
              StudyCopies.sealed(first.work()));
      for (StudyFolder shard : shards) {
        merged.journal().appendAll(shard.journal());
      }
      return merged;
    } catch (IOException e) {
      throw new ResultsException(
          Text.format("cannot join the shards in %s: %s", target, Folders.reason(e)), e);
    } finally {
      shards.forEach(StudyFolder::close);
    }
  }

  static void requireDifferent(List<Path> parts) throws IOException {
    Map<Path, Path> named = new HashMap<>();
    for (Path part : parts) {
      Path before = named.put(Folders.real(part), part);
      if (before != null) {
        throw new ResultsException(
            before.equals(part)
                ? part + " is named twice; name each part once"
                : Text.format("%s and %s are the same folder; name each part once", before, part));
      }
    }
  }

  private static void requireOneStudy(List<StudyFolder> shards, List<Path> parts) {
    StudyPlan first = shards.get(0).plan();
    TreeSet<Integer> missing = new TreeSet<>();
    Map<Integer, Path> found = new HashMap<>();
    for (int shard = 1; shard <= first.shard().of(); shard++) {
      missing.add(shard);
    }
    for (int i = 0; i < shards.size(); i++) {
      StudyPlan plan = shards.get(i).plan();
      if (!plan.sameStudy(first) || !alike(plan.shard(), first.shard())) {
        throw new ResultsException(
            Text.format(
                    "%s and %s are not shards of one study: their files, seed, replications, number"
                        + " of",
                    parts.get(0), parts.get(i))
                + " shards, what they keep or casus differ");
      }
      StudyRun run = new StudyRun(shards.get(i), 1);
      long left = plan.replications().precision().isEmpty() ? run.missing() : 0;
      if (left > 0) {
        throw new ResultsException(
            Text.format(
                "%s is unfinished: %,d runs are missing; 'casus resume %s' goes on with it",
                parts.get(i), left, Shell.word(parts.get(i))));
      }
      missing.remove(plan.shard().number());
      Path before = found.put(plan.shard().number(), parts.get(i));
      if (before != null) {
        throw new ResultsException(
            Text.format(
                "%s and %s are both shard %d of %d; name one of them",
                before, parts.get(i), plan.shard().number(), first.shard().of()));
      }
    }
    requireNone(missing, first.shard());
  }

  private static boolean alike(Shard one, Shard other) {
    return one.of() == other.of() && one.deal() == other.deal();
  }

  private static void requireNone(SortedSet<Integer> missing, Shard one) {
    if (!missing.isEmpty()) {
      throw new ResultsException(
          Text.format(
              "of the %d shards these are missing: %s",
              one.of(), missing.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
  }
}
