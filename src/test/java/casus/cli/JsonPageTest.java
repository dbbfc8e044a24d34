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

  /** Need a cluster or a driver. Told by hand on the page. */
  private static final Set<String> BY_HAND = Set.of("submit", "parquet");

  private static Map<String, JsonFields> said = new LinkedHashMap<>();

  @BeforeAll
  static void call(@TempDir Path temp) throws IOException {
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

  /** What the page tells of a field. */
  private record Told(String kind, String meaning) {
    /** The kind that was seen; of what came only empty or null, the kind that the page tells. */
    String kind(String seen) {
      return !seen.isEmpty() ? seen : Set.of("", "null", "list").contains(kind) ? UNTOLD : kind;
    }
  }

  /** What the page tells of each field, by command and path. */
  private static Map<String, Told> meanings() throws IOException {
    Map<String, Told> meanings = new TreeMap<>();
    String command = "";
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("## casus ")) {
        command = line.substring("## casus ".length()).replace("`", "");
      } else if (line.startsWith("| `")) {
        List<String> cells = List.of(line.split(" \\| |^\\| | \\|$"));
        meanings.put(
            command + " " + cells.get(1).replace("`", ""), new Told(cells.get(2), cells.get(3)));
      }
    }
    return meanings;
  }

  private static String tables(Map<String, Told> meanings) {
    StringBuilder tables = new StringBuilder();
    said.forEach(
        (command, fields) -> {
          String heading = command.replaceAll("-o -|--[a-z-]*\\b", "`$0`");
          tables.append("\n## casus ").append(heading).append("\n\n");
          tables.append("| field | kind | meaning |\n|---|---|---|\n");
          fields
              .all()
              .forEach(
                  (path, kind) -> {
                    String shown = path.isEmpty() ? "(all)" : path;
                    Told told = meanings.getOrDefault(command + " " + shown, new Told("", UNTOLD));
                    tables.append(
                        "| `%s` | %s | %s |\n".formatted(shown, told.kind(kind), told.meaning()));
                  });
        });
    return tables.append('\n').toString();
  }
}
