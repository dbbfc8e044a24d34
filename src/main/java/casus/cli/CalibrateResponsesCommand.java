package casus.cli;

import casus.calibration.Call;
import casus.calibration.CallTable;
import casus.calibration.Fulfilment;
import casus.calibration.ResponseCalibration;
import casus.calibration.ResponseFile;
import casus.results.OutputPlace;
import casus.scenario.Library;
import casus.scenario.ParameterLibrary;
import casus.scenario.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus calibrate responses}: trigger, call and response of treaty allies (R4, R5, R7). */
@Command(
    name = "responses",
    sortOptions = false,
    description = {
      "Fits the chance that a treaty's case is met, that it is invoked and that the ally answers"
          + " with force (R4, R5, R7) to historical calls, by penalized maximum likelihood."
    },
    footer =
        "  casus calibrate responses --data data --compare -o responses.yaml --posterior"
            + " responses.csv")
final class CalibrateResponsesCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description =
          "The folder of data (default: ${DEFAULT-VALUE}); in it or in its folder train are "
              + "treaty_calls.csv and alliance_fulfilment_war.csv.")
  @SuppressWarnings("NullAway.Init")
  private Path data;

  @Option(
      names = "--compare",
      description = "Try rival structures, later years and shuffled treaties as well.")
  private boolean compare;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the calibration there as YAML (default: to standard output).")
  private @Nullable Path output;

  @Option(
      names = "--posterior",
      paramLabel = "FILE",
      description = "Write a sample of the posterior there, as CSV for scenarios.")
  private @Nullable Path posterior;

  @Mixin private Common common;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = common.err();
    PrintWriter out = common.out();
    List<Problem> problems = new ArrayList<>();
    Path past = DataFiles.find(data, "treaty_calls.csv");
    Path wars = DataFiles.find(data, "alliance_fulfilment_war.csv");
    OutputPlace place = DataFiles.place(Arrays.asList(output, posterior), List.of(past, wars));
    List<Call> calls = CallTable.readForFitting(past, problems);
    Fulfilment fulfilment = Fulfilment.read(wars, problems);
    if (DataFiles.told(problems, err)) {
      return ExitCode.BAD_INPUT;
    }
    if (calls.stream().noneMatch(c -> c.outcome().joined())) {
      throw new UserError("no ally joins in " + data + "; there is nothing to learn from");
    }
    ParameterLibrary library = Library.load().parameters();
    ResponseCalibration calibration =
        ResponseCalibration.of(
            calls,
            fulfilment,
            library,
            compare,
            line -> {
              if (!common.quiet) {
                err.println(line);
              }
            });
    String yaml = ResponseFile.yaml(calibration);
    DataFiles.write(place, output, yaml);
    if (posterior != null) {
      DataFiles.write(place, posterior, ResponseFile.posterior(calibration, library));
    }
    if (common.json) {
      out.println(ResponseFile.json(calibration));
    } else if (output == null) {
      out.print(yaml);
    }
    out.flush();
    return ExitCode.DONE;
  }
}
