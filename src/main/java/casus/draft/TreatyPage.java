package casus.draft;

import casus.library.StateFacts;
import casus.library.StateLibrary;
import casus.text.Numbers;
import casus.text.Text;
import casus.treaty.Area;
import casus.treaty.Article;
import casus.treaty.Council;
import casus.treaty.Locus;
import casus.treaty.Obligation;
import casus.treaty.Parties;
import casus.treaty.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The file of a treaty and of the crisis that tries it. */
final class TreatyPage {
  private static final int DAY = 10;
  private static final int HORIZON_DAYS = 365;

  private final TreatyQuestion question;
  private final StateLibrary library;
  private final String attacker;
  private final List<Article> articles;
  private final Page page = new Page();
  private final WorldLines world;

  TreatyPage(
      TreatyQuestion question, StateLibrary library, String attacker, List<Article> articles) {
    this.question = question;
    this.library = library;
    this.attacker = attacker;
    this.articles = articles;
    this.world = new WorldLines(page, library, question.date().getYear());
  }

  String text(List<Draft.LeftOut> leftOut) {
    head();
    treaty();
    if (!leftOut.isEmpty()) {
      page.gap();
      leftOut.forEach(
          one -> page.comment("", Text.format("Left out: %s %s", one.what(), one.why())));
    }
    crisis();
    return page.toString();
  }

  Draft draft(String text, List<Draft.LeftOut> leftOut) {
    List<String> states = new ArrayList<>(question.members());
    states.add(attacker);
    return new Draft(
        question.treatyId(),
        text,
        states.stream().sorted().toList(),
        List.of(question.treatyId()),
        leftOut,
        page.assumptions());
  }

  private String victim() {
    return question.members().get(0);
  }

  private String name(String code) {
    return library.state(code, question.date().getYear()).map(StateFacts::name).orElse(code);
  }

  private void head() {
    String file = question.treatyId() + ".yaml";
    String like = question.like().id();
    page.comment(
        "",
        Text.format(
            "A treaty among %s with the words of %s (%s), and a crisis that tries it: what would it"
                + " be worth if %s attacked %s?",
            String.join(", ", question.members().stream().map(this::name).toList()),
            like,
            question.like().title(),
            name(attacker),
            name(victim())));
    page.line("#").line("# Written by: " + question.command());
    page.comment(
        "",
        "Strengths, discretions, tripwires, delays and weights of readings are those of "
            + like
            + ": write your own. To use the treaty in a scenario of yours, copy the block"
            + " 'treaties:' into it.");
    page.line("#")
        .line("#   casus check " + file)
        .line("#   casus run " + file)
        .line(
            "#   casus new study --scenario "
                + file
                + "     # with and without it, by each reading")
        .gap();
    page.line("casus: 1")
        .line("name: " + question.treatyId())
        .line(
            "title: " + Page.quoted(Text.format("%s attacked under a new treaty", name(victim()))))
        .line("date: " + question.date(), "picks the facts of the year; the treaty is in force")
        .line("horizon: " + HORIZON_DAYS + " d");
  }

  private void treaty() {
    page.gap().line("treaties:").line("  " + question.treatyId() + ":").line("    inline:");
    page.line(
            "      title: "
                + Page.quoted(
                    "Treaty of "
                        + String.join(", ", question.members())
                        + " after "
                        + question.like().id()))
        .line("      signed: " + question.date())
        .line("      in_force: " + question.date(), "ended: DAY  where it ends")
        .line("      members: [" + String.join(", ", question.members()) + "]")
        .line("      articles:");
    articles.forEach(this::article);
  }

  private void article(Article article) {
    page.line("        \"" + article.id() + "\":");
    text("title", article.title(), "what it is about");
    text("quote", article.quote(), "the words taken over; write yours");
    value("protects", "all", "whose attack is the case" + elsewhere(article.protects()));
    value("obliges", "all", "who owes help" + elsewhere(article.obliges()));
    value("against", "any", "whose attack is meant" + elsewhere(article.against()));
    flag("consultation_only", article.consultationOnly(), "the members only consult");
    flag("unprovoked", article.unprovoked(), "who used force first loses protection");
    flag("members_excluded", article.membersExcluded(), "an attack by a member is no case");
    flag("nonstate", article.nonstate(), "an attack by an actor that is no state can be a case");
    flag("shared_reading", article.sharedReading(), "one reading is drawn for all members");
    value("activation", article.activation().word(), "call by the victim, self, or member");
    council(article.council());
    obligation(article.obligation());
    page.line("          readings:", "how the words can be understood; weights add up to 1");
    article.readings().forEach(this::reading);
  }

  private String elsewhere(Parties parties) {
    return parties.areAll() ? "" : Text.format("; in %s %s", question.like().id(), parties);
  }

  private void text(String key, String text, String remark) {
    if (!text.isEmpty()) {
      page.line("          # " + remark).line("          " + key + ": " + Page.quoted(text));
    }
  }

  private void value(String key, String value, String remark) {
    page.line("          " + key + ": " + value, remark);
  }

  private void flag(String key, boolean value, String remark) {
    value(key, Boolean.toString(value), remark);
  }

  private void council(Council council) {
    value(
        "decision",
        council.rule() == Council.Rule.MAJORITY
            ? "{majority: " + Numbers.text(council.share()) + "}"
            : council.rule().word(),
        "each-decides, consensus, {majority: 0.6666} …");
    value("delay", Numbers.text(council.meanDelayDays()) + " d", "mean delay until it is decided");
    flag("leaves_each_free", council.leavesEachFree(), "each may do more than the council decided");
  }

  private void obligation(Obligation owed) {
    page.line("          obligation:");
    page.line("            response: " + owed.owed().word(), "the most that is owed")
        .assumed("            strength: " + Numbers.text(owed.strength()), like("of the text"))
        .assumed(
            "            discretion: " + Numbers.text(owed.discretion()),
            like("how free the words leave a member"))
        .assumed(
            "            tripwire: " + Numbers.text(owed.tripwire()),
            like("troops in place and joint plans"))
        .line("            consult: " + owed.consult(), "whether they must consult")
        .line(
            "            nuclear_guarantee: " + owed.nuclearGuarantee(),
            "whether the pledge is nuclear too");
  }

  private String like(String what) {
    return what + "; as in " + question.like().id();
  }

  private void reading(Reading reading) {
    List<String> loci =
        reading.criterion().loci().size() == Locus.values().length
            ? List.of("anywhere")
            : Arrays.stream(Locus.values())
                .filter(reading.criterion().loci()::contains)
                .map(Locus::word)
                .toList();
    page.line("            " + reading.id() + ":");
    page.assumed("              weight: " + Numbers.text(reading.weight()), like("who holds it"));
    page.line(
            "              min_rung: " + reading.criterion().minRung(),
            "1 threat, 2 display, 3 force, 4 war")
        .line(
            "              locus: "
                + (loci.size() == 1 ? loci.get(0) : "[" + String.join(", ", loci) + "]"),
            "where the act must strike");
    if (reading.criterion().stateOfWar()) {
      page.line("              state_of_war: true", "war on the victim's own soil");
    }
    if (reading.criterion().minDeaths() > 0) {
      page.line(
          "              min_deaths: " + reading.criterion().minDeaths(),
          "class of deaths the dispute must have cost");
    }
    if (reading.criterion().unprovoked()) {
      page.line("              unprovoked: true", "the victim did not use force first");
    }
    if (!reading.criterion().area().equals(Area.ANYWHERE)) {
      page.comment(
          "              ",
          Text.format(
              "area: NAME  where the theatre must lie; in %s %s, here anywhere",
              question.like().id(), reading.criterion().area().label()));
    }
  }

  private void crisis() {
    List<String> states = new ArrayList<>(question.members());
    states.add(attacker);
    page.gap().comment("", "The crisis that tries it.").line("states:");
    states.stream()
        .sorted()
        .forEach(
            code ->
                world.state(
                    code,
                    code.equals(attacker)
                        ? "attacker"
                        : code.equals(victim()) ? "member, attacked" : "member"));
    world.ties(
        states,
        (one, other) ->
            question.members().containsAll(List.of(one, other))
                ? ScenarioPage.ALLIED
                : ScenarioPage.HOSTILE);
    page.gap().line("disputes:").line("  " + attacker + "-" + victim() + ":");
    page.assumed("    theatre: " + victim(), "the home of who is attacked");
    page.gap().line("events:").line("  attack:");
    page.assumed("    day: " + DAY, "some days of peace first")
        .line("    actor: " + attacker)
        .line("    target: " + victim());
    page.assumed("    rung: force", "1 threat, 2 display, 3 force, 4 war")
        .assumed("    locus: homeland", "or forces-abroad, overseas-territory, cyber");
    page.gap().line("outcomes:").line("  fatal: deaths > 0", "somebody dies");
    page.line(
        Text.format("  called: called(\"%s\")", question.treatyId()), "the treaty is invoked");
    question.members().stream()
        .skip(1)
        .forEach(
            code ->
                page.line(
                    Text.format("  %s_joins: joined(\"%s\")", code.toLowerCase(Locale.ROOT), code),
                    name(code) + " fights"));
  }
}
