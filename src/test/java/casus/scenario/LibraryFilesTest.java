package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Parameter;
import casus.library.StateLibrary;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LibraryFilesTest {
  private static final TreatyLibrary TREATIES = TreatyLibrary.load(StateLibrary.load());

  static Stream<String> treaties() {
    return TREATIES.ids().stream();
  }

  @ParameterizedTest
  @MethodSource("treaties")
  void shippedTreatyIsReadWithoutAProblem(String id) {
    assertThat(TREATIES.check(id).problems()).isEmpty();
    assertThat(TREATIES.find(id).orElseThrow().id()).isEqualTo(id);
  }

  @Test
  void unknownTreatyIsNotFound() {
    assertThat(TREATIES.find("aukus-2021")).isEmpty();
  }

  @Test
  void libraryAndModelHaveTheSameParameters() {
    ParameterLibrary library = ParameterLibrary.load();

    assertThat(library.all())
        .extracting(ParameterEntry::parameter)
        .containsExactlyElementsOf(Arrays.asList(Parameter.values()));
    assertThat(library.all())
        .allSatisfy(
            entry -> {
              assertThat(entry.meaning()).isNotBlank();
              assertThat(entry.source()).isNotBlank();
              assertThat(entry.rule()).matches("R\\d+");
              assertThat(entry.standard()).isBetween(entry.least(), entry.greatest());
              assertThat(library.defaults().get(entry.parameter())).isEqualTo(entry.standard());
            });
  }

  @Test
  void priorsCoverTheirDefaults() {
    assertThat(ParameterLibrary.load().all())
        .filteredOn(entry -> entry.prior().isPresent())
        .allSatisfy(
            entry ->
                assertThat(entry.standard())
                    .as(entry.parameter().word())
                    .isBetween(
                        entry.prior().orElseThrow().quantile(0.02),
                        entry.prior().orElseThrow().quantile(0.98)));
  }

  @Test
  void parameterThatTheModelLacksIsAFault() {
    Parsed<ParameterLibrary> parsed = ParameterLibrary.parse("choice_precison: {default: 1}\n");

    assertThat(parsed.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.message()).contains("no parameter 'choice_precison'");
              assertThat(problem.hint()).isEqualTo("did you mean choice_precision?");
            })
        .anySatisfy(problem -> assertThat(problem.message()).isEqualTo("drift is missing"));
  }
}
