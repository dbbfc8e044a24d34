package casus.intake;

import casus.intake.Disputes.Dispute;
import casus.results.Json;
import casus.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables that can be made of what was read, and why others cannot.
 *
 * @param texts the tables, as CSV
 * @param rows how many rows each has
 * @param wanting of each table that cannot be made, why
 * @param remarks of each table that was made, what was left out
 * @param downloads what was read
 * @param years the years of the disputes that were asked for
 */
public record Tables(
    Map<Made, String> texts,
    Map<Made, Integer> rows,
    Map<Made, String> wanting,
    Map<Made, List<Download.Remark>> remarks,
    List<Download> downloads,
    Years years) {
  /** What stands beside the tables and tells where they are from. */
  public static final String RECORD = "import.json";

  /**
   * Years in which disputes began.
   *
   * @param first the first
   * @param last the last
   */
  public record Years(int first, int last) {
    boolean contain(Dispute dispute) {
      int year = dispute.start().first().getYear();
      return first <= year && year <= last;
    }
  }

  /** A table in the making. */
  private static final class Making {
    private final Map<Made, String> texts = new EnumMap<>(Made.class);
    private final Map<Made, Integer> rows = new EnumMap<>(Made.class);
    private final Map<Made, String> wanting = new EnumMap<>(Made.class);
    private final Map<Made, List<Download.Remark>> remarks = new EnumMap<>(Made.class);

    void put(Made made, List<Cells> cells, Remarks left, String whyNone) {
      if (cells.isEmpty()) {
        wanting.put(made, whyNone);
      } else {
        texts.put(made, Cells.csv(cells));
        rows.put(made, cells.size());
        remarks.put(made, left.all());
      }
    }
  }

  /**
   * Makes all tables that can be made.
   *
   * @param read what was read, without problems
   * @param years of the disputes
   * @return the tables
   */
  public static Tables of(Import read, Years years) {
    Making making = new Making();
    Set<Source> told = EnumSet.noneOf(Source.class);
    for (Made made : Made.values()) {
      List<Source> wanting = made.wanting(read.kinds());
      if (!wanting.isEmpty()) {
        making.wanting.put(
            made,
            "wanting are "
                + wanting.stream()
                    .map(s -> told.add(s) ? toObtain(s) : s.title())
                    .collect(Collectors.joining("; ")));
      }
    }
    Sources sources = read.sources();
    History history = new History(sources.disputes);
    if (!making.wanting.containsKey(Made.CALLS)) {
      Remarks left = new Remarks();
      List<Cells> calls =
          new CallRows(sources, history, left).of(playable(sources.disputes, years, left));
      String none = "in no dispute of these years was an ally called for";
      making.put(Made.CALLS, calls, left, none);
      making.put(
          Made.TARGETS,
          calls.isEmpty() ? calls : Frequencies.of(calls, sources.fulfilments.all()),
          new Remarks(),
          none);
    }
    if (!making.wanting.containsKey(Made.DISPUTES)) {
      Remarks left = new Remarks();
      making.put(
          Made.DISPUTES,
          new DisputeRows(sources, history, left).of(playable(sources.disputes, years, left)),
          left,
          "no dispute began in these years while alliances are known");
    }
    if (!making.wanting.containsKey(Made.FULFILMENT)) {
      making.put(
          Made.FULFILMENT,
          honour(sources),
          new Remarks(),
          "of no alliance it is known what became of it");
    }
    return new Tables(
        making.texts, making.rows, making.wanting, making.remarks, read.downloads(), years);
  }

  /** Said once: several tables may lack the same dozen of files. */
  private static String toObtain(Source source) {
    return Text.format("%s (%s, %s)", source.title(), source.option(), source.where());
  }

  private static List<Dispute> playable(Disputes disputes, Years years, Remarks remarks) {
    List<Dispute> found = new ArrayList<>();
    for (Dispute dispute : disputes.all()) {
      if (!years.contain(dispute)) {
        remarks.add("dispute of other years: left out, but counted as an earlier one", 0);
      } else if (!dispute.isPlayable()) {
        remarks.add("dispute without a party of the first day on a side: left out", 0);
      } else {
        found.add(dispute);
      }
    }
    return found;
  }

  private static List<Cells> honour(Sources sources) {
    return sources.fulfilments.all().stream()
        .map(
            one ->
                new Cells()
                    .put("warid", one.war())
                    .put("atopid", one.treaty())
                    .put("period", one.period())
                    .put("defense", one.defense())
                    .put("outcome_LLM", one.outcome()))
        .toList();
  }

  /**
   * All that is told of the import, for the record beside the tables.
   *
   * @return an object for JSON
   */
  public Map<String, Object> record() {
    return Json.object(
        "years", List.of(years.first, years.last),
        "read", downloads.stream().map(Tables::object).toList(),
        "tables", texts.keySet().stream().map(this::object).toList(),
        "not_made",
            wanting.entrySet().stream()
                .map(e -> Json.object("file", e.getKey().file(), "why", e.getValue()))
                .toList());
  }

  private Object object(Made made) {
    return Json.object(
        "file", made.file(),
        "rows", rows.getOrDefault(made, 0),
        "remarks", remarks.getOrDefault(made, List.of()).stream().map(Tables::object).toList());
  }

  private static Object object(Download download) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", download.file());
    object.put("sha256", download.sha256());
    object.put("source", download.source().title());
    object.put("version", download.version());
    object.put("rows", download.rows());
    object.put("remarks", download.remarks().stream().map(Tables::object).toList());
    return object;
  }

  private static Object object(Download.Remark remark) {
    return Json.object(
        "what", remark.what(), "count", remark.count(), "first_line", remark.firstLine());
  }
}
