package casus.cli;

import casus.results.Json;
import casus.text.WholeFiles;
import java.io.IOException;
import java.nio.file.Files;
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
    mixinStandardHelpOptions = true,
    description = {
      "Writes manual pages, one for each command.",
      "'man casus-run' finds them where their folder is called man1 and its parent is in MANPATH."
    },
    footerHeading = "%nExamples:%n",
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

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Common common;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Map<String, String> pages = ManPages.of(spec.root().commandLine());
    List<String> there =
        pages.keySet().stream().filter(page -> Files.exists(folder.resolve(page))).toList();
    if (!there.isEmpty() && !force) {
      throw new UserError(
          folder.resolve(there.get(0)) + " is there already; add --force to replace such pages");
    }
    Files.createDirectories(folder);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      WholeFiles.write(folder.resolve(page.getKey()), page.getValue());
    }
    if (common.json) {
      common
          .out()
          .println(
              Json.text(
                  Json.object("folder", folder.toString(), "pages", List.copyOf(pages.keySet()))));
    } else if (!common.quiet) {
      common.out().println("written: " + folder + ", " + pages.size() + " pages");
    }
    common.out().flush();
    return ExitCode.DONE;
  }
}
