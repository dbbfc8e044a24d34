package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.crisis.Parameter;
import casus.library.StateLibrary;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
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
    assertThatThrownBy(() -> ParameterLibrary.of(rows("choice_precison,1,0,2,,,R3,1,,")))
        .hasMessageContaining("choice_precison is no parameter");
  }

  @Test
  void parameterWithoutOrWithTwoRowsIsAFault() {
    String row = "choice_precision,1,0,2,,,R3,1,,";

    assertThatThrownBy(() -> ParameterLibrary.of(rows(row)))
        .hasMessageContaining("lacks")
        .hasMessageContaining("DRIFT");
    assertThatThrownBy(() -> ParameterLibrary.of(rows(row + "\n" + row)))
        .hasMessageContaining("choice_precision stands twice");
  }

  private static List<NamedCsvRecord> rows(String text) {
    return CsvReader.builder()
        .ofNamedCsvRecord(
            "parameter,default,min,max,unit,symbol,rule,prior,source,meaning\n" + text)
        .stream()
        .toList();
  }
}
