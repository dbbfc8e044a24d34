package casus.scenario;

import static casus.scenario.ValueKind.DATE;
import static casus.scenario.ValueKind.FLAG;
import static casus.scenario.ValueKind.LOCI;
import static casus.scenario.ValueKind.TEXT;
import static casus.scenario.ValueKind.TEXTS;
import static casus.scenario.ValueKind.number;
import static casus.scenario.ValueKind.part;
import static casus.scenario.ValueKind.parties;
import static casus.scenario.ValueKind.whole;
import static casus.scenario.ValueKind.word;

import casus.treaty.Area;
import casus.treaty.Article;
import casus.treaty.DeathClass;
import casus.treaty.Locus;
import casus.treaty.Membership;
import casus.treaty.Obligation;
import casus.treaty.Parties;
import casus.treaty.Reading;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of treaties, as scenarios and the library's files have them. */
final class TreatyKeys {
  /** Where a reading stands. */
  static final String READINGS = "treaties.ID.articles.NUMBER.readings.NAME";

  private static final String NEW_ONE = "false; true where a change adds one";

  // ---- members ----

  static final KeyTable<Membership> MEMBER =
      new KeyTable<>("treaties.ID.members", "A member, where its code alone does not tell all");
  static final Key<Membership, StateCode> MEMBER_STATE =
      MEMBER
          .required("state", ValueKind.MEMBER, Membership::state)
          .means("R4", "PRK", "Who it is.");
  static final Key<Membership, LocalDate> JOINED =
      MEMBER
          .maybe("from", DATE, "always", member -> dated(member.from()))
          .means("R4", "2004-03-29", "First day of membership.");
  static final Key<Membership, LocalDate> LEFT =
      MEMBER
          .maybe("until", DATE, "for good", member -> dated(member.until()))
          .means("R4", "2012-06-28", "First day without.");

  static {
    remark(MEMBER, "note", TEXT);
    remark(MEMBER, "mark", TEXT);
  }

  // ---- readings ----

  static final KeyTable<Reading> READING =
      new KeyTable<>(READINGS, "One way to read the words that say when an article binds");
  static final Key<Reading, Double> WEIGHT =
      READING
          .standard("weight", number(Measure.NOT_NEGATIVE), 1.0, Reading::weight)
          .means("R4", "0.6", "How likely a member holds it; required if there are several.");
  static final Key<Reading, Integer> MIN_RUNG =
      READING
          .standard(
              "min_rung",
              whole(Measure.RUNG),
              Rung.FORCE.ordinal(),
              reading -> reading.criterion().minRung())
          .means("R4", "4", "The least rung of the act.");
  static final Key<Reading, Set<Locus>> LOCUS =
      READING
          .standard("locus", LOCI, Set.of(Locus.values()), reading -> reading.criterion().loci())
          .means("R4", "homeland", "Where it must strike.");
  static final Key<Reading, Area> AREA =
      READING
          .standard("area", AreaKeys.KIND, Area.ANYWHERE, reading -> reading.criterion().area())
          .means("R4", "north-atlantic", "Where the theatre must lie.");
  static final Key<Reading, Boolean> STATE_OF_WAR =
      READING
          .standard("state_of_war", FLAG, false, reading -> reading.criterion().stateOfWar())
          .means("R4", "true", "Whether it must be war on the victim's own soil.");
  static final Key<Reading, Integer> MIN_DEATHS =
      READING
          .standard(
              "min_deaths",
              whole(new Measure(Unit.NONE, 0, DeathClass.GRAVEST)),
              0,
              reading -> reading.criterion().minDeaths())
          .means("R4", "2", "The least class of deaths that the dispute must have cost.");
  static final Key<Reading, Boolean> READING_UNPROVOKED =
      READING
          .standard("unprovoked", FLAG, false, reading -> reading.criterion().unprovoked())
          .means("R4", "true", "Whether the victim must not have used force first.");

  static {
    remark(READING, "note", ValueKind.REMARK);
    READING
        .changing(NewNames.NEW, FLAG, NEW_ONE)
        .means("", "true", "Says of a change to a treaty that this reading is new.");
  }

  // ---- obligations ----

  static final KeyTable<Obligation> DUTY =
      new KeyTable<>(
          "treaties.ID.articles.NUMBER.obligation", "What an article makes a member owe");
  static final Key<Obligation, Response> RESPONSE =
      DUTY.required("response", word(Vocabulary.RESPONSES), Obligation::owed)
          .means("R7", "full", "The response owed.");
  static final Key<Obligation, Double> STRENGTH =
      DUTY.required("strength", number(Measure.SHARE), Obligation::strength)
          .means(
              "R7",
              "0.8",
              "Strength of the text, by the rubric of the library: it draws the member to what is"
                  + " owed, and makes falling short dear.");
  static final Key<Obligation, Double> DISCRETION =
      DUTY.required("discretion", number(Measure.SHARE), Obligation::discretion)
          .means(
              "R7",
              "0.3",
              "How free the words leave the member: doing less than is owed, and what that does to"
                  + " its reputation, weigh 1 less this.");
  static final Key<Obligation, Double> TRIPWIRE =
      DUTY.required("tripwire", number(Measure.SHARE), Obligation::tripwire)
          .means(
              "R7",
              "0.5",
              "What stands behind the words: troops stationed, integrated command, joint plans. It"
                  + " draws the member in, and forces come sooner.");
  static final Key<Obligation, Boolean> CONSULT =
      DUTY.standard("consult", FLAG, false, Obligation::consult)
          .means("", "true", "Whether members must consult.");
  static final Key<Obligation, Boolean> NUCLEAR_GUARANTEE =
      DUTY.standard("nuclear_guarantee", FLAG, false, Obligation::nuclearGuarantee)
          .means("", "true", "Whether the pledge extends to nuclear protection.");

  // ---- articles ----

  static final KeyTable<Article> ATOP =
      new KeyTable<>(
          "treaties.ID.articles.NUMBER.atop", "What an article pledges, in the terms of ATOP");
  static final Map<Article.Nature, Key<Article, Boolean>> NATURES = natures();

  static final KeyTable<Article> ARTICLE =
      new KeyTable<>("treaties.ID.articles.NUMBER", "An article that obliges");
  static final Key<Article, String> ARTICLE_TITLE =
      ARTICLE
          .standard("title", TEXT, "", Article::title)
          .means("", "Aid in war", "What it is about.");
  static final Key<Article, String> QUOTE =
      ARTICLE
          .standard("quote", TEXT, "", Article::quote)
          .means("", "invaded by armed force", "The operative words, short.");
  static final Key<Article, Parties> PROTECTS =
      ARTICLE
          .standard("protects", parties("all"), Parties.ALL, Article::protects)
          .means("R4", "[KOR]", "The members whom an attack makes victims.");
  static final Key<Article, Parties> OBLIGES =
      ARTICLE
          .standard("obliges", parties("all"), Parties.ALL, Article::obliges)
          .means("R5", "[USA]", "The members who owe help.");
  static final Key<Article, Parties> AGAINST =
      ARTICLE
          .standard("against", parties("any"), Parties.ALL, Article::against)
          .means("R4", "[PRK]", "The attackers meant.");
  static final Key<Article, Boolean> UNPROVOKED =
      ARTICLE
          .standard("unprovoked", FLAG, false, Article::unprovoked)
          .means("R4", "true", "Whether a member that used force first loses protection.");
  static final Key<Article, Boolean> MEMBERS_EXCLUDED =
      ARTICLE
          .standard("members_excluded", FLAG, false, Article::membersExcluded)
          .means("R4", "true", "Whether an attack by another member is no case.");
  static final Key<Article, Boolean> NONSTATE =
      ARTICLE
          .standard("nonstate", FLAG, false, Article::nonstate)
          .means("R4", "true", "Whether an attack by an actor that is no state can be a case.");
  static final Key<Article, Boolean> SHARED_READING =
      ARTICLE
          .standard("shared_reading", FLAG, false, Article::sharedReading)
          .means("R4", "true", "Whether one reading is drawn for all members.");

  static {
    ARTICLE
        .needed("readings", part("by name a reading", SchemaParts.map(".", READING.schema())))
        .means("R4", "{attack: {min_rung: 3}}", "The ways to read when it binds.");
    ARTICLE
        .passing(
            "adversary_weights",
            part("by name of a reading a number", SchemaParts.map(".", SchemaParts.number())),
            "those of the readings; what is not named shares what is left of 1")
        .means(
            "R4",
            "{attack: 0.3, war: 0.7}",
            "How likely a challenger thinks each reading: what it expects before it acts; allies go"
                + " by their own weights.");
  }

  static final Key<Article, Article.Activation> ACTIVATION =
      ARTICLE
          .standard(
              "activation",
              word(Vocabulary.ACTIVATIONS),
              Article.Activation.CALL,
              Article::activation)
          .means(
              "R5",
              "self",
              "How the case is brought up: by the victim's call, by a member for it, or by"
                  + " itself.");

  static {
    ARTICLE
        .passing(
            "decision",
            part(
                "a word, or {majority: share}; "
                    + String.join(", ", Vocabulary.COUNCIL_RULES.keySet()),
                SchemaParts.any(
                    SchemaParts.words(Vocabulary.COUNCIL_RULES.keySet()),
                    SchemaParts.object().with("majority", SchemaParts.number()).map())),
            "each-decides")
        .means(
            "R6",
            "consensus",
            "Who decides that it binds; after a vote that blocks, members act singly, at half the"
                + " strength.");
  }

  static final Key<Article, Boolean> LEAVES_EACH_FREE =
      ARTICLE
          .derived(
              "leaves_each_free",
              FLAG,
              "true if line e of the rubric scores 0.5 or more",
              article -> article.council().leavesEachFree())
          .means("R6", "true", "Whether each stays free to do more than the council decided.");
  static final Key<Article, Double> DELAY =
      ARTICLE
          .standard(
              "delay", number(Measure.DELAY), 0.0, article -> article.council().meanDelayDays())
          .means("R6", "3 d", "Mean delay of consultation and council.");

  static {
    ARTICLE
        .needed("obligation", part("a mapping", DUTY.schema().map()))
        .means("R7", "{response: full, strength: 0.8, …}", "What is owed.");
  }

  static final Key<Article, Boolean> CONSULTATION_ONLY =
      ARTICLE
          .standard("consultation_only", FLAG, false, Article::consultationOnly)
          .means("R5", "true", "Whether the members only consult.");

  static {
    ARTICLE
        .passing("atop", part("a mapping of yes and no", ATOP.schema().map()), "no to all")
        .means("", "{defense: true}", "What it pledges, in the terms of ATOP.");
  }

  static final Key<Article, String> SOURCE =
      ARTICLE
          .standard("source", TEXT, "", Article::source)
          .means("", "UNTS 1894, Art. 4", "Where the text is found.");
  static final Key<Article, String> CONFIDENCE =
      ARTICLE
          .standard("confidence", word(Vocabulary.CONFIDENCE), "low", Article::confidence)
          .means("", "high", "How sure the coders are.");

  static {
    remark(ARTICLE, "rubric", ValueKind.REMARK);
    remark(ARTICLE, "consultation", ValueKind.REMARK);
    remark(ARTICLE, "marks", ValueKind.REMARK);
    remark(ARTICLE, "note", ValueKind.REMARK);
    remark(ARTICLE, "notes", ValueKind.REMARK);
    ARTICLE
        .changing(NewNames.NEW, FLAG, NEW_ONE)
        .means("", "true", "Says of a change to a treaty that this article is new.");
  }

  // ---- treaties ----

  static final KeyTable<Treaty> ROOT =
      new KeyTable<>(
          "treaties.ID",
          "A treaty of the library, changed; or one of your own, written out under inline");

  static final Key<Treaty, String> ID =
      ROOT.passing("id", TEXT, "the key it stands under")
          .means("", "rus-prk-2024", "What it is called; must be the key it stands under.");
  static final Key<Treaty, String> TITLE =
      ROOT.derived("title", TEXT, "its id", Treaty::title)
          .means("", "Treaty of Mutual Aid", "Its title.");
  static final Key<Treaty, Treaty.Kind> KIND =
      ROOT.derived(
              "kind",
              word(Vocabulary.TREATY_KINDS),
              "bilateral with two members, else multilateral",
              Treaty::kind)
          .means("R9", "multilateral", "What sort of treaty it is.");
  static final Key<Treaty, LocalDate> SIGNED =
      ROOT.maybe("signed", DATE, "the day it came into force", treaty -> dated(treaty.signed()))
          .means("", "2024-06-19", "When it was signed.");
  static final Key<Treaty, LocalDate> IN_FORCE =
      ROOT.maybe("in_force", DATE, "the day it was signed", treaty -> dated(treaty.inForce()))
          .means("R4", "2024-12-04", "First day in force.");
  static final Key<Treaty, LocalDate> ENDED =
      ROOT.maybe("ended", DATE, "still in force", treaty -> dated(treaty.ended()))
          .means("R4", "1996-09-10", "First day no more in force.");
  static final Key<Treaty, Boolean> WARTIME =
      ROOT.standard("wartime", FLAG, false, Treaty::wartime)
          .means("R9", "true", "Whether it was made in a war, for that war.");

  static {
    ROOT.needed(
            "members",
            part(
                "a list of states, or of {state, from, until}",
                SchemaParts.list(SchemaParts.any(SchemaParts.code(), MEMBER.schema().map()))))
        .means("R4", "[RUS, PRK]", "Who belongs to it.");
    ROOT.needed("articles", part("by number an article", SchemaParts.map(".", ARTICLE.schema())))
        .means("R4", "{\"4\": {readings: …, obligation: …}}", "The articles that oblige.");
  }

  static final Key<Treaty, List<String>> SOURCES =
      ROOT.maybe(
              "sources",
              TEXTS,
              "none",
              treaty -> Optional.of(treaty.sources()).filter(sources -> !sources.isEmpty()))
          .means("", "[UNTS 1894]", "Where its facts come from.");

  static {
    remark(ROOT, "history", ValueKind.REMARK);
    remark(ROOT, "notes", ValueKind.REMARK);
    remark(ROOT, "marks", ValueKind.REMARK);
  }

  static final Key<Treaty, Boolean> ANYWAY =
      ROOT.passing(TreatiesSection.ANYWAY, FLAG, "false")
          .means("R4", "true", "Whether it is used though it is not in force on the date.");

  private TreatyKeys() {}

  private static void remark(KeyTable<?> block, String name, ValueKind<?> kind) {
    block.passing(name, kind, "none").means("", "…", "For readers and coders; not played.");
  }

  private static Optional<LocalDate> dated(LocalDate date) {
    return Optional.of(date)
        .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX));
  }

  private static Map<Article.Nature, Key<Article, Boolean>> natures() {
    Map<Article.Nature, Key<Article, Boolean>> keys = new EnumMap<>(Article.Nature.class);
    Vocabulary.NATURES.forEach(
        (word, nature) ->
            keys.put(
                nature,
                ATOP.standard(word, FLAG, false, article -> article.nature().contains(nature))
                    .means("", "true", meaning(nature))));
    return Collections.unmodifiableMap(keys);
  }

  private static String meaning(Article.Nature nature) {
    return switch (nature) {
      case DEFENSE -> "To defend.";
      case OFFENSE -> "To attack together.";
      case NEUTRALITY -> "To stay neutral.";
      case NONAGGRESSION -> "Not to attack each other.";
      case CONSULTATION -> "To consult.";
      case CONDITIONAL -> "Under conditions.";
    };
  }
}
