package casus.library;

import static org.assertj.core.api.Assertions.assertThat;

import casus.text.Packed;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateNamesTest {
  private static final StateNames NAMES = StateNames.shared();

  @ParameterizedTest
  @CsvSource({
    "ROK, KOR",
    "UKG, GBR",
    "FRN, FRA",
    "GMY, DEU",
    "DRV, VNM",
    "KOS, XKX",
    "DPRK, PRK",
    "365, RUS",
    "731, PRK",
    "732, KOR",
    "2, USA",
    "020, CAN",
    "260, DEU",
    "255, DEU",
    "679, YEM",
    "678, YEM",
    "340, SRB",
    "345, SRB",
    "USSR, SUN",
    "Soviet Union, SUN",
    "US, USA",
    "U.S., USA",
    "UK, GBR",
    "GB, GBR",
    "Côte d'Ivoire, CIV",
    "Ivory Coast, CIV",
    "the Netherlands, NLD",
    "Türkiye, TUR",
    "Burma, MMR",
    "Zaire, COD",
    "gdr, DDR",
    "West Germany, DEU",
    "UAE, ARE",
    "KSA, SAU",
    "TAW, TWN",
    "ROC, TWN",
    "PRC, CHN",
    "IRE, IRL",
    "SWZ, CHE",
    "SPN, ESP"
  })
  void nameUsedElsewhereLeadsToItsState(String name, String code) {
    assertThat(NAMES.codes(name)).first().isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"817", "RVN", "South Vietnam", "730", "Atlantis", "PSE", "XYZ", "''"})
  void nameOfNoStateOfTheLibraryLeadsToNone(String name) {
    assertThat(NAMES.codes(name)).isEmpty();
  }

  @Test
  void numberThatTwoListsGiveToTwoStatesLeadsToBoth() {
    assertThat(NAMES.codes("970")).containsExactly("NRU", "KIR");
  }

  @Test
  void everyStateOfTheLibraryHasItsNames() {
    Map<String, NamedCsvRecord> rows = new TreeMap<>();
    Packed.rows(StateNames.class, "states/state-names.csv")
        .forEach(row -> rows.put(row.getField("code"), row));

    assertThat(rows.keySet()).containsExactlyElementsOf(StateLibrary.load().codes());
    for (NamedCsvRecord state : Packed.rows(StateNames.class, "states/states.csv")) {
      NamedCsvRecord row = rows.get(state.getField("code"));
      assertThat(row.getField("cow_number")).isEqualTo(state.getField("cow"));
      assertThat(row.getField("cow")).matches("[A-Z]{3}");
      assertThat(row.getField("gw_number")).matches("\\d+");
    }
  }

  @Test
  void alpha2CodesAreThoseOfIso3166() {
    Map<String, String> iso2 = new TreeMap<>();
    for (String country : Locale.getISOCountries()) {
      iso2.put(new Locale("", country).getISO3Country(), country);
    }
    for (NamedCsvRecord row : Packed.rows(StateNames.class, "states/state-names.csv")) {
      String expected = iso2.get(row.getField("code"));
      if (expected != null) {
        assertThat(row.getField("iso2")).isEqualTo(expected);
      }
    }
  }

  @Test
  void abbreviationsAndNumbersOfTheCorrelatesOfWarAreGivenOnce() {
    Set<String> numbers = new HashSet<>();
    Set<String> abbreviations = new HashSet<>();
    for (NamedCsvRecord row : Packed.rows(StateNames.class, "states/state-names.csv")) {
      // Russia and Serbia go on the numbers of states that are gone.
      if (!List.of("SUN", "YUG").contains(row.getField("code"))) {
        assertThat(numbers.add(row.getField("cow_number"))).as("%s", row).isTrue();
        assertThat(abbreviations.add(row.getField("cow"))).as("%s", row).isTrue();
      }
    }
  }
}
