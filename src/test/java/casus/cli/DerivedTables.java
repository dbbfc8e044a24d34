package casus.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables that were derived from public data by other programs, turned back, as far as they tell,
 * into the files they were made of: disputes, participants and alliances in full; yearly and paired
 * values where a row shows them.
 */
final class DerivedTables {
  private static final List<String> SIDES = List.of("a", "b");
  private static final List<String> TERMS =
      List.of(
          ("bilat wartime defense nonagg defcon defcoadv defcoloc defcocon defconum defcodem"
                  + " defconpr specthrt statthr1 statthr2 milcon intcom base")
              .split(" "));

  private final Path data;
  private final Path sources;

  /** From a folder of data into one of sources. */
  DerivedTables(Path data, Path sources) {
    this.data = data;
    this.sources = sources;
  }

  static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private List<NamedCsvRecord> table(String name) throws IOException {
    return rows(data.resolve(name));
  }

  /**
   * Writes the sources.
   *
   * @param byMembers whether directed dyads are made of the members' pledges where no row tells
   * @return the options that name them
   */
  List<Object> write(boolean byMembers) throws IOException {
    disputes();
    members();
    dyads(byMembers);
    yearly();
    pairs();
    List<Object> options = new ArrayList<>();
    for (String one :
        List.of(
            "mid a.csv",
            "mid b.csv",
            "states states.csv",
            "majors majors.csv",
            "nmc nmc.csv",
            "contiguity contdir.csv",
            "atop m.csv",
            "atop ddyr.csv",
            "capitals capitals.csv",
            "rivalries rivalries.csv",
            "democracy democracy.csv",
            "votes votes.csv",
            "fulfilment honour.csv")) {
      options.add("--" + one.split(" ")[0]);
      options.add(sources.resolve(one.split(" ")[1]));
    }
    return options;
  }

  private void put(String name, String header, List<String> lines) throws IOException {
    Files.writeString(sources.resolve(name), header + "\n" + String.join("\n", lines) + "\n");
  }

  /** Day, month and year of a date, with what stands for an unknown one. */
  private static String date(String iso, String unknown) {
    List<String> parts = new ArrayList<>(List.of(iso.split("-")));
    while (parts.size() < 3) {
      parts.add(unknown);
    }
    Collections.reverse(parts);
    return parts.stream()
        .map(part -> part.startsWith("0") ? part.substring(1) : part)
        .collect(Collectors.joining(","));
  }

  private static String cells(NamedCsvRecord row, String... columns) {
    return Stream.of(columns).map(row::getField).collect(Collectors.joining(","));
  }

  private void disputes() throws IOException {
    put(
        "a.csv",
        "dispnum,stday,stmon,styear,endday,endmon,endyear,fatality,mindur,hostlev,recip,version",
        table("train/disputes.csv").stream()
            .map(
                d ->
                    String.join(
                        ",",
                        d.getField("disno"),
                        date(d.getField("start_date"), "-9"),
                        date(d.getField("end_date"), "-9"),
                        cells(d, "fatality", "mindur", "hostlev", "recip"),
                        "5"))
            .toList());
    put(
        "b.csv",
        "dispnum,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,revstate,revtype1,hostlev,"
            + "orig,version",
        table("train/mids.csv").stream()
            .map(
                m ->
                    String.join(
                        ",",
                        cells(m, "disno", "ccode"),
                        date(m.getField("start_date"), "-9"),
                        date(m.getField("end_date"), "-9"),
                        cells(m, "sidea", "revstate", "revtype1", "hostlev", "orig"),
                        "5"))
            .toList());
  }

  private void members() throws IOException {
    put(
        "m.csv",
        "atopid,member,phase,dayent,moent,yrent,dayexit,moexit,yrexit,"
            + String.join(",", TERMS)
            + ",version",
        table("alliances.csv").stream()
            .map(
                a ->
                    String.join(
                        ",",
                        cells(a, "atopid", "ccode", "phase"),
                        date(a.getField("start_date"), ""),
                        a.getField("end_date").isEmpty()
                            ? "0,0,0"
                            : date(a.getField("end_date"), ""),
                        cells(a, TERMS.toArray(String[]::new)),
                        "5.1"))
            .toList());
    put(
        "honour.csv",
        "warid,atopid,defense,dnaLLM,honorLLM,violateLLM",
        table("train/alliance_fulfilment_war.csv").stream()
            .map(
                f ->
                    cells(f, "warid", "atopid", "defense")
                        + Stream.of("not_invoked", "honored", "violated")
                            .map(o -> f.getField("outcome_LLM").equals(o) ? ",1" : ",")
                            .collect(Collectors.joining()))
            .toList());
  }

  private static int year(String iso, int otherwise) {
    return iso.isEmpty() ? otherwise : Integer.parseInt(iso.substring(0, 4));
  }

  private void dyads(boolean byMembers) throws IOException {
    Map<String, String> owed = new LinkedHashMap<>();
    List<NamedCsvRecord> calls = table("train/treaty_calls.csv");
    for (NamedCsvRecord t : calls) {
      owed.put(
          cells(t, "ally", "target", "year"),
          "1," + cells(t, "ob_offense", "ob_nonagg", "ob_consul"));
    }
    for (NamedCsvRecord t : calls) {
      if (t.getField("n_attackers").equals("1")) {
        if (t.getField("ally_attacker_defpact").equals("1")
            || t.getField("ally_attacker_nonagg").equals("1")) {
          owed.putIfAbsent(
              cells(t, "ally", "attacker", "year"),
              t.getField("ally_attacker_defpact")
                  + ",0,"
                  + t.getField("ally_attacker_nonagg")
                  + ",0");
        }
        if (t.getField("n_attackers_allied_to_target").equals("1")) {
          owed.putIfAbsent(cells(t, "attacker", "target", "year"), "1,0,0,0");
        }
      }
    }
    if (byMembers) {
      pledged(owed);
    }
    owed.put("1,2,2018", "1,0,0,0"); // where the data end
    owed.put("2,1,2018", "1,0,0,0");
    put(
        "ddyr.csv",
        "stateA,stateB,year,defense,offense,nonagg,consul",
        owed.entrySet().stream().map(e -> e.getKey() + "," + e.getValue()).toList());
  }

  private void pledged(Map<String, String> owed) throws IOException {
    Map<String, List<NamedCsvRecord>> phases =
        table("alliances.csv").stream()
            .collect(Collectors.groupingBy(a -> cells(a, "atopid", "phase")));
    for (List<NamedCsvRecord> members : phases.values()) {
      for (NamedCsvRecord a : members) {
        for (NamedCsvRecord b : members) {
          if (a.getField("defense").equals("1")
              && !a.getField("ccode").equals(b.getField("ccode"))) {
            int last =
                Math.min(year(a.getField("end_date"), 1992), year(b.getField("end_date"), 1992));
            int first =
                Math.max(year(a.getField("start_date"), 0), year(b.getField("start_date"), 0));
            for (int y = first; y <= Math.min(last, 1992); y++) {
              owed.putIfAbsent(
                  a.getField("ccode") + "," + b.getField("ccode") + "," + y, "1,0,0,0");
            }
          }
        }
      }
    }
  }

  private void yearly() throws IOException {
    Map<String, String> cinc = new TreeMap<>();
    Map<String, String> democracy = new TreeMap<>();
    Map<String, String> abbreviations = new HashMap<>();
    Map<String, String> majors = new TreeMap<>();
    for (NamedCsvRecord t : table("train/treaty_calls.csv")) {
      for (String role : List.of("ally", "target", "attacker")) {
        known(cinc, cells(t, role, "year"), t.getField("cinc_" + role));
        known(democracy, cells(t, role, "year"), t.getField("polyarchy_" + role));
        if (!role.equals("attacker") && t.getField("major_" + role).equals("1")) {
          majors.put(cells(t, role, "year"), "");
        }
      }
    }
    for (NamedCsvRecord d : table("train/dispute_dyads.csv")) {
      for (String side : SIDES) {
        String state = d.getField("ccode_" + side);
        int before = Integer.parseInt(d.getField("styear")) - 1;
        known(cinc, cells(d, "ccode_" + side, "cinc_year_" + side), d.getField("cinc_" + side));
        known(democracy, state + "," + before, d.getField("polyarchy_" + side));
        abbreviations.put(state, d.getField("abb_" + side));
        if (d.getField("major_" + side).equals("1")) {
          majors.put(state + "," + d.getField("styear"), "");
        }
      }
    }
    put("nmc.csv", "ccode,year,cinc", lines(cinc));
    put("democracy.csv", "ccode,year,v2x_polyarchy", lines(democracy));
    put("votes.csv", "ccode,year,idealpointall", List.of("2,1950,1"));
    List<String> times = new ArrayList<>(List.of("9999,1816,1,1,2016,12,31"));
    for (String one : majors.keySet()) {
      String year = one.split(",")[1];
      times.add(one.split(",")[0] + "," + year + ",1,1," + year + ",12,31");
    }
    put("majors.csv", "ccode,styear,stmonth,stday,endyear,endmonth,endday", times);
    put(
        "states.csv",
        "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday",
        Stream.concat(
                table("alliances.csv").stream().map(a -> a.getField("ccode")),
                table("train/mids.csv").stream().map(m -> m.getField("ccode")))
            .distinct()
            .map(
                code ->
                    abbreviations.getOrDefault(code, "") + "," + code + ",x,1816,1,1,2016,12,31")
            .toList());
  }

  private static void known(Map<String, String> values, String key, String value) {
    if (!value.isEmpty()) {
      values.putIfAbsent(key, value);
    }
  }

  private static List<String> lines(Map<String, String> values) {
    return values.entrySet().stream().map(e -> e.getKey() + "," + e.getValue()).toList();
  }

  private static String pair(String one, String other) {
    return Integer.parseInt(one) < Integer.parseInt(other) ? one + "," + other : other + "," + one;
  }

  private void pairs() throws IOException {
    Map<String, String> borders = new TreeMap<>();
    Map<String, Integer> rivals = new TreeMap<>();
    List<String> capitals =
        table("states.csv").stream()
            .map(
                s ->
                    s.getField("ccode")
                        + ",x,1816-01-01,2024-12-31,"
                        + cells(s, "capital_lat", "capital_lng"))
            .toList();
    for (NamedCsvRecord d : table("train/dispute_dyads.csv")) {
      String pair = pair(d.getField("ccode_a"), d.getField("ccode_b"));
      border(borders, pair, d.getField("start_date"), d.getField("contiguity"));
      if (d.getField("rivalry").equals("1")) {
        int year = Integer.parseInt(d.getField("styear"));
        int from = year - Integer.parseInt(d.getField("rivalry_age"));
        rivals.merge(pair + "," + from + "," + d.getField("riv_spatial"), year, Math::max);
      }
    }
    for (NamedCsvRecord t : table("train/treaty_calls.csv")) {
      for (String two : List.of("ally target", "ally attacker", "target attacker")) {
        String[] roles = two.split(" ");
        border(
            borders,
            pair(t.getField(roles[0]), t.getField(roles[1])),
            t.getField("call_date"),
            t.getField("cont_" + roles[0] + "_" + roles[1]));
      }
    }
    put("capitals.csv", "ccode,capital,stdate,enddate,lat,lng", capitals);
    put(
        "contdir.csv",
        "statelno,statehno,conttype,begin,end",
        borders.entrySet().stream()
            .map(
                e -> {
                  String[] at = e.getKey().split(",");
                  return at[0] + "," + at[1] + "," + e.getValue() + "," + at[2] + "," + at[2];
                })
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toCollection(ArrayList::new),
                    all -> {
                      all.add("9998,9999,1,181601,201612");
                      return all;
                    })));
    put(
        "rivalries.csv",
        "ccode1,ccode2,start,spatial,end",
        rivals.entrySet().stream().map(e -> e.getKey() + "," + e.getValue()).toList());
  }

  private static void border(Map<String, String> borders, String pair, String day, String kind) {
    if (!kind.equals("6")) {
      borders.put(pair + "," + day.substring(0, 7).replace("-", ""), kind);
    }
  }
}
