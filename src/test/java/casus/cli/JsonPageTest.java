package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.PageParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The page on JSON against what every command says on real files. When a field comes or goes, make
 * the tables again, and write what a new field means where the page asks for it:
 *
 * <pre>mvn test -Dtest=JsonPageTest -Dcasus.update=true</pre>
 */
@Tag("slow")
final class JsonPageTest {
  private static final Path PAGE = Shell.PROJECT.resolve("src/site/markdown/reference/json.md");
  private static final String PART = "fields";
  private static final String UNTOLD = "TO BE WRITTEN";

  /** Need a cluster, a driver, hours or data of others. Told by hand on the page. */
  private static final Set<String> BY_HAND =
      Set.of("data import", "submit", "status", "shard", "parquet", "calibrate dynamics");

  @TempDir private static Path temp;

  private static Map<String, JsonFields> said = new LinkedHashMap<>();

  @BeforeAll
  static void call() throws IOException {
    said = JsonCalls.said(temp);
    if (Boolean.getBoolean("casus.update")) {
      PageParts.write(PAGE, Map.of(PART, tables(meanings())));
    }
  }

  @Test
  void fieldsAreThoseThatTheCommandsWrite() throws IOException {
    assertThat(PageParts.section(PAGE, PART)).isEqualTo(tables(meanings()));
  }

  @Test
  void everyFieldIsTold() throws IOException {
    assertThat(PAGE).content().doesNotContain(UNTOLD);
  }

  @Test
  void everyCommandWithJsonIsOnThePage() throws IOException {
    String page = Files.readString(PAGE);
    for (CommandLine command : JsonTest.commands().toList()) {
      String name = command.getCommandSpec().qualifiedName();
      if (command.getCommandSpec().findOption("--json") != null) {
        assertThat(page).as(name).containsPattern("\n## " + name + "( |\n)");
      }
    }
    for (String command : BY_HAND) {
      assertThat(said).doesNotContainKey(command);
    }
  }

  /** What the page tells of each field, by command and path. */
  private static Map<String, String> meanings() throws IOException {
    Map<String, String> meanings = new TreeMap<>();
    String command = "";
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("## casus ")) {
        command = line.substring("## casus ".length());
      } else if (line.startsWith("| `")) {
        List<String> cells = List.of(line.split(" \\| |^\\| | \\|$"));
        meanings.put(command + " " + cells.get(1).replace("`", ""), cells.get(3));
      }
    }
    return meanings;
  }

  private static String tables(Map<String, String> meanings) {
    StringBuilder tables = new StringBuilder();
    said.forEach(
        (command, fields) -> {
          tables.append("\n## casus ").append(command).append("\n\n");
          tables.append("| field | kind | meaning |\n|---|---|---|\n");
          fields
              .all()
              .forEach(
                  (path, kind) -> {
                    String shown = path.isEmpty() ? "(all)" : path;
                    String meaning = meanings.getOrDefault(command + " " + shown, UNTOLD);
                    tables.append("| `%s` | %s | %s |\n".formatted(shown, kind, meaning));
                  });
        });
    return tables.append('\n').toString();
  }
}
