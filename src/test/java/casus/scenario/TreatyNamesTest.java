package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreatyNamesTest {
  private static final List<String> IDS = Library.load().treaties().ids();

  @ParameterizedTest
  @CsvSource({
    "nato, nato-1949",
    "NATO, nato-1949",
    "north atlantic treaty, nato-1949",
    "kor-usa-1953, usa-kor-1953",
    "usa-kor, usa-kor-1953",
    "ROK-US, usa-kor-1953",
    "usa-kor-1954, usa-kor-1953",
    "rus-prk, rus-prk-2024",
    "prk-rus-2024, rus-prk-2024",
    "rus-prk-2000, rus-prk-2000",
    "csto, csto-1992",
    "anzus, anzus-1951",
    "warsaw pact, warsaw-pact-1955",
    "sun-prk-1961, ussr-prk-1961",
    "ussr-prk, ussr-prk-1961",
    "aachen, fra-deu-2019",
    "japan-usa, usa-jpn-1960",
    "usa-kor-1953.9, usa-kor-1953",
    "rio pact, rio-1947",
    "eu, eu-teu-2009",
    "taiwan relations act, usa-twn-tra-1979",
    "NATO-1949, nato-1949",
    "usa-koor-1953, usa-kor-1953"
  })
  void nameLeadsToItsTreaty(String name, String id) {
    assertThat(TreatyNames.meant(name, IDS)).first().isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chn-pak-1961", "usa-isr-1953", "my-own-pact", "entente", "ind-pak"})
  void nameOfNoTreatyLeadsToNone(String name) {
    assertThat(TreatyNames.meant(name, IDS)).isEmpty();
  }
}
