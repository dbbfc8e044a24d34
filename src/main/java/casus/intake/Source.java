package casus.intake;

import casus.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A public data set that tables are made of, as its makers hand it out. */
public enum Source {
  /** Militarized disputes. */
  DISPUTES(
      "mid",
      "COW MID, disputes (MIDA)",
      "4 to 5.0",
      "[45](\\.\\d+)*",
      "correlatesofwar.org/data-sets/MIDs",
      "dispnum styear stmon stday endyear endmon endday fatality mindur hostlev recip"),
  /** Their participants. */
  PARTICIPANTS(
      "mid",
      "COW MID, participants (MIDB)",
      "4 to 5.0",
      "[45](\\.\\d+)*",
      "correlatesofwar.org/data-sets/MIDs",
      "dispnum ccode styear stmon stday endyear endmon endday sidea revstate revtype1 orig"
          + " hostlev"),
  /** The system of states. */
  STATES(
      "states",
      "COW state system membership",
      "2011 to 2024",
      "20(11|16|24)",
      "correlatesofwar.org/data-sets/state-system-membership",
      "stateabb ccode statenme styear stmonth stday endyear endmonth endday"),
  /** Major powers: the same form without names of states. */
  MAJORS(
      "majors",
      "COW major powers",
      "2011 to 2024",
      "20(11|16|24)",
      "correlatesofwar.org/data-sets/state-system-membership",
      "ccode styear stmonth stday endyear endmonth endday"),
  /** National capabilities. */
  CAPABILITIES(
      "nmc",
      "COW National Material Capabilities",
      "4 to 7.0",
      "[4-7](\\.\\d+)*|20(11|21|25)",
      "correlatesofwar.org/data-sets/national-material-capabilities",
      "ccode year cinc"),
  /** Direct contiguity, with months. */
  CONTIGUITY(
      "contiguity",
      "COW Direct Contiguity (contdir)",
      "3 to 3.2",
      "3(\\.[0-2]0?)?",
      "correlatesofwar.org/data-sets/direct-contiguity",
      "statelno statehno conttype begin end"),
  /** Members of alliances. */
  ATOP_MEMBERS(
      "atop",
      "ATOP, alliance members (atop5_1m)",
      "4 to 5.1",
      "[45](\\.\\d+)?",
      "atopdata.org/data",
      "atopid member phase yrent moent dayent yrexit moexit dayexit bilat wartime defense nonagg"
          + " defcon defcoadv defcoloc defcocon defconum defcodem defconpr specthrt statthr1"
          + " statthr2 milcon intcom base"),
  /** Obligations, one way, by year. */
  ATOP_DYADS(
      "atop",
      "ATOP, directed dyads by year (atop5_1ddyr)",
      "4 to 5.1",
      "[45](\\.\\d+)?",
      "atopdata.org/data",
      "statea stateb year defense offense nonagg consul"),
  /** Capitals and where they lie. */
  CAPITALS(
      "capitals",
      "capitals (cow_capitals of the R package peacesciencer)",
      "any",
      ".*",
      "svmiller.com/peacesciencer",
      "ccode capital stdate enddate lat lng"),
  /** Strategic rivalries. */
  RIVALRIES(
      "rivalries",
      "strategic rivalries (tss_rivalries of the R package peacesciencer)",
      "any",
      ".*",
      "svmiller.com/peacesciencer",
      "ccode1 ccode2 start end spatial"),
  /** Electoral democracy. */
  DEMOCRACY(
      "democracy",
      "V-Dem country-year, or cw_democracy of the R package isard",
      "any",
      ".*",
      "v-dem.net/data",
      "ccode year v2x_polyarchy"),
  /** Ideal points. */
  VOTES(
      "votes",
      "United Nations General Assembly ideal points",
      "any",
      ".*",
      "Harvard Dataverse, doi:10.7910/DVN/LEJUQZ",
      "ccode idealpointall"),
  /** Which alliances were honoured in wars. */
  FULFILMENT(
      "fulfilment",
      "alliance fulfilment in war (Berkemeier and Fuhrmann 2018)",
      "any",
      ".*",
      "Research and Politics 5(2), replication data",
      "warid atopid defense dnallm honorllm violatellm");

  /** Other names of columns, in lower case. */
  private static final Map<String, String> ALSO =
      Map.of("dispnum3", "dispnum", "cowcode", "ccode", "statename", "statenme");

  private final String option;
  private final String title;
  private final String versions;
  private final Pattern version;
  private final String where;
  private final String needed;

  Source(
      String option, String title, String versions, String version, String where, String needed) {
    this.option = option;
    this.title = title;
    this.versions = versions;
    this.version = Pattern.compile(version);
    this.where = where;
    this.needed = needed;
  }

  /**
   * The option that names its files.
   *
   * @return such as {@code "--mid"}
   */
  public String option() {
    return "--" + option;
  }

  /**
   * What it is called.
   *
   * @return a phrase
   */
  public String title() {
    return title;
  }

  /**
   * Where its makers hand it out.
   *
   * @return an address
   */
  public String where() {
    return where;
  }

  /** The columns it is known by, in lower case; all are read. */
  List<String> needed() {
    return List.of(needed.split(" "));
  }

  static Map<String, String> otherNames() {
    return ALSO;
  }

  /** Numbers that stand for what is not known; degrees, scores and ideal points may be such. */
  List<Double> missing() {
    return switch (this) {
      case CAPITALS, VOTES, DEMOCRACY -> List.of();
      default -> List.of(-9.0, -8.0);
    };
  }

  /** Whether a file with these columns is one of this kind. */
  boolean isIn(Set<String> columns) {
    return columns.containsAll(needed()) && !(this == MAJORS && columns.contains("statenme"));
  }

  /** Whether a version is known to have this form. */
  boolean knows(String told) {
    return version.matcher(told).matches();
  }

  /** What a file must be like. */
  String expected() {
    String which = versions.equals("any") ? "any version" : "versions " + versions;
    return Text.format("%s, %s: columns %s", title, which, needed.replace(" ", ", "));
  }
}
