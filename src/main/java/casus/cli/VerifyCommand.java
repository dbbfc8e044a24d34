package casus.cli;

import casus.results.Json;
import casus.results.StoredResults;
import casus.results.UnreadableResultsException;
import casus.sweep.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus verify}: whether results are whole and can be made again. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks a results folder: hashes of its files, and some runs played again.",
      "Exit code 3 if something differs."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  casus verify results/wording -k 100",
      "  casus verify results/wording --all     # as long as the study took"
    })
final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The results folder.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = {"-k", "--sample"},
      paramLabel = "K",
      defaultValue = "20",
      description = "How many different replications to play again (default: ${DEFAULT-VALUE}).")
  private int sample;

  @Option(names = "--all", description = "Play all replications again.")
  private boolean all;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Threads threads;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Common common;

  @Override
  public Integer call() throws Exception {
    if (sample < 0) {
      throw new UserError("-k is " + sample + "; write how many replications to play again");
    }
    Verification found;
    try (Progress progress = new Progress(common.err(), "replications", asked(), common.quiet)) {
      found = Verification.of(folder, all ? Long.MAX_VALUE : sample, threads.count(), progress);
    } catch (UnreadableResultsException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
    PrintWriter out = common.out();
    if (common.json) {
      out.println(
          Json.text(
              Json.object(
                  "files", found.files(),
                  "runs", found.runs(),
                  "sound", found.faults().isEmpty(),
                  "faults", found.faults())));
    } else {
      found.faults().forEach(fault -> out.println(folder + ": " + fault));
      if (found.faults().isEmpty() && !common.quiet) {
        out.printf(
            Locale.ROOT,
            "%s: sound; %d files are as they were written, %d replications came out the same%n",
            folder,
            found.files(),
            found.runs());
      }
    }
    return found.faults().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
  }

  /** How many will be played again, as progress counts them. */
  private int asked() throws IOException {
    long runs = StoredResults.open(folder).manifest().runs().orElse(0);
    return (int) Math.min(Integer.MAX_VALUE, all ? runs : Math.min(sample, runs));
  }
}
