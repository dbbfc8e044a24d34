package casus.cli;

import casus.calibration.Course;
import casus.calibration.Disputes;
import casus.calibration.Dyad;
import casus.calibration.DynamicsCalibration;
import casus.calibration.DynamicsFile;
import casus.scenario.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus calibrate dynamics}: choices, fighting and endings (R1–R3, R8, R13). */
@Command(
    name = "dynamics",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Fits choices, fighting and endings (R1-R3, R8, R13) to how historical disputes went,",
      "by approximate Bayesian computation, and compares structures by their fit."
    },
    footerHeading = "%nExample:%n",
    footer = "  casus calibrate dynamics --data ../shared/data --posterior posterior.csv")
final class CalibrateDynamicsCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "../shared/data",
      description =
          "The folder of data (default: ${DEFAULT-VALUE}); in it or in its folder train are "
              + "treaty_calls.csv and disputes.csv.")
  @SuppressWarnings("NullAway.Init")
  private Path data;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "500",
      description = "How many points each generation tries (default: ${DEFAULT-VALUE}).")
  private int draws;

  @Option(
      names = "--generations",
      paramLabel = "G",
      defaultValue = "5",
      description = "How many generations (default: ${DEFAULT-VALUE}).")
  private int generations;

  @Option(names = "--compare", description = "Try competing structures as well.")
  private boolean compare;

  @Option(
      names = "--posterior",
      paramLabel = "FILE",
      description = "Write the sample of the posterior there, as CSV for scenarios.")
  private @Nullable Path posterior;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the calibration there as YAML (default: to standard output).")
  private @Nullable Path output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Common common;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = common.err();
    PrintWriter out = common.out();
    if (draws < 10 || generations < 1) {
      throw new UserError("at least 10 --draws and 1 of --generations are needed");
    }
    List<Problem> problems = new ArrayList<>();
    List<Dyad> dyads = Disputes.dyads(DataFiles.find(data, "treaty_calls.csv"), problems);
    Map<String, Course> courses = Disputes.courses(DataFiles.find(data, "disputes.csv"), problems);
    if (DataFiles.told(problems, err)) {
      return ExitCode.BAD_INPUT;
    }
    List<Dyad> known = Disputes.known(dyads, courses);
    if (known.isEmpty()) {
      throw new UserError("no dispute with force is both in treaty_calls.csv and disputes.csv");
    }
    DynamicsCalibration calibration =
        DynamicsCalibration.of(
            known,
            courses,
            draws,
            generations,
            compare,
            line -> {
              if (!common.quiet) {
                err.println(line);
              }
            });
    if (posterior != null) {
      DataFiles.write(posterior, DynamicsFile.posterior(calibration));
    }
    if (output != null) {
      DataFiles.write(output, DynamicsFile.yaml(calibration));
    }
    if (common.json) {
      out.println(DynamicsFile.json(calibration));
    } else if (output == null) {
      out.print(DynamicsFile.yaml(calibration));
    }
    out.flush();
    return ExitCode.DONE;
  }
}
