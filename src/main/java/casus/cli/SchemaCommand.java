package casus.cli;

import casus.figure.Figures;
import casus.scenario.Library;
import casus.scenario.Schemas;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code casus schema}: what files may hold, for editors. */
@Command(
    name = "schema",
    description = {
      "Writes the JSON Schema (draft 2020-12) of scenario or study files.",
      "Editors complete keys with it and mark mistakes while you type; 'casus check' finds more."
    },
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

  /** What it writes is JSON, whether that is asked for or not. */
  @Mixin private Common common;

  @Override
  public Integer call() {
    Map<String, Object> schema =
        switch (kind) {
          case SCENARIO -> Schemas.scenario(Library.load());
          case STUDY -> Schemas.study(Figures.list().stream().map(Figures.Listing::name).toList());
        };
    common.sayJson(schema);
    common.out().flush();
    return ExitCode.DONE;
  }
}
