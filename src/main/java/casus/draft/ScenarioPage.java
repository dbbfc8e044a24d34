package casus.draft;

import casus.crisis.StakeFeatures.Issue;
import casus.crisis.StakeFeatures.Revisionist;
import casus.library.StateFacts;
import casus.library.StateLibrary;
import casus.scenario.Library;
import casus.text.Numbers;
import casus.text.Text;
import casus.treaty.Rung;
import casus.treaty.Treaty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The file of a scenario, once it is known who takes part. */
final class ScenarioPage {
  private static final int DAY = 10;

  /** A share of outside support that leaves room for others'. */
  private static final double DEPENDENCE = 0.5;

  static final double ALLIED = 0.5;
  static final double HOSTILE = -0.5;

  /** Allies whose joining is counted by itself. */
  private static final int MOST_OUTCOMES = 5;

  private static final Map<Rung, String> ACTS =
      Map.of(
          Rung.THREAT, "threatens",
          Rung.DISPLAY, "shows force against",
          Rung.FORCE, "uses force against",
          Rung.WAR, "goes to war with");

  private final CrisisQuestion question;
  private final StateLibrary library;
  private final Cast cast;
  private final int year;
  private final Page page = new Page();
  private final WorldLines world;

  ScenarioPage(CrisisQuestion question, Library library, Cast cast) {
    this.question = question;
    this.library = library.states();
    this.cast = cast;
    this.year = question.date().getYear();
    this.world = new WorldLines(page, this.library, year);
  }

  String text() {
    head();
    states();
    world.ties(cast.states(), this::affinity);
    treaties();
    patrons();
    dispute();
    opening();
    outcomes();
    leftOut();
    return page.toString();
  }

  Draft draft(String text) {
    return new Draft(
        question.scenarioName(),
        text,
        List.copyOf(cast.states()),
        List.copyOf(cast.treaties().keySet()),
        cast.leftOut(),
        page.assumptions());
  }

  private String name(String code) {
    return library.state(code, year).map(StateFacts::name).orElse(code);
  }

  private String title() {
    return Text.format(
        "%s %s %s, %d",
        name(question.challenger()), ACTS.get(question.rung()), name(question.target()), year);
  }

  private void head() {
    String file = question.scenarioName() + ".yaml";
    page.comment(
        "",
        Text.format(
            "What follows if %s %s %s on %s, and who honours what?",
            name(question.challenger()),
            ACTS.get(question.rung()),
            name(question.target()),
            question.date().plusDays(DAY)));
    page.line("#").line("# Written by: " + question.command());
    page.comment(
        "",
        "from the library of casus. Behind each line stands where it comes from; lines marked"
            + " ASSUMED are nobody's data: check them before you believe a result.");
    page.line("#")
        .line("#   casus check " + file)
        .line("#   casus run " + file)
        .line("#   casus show " + file + " --origin")
        .line("#   casus new study --scenario " + file)
        .gap();
    page.line("casus: 1")
        .line("name: " + question.scenarioName())
        .line("title: " + Page.quoted(title()))
        .line("date: " + question.date(), "picks the facts of the year and the treaties in force")
        .line("horizon: " + question.horizon(), "how long a run lasts at most");
  }

  private void states() {
    page.gap().line("states:");
    cast.states().forEach(code -> world.state(code, cast.part(code)));
  }

  private double affinity(String one, String other) {
    boolean opposed = question.isParty(one) && question.isParty(other);
    if (opposed || library.rivals(one, other, year)) {
      return HOSTILE;
    }
    boolean allied =
        cast.treaties().values().stream()
            .anyMatch(treaty -> cast.members(treaty).containsAll(List.of(one, other)));
    return allied ? ALLIED : 0;
  }

  private void treaties() {
    if (cast.treaties().isEmpty()) {
      page.gap().comment("", "No treaty of the library in force on that day binds a party.");
      return;
    }
    page.gap().line("treaties:");
    cast.treaties().values().forEach(this::treaty);
  }

  private void treaty(Treaty treaty) {
    String origin = Text.format("%s; library, in force since %s", treaty.title(), treaty.inForce());
    page.line("  " + treaty.id() + ":", origin);
    if (cast.isCut(treaty)) {
      page.line(
          "    members: [" + String.join(", ", cast.members(treaty)) + "]",
          "without those left out as asked");
    }
    if (!cast.excludedIn(treaty.id()).isEmpty()) {
      page.line("    articles:");
      for (String article : cast.excludedIn(treaty.id())) {
        page.assumed(
            Text.format("      \"%s\": {members_excluded: true}", article),
            "an attack by a member is no case; else some would owe help to both sides");
      }
    }
  }

  private void patrons() {
    List<String> parties = List.of(question.challenger(), question.target());
    if (parties.stream().noneMatch(party -> cast.patron(party).isPresent())) {
      return;
    }
    page.gap();
    page.comment(
        "",
        "Major powers pledged to a party and at least three times as strong. dependence is the"
            + " share of its outside support that comes from there; stance 1 restrains, -1"
            + " encourages, 0 does neither, so that a hold says nothing until you give it one.");
    page.line("patrons:");
    for (String party : parties) {
      Optional<String> patron = cast.patron(party);
      patron.ifPresent(
          code ->
              page.line("  " + party + ":")
                  .assumed(
                      Text.format(
                          "    %s: {dependence: %s, stance: 0}", code, Numbers.text(DEPENDENCE)),
                      "no data; half of its support"));
    }
  }

  private void dispute() {
    String challenger = question.challenger();
    String target = question.target();
    boolean border = library.landContiguous(challenger, target, year);
    boolean rivals = library.rivals(challenger, target, year);
    Optional<Double> affinity = library.affinity(challenger, target, year);
    page.gap();
    page.comment(
        "",
        Text.format(
            "Stakes are drawn from what disputes with these features were about. Between the two:"
                + " %s, %s%s (library).",
            border ? "a border on land" : "no border on land",
            rivals ? "strategic rivals" : "no strategic rivalry",
            affinity.isPresent()
                ? ", affinity " + Numbers.text(Numbers.rounded(affinity.get()))
                : ""));
    page.line("disputes:").line("  " + question.dispute() + ":");
    if (question.theatre().isPresent()) {
      page.line("    theatre: " + question.theatre().get(), "as asked");
    } else {
      page.assumed(
          "    theatre: " + target,
          Text.format("the target's home; or such as {lat: 37.7, lon: 124.7, host: %s}", target));
    }
    feature("issue", question.issue().map(Issue::word), "territory, regime or policy");
    feature(
        "revisionist",
        question.revisionist().map(Revisionist::word),
        "challenger, target, both or none");
    page.line(
        "    rivalry: " + (rivals ? border ? "spatial" : "other" : "none"),
        "library (rivals of the year); spatial between neighbours by land");
    if (border) {
      page.line("    border: land", "library (contiguity)");
    } else {
      page.comment(
          "    ", "border: sea  if they lie within 400 miles by sea; the library does not know");
    }
    page.comment(
        "    ", "prior_disputes: N  disputes between them in ten years; not told: as the average");
  }

  private void feature(String key, Optional<String> value, String words) {
    if (value.isPresent()) {
      page.line("    " + key + ": " + value.get(), "as asked");
    } else {
      page.comment("    ", Text.format("%s: %s; not told: as the average", key, words));
    }
  }

  private void opening() {
    boolean strikes = question.rung().compareTo(Rung.FORCE) >= 0;
    page.gap().line("events:").line("  opening:");
    page.assumed("    day: " + DAY, "some days of peace first");
    page.line("    actor: " + question.challenger())
        .line("    target: " + question.target())
        .line("    rung: " + question.rung().word(), "as asked");
    if (strikes) {
      page.assumed("    locus: homeland", "or forces-abroad, overseas-territory, cyber");
    }
  }

  private void outcomes() {
    page.gap().line("outcomes:");
    if (question.rung().compareTo(Rung.FORCE) < 0) {
      page.line("  force: max_rung >= 3", "somebody uses force");
    }
    page.line("  fatal: deaths > 0", "somebody dies");
    List<String> allies = cast.allies();
    if (!allies.isEmpty()) {
      page.line("  widened: belligerents > 2", "others fight beside the parties");
    }
    allies.stream()
        .limit(MOST_OUTCOMES)
        .forEach(
            code ->
                page.line(
                    Text.format("  %s_joins: joined(\"%s\")", code.toLowerCase(Locale.ROOT), code),
                    name(code) + " fights"));
  }

  private void leftOut() {
    List<Draft.LeftOut> left = new ArrayList<>(cast.leftOut());
    if (left.isEmpty()) {
      return;
    }
    page.gap().line("# Looked at and left out:");
    left.forEach(
        one ->
            page.comment(
                "",
                one.why().startsWith(one.what())
                    ? "- " + one.why()
                    : "- " + one.what() + ": " + one.why()));
  }
}
