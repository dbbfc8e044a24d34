package casus.story;

import casus.crisis.Scenario;
import casus.crisis.StateProfile;
import casus.text.Text;
import casus.treaty.Area;
import casus.treaty.Article;
import casus.treaty.Criterion;
import casus.treaty.DeathClass;
import casus.treaty.Locus;
import casus.treaty.Reading;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What states, treaties and days of a scenario are called in a story. */
final class Names {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** States that English names with an article, beside those that {@link #withArticle} sees. */
  private static final Set<String> PLURALS =
      Set.of("Netherlands", "Philippines", "Gambia", "Bahamas", "Maldives", "Comoros");

  private static final Set<String> COMMON_NOUNS =
      Set.of("Republic", "Union", "Empire", "Islands", "Kingdom", "States", "Emirates");

  private final Scenario scenario;
  private final Map<StateCode, String> states = new HashMap<>();
  private final Map<String, Treaty> treaties = new HashMap<>();
  private final Map<String, Article> articles = new HashMap<>();

  /** Treaties and readings that were named in full before. */
  private final Set<String> mentioned = new HashSet<>();

  Names(Scenario scenario) {
    this.scenario = scenario;
    for (StateProfile state : scenario.states()) {
      states.put(state.code(), withArticle(state.name()));
    }
    for (Treaty treaty : scenario.treaties()) {
      for (Article article : treaty.articles()) {
        treaties.put(treaty.id() + "." + article.id(), treaty);
        articles.put(treaty.id() + "." + article.id(), article);
      }
    }
  }

  static String withArticle(String name) {
    String said = name.equals("United States of America") ? "United States" : name;
    boolean noun =
        Arrays.stream(said.split("[ -]")).anyMatch(COMMON_NOUNS::contains) && said.contains(" ");
    return noun || PLURALS.contains(said) ? "the " + said : said;
  }

  /** A state, as in the middle of a sentence. */
  String of(StateCode code) {
    return states.getOrDefault(code, code.letters());
  }

  /** A state as the owner of something. */
  String possessive(StateCode code) {
    String name = of(code);
    return name.endsWith("s") ? name + "'" : name + "'s";
  }

  /** Several states, or their number and the first few when there are many. */
  String of(Collection<StateCode> codes) {
    List<String> names = codes.stream().map(this::of).toList();
    return names.size() <= 8
        ? Wording.list(names)
        : String.join(", ", names.subList(0, 6)) + " and " + (names.size() - 6) + " others";
  }

  /** A day with its date. */
  String day(int day) {
    return "Day " + day + " (" + date(day) + ")";
  }

  String date(int day) {
    LocalDate date = scenario.date().plusDays(day);
    return DATE.format(date);
  }

  boolean manyDisputes() {
    return scenario.confrontations().size() > 1;
  }

  /** Whether a treaty has so many members here that they are told of together. */
  boolean large(String clause) {
    Treaty treaty = treaties.get(clause);
    return treaty != null
        && treaty.membersOn(scenario.date()).stream().filter(states::containsKey).count()
            > Pledges.FEW + 1;
  }

  boolean consultation(String clause) {
    Article article = articles.get(clause);
    return article != null && article.consultationOnly();
  }

  /**
   * An article and its treaty: {@code Article 4 of the Russia–North Korea treaty of 2024}, and
   * {@code Article 4 of the treaty of 2024} when that was said before and there is no other.
   */
  String clause(String clause) {
    Treaty treaty = treaties.get(clause);
    Article article = articles.get(clause);
    if (treaty == null || article == null) {
      return clause;
    }
    boolean again = !mentioned.add(treaty.id());
    return article(article) + " of " + (again ? brief(treaty) : treaty(treaty));
  }

  private String brief(Treaty treaty) {
    String brief = dated(treaty);
    boolean alone =
        scenario.treaties().stream()
            .filter(other -> !other.id().equals(treaty.id()))
            .noneMatch(other -> brief.equals(dated(other)));
    return treaty.kind() == Treaty.Kind.MULTILATERAL
        ? title(treaty)
        : alone ? brief : treaty(treaty);
  }

  private static String dated(Treaty treaty) {
    return "the " + noun(treaty) + " of " + treaty.signed().getYear();
  }

  private static String noun(Treaty treaty) {
    return switch (treaty.kind()) {
      case BILATERAL, MULTILATERAL -> "treaty";
      case DECLARATION -> "declaration";
      case STATUTE -> "law";
    };
  }

  private static String title(Treaty treaty) {
    return "the " + treaty.title().replaceFirst("^(The|the) ", "");
  }

  private static String article(Article article) {
    return Character.isDigit(article.id().charAt(0))
        ? "Article " + article.id()
        : "clause " + article.id();
  }

  private String treaty(Treaty treaty) {
    List<StateCode> members = treaty.members().stream().map(m -> m.state()).distinct().toList();
    int year = treaty.signed().getYear();
    if (members.size() == 2) {
      return Text.format(
          "the %s–%s %s of %d", bare(members.get(0)), bare(members.get(1)), noun(treaty), year);
    }
    return title(treaty) + " of " + year;
  }

  String bare(StateCode code) {
    return of(code).replaceFirst("^the ", "");
  }

  /** The whole text of a clause with its citation. */
  String citation(String clause) {
    Treaty treaty = treaties.get(clause);
    Article article = articles.get(clause);
    if (treaty == null || article == null) {
      return clause;
    }
    StringBuilder text = new StringBuilder(Wording.capital(article(article)));
    text.append(" of ").append(treaty(treaty)).append(" (").append(clause).append("): ");
    text.append(treaty.title()).append(", ").append(DATE.format(treaty.signed()));
    if (!article.title().isEmpty()) {
      text.append("; ").append(article.title());
    }
    if (!article.quote().isEmpty()) {
      text.append(": “").append(article.quote()).append("”");
    }
    if (!article.source().isEmpty()) {
      text.append(" [").append(article.source()).append("]");
    }
    return text.toString();
  }

  /**
   * A reading with what it asks for, such as {@code “aggression” (use of force or more)}; by its
   * name alone when that was said before.
   */
  String reading(String clause, String id) {
    Article article = articles.get(clause);
    if (article == null || !mentioned.add(clause + " " + id)) {
      return "“" + id + "”";
    }
    return article.readings().stream()
        .filter(reading -> reading.id().equals(id))
        .findFirst()
        .map(Reading::criterion)
        .map(criterion -> "“" + id + "” (" + criterion(criterion) + ")")
        .orElse("“" + id + "”");
  }

  private static String criterion(Criterion criterion) {
    List<String> parts = new ArrayList<>();
    parts.add(Rung.of(criterion.minRung()).label() + " or more");
    if (criterion.stateOfWar()) {
      parts.add("a state of war on the victim's soil");
    } else if (criterion.loci().size() < Locus.values().length) {
      parts.add("against " + String.join(" or ", loci(criterion.loci())));
    }
    if (!criterion.area().equals(Area.ANYWHERE)) {
      parts.add(criterion.area().label());
    }
    if (criterion.minDeaths() > 0) {
      parts.add("with " + deaths(criterion.minDeaths()));
    }
    if (criterion.unprovoked()) {
      parts.add("unprovoked");
    }
    return String.join(", ", parts);
  }

  private static List<String> loci(Set<Locus> loci) {
    return Arrays.stream(Locus.values()).filter(loci::contains).map(Names::locus).toList();
  }

  private static String locus(Locus locus) {
    return switch (locus) {
      case HOMELAND -> "the homeland";
      case OVERSEAS_TERRITORY -> "territory overseas";
      case FORCES_ABROAD -> "forces abroad";
      case CYBER -> "networks";
    };
  }

  /** A class of deaths in words. */
  static String deaths(int deathClass) {
    return switch (deathClass) {
      case 0 -> "no deaths";
      case 1 -> "up to 25 deaths";
      case 2 -> "26 to 999 deaths";
      case DeathClass.GRAVEST -> "1,000 deaths and more";
      default -> throw new IllegalArgumentException("no class of deaths: " + deathClass);
    };
  }
}
