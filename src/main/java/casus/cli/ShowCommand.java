package casus.cli;

import casus.results.Json;
import casus.scenario.EffectiveJson;
import casus.scenario.EffectiveYaml;
import casus.scenario.LoadedScenario;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus show}: a scenario in full. */
@Command(
    name = "show",
    description =
        "Prints a scenario in full: after 'extends' and --set, with every value from the library.",
    footer = {
      "  casus show scenarios/korea-1961.yaml --origin",
      "  casus show scenarios/korea-article4.yaml --json"
    })
final class ShowCommand implements Callable<Integer> {
  @Mixin private ScenarioInput input;

  @Option(
      names = "--effective",
      description =
          "The scenario with every value filled in; as there is no other view, the default.")
  @SuppressWarnings("UnusedVariable") // named in the contract, so that scripts can ask for it
  private boolean effective;

  @Option(names = "--origin", description = "Say of each value where it comes from.")
  private boolean origin;

  @Mixin private Common common;

  @Override
  public Integer call() {
    Optional<LoadedScenario> read = input.read(common.err(), common.quiet);
    if (read.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    if (common.json) {
      common.sayJson(json(read.get()));
    } else {
      common.out().print(EffectiveYaml.write(read.get(), origin));
    }
    common.out().flush();
    return ExitCode.DONE;
  }

  private Map<String, Object> json(LoadedScenario loaded) {
    Map<String, Object> json = Json.object("scenario", EffectiveJson.document(loaded));
    if (origin) {
      json.put("origins", EffectiveJson.origins(loaded));
    }
    return json;
  }
}
