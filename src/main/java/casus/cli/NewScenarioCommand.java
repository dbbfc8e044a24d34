package casus.cli;

import casus.crisis.StakeFeatures;
import casus.draft.CrisisQuestion;
import casus.draft.Draft;
import casus.draft.ScenarioDraft;
import casus.library.StateFacts;
import casus.library.StateReading;
import casus.results.Shell;
import casus.scenario.Library;
import casus.text.Text;
import casus.treaty.Rung;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus new scenario}: a scenario from a pair of states and a date. */
@Command(
    name = "scenario",
    sortOptions = false,
    description = {
      "Writes a scenario from a dispute and a date: the parties, their allies by the treaties in"
          + " force, rivals and neighbours that a treaty binds to those, patrons, and what is known"
          + " of the dispute, each with where it comes from.",
      "What is assumed is marked ASSUMED. At a terminal, without options, it asks."
    },
    footer = {
      "  casus new scenario --dispute PRK-KOR --rung force --date 2025-03-01",
      "  casus new scenario --dispute China-Taiwan --issue territory --revisionist challenger",
      "  casus new scenario --dispute RUS-EST --without eu-teu-2009,CHN -n narva -o narva.yaml"
    })
final class NewScenarioCommand implements Callable<Integer> {
  private static final double YEAR = 365.25;
  private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(d|mo|y|)");
  private static final Pattern PLACE =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?),\\s*(-?\\d{1,3}(?:\\.\\d+)?),\\s*(.+)");

  @Option(
      names = "--dispute",
      paramLabel = "CODE-CODE",
      description = "Who acts first, against whom: codes or names, such as PRK-KOR.")
  private @Nullable String dispute;

  @Option(
      names = "--rung",
      paramLabel = "RUNG",
      completionCandidates = Choices.OpeningRungs.class,
      description =
          "How far the first act goes: ${COMPLETION-CANDIDATES} (default: display; force shows how"
              + " a crisis widens, not whether it is deterred).")
  private @Nullable String rung;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description =
          "Day 0, such as 2025-03-01; picks facts and treaties in force (default: the newest year"
              + " of the library).")
  private @Nullable String date;

  @Option(
      names = "--horizon",
      paramLabel = "TIME",
      defaultValue = "365 d",
      description = "How long a run lasts at most, such as 18 mo (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String horizon;

  @Option(
      names = "--states",
      split = ",",
      paramLabel = "CODE",
      description = "States to add, with the treaties that bind them to those who take part.")
  private List<String> states = new ArrayList<>();

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "CODE|ID",
      description = "States and treaties to leave out.")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--theatre",
      paramLabel = "PLACE",
      description =
          "Where it is fought out: the home of a party by its code, or a place as LAT,LON,HOST,"
              + " such as -51.7,-57.9,GBR (default: the target's home).")
  private @Nullable String theatre;

  @Option(
      names = "--issue",
      paramLabel = "ISSUE",
      completionCandidates = Choices.Issues.class,
      description = "What is demanded: ${COMPLETION-CANDIDATES} (default: not told).")
  private StakeFeatures.@Nullable Issue issue;

  @Option(
      names = "--revisionist",
      paramLabel = "WHO",
      completionCandidates = Choices.Revisionists.class,
      description =
          "Who would change the status quo: ${COMPLETION-CANDIDATES} (default: not told).")
  private StakeFeatures.@Nullable Revisionist revisionist;

  @Mixin private DraftOutput output;

  @Override
  public Integer call() throws IOException {
    Library library = Library.load();
    Optional<Questions> somebody = output.somebody();
    CrisisQuestion question = question(library, somebody);
    output.requireFree(output.file(question.name().orElse("-")));
    Draft draft = DraftOutput.made(() -> ScenarioDraft.of(question, library));
    String file = Shell.word(output.file(draft.name()));
    output.write(draft, List.of("casus run " + file, "casus new study --scenario " + file));
    return ExitCode.DONE;
  }

  private CrisisQuestion question(Library library, Optional<Questions> somebody) {
    List<String> answers = new ArrayList<>();
    if (somebody.isPresent()) {
      Questions ask = somebody.get();
      String first = newest(library) + "-01-01";
      String day = ask.ask("On what day does it begin", first, typed -> day(typed).toString());
      date = day;
      dispute =
          ask.ask(
              "Who acts first, against whom (codes or names, such as PRK-KOR)",
              "",
              typed -> String.join("-", new StateWords(day(day)).pair(typed, "dispute")));
      String act =
          ask.ask(
              "How far does the first act go: " + String.join(", ", new Choices.OpeningRungs()),
              "display",
              typed -> act(typed).name().toLowerCase(Locale.ROOT));
      rung = act;
      answers.addAll(List.of("--dispute", dispute, "--rung", act, "--date", day));
    }
    if (dispute == null) {
      throw new UserError("name the dispute, such as --dispute PRK-KOR: challenger, then target");
    }
    LocalDate begins = day(date == null ? newest(library) + "-01-01" : date);
    StateWords words = new StateWords(begins);
    List<String> parties = words.pair(dispute, "--dispute");
    return DraftOutput.made(
        () ->
            new CrisisQuestion(
                parties.get(0),
                parties.get(1),
                rung == null ? Rung.DISPLAY : act(rung),
                begins,
                horizon(),
                output.name(),
                words.codes(states, "--states"),
                left(library, words),
                Optional.ofNullable(theatre).map(place -> place(place, parties, words)),
                Optional.ofNullable(issue),
                Optional.ofNullable(revisionist),
                output.command(answers)));
  }

  private static Rung act(String typed) {
    return Choices.OpeningRungs.of(typed)
        .orElseThrow(
            () ->
                new UserError(
                    Text.format(
                        "--rung is '%s'; write one of %s",
                        typed, String.join(", ", new Choices.OpeningRungs()))));
  }

  private static int newest(Library library) {
    return library.states().present().stream().mapToInt(StateFacts::year).max().orElse(2025);
  }

  /** A day as {@code --date} takes it. */
  static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw new UserError("--date is '" + typed + "'; write a day such as 2025-03-01");
    }
  }

  /** A time as scenario files have it, whose check knows units and limits; a number is of days. */
  /** Days are whole: months and years, which are not, are written as the days that are played. */
  private String horizon() {
    Matcher time = TIME.matcher(horizon.strip());
    if (!time.matches()) {
      throw new UserError("--horizon is '" + horizon + "'; write such as 365 d, 18 mo or 2 y");
    }
    double number = Double.parseDouble(time.group(1));
    return switch (time.group(2)) {
      case "mo" -> Text.format("%d d", (long) Math.rint(number * YEAR / 12));
      case "y" -> Text.format("%d d", (long) Math.rint(number * YEAR));
      default -> time.group(1) + " d";
    };
  }

  /** A place as scenario files have it. */
  private static String place(String typed, List<String> parties, StateWords words) {
    Matcher place = PLACE.matcher(typed);
    String host = words.code(place.matches() ? place.group(3) : typed, "--theatre");
    if (!parties.contains(host)) {
      throw new UserError("--theatre: " + host + " is no party to the dispute");
    }
    return place.matches()
        ? Text.format("{lat: %s, lon: %s, host: %s}", place.group(1), place.group(2), host)
        : host;
  }

  /**
   * Codes of states, and ids of treaties that there are; a treaty may be named by its beginning.
   */
  private List<String> left(Library library, StateWords words) {
    return without.stream()
        .map(
            word ->
                words.reading(word) instanceof StateReading.None
                        && (TreatyWords.isTreaty(word, library) || word.matches("[a-z].*-\\d{4}"))
                    ? TreatyWords.id(word, "--without", library)
                    : words.code(word, "--without"))
        .toList();
  }
}
