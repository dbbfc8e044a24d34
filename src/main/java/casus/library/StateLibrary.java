package casus.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import casus.text.Packed;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Facts about states and pairs of states that casus ships.
 *
 * <p>All states of today are there, with the newest numbers of each source; states of the past and
 * earlier years only as far as the hindcasts need them. What is not known is empty: nothing is
 * guessed here. The library never changes after loading.
 */
public final class StateLibrary {
  /** How old votes may be to stand for a state's stance, years. */
  private static final int VOTES_KEEP_YEARS = 5;

  private record Alignment(String name, String state, Years years) {}

  private final List<StateFacts> present;
  private final Map<String, List<StateFacts>> factsByCode;
  private final Map<String, List<Alignment>> alignmentsByCode;
  private final PairYears landBorders = new PairYears("states/contiguity.csv");
  private final PairYears rivalries = new PairYears("states/rivalries.csv");
  private final PairYears statedAffinities = new PairYears("states/affinity-overrides.csv");

  private StateLibrary() {
    present =
        Packed.rows(StateLibrary.class, "states/states.csv").stream()
            .map(StateLibrary::presentFacts)
            .toList();
    factsByCode =
        Stream.concat(
                present.stream(),
                Packed.rows(StateLibrary.class, "states/states-by-year.csv").stream()
                    .map(StateLibrary::pastFacts))
            .collect(groupingBy(StateFacts::code, TreeMap::new, toList()));
    alignmentsByCode =
        Packed.rows(StateLibrary.class, "states/alignments.csv").stream()
            .map(
                row ->
                    new Alignment(row.getField("alignment"), row.getField("state"), Years.of(row)))
            .collect(groupingBy(Alignment::state));
  }

  /**
   * Reads the tables.
   *
   * @return the library
   */
  public static StateLibrary load() {
    return new StateLibrary();
  }

  /**
   * The states of today.
   *
   * @return their newest facts, by code in alphabetical order
   */
  public List<StateFacts> present() {
    return present;
  }

  /**
   * Every code, also of states of the past.
   *
   * @return codes in alphabetical order
   */
  public List<String> codes() {
    return List.copyOf(factsByCode.keySet());
  }

  /**
   * A state in the year nearest to the one asked for; of two equally near years the earlier.
   *
   * @param code three letters
   * @param year any year
   * @return its facts, which say their year; empty if the code is unknown
   */
  public Optional<StateFacts> state(String code, int year) {
    return factsByCode.getOrDefault(code, List.of()).stream()
        .min(
            Comparator.<StateFacts>comparingInt(facts -> Math.abs(facts.year() - year))
                .thenComparingInt(StateFacts::year));
  }

  /**
   * A state at its newest.
   *
   * @param code three letters
   * @return its newest facts; empty if the code is unknown
   */
  public Optional<StateFacts> state(String code) {
    return factsByCode.getOrDefault(code, List.of()).stream()
        .max(Comparator.comparingInt(StateFacts::year));
  }

  /**
   * Whether two states share a land border, exclaves and fixed links counted, colonies and overseas
   * territories not.
   *
   * @param code1 a state
   * @param code2 another
   * @param year the year
   * @return true if they do
   */
  public boolean landContiguous(String code1, String code2, int year) {
    return landBorders.row(Pair.of(code1, code2), year).isPresent();
  }

  /**
   * Whether two states are strategic rivals (Thompson, Sakuwa &amp; Suhas 2021).
   *
   * @param code1 a state
   * @param code2 another
   * @param year the year; rivalries of 2020 are taken to go on, and before 2010 only those among
   *     states of the hindcasts are listed
   * @return true if they are listed
   */
  public boolean rivals(String code1, String code2, int year) {
    return rivalries.row(Pair.of(code1, code2), year).isPresent();
  }

  /**
   * A, how alike two states' foreign policies are. A value stated for the year comes first; the
   * others follow from votes in the General Assembly, alignments and rivalries of the year.
   *
   * @param code1 a state
   * @param code2 another
   * @param year the year
   * @return −1 to 1; empty where nothing is stated and there are no votes of about that time
   */
  public Optional<Double> affinity(String code1, String code2, int year) {
    Optional<NamedCsvRecord> stated = statedAffinities.row(Pair.of(code1, code2), year);
    if (stated.isPresent()) {
      return Optional.of(Double.parseDouble(stated.get().getField("affinity")));
    }
    boolean aligned = aligned(code1, code2, year);
    boolean rivals = rivals(code1, code2, year);
    return voteRank(code1, year)
        .flatMap(
            rank1 ->
                voteRank(code2, year).map(rank2 -> Affinity.of(rank1, rank2, aligned, rivals)));
  }

  private Optional<Double> voteRank(String code, int year) {
    return state(code, year)
        .filter(facts -> Math.abs(facts.year() - year) <= VOTES_KEEP_YEARS)
        .flatMap(StateFacts::voteRank);
  }

  private boolean aligned(String code1, String code2, int year) {
    Set<String> first = alignmentsOf(code1, year);
    return alignmentsOf(code2, year).stream().anyMatch(first::contains);
  }

  private Set<String> alignmentsOf(String code, int year) {
    return alignmentsByCode.getOrDefault(code, List.of()).stream()
        .filter(alignment -> alignment.years().include(year))
        .map(Alignment::name)
        .collect(toSet());
  }

  private static StateFacts presentFacts(NamedCsvRecord row) {
    return facts(row, "democracy_year", row.getField("region"), row.getField("flags"));
  }

  private static StateFacts pastFacts(NamedCsvRecord row) {
    return facts(row, "year", "", row.getField("marks"));
  }

  private static StateFacts facts(
      NamedCsvRecord row, String yearColumn, String region, String marks) {
    return new StateFacts(
        row.getField("code"),
        row.getField("name"),
        region,
        Integer.parseInt(row.getField(yearColumn)),
        Double.parseDouble(row.getField("cinc")),
        Double.parseDouble(row.getField("nuclear")),
        number(row.getField("democracy")),
        row.getField("major").equals("1"),
        row.getField("p5").equals("1"),
        row.getField("capital"),
        Double.parseDouble(row.getField("lat")),
        Double.parseDouble(row.getField("lon")),
        number(row.getField("vote_rank")),
        marks.isEmpty() ? Set.of() : Set.of(marks.split(" ")));
  }

  private static Optional<Double> number(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Double.parseDouble(text));
  }
}
