package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the table of keys says of itself, against the readers that it makes. */
final class KeysTest {
  private static final StateCodes CODES =
      Library.load()
          .treaties()
          .codes()
          .with(List.of("PRK", "KOR", "RUS", "USA"), LocalDate.of(2025, 1, 1));

  static Stream<Key<?, ?>> keys() {
    return KeyTables.blocks().stream()
        .<Key<?, ?>>flatMap(block -> block.keys().stream())
        .filter(key -> !key.example().contains("…"));
  }

  private static Optional<?> read(Key<?, ?> key, String value, Problems problems) {
    String text = key.name() + ": " + value;
    Node.Mapping mapping =
        YamlParser.parseMapping(Source.of("example", text), text, problems).orElseThrow();
    return key.read(new Fields(mapping, mapping.origin(), "", problems), CODES);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void examplesOfTheReferenceAreTakenByTheReader(Key<?, ?> key) {
    Problems problems = new Problems();

    read(key, key.example(), problems);

    assertThat(problems.sorted()).as(key.name()).isEmpty();
  }

  /** What an expression asks of a run is looked at once the scenario is there. */
  @Test
  void expressionsOfTheReferenceAreUnderstood() {
    List<String> examples =
        keys()
            .filter(key -> key.kind().words().contains("by name an expression"))
            .map(Key::example)
            .toList();
    assertThat(examples).hasSizeGreaterThan(1);
    for (String example : examples) {
      String file =
          """
          casus: 1
          name: example
          date: 2025-01-01
          horizon: 90 d
          states: {PRK: {}, KOR: {}}
          events: {shelling: {day: 3, actor: PRK, target: KOR, rung: force}}
          outcomes: %s
          """
              .formatted(example);
      assertThat(new ScenarioReader(Library.load()).read("example.yaml", file).problems())
          .as(example)
          .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void defaultsOfTheReferenceReadBackAsTheDefault(Key<?, ?> key) {
    if (key.need().standard().isEmpty()) {
      return;
    }

    Optional<?> value = read(key, key.need().words(), new Problems());

    // Nothing, as an empty list, is no value: the default stands in then.
    assertThat(value.isEmpty() || value.equals(key.need().standard())).as(key.name()).isTrue();
  }
}
