package casus.cli;

import casus.archive.Archive;
import casus.results.Json;
import casus.results.PlanMarks;
import casus.results.ResultsException;
import casus.results.SealedPlan;
import casus.results.StoredResults;
import casus.results.UnreadableResultsException;
import casus.sweep.Sealing;
import casus.sweep.StudyCopies;
import casus.sweep.Verification;
import casus.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus verify}: whether results are whole and can be made again. */
@Command(
    name = "verify",
    sortOptions = false,
    description = {
      "Checks a results folder or a replication archive: hashes of its files, and some runs played"
          + " again.",
      "Of an archive it names every file that is missing, changed or more than was packed. Exit"
          + " code 3 if something differs."
    },
    footer = {
      "  casus verify results/wording -k 100",
      "  casus verify results/wording --all     # as long as the study took",
      "  casus verify paper.zip                 # a replication archive",
      "  casus verify results/wording --plan plan.json   # what was planned, what was added after"
    })
final class VerifyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      description = "The results folder, or an archive of 'casus package', packed or unpacked.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = {"-k", "--sample"},
      paramLabel = "K",
      defaultValue = "20",
      description = "How many different replications to play again (default: ${DEFAULT-VALUE}).")
  private int sample;

  @Option(
      names = "--rebuilt",
      paramLabel = "DIR",
      description = "Of an archive: hold the exhibits that were built again there against it.")
  private @Nullable Path rebuilt;

  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      description =
          "Also tell what of the results a sealed plan foresaw (default: the plan that they were"
              + " played by).")
  private @Nullable Path plan;

  @Option(names = "--all", description = "Play all replications again.")
  private boolean all;

  @Mixin private Threads threads;

  @Mixin private Common common;

  @Override
  public Integer call() throws Exception {
    if (sample < 0) {
      throw new UserError("-k is " + sample + "; write how many replications to play again");
    }
    if (ArchivePlay.isZip(folder) || Archive.isUnpacked(folder)) {
      return archive();
    }
    if (rebuilt != null) {
      throw new UserError(folder + " is no archive of 'casus package'; --rebuilt is for those");
    }
    Optional<SealedPlan> named =
        plan == null ? Optional.empty() : Optional.of(PlanOption.read(plan));
    Verification found;
    try (Progress progress = common.progress("replications", asked())) {
      found = Verification.of(folder, all ? Long.MAX_VALUE : sample, threads.count(), progress);
    } catch (UnreadableResultsException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
    PrintWriter out = common.out();
    Optional<PlanMarks> marks = marks(named, found);
    if (common.json) {
      Map<String, Object> json =
          Json.object(
              "files", found.files(),
              "runs", found.runs(),
              "sound", found.faults().isEmpty(),
              "faults", found.faults());
      marks.ifPresent(known -> json.put("plan", json(known)));
      common.sayJson(json);
    } else {
      found.faults().forEach(fault -> out.println(folder + ": " + fault));
      if (found.faults().isEmpty() && !common.quiet) {
        common.say(
            "%s: sound; %d files are as they were written, %d replications came out the same%n",
            folder, found.files(), found.runs());
      }
      marks.filter(known -> !common.quiet).ifPresent(this::tell);
    }
    return found.faults().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
  }

  private int archive() throws IOException {
    if (plan != null) {
      throw new UserError("--plan is for results folders; name one of those in the archive");
    }
    ArchiveCheck found =
        ArchiveCheck.of(
            folder,
            rebuilt,
            all ? Long.MAX_VALUE : sample,
            threads.count(),
            total -> new Progress(common.err(), "replications", total, common.quiet));
    PrintWriter out = common.out();
    if (common.json) {
      common.sayJson(
          Json.object(
              "files", found.files(),
              "runs", found.runs(),
              "compared", found.compared(),
              "sound", found.faults().isEmpty(),
              "faults", found.faults(),
              "notes", found.notes()));
    } else {
      found.faults().forEach(fault -> out.println(folder + ": " + fault));
      if (!common.quiet) {
        found.notes().forEach(note -> out.println("note: " + note));
      }
      if (found.faults().isEmpty() && !common.quiet) {
        common.say(
            "%s: sound; %,d files are as they were packed, %,d replications came out the same%s%n",
            folder,
            found.files(),
            found.runs(),
            rebuilt == null
                ? ""
                : Text.format(", %,d exhibits were built again with the same bytes", found.same()));
      }
    }
    return found.faults().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
  }

  /** What was planned and what was added, if there is a plan and the study can be read. */
  private Optional<PlanMarks> marks(Optional<SealedPlan> named, Verification found)
      throws IOException {
    try {
      StoredResults results = StoredResults.open(folder);
      Optional<SealedPlan> sealed = named.isPresent() ? named : SealedPlan.of(results);
      return sealed.isEmpty()
          ? Optional.empty()
          : Optional.of(
              PlanMarks.of(
                  results,
                  plan != null ? plan : folder.resolve(SealedPlan.FILE),
                  sealed.get(),
                  Sealing.terms(Sealing.Kind.of(sealed.get()), StudyCopies.study(folder))));
    } catch (ResultsException | UnreadableResultsException e) {
      if (found.faults().isEmpty()) {
        throw new UserError(String.valueOf(e.getMessage()));
      }
      return Optional.empty(); // the damage is told already
    }
  }

  private void tell(PlanMarks marks) {
    common.say(
        "plan sealed on %s (SHA-256 %s): %d things as planned%n",
        marks.plan().sealed(), marks.sha256(), marks.marks().size() - marks.departures().size());
    for (PlanMarks.Mark mark : marks.departures()) {
      common.say(
          "  %s: %s%s%n",
          mark.what(), mark.standing().words(), mark.note().isEmpty() ? "" : ", " + mark.note());
    }
  }

  private static Map<String, Object> json(PlanMarks marks) {
    return Json.object(
        "sealed",
        marks.plan().sealed(),
        "sha256",
        marks.sha256(),
        "marks",
        marks.marks().stream()
            .map(
                mark ->
                    Json.object(
                        "what", mark.what(),
                        "standing", mark.standing().words(),
                        "note", mark.note()))
            .toList());
  }

  /** How many will be played again, as progress counts them. */
  private int asked() throws IOException {
    long runs = StoredResults.open(folder).manifest().runs().orElse(0);
    return (int) Math.min(Integer.MAX_VALUE, all ? runs : Math.min(sample, runs));
  }
}
