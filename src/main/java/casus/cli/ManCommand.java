package casus.cli;

import casus.results.Json;
import casus.results.OutputPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus man}: manual pages for {@code man}. */
@Command(
    name = "man",
    description = {
      "Writes manual pages, one for each command.",
      "'man casus-run' finds them where their folder is called man1 and its parent is in MANPATH."
    },
    footer = {
      "  casus man -o ~/.local/share/man/man1     # then: man casus-run",
      "  casus man -o pages                       # then: man -l pages/casus-run.1"
    })
final class ManCommand implements Callable<Integer> {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder to write them to; it is made if it is not there.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(names = "--force", description = "Replace pages of these names that are there.")
  private boolean force;

  @Mixin private Common common;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Map<String, String> pages = ManPages.of(spec.root().commandLine());
    OutputPlace place = OutputPlace.besides(List.of());
    place.require(pages.keySet().stream().map(folder::resolve).toList(), force);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      byte[] text = page.getValue().getBytes(StandardCharsets.UTF_8);
      place.put(folder.resolve(page.getKey()), out -> out.write(text));
    }
    if (common.json) {
      common.sayJson(
          Json.object("folder", folder.toString(), "pages", List.copyOf(pages.keySet())));
    } else if (!common.quiet) {
      common.out().println("written: " + folder + ", " + pages.size() + " pages");
    }
    common.out().flush();
    return ExitCode.DONE;
  }
}
