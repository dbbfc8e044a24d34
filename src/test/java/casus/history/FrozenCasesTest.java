package casus.history;

import static org.assertj.core.api.Assertions.assertThat;

import casus.history.HistoricalCase.Kind;
import casus.scenario.Hindcast.Truth;
import casus.scenario.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The new cases are those that were drawn, and stay what they were before the first run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrozenCasesTest {
  private static final Path FOLDER = Path.of("scenarios/hindcasts-new");
  private static final Path FROZEN = FOLDER.resolve("frozen.sha256");

  /** The hash of each frozen file, as {@code sha256sum} writes it. */
  private final Map<Path, String> frozen = new TreeMap<>();

  private List<HistoricalCase> cases;

  @BeforeAll
  void readTheHashesAndTheCases() throws IOException {
    for (String line : Files.readAllLines(FROZEN)) {
      String[] parts = line.split(" {2}", 2);
      frozen.put(Path.of(parts[1]), parts[0]);
    }
    cases = HistoricalCases.read(FOLDER, Library.load()).orElseThrow();
  }

  private static String hash(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void nothingFrozenHasChanged() throws IOException {
    for (Map.Entry<Path, String> one : frozen.entrySet()) {
      assertThat(hash(one.getKey()))
          .as(
              "%s was frozen before its first run and has been changed since. Put it back: a case"
                  + " that is mended after it was scored no longer counts. A mistake in it is told"
                  + " in %s/README.md.",
              one.getKey(), FOLDER)
          .isEqualTo(one.getValue());
    }
  }

  @Test
  void everyCaseTheRuleTheLotAndItsProgramAreFrozen() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(frozen.keySet())
          .containsAll(files.filter(file -> file.toString().endsWith(".yaml")).toList())
          .contains(
              FOLDER.resolve("rule.md"),
              FOLDER.resolve("drawn.csv"),
              Path.of("scripts/data/draw-cases.py"));
    }
  }

  @Test
  void halfOfTheTenCasesWereWars() {
    assertThat(cases).hasSize(10).allMatch(one -> one.kind() == Kind.HINDCAST);
    assertThat(cases).filteredOn(one -> truth(one, "war").value()).hasSize(5);
  }

  private static Truth truth(HistoricalCase of, String statement) {
    return of.hindcast().truths().stream()
        .filter(truth -> truth.outcome().text().equals(statement))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyCaseAsksForWarForACallAndForAllies() {
    for (HistoricalCase one : cases) {
      assertThat(one.hindcast().truths())
          .as(one.name())
          .anyMatch(truth -> truth.outcome().text().equals("war"))
          .anyMatch(truth -> truth.outcome().text().startsWith("called("))
          .anyMatch(truth -> truth.outcome().text().matches(".*(joined\\(|joiners).*"));
    }
  }

  @Test
  void answersAreNotScripted() {
    for (HistoricalCase one : cases) {
      assertThat(one.scenario().events())
          .as(one.name())
          .singleElement()
          .matches(
              event ->
                  event.day() == 0
                      && event.actor().equals(one.scenario().confrontations().get(0).challenger()));
    }
  }
}
