package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a scenario says otherwise than the usual one. */
class DeparturesTest {
  /** A file of the user's is no part of the library, whatever it is called. */
  @Test
  void whatTheUserWroteIsToldThoughTheFileIsCalledLibrary() {
    LoadedScenario loaded =
        new ScenarioReader(Library.load())
            .read(
                "library/mine.yaml",
                """
                casus: 1
                name: mine
                date: 2025-01-01
                horizon: 365 d
                states:
                  PRK: {resolve: 0.83}
                  KOR:
                events:
                  shelling: {day: 10, actor: PRK, target: KOR, rung: 3}
                """)
            .orElseThrow();

    assertThat(Departures.of(loaded))
        .anySatisfy(
            departure -> {
              assertThat(departure.path()).isEqualTo("states.PRK.resolve");
              assertThat(departure.value()).contains("0.83");
            })
        .noneMatch(departure -> departure.path().startsWith("states.KOR."));
  }
}
