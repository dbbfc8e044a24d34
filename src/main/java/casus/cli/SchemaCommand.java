package casus.cli;

import casus.figure.Figures;
import casus.results.Json;
import casus.scenario.Library;
import casus.scenario.Schemas;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus schema}: what files may hold, for editors. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the JSON Schema (draft 2020-12) of scenario or study files.",
      "Editors complete keys with it and mark mistakes while you type; 'casus check' finds more."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  casus schema scenario > casus-scenario.schema.json",
      "  casus schema study > casus-study.schema.json",
      "",
      "Then, as the first line of a file beside it:",
      "  # yaml-language-server: $schema=casus-scenario.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {
  /** The kinds of files. */
  enum Kind {
    SCENARIO,
    STUDY;

    /** As it is typed, and told by help and completion. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(paramLabel = "KIND", description = "scenario or study.")
  @SuppressWarnings("NullAway.Init")
  private Kind kind;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    Map<String, Object> schema =
        switch (kind) {
          case SCENARIO -> Schemas.scenario(Library.load());
          case STUDY -> Schemas.study(Figures.list().stream().map(Figures.Listing::name).toList());
        };
    spec.commandLine().getOut().println(Json.text(schema));
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }
}
