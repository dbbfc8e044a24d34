package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.StateProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios and studies that name states and treaties by the codes of their users. */
final class StateSpellingTest {
  private static final ScenarioReader READER = new ScenarioReader(Library.load());

  private static final String CANONICAL =
      """
      casus: 1
      name: bay
      date: 2025-01-01
      horizon: 90 d
      states: {KOR: {resolve: 0.6}, NOR: {}, PRK: {}, RUS: {}, USA: {}}
      treaties: [usa-kor-1953, rus-prk-2024]
      patrons:
        PRK: {RUS: {dependence: 0.3}}
      sanctions:
        PRK: {severity: 0.5, applied_by: [KOR, USA]}
      ties:
        KOR-PRK: {affinity: -0.9}
      disputes:
        PRK-KOR: {theatre: {lat: 37, lon: 125, host: KOR}, stakes: {PRK: 0.5, KOR: 0.6}}
      events:
        shelling: {day: 10, actor: PRK, target: KOR, rung: force}
      tensions:
        KOR-PRK:
          rates: {PRK: 4 /y, KOR: 2 /y}
          kinds: {test: {actor: PRK, rung: display}, exercise: {actor: KOR, rung: display}}
      transfers:
        shells: {supplier: PRK, recipient: RUS, munitions: 0.01 /d, offended: [KOR]}
      outcomes:
        us: joined("USA", "usa-kor-1953.3")
        north: winner == "PRK"
      """;

  private static final String BY_USERS_CODES =
      """
      casus: 1
      name: bay
      date: 2025-01-01
      horizon: 90 d
      states: {732: {resolve: 0.6}, NO: {}, North Korea: {}, RU: {}, 002: {}}
      treaties: [3240, rus-prk-2024]
      patrons:
        КНДР: {365: {dependence: 0.3}}
      sanctions:
        731: {severity: 0.5, applied_by: [ROK, États-Unis]}
      ties:
        북한-韩国: {affinity: -0.9}
      disputes:
        KP-South Korea: {theatre: {lat: 37, lon: 125, host: Südkorea}, stakes: {731: 0.5, KR: 0.6}}
      events:
        shelling: {day: 10, actor: "731", target: ROK, rung: force}
      tensions:
        732-731:
          rates: {Nordkorea: 4 /y, Corée du Sud: 2 /y}
          kinds: {test: {actor: 731, rung: display}, exercise: {actor: 732, rung: display}}
      transfers:
        shells: {supplier: KP, recipient: Россия, munitions: 0.01 /d, offended: [대한민국]}
      outcomes:
        us: joined("2", "3240.3")
        north: winner == "North Korea"
      """;

  private static LoadedScenario read(String text, String... sets) throws IOException {
    Path file = Files.createTempFile("spelling", ".yaml");
    try {
      Files.writeString(file, text);
      Parsed<LoadedScenario> parsed = READER.load(file, List.of(sets));
      assertThat(parsed).as("%s", parsed.problems()).isInstanceOf(Parsed.Sound.class);
      return parsed.orElseThrow();
    } finally {
      Files.delete(file);
    }
  }

  private static List<String> problems(String text, String... sets) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path file = Files.createTempFile("spelling", ".yaml");
    try {
      Files.write(file, bytes);
      return READER.load(file, List.of(sets)).problems().stream()
          .map(problem -> problem.message() + " | " + problem.hint())
          .toList();
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void everyPlaceThatNamesStatesTakesTheCodesOfUsers() throws IOException {
    LoadedScenario canonical = read(CANONICAL);
    LoadedScenario users = read(BY_USERS_CODES);

    assertThat(users.scenario()).isEqualTo(canonical.scenario());
  }

  @Test
  void pathsOfSettingsTakeTheCodesOfUsers() throws IOException {
    LoadedScenario canonical =
        read(
            CANONICAL,
            "states.USA.resolve=0.8",
            "ties.KOR-PRK.affinity=-0.5",
            "patrons.PRK.RUS.stance=0.5",
            "disputes.PRK-KOR.stakes.KOR=0.7",
            "treaties.usa-kor-1953.articles.3.obligation.discretion=0.2",
            "tensions.KOR-PRK.rates.PRK=5 /y");
    LoadedScenario users =
        read(
            CANONICAL,
            "states.002.resolve=0.8",
            "ties.731-732.affinity=-0.5",
            "patrons.North Korea.365.stance=0.5",
            "disputes.731-732.stakes.ROK=0.7",
            "treaties.3240.articles.3.obligation.discretion=0.2",
            "tensions.732-KP.rates.731=5 /y");

    assertThat(users.scenario()).isEqualTo(canonical.scenario());
  }

  @Test
  void fileThatExtendsAnotherMayNameItsStatesOtherwise(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("below.yaml"), CANONICAL);
    Path above = folder.resolve("above.yaml");
    Files.writeString(
        above,
        """
        casus: 1
        extends: below.yaml
        states: {한국: {resolve: 0.9}}
        disputes: {731-732: {stakes: {732: 0.7}}}
        treaties: {3240: null}
        """);

    LoadedScenario loaded = READER.load(above, List.of()).orElseThrow();

    assertThat(loaded.scenario().states()).hasSize(5);
    assertThat(loaded.scenario().confrontations()).hasSize(1);
    assertThat(loaded.scenario().treaties()).hasSize(1);
    assertThat(loaded.scenario().confrontations().get(0).stake(false)).hasValue(0.7);
  }

  @ParameterizedTest
  @CsvSource({
    "365, 1985-01-01, SUN",
    "365, 1914-01-01, RUS",
    "365, 2025-01-01, RUS",
    "RUS, 1914-01-01, RUS",
    "345, 1938-01-01, YUG",
    "345, 1914-01-01, SRB",
    "345, 2025-01-01, SRB",
    "YUG, 1999-01-01, YUG",
    "SCG, 2004-01-01, YUG",
    "USSR, 1985-01-01, SUN",
    "GDR, 1985-01-01, DDR",
    "265, 1985-01-01, DDR",
    "260, 1985-01-01, DEU",
    "260, 2025-01-01, DEU",
    "GFR, 1985-01-01, DEU",
    "315, 1938-01-01, CSK",
    "316, 2025-01-01, CZE",
    "Czechoslovakia, 1938-01-01, CSK",
    "YAR, 1985-01-01, YEM",
    "NO, 2025-01-01, NOR",
    "002, 2025-01-01, USA",
  })
  void numberOrNameMeansTheStateOfTheDay(String written, String date, String code)
      throws IOException {
    LoadedScenario loaded = read(alone(written, date));

    assertThat(loaded.scenario().states())
        .extracting(StateProfile::code)
        .extracting(Object::toString)
        .contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "SUN, 2025-01-01, RUS",
    "USSR, 2025-01-01, RUS",
    "YUG, 2025-01-01, SRB",
    "SCG, 2025-01-01, SRB",
    "DDR, 2025-01-01, DEU",
    "GDR, 2025-01-01, DEU",
    "CZE, 1938-01-01, CSK",
    "Czechoslovakia, 2025-01-01, CZE or SVK",
    "RVN, 2025-01-01, VNM",
    "817, 2025-01-01, VNM",
    "YAR, 2025-01-01, YEM",
    "680, 2025-01-01, YEM",
    "RUS, 1985-01-01, SUN",
    "UKR, 1985-01-01, SUN",
    "AUH, 2025-01-01, AUT or HUN",
  })
  void codeOfAnotherTimeIsRefusedWithTheStateOfTheDay(String written, String date, String right)
      throws IOException {
    assertThat(problems(alone(written, date)))
        .anySatisfy(
            told ->
                assertThat(told)
                    .contains("'" + written + "' names no state on " + date)
                    .endsWith("did you mean " + right + "?"));
  }

  @ParameterizedTest
  @CsvSource({
    "970, Nauru (NRU), Kiribati (KIR), cow:970 or gw:970",
    "Korea, South Korea (KOR), North Korea (PRK), write KOR or PRK",
    "Congo, Democratic Republic of the Congo (COD), Congo (COG), write COD or COG",
  })
  void ambiguousCodeIsRefusedWithBothStates(String written, String one, String other, String way)
      throws IOException {
    assertThat(problems(alone(written, "2025-01-01")))
        .anySatisfy(
            told ->
                assertThat(told)
                    .contains("'" + written + "' names more than one state")
                    .contains(one)
                    .contains(other)
                    .contains(way));
  }

  @ParameterizedTest
  @CsvSource({"cow:970, NRU", "gw:970, KIR", "cow:AUS, AUT", "iso3:AUS, AUS", "cow:255, DEU"})
  void prefixSaysWhoseCodeItIs(String written, String code) throws IOException {
    assertThat(
            read(alone("\"" + written + "\"", "2025-01-01")).scenario().states().stream()
                .map(state -> state.code().letters()))
        .contains(code);
  }

  @Test
  void codeThatIsAnotherStatesInTheListOfItsNeighboursIsRefused() throws IOException {
    String mixed = alone("AUS", "2025-01-01").replace("BRA:", "UKG:");

    assertThat(problems(mixed))
        .anySatisfy(
            told ->
                assertThat(told)
                    .contains("'AUS' is Australia in ISO 3166 and Austria")
                    .contains("write AUT for the one, or iso3:AUS for the other"));
    assertThat(problems(alone("AUS", "2025-01-01"))).noneMatch(told -> told.contains("ISO 3166"));
  }

  @Test
  void actorOfTheScenariosOwnKeepsItsCode() throws IOException {
    String own =
        alone("LIB", "2025-01-01")
            .replace(
                "LIB: {}",
                "LIB: {name: Liberland, capability: 0.001, capital: {lat: 45, lon: 18}, democracy: 0.5}");

    assertThat(
            read(own).scenario().states().stream()
                .map(state -> state.code().letters() + " " + state.name()))
        .contains("LIB Liberland");
  }

  @Test
  void nameWithAHyphenIsFoundInAPair() throws IOException {
    String text =
        alone("Guinea-Bissau", "2025-01-01")
            .replace("{}\n  BRA", "{democracy: 0.5}\n  BRA")
            .concat("disputes:\n  Guinea-Bissau-BRA: {}\n");

    assertThat(read(text).scenario().confrontations())
        .anyMatch(dispute -> dispute.challenger().letters().equals("GNB"));
  }

  private static String alone(String written, String date) {
    return "casus: 1\nname: alone\ndate: "
        + date
        + "\nhorizon: 90 d\nstates:\n  "
        + written
        + ": {}\n  BRA:\n  ARG:\nevents:\n  e: {day: 3, actor: BRA, target: ARG, rung: threat}\n";
  }
}
