package casus.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What every treaty file must hold; a new file is tested by being listed. */
class TreatyTextsTest {
  private static final TreatyTexts TREATIES = TreatyTexts.load();
  private static final StateLibrary STATES = StateLibrary.load();

  private static final Set<String> TREATY_KEYS =
      Set.of(
          "id",
          "title",
          "kind",
          "signed",
          "in_force",
          "ended",
          "wartime",
          "members",
          "articles",
          "history",
          "sources",
          "notes");
  private static final Set<String> ARTICLE_KEYS =
      Set.of(
          "title",
          "quote",
          "consultation_only",
          "protects",
          "obliges",
          "against",
          "unprovoked",
          "members_excluded",
          "nonstate",
          "shared_reading",
          "readings",
          "adversary_weights",
          "activation",
          "decision",
          "consultation",
          "delay",
          "obligation",
          "rubric",
          "atop",
          "source",
          "confidence",
          "marks",
          "note");
  private static final Set<String> READING_KEYS =
      Set.of(
          "weight",
          "min_rung",
          "locus",
          "area",
          "state_of_war",
          "min_deaths",
          "unprovoked",
          "note");
  private static final List<String> RUBRIC_FOR = List.of("a", "b", "c", "d");
  private static final List<String> RUBRIC_AGAINST =
      List.of("e", "f", "g", "h", "request", "primacy");
  private static final Set<String> LOCI =
      Set.of("homeland", "overseas-territory", "forces-abroad", "cyber");

  static List<String> ids() {
    return TREATIES.ids();
  }

  @Test
  void treatiesAreListedInOrderAndOnce() {
    assertThat(TREATIES.ids()).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(40);
    assertThat(TREATIES.yaml("no-such-treaty")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void fileSaysWhatItIsAndWhence(String id) {
    Map<?, ?> treaty = treaty(id);

    assertThat(strings(treaty.keySet())).isSubsetOf(TREATY_KEYS);
    assertThat(treaty.get("id")).isEqualTo(id);
    assertThat((String) treaty.get("title")).isNotBlank();
    assertThat(treaty.get("kind")).isIn("bilateral", "multilateral", "declaration", "statute");
    assertThat((List<?>) treaty.get("sources")).isNotEmpty();
    assertThat((String) treaty.get("notes")).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void datesAreInOrder(String id) {
    Map<?, ?> treaty = treaty(id);
    LocalDate signed = day(treaty, "signed", LocalDate.MIN);
    LocalDate inForce = day(treaty, "in_force", LocalDate.MIN);
    LocalDate ended = day(treaty, "ended", LocalDate.MAX);

    assertThat(signed).isAfter(LocalDate.MIN).isBeforeOrEqualTo(inForce);
    assertThat(inForce).isBefore(ended);
    for (Object member : (List<?>) treaty.get("members")) {
      if (member instanceof Map<?, ?> dated) {
        LocalDate from = day(dated, "from", inForce);
        LocalDate until = day(dated, "until", ended);
        assertThat(from).as("%s joins", dated).isAfterOrEqualTo(inForce).isBefore(until);
        assertThat(until).as("%s leaves", dated).isBeforeOrEqualTo(ended);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void partiesAreKnownStatesAndMembers(String id) {
    List<String> members = members(id);

    assertThat(STATES.codes()).containsAll(members);
    assertThat(members).hasSizeGreaterThan(1);
    articles(id)
        .forEach(
            (name, article) -> {
              for (String clause : List.of("protects", "obliges")) {
                if (article.get(clause) instanceof List<?> named) {
                  assertThat(members).as("%s of %s", clause, name).containsAll(strings(named));
                } else {
                  assertThat(article.get(clause)).isEqualTo("all");
                }
              }
              if (article.get("against") instanceof List<?> named) {
                assertThat(STATES.codes()).containsAll(strings(named));
              } else {
                assertThat(article.get("against")).isEqualTo("any");
              }
            });
  }

  @ParameterizedTest
  @MethodSource("ids")
  void bilateralTreatiesBindTwoAtATime(String id) {
    Map<?, ?> treaty = treaty(id);
    if (!treaty.get("kind").equals("bilateral")) {
      return;
    }
    LocalDate day = day(treaty, "in_force", LocalDate.MIN);

    List<String> then = new ArrayList<>();
    for (Object member : (List<?>) treaty.get("members")) {
      if (!(member instanceof Map<?, ?> dated)) {
        then.add((String) member);
      } else if (!day(dated, "from", day).isAfter(day)) {
        then.add((String) dated.get("state"));
      }
    }

    assertThat(then).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void weightsOfReadingsAddUpToOne(String id) {
    articles(id)
        .forEach(
            (name, article) -> {
              Map<?, ?> readings = (Map<?, ?>) article.get("readings");
              assertThat(
                      sum(
                          readings.values().stream()
                              .map(r -> ((Map<?, ?>) r).get("weight"))
                              .toList()))
                  .as(name)
                  .isEqualByComparingTo("1");
              if (article.get("adversary_weights") instanceof Map<?, ?> weights) {
                assertThat(weights.keySet()).isEqualTo(readings.keySet());
                assertThat(sum(weights.values())).as(name).isEqualByComparingTo("1");
              }
            });
  }

  @ParameterizedTest
  @MethodSource("ids")
  void readingsTestWhatTheModelCanTest(String id) {
    articles(id)
        .forEach(
            (name, article) ->
                ((Map<?, ?>) article.get("readings"))
                    .forEach(
                        (reading, test) -> {
                          Map<?, ?> criterion = (Map<?, ?>) test;
                          assertThat(strings(criterion.keySet()))
                              .as("%s %s", name, reading)
                              .isSubsetOf(READING_KEYS)
                              .contains("weight", "min_rung", "locus");
                          assertThat((Integer) criterion.get("min_rung")).isBetween(1, 6);
                          if (criterion.get("locus") instanceof List<?> loci) {
                            assertThat(strings(loci)).isNotEmpty().isSubsetOf(LOCI);
                          } else {
                            assertThat(criterion.get("locus")).isIn("homeland", "anywhere");
                          }
                        }));
  }

  /**
   * b_text = clip(½ + 0.15 · score, .1, .95), halves of a hundredth up (treaty library, rubric).
   */
  @ParameterizedTest
  @MethodSource("ids")
  void strengthOfTheTextFollowsFromItsRubric(String id) {
    articles(id)
        .forEach(
            (name, article) -> {
              Map<?, ?> rubric = (Map<?, ?>) article.get("rubric");
              assertThat(strings(rubric.keySet()))
                  .containsAll(RUBRIC_FOR)
                  .contains("e", "f", "g", "h")
                  .isSubsetOf(Set.of("a", "b", "c", "d", "e", "f", "g", "h", "request", "primacy"));
              BigDecimal score =
                  scores(rubric, RUBRIC_FOR).subtract(scores(rubric, RUBRIC_AGAINST));
              BigDecimal expected =
                  new BigDecimal("0.5")
                      .add(new BigDecimal("0.15").multiply(score))
                      .max(new BigDecimal("0.1"))
                      .min(new BigDecimal("0.95"))
                      .setScale(2, RoundingMode.HALF_UP);

              assertThat(decimal(obligation(article).get("strength")))
                  .as(name)
                  .isEqualByComparingTo(expected);
            });
  }

  @ParameterizedTest
  @MethodSource("ids")
  void obligationsAreWithinTheirRanges(String id) {
    articles(id)
        .forEach(
            (name, article) -> {
              Map<?, ?> obligation = obligation(article);
              assertThat(obligation.get("response"))
                  .as(name)
                  .isIn("none", "diplomatic", "materiel", "deployment", "limited", "full");
              for (String share : List.of("discretion", "tripwire")) {
                assertThat(decimal(obligation.get(share)))
                    .as("%s of %s", share, name)
                    .isBetween(BigDecimal.ZERO, BigDecimal.ONE);
              }
              assertThat(obligation.get("consult")).isInstanceOf(Boolean.class);
              assertThat(obligation.get("nuclear_guarantee")).isInstanceOf(Boolean.class);
            });
  }

  @ParameterizedTest
  @MethodSource("ids")
  void articlesAreWholeAndCitedWithTheirConfidence(String id) {
    assertThat(articles(id)).isNotEmpty();
    articles(id)
        .forEach(
            (name, article) -> {
              assertThat(strings(article.keySet()))
                  .as(name)
                  .isSubsetOf(ARTICLE_KEYS)
                  .contains(
                      "title",
                      "quote",
                      "protects",
                      "obliges",
                      "against",
                      "readings",
                      "activation",
                      "decision",
                      "consultation",
                      "delay",
                      "obligation",
                      "rubric",
                      "atop");
              assertThat((String) article.get("source")).isNotBlank();
              assertThat(article.get("confidence")).isIn("high", "medium", "low");
              assertThat(article.get("marks")).isIn("V", "M-h", "M-m", "M-l", "A");
              assertThat(article.get("activation")).isIn("call", "self", "member");
              assertThat((String) article.get("delay")).matches("\\d+ d");
              assertThat(strings(((Map<?, ?>) article.get("atop")).keySet()))
                  .containsExactlyInAnyOrder(
                      "defense",
                      "offense",
                      "neutrality",
                      "nonaggression",
                      "consultation",
                      "conditional");
              if (article.get("decision") instanceof Map<?, ?> vote) {
                assertThat(decimal(vote.get("majority")))
                    .isBetween(new BigDecimal("0.5"), BigDecimal.ONE);
              } else {
                assertThat(article.get("decision"))
                    .isIn("automatic", "each-decides", "consensus", "majority");
              }
            });
  }

  /** The path grammar of --set parts names at dots, so no name may hold one. */
  @ParameterizedTest
  @MethodSource("ids")
  void namesCanStandInPaths(String id) {
    articles(id)
        .forEach(
            (name, article) -> {
              assertThat(name).matches("[a-z0-9-]+");
              ((Map<?, ?>) article.get("readings"))
                  .keySet()
                  .forEach(reading -> assertThat((String) reading).matches("[a-z0-9-]+"));
            });
  }

  @ParameterizedTest
  @MethodSource("ids")
  void consultationArticlesOweNoMoreThanWords(String id) {
    articles(id)
        .forEach(
            (name, article) -> {
              boolean onlyConsults = Boolean.TRUE.equals(article.get("consultation_only"));
              boolean words = obligation(article).get("response").equals("diplomatic");
              boolean pledge =
                  Boolean.TRUE.equals(((Map<?, ?>) article.get("atop")).get("defense"));
              if (onlyConsults) {
                assertThat(words).as(name).isTrue();
                assertThat(article.get("decision")).as(name).isEqualTo("each-decides");
                assertThat(obligation(article).get("consult")).as(name).isEqualTo(true);
                assertThat(pledge).as(name).isFalse();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("ids")
  void historyIsDatedAndMarked(String id) {
    if (treaty(id).get("history") instanceof List<?> history) {
      for (Object entry : history) {
        Map<?, ?> event = (Map<?, ?>) entry;
        assertThat((String) event.get("date")).matches("\\d{4}-\\d{2}(-\\d{2})?");
        assertThat((String) event.get("what")).isNotBlank();
        assertThat(event.get("mark")).isIn("V", "M-h", "M-m", "M-l", "A");
      }
    }
  }

  private static Map<?, ?> treaty(String id) {
    return (Map<?, ?>)
        new Load(LoadSettings.builder().setLabel(id).setAllowDuplicateKeys(false).build())
            .loadFromString(TREATIES.yaml(id).orElseThrow());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<?, ?>> articles(String id) {
    return (Map<String, Map<?, ?>>) treaty(id).get("articles");
  }

  private static Map<?, ?> obligation(Map<?, ?> article) {
    return (Map<?, ?>) article.get("obligation");
  }

  private static List<String> members(String id) {
    return ((List<?>) treaty(id).get("members"))
        .stream()
            .map(member -> member instanceof Map<?, ?> dated ? dated.get("state") : member)
            .map(String.class::cast)
            .toList();
  }

  private static LocalDate day(Map<?, ?> map, String key, LocalDate otherwise) {
    Object text = map.get(key);
    return text == null ? otherwise : LocalDate.parse((String) text);
  }

  private static BigDecimal scores(Map<?, ?> rubric, List<String> keys) {
    return sum(keys.stream().filter(rubric::containsKey).map(rubric::get).toList());
  }

  private static BigDecimal sum(Collection<?> numbers) {
    return numbers.stream().map(TreatyTextsTest::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal decimal(Object number) {
    return new BigDecimal(number.toString());
  }

  private static List<String> strings(Collection<?> words) {
    return words.stream().map(String.class::cast).toList();
  }
}
