package casus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import casus.scenario.KeyTables;
import casus.scenario.KeyTables.Row;
import casus.scenario.KeyTables.Table;
import casus.scenario.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference of keys against the table that the readers go by. When the table changes, make the
 * pages again and read what changed as a diff:
 *
 * <pre>mvn test -Dtest=KeyPagesTest -Dcasus.update=true</pre>
 */
final class KeyPagesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("casus.basedir", "."), "src/site/markdown/reference");

  /** Pages beside them that others make. */
  private static final Set<String> OF_COMMANDS = Set.of("commands.md", "json.md");

  private static final Library LIBRARY = Library.load();

  @BeforeAll
  static void update() throws IOException {
    if (Boolean.getBoolean("casus.update")) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, String> page : KeyTables.pages(LIBRARY).entrySet()) {
        Files.writeString(FOLDER.resolve(page.getKey()), page.getValue(), UTF_8);
      }
    }
  }

  static Stream<Table> tables() {
    return KeyTables.all(LIBRARY).stream();
  }

  @Test
  void everyPageIsThatOfItsTable() {
    assertThat(KeyTables.pages(LIBRARY))
        .allSatisfy((file, text) -> assertThat(FOLDER.resolve(file)).hasContent(text));
  }

  @Test
  void thereIsNoPageWithoutATable() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .filteredOn(name -> !OF_COMMANDS.contains(name))
          .containsExactlyInAnyOrderElementsOf(KeyTables.pages(LIBRARY).keySet());
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyKeySaysWhatItIsAndGivesAnExample(Table table) {
    assertThat(table.rows())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.type()).isNotBlank();
              assertThat(row.standard()).as("default of %s", row.key()).isNotBlank();
              assertThat(row.meaning()).as("meaning of %s", row.key()).isNotBlank();
              assertThat(row.example()).as("example of %s", row.key()).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void rulesAreRulesOfTheModel(Table table) throws IOException {
    String model = Files.readString(FOLDER.resolveSibling("model.md"), UTF_8);
    for (Row row : table.rows()) {
      if (!row.rule().isEmpty()) {
        for (String rule : List.of(row.rule().split("[^R0-9]+"))) {
          assertThat(model).as("rule of %s", row.key()).containsPattern("\\b" + rule + "\\b");
        }
      }
    }
  }
}
