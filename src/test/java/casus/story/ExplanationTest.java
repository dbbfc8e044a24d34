package casus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.crisis.Chronicle.Happening;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.engine.Log;
import casus.engine.Simulator;
import casus.luck.Luck;
import casus.scenario.LoadedScenario;
import casus.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
  private static final Path PROJECT = Path.of(System.getProperty("casus.basedir", "."));
  private static final LoadedScenario KOREA = read("korea-article4");

  private static LoadedScenario read(String name) {
    return ScenarioReader.read(PROJECT.resolve("scenarios/" + name + ".yaml"), List.of())
        .orElseThrow();
  }

  private static Explanation korea(int run) {
    return Explanation.of(KOREA.scenario(), KOREA.outcomes(), 1, run, Optional.empty());
  }

  /**
   * The story of one short run, word for word. When words change on purpose, make it again with
   * {@code mvn test -Dtest=ExplanationTest -Dcasus.update=true} and read what changed as a diff.
   */
  @Test
  void aStoryReadsAsItDidBefore() throws IOException {
    Path golden = PROJECT.resolve("src/test/resources/casus/story/korea-run-0.txt");
    String story = new StoryText(korea(0)).text(100);
    if (Boolean.getBoolean("casus.update")) {
      Files.writeString(golden, story, StandardCharsets.UTF_8);
    }

    assertThat(story).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 37, 376})
  void anExplainedRunIsTheRunThatNobodyListenedTo(int run) {
    RunRecord alone = new Simulator(new ResolvedScenario(KOREA.scenario())).run(new Luck(1, run));

    assertThat(korea(run).record()).isEqualTo(alone);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 37})
  void anotherDrawChangesOnlyWhatFollowsIt(int run) {
    Explanation explanation = korea(run);
    ResolvedScenario scenario = new ResolvedScenario(KOREA.scenario());
    Luck luck = new Luck(1, run);
    int checked = 0;
    for (Alternative alternative : Alternative.in(explanation.happenings(), 0.05)) {
      List<Happening> others = new java.util.ArrayList<>();
      new Simulator(scenario)
          .run(luck.with(alternative.turn().question(), alternative.draw()), others::add);

      assertThat(DecisiveChoice.sameBefore(alternative, explanation.happenings(), others))
          .as(alternative.toString())
          .isTrue();
      checked++;
    }

    assertThat(checked).isPositive();
  }

  @Test
  void theOtherOutcomeOfADrawComesAboutOnItsDay() {
    Explanation explanation = korea(0);
    DecisiveChoice choice = explanation.decisive().orElseThrow();
    Alternative alternative = choice.alternative();

    assertThat(choice.happenings())
        .filteredOn(it -> it instanceof casus.crisis.Chronicle.Turn)
        .filteredOn(it -> it.day() == alternative.happening().day())
        .map(casus.crisis.Chronicle.Turn.class::cast)
        .filteredOn(turn -> turn.question().equals(alternative.turn().question()))
        .first()
        .satisfies(
            turn ->
                assertThat(turn.branches())
                    .filteredOn(b -> turn.draw() >= b.low() && turn.draw() < b.high())
                    .extracting(casus.crisis.Chronicle.Branch::outcome)
                    .containsExactly(alternative.other().outcome()));
  }

  @Test
  void noOtherDrawChangesMore() {
    Explanation explanation = korea(37);
    ResolvedScenario scenario = new ResolvedScenario(KOREA.scenario());
    DecisiveChoice choice = explanation.decisive().orElseThrow();
    double change = DecisiveChoice.change(explanation.record(), choice.record());

    assertThat(choice.tried()).isEqualTo(choice.open());
    assertThat(Alternative.in(explanation.happenings(), DecisiveChoice.LEAST_CHANCE))
        .allSatisfy(
            other -> {
              Luck luck = new Luck(1, 37).with(other.turn().question(), other.draw());
              RunRecord record = new Simulator(scenario).run(luck);
              assertThat(DecisiveChoice.change(explanation.record(), record))
                  .isLessThanOrEqualTo(change);
            });
  }

  @Test
  void theDrawThatDecidedANamedOutcomeChangesIt() {
    Explanation explanation =
        Explanation.of(KOREA.scenario(), KOREA.outcomes(), 1, 37, Optional.of("widened"));

    assertThat(explanation.otherwise()).isPresent();
    assertThat(explanation.otherwise().orElseThrow().value("widened"))
        .isNotEqualTo(explanation.facts().value("widened"));
  }

  @Test
  void anUnknownOutcomeIsToldWithThoseThereAre() {
    assertThatThrownBy(
            () -> Explanation.of(KOREA.scenario(), KOREA.outcomes(), 1, 0, Optional.of("wra")))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("wra")
        .hasMessageContaining("war");
  }

  @Test
  void aStoryToldTwiceIsTheSame() {
    StoryText text = new StoryText(korea(37));
    String first = text.text(100);

    assertThat(text.outcome()).isEqualTo(new StoryText(korea(37)).outcome());
    assertThat(text.text(100)).isEqualTo(first);
  }

  @Test
  void statesAreCalledByName() {
    String story = new StoryText(korea(376)).text(100);

    assertThat(story).contains("North Korea", "the United States", "Article 4 of the Russia–North");
    assertThat(story.substring(0, story.indexOf("The texts")))
        .doesNotContainPattern("\\b(PRK|KOR|USA|RUS|CHN)\\b");
  }

  /** Runs in which, taken together, everything happens that can; each is told without a fault. */
  @Test
  void everyKindOfHappeningHasWords() {
    Set<Class<?>> told = new HashSet<>();
    tell("korea-article4", 15, told);
    tell("baltic-incursion", 21, told);
    tell("two-theatres", 1, told);
    tell("munitions-unmonitored", 3, told);

    assertThat(told).containsExactlyInAnyOrder(Log.kinds());
  }

  private static void tell(String name, int run, Set<Class<?>> told) {
    LoadedScenario loaded = read(name);
    List<Happening> happenings = new java.util.ArrayList<>();
    new Simulator(new ResolvedScenario(loaded.scenario())).run(new Luck(1, run), happenings::add);
    happenings.forEach(happening -> told.add(happening.getClass()));
    List<Chapter> chapters = new Storyteller(loaded.scenario()).tell(happenings);

    assertThat(chapters).isNotEmpty().isSortedAccordingTo((a, b) -> a.from() - b.from());
    assertThat(chapters)
        .flatMap(Chapter::sentences)
        .allSatisfy(
            sentence ->
                assertThat(sentence)
                    .matches("(?s)[\\p{Lu}0-9].*[.:)]")
                    .doesNotContain("NaN", "null", "  ", ".."));
  }

  @Test
  void daysWithoutNewsAreToldTogether() {
    assertThat(korea(37).chapters())
        .filteredOn(chapter -> chapter.from() < chapter.until())
        .first()
        .satisfies(
            chapter -> {
              assertThat(chapter.sentences()).hasSize(1);
              assertThat(chapter.sentences().get(0))
                  .isEqualTo(
                      "Nothing changes. Words of support under Article 2 of the treaty of 1953: the"
                          + " United States for South Korea once. Choices to stay at use of force:"
                          + " South Korea twice and North Korea once.");
            });
  }
}
