package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code casus data import} makes of real disputes and alliances, cell by cell beside tables
 * that another program derived. Runs where those lie beside the checkout ({@code casus.data}).
 */
@Tag("slow")
class DerivedTablesTest {
  /** How far capability shares of seven digits may differ. */
  private static final double DIGITS = 2e-7;

  private static final Path DATA =
      Path.of(
          System.getProperty(
              "casus.data", System.getProperty("casus.basedir", ".") + "/../shared/data"));

  private final Shell shell = new Shell();

  @TempDir private Path home;

  @BeforeEach
  void onlyWhereTheDataAre() {
    Assumptions.assumeTrue(Files.isRegularFile(DATA.resolve("train/treaty_calls.csv")));
  }

  @Test
  void callsAreThoseOfTheDerivedTable() throws IOException {
    Map<String, NamedCsvRecord> made = imported("treaty_calls.csv", false, "call_id", "ally");
    Map<String, NamedCsvRecord> derived = derived("treaty_calls.csv", "call_id", "ally");

    assertThat(derived).hasSize(8600);
    assertThat(made.keySet()).containsAll(derived.keySet());
    // Syria in the United Arab Republic, partners of 1943 and 1918 whose pacts ATOP's dyads end in
    // the year, the two Germanies: what a list of states and the whole dyads would part.
    assertThat(made).hasSize(8607);
    made.keySet().retainAll(derived.keySet());
    Map<String, Integer> unlike = unlike(made, derived);

    // A milcon or base that nobody knows is missing here, and was 0 there.
    assertThat(unlike).containsEntry("milcon", 16).containsEntry("bases", 20);
    assertThat(unlike)
        .containsEntry("integrated_command", 20)
        .containsEntry("threat_specified", 10);
    // France tested in 1960; the other table counts stockpiles from 1964 on.
    assertThat(unlike.get("nuclear_ally") + unlike.get("nuclear_target")).isEqualTo(22 + 57);
    // Seven rows more are seven allies more.
    assertThat(unlike).containsEntry("n_allies_called", 49);
    // Of attackers beside the principal nothing is on record here.
    assertThat(unlike).containsEntry("cinc_attackers_sum", 63);
    assertThat(unlike).containsEntry("ally_attacker_nonagg", 15);
    // Only some disputes are at hand, so other disputes are missed, never invented.
    for (String column :
        Set.of("ally_fighting_attacker", "ally_ongoing_mids", "target_ongoing_mids")) {
      made.forEach(
          (key, row) ->
              assertThat(number(row, column))
                  .isLessThanOrEqualTo(number(derived.get(key), column)));
    }
    assertThat(unlike.keySet())
        .isSubsetOf(
            "milcon",
            "bases",
            "integrated_command",
            "threat_specified",
            "nuclear_ally",
            "nuclear_target",
            "nuclear_attacker",
            "n_allies_called",
            "cinc_attackers_sum",
            "ally_attacker_nonagg",
            "ally_fighting_attacker",
            "ally_ongoing_mids",
            "target_ongoing_mids",
            "major_attacker", // to the year, not the day
            "dist_ally_target_km",
            "dist_ally_attacker_km",
            "dist_target_attacker_km", // of today
            "rival_ally_target",
            "rival_ally_attacker",
            "rival_target_attacker", // of disputes
            "unga_ally_target",
            "unga_ally_attacker",
            "unga_target_attacker"); // no votes here
  }

  @Test
  void disputesAreThoseOfTheDerivedTable() throws IOException {
    Map<String, NamedCsvRecord> made = imported("dispute_dyads.csv", true, "disno");
    Map<String, NamedCsvRecord> derived = derived("dispute_dyads.csv", "disno");

    assertThat(made.keySet()).isEqualTo(derived.keySet()).hasSize(1155);
    // Its principal is told by a capability of the year before that no row shows.
    made.remove("2589");
    derived.remove("2589");
    Map<String, Integer> unlike = unlike(made, derived);

    for (String column : Set.of("prior_mids_10y", "prior_mids_all")) {
      made.forEach(
          (key, row) ->
              assertThat(number(row, column))
                  .isLessThanOrEqualTo(number(derived.get(key), column)));
    }
    // Dyads made of members' pledges confirm all of them, so some allies are more.
    assertThat(unlike.get("n_allies_a")).isLessThanOrEqualTo(42);
    assertThat(unlike.get("n_allies_b")).isLessThanOrEqualTo(33);
    assertThat(unlike.get("defpact")).isLessThanOrEqualTo(3);
    made.forEach(
        (key, row) -> {
          for (String column : List.of("n_allies_a", "n_allies_b", "defpact")) {
            assertThat(number(row, column))
                .isGreaterThanOrEqualTo(number(derived.get(key), column));
          }
        });
    Set<String> ofAllies =
        unlike.keySet().stream().filter(c -> c.contains("all")).collect(Collectors.toSet());
    unlike.keySet().removeAll(ofAllies);
    assertThat(unlike.keySet())
        .isSubsetOf("prior_mids_10y", "defpact", "capdist_km", "major_b"); // day, today's capitals
  }

  @Test
  void pactsInWarsAndFrequenciesAreThoseOfTheDerivedTables() throws IOException {
    Map<String, NamedCsvRecord> made =
        imported("alliance_fulfilment_war.csv", false, "warid", "atopid");
    assertThat(unlike(made, derived("alliance_fulfilment_war.csv", "warid", "atopid"))).isEmpty();

    String[] key = {"target", "era", "group", "stat"};
    Map<String, NamedCsvRecord> frequencies = keyed(home.resolve("out/targets.csv"), key);
    Map<String, NamedCsvRecord> derived = derived("targets.csv", key);
    frequencies.values().removeIf(row -> !row.getField("target").startsWith("alliance_honored"));
    assertThat(frequencies).hasSize(3);
    frequencies.forEach(
        (name, row) ->
            assertThat(List.of("k", "n", "value", "lo95", "hi95"))
                .allMatch(c -> alike(row.getField(c), derived.get(name).getField(c))));
  }

  private Map<String, NamedCsvRecord> imported(String table, boolean byMembers, String... key)
      throws IOException {
    Path sources = Files.createDirectories(home.resolve("sources"));
    List<Object> words =
        new java.util.ArrayList<>(List.of("data", "import", "-q", "-o", home.resolve("out")));
    words.addAll(new DerivedTables(DATA, sources).write(byMembers));
    assertThat(shell.run(words.toArray())).as(shell.err()).isZero();
    return keyed(home.resolve("out").resolve(table), key);
  }

  private static Map<String, NamedCsvRecord> derived(String table, String... key)
      throws IOException {
    return keyed(DATA.resolve("train").resolve(table), key);
  }

  private static Map<String, NamedCsvRecord> keyed(Path file, String... key) throws IOException {
    Function<NamedCsvRecord, String> name =
        row -> java.util.stream.Stream.of(key).map(row::getField).collect(Collectors.joining(" "));
    return DerivedTables.rows(file).stream()
        .collect(Collectors.toMap(name, row -> row, (one, other) -> other, LinkedHashMap::new));
  }

  /** By column that both have, in how many rows they differ. */
  private static Map<String, Integer> unlike(
      Map<String, NamedCsvRecord> made, Map<String, NamedCsvRecord> derived) {
    Map<String, Integer> unlike = new TreeMap<>();
    made.forEach(
        (key, row) -> {
          NamedCsvRecord other = derived.get(key);
          for (String column : row.getHeader()) {
            if (other.getHeader().contains(column)
                && !alike(row.getField(column), other.getField(column))) {
              unlike.merge(column, 1, Integer::sum);
            }
          }
        });
    return unlike;
  }

  private static boolean alike(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    try {
      return Math.abs(Double.parseDouble(one) - Double.parseDouble(other)) <= DIGITS;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }
}
