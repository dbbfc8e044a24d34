package casus.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import casus.crisis.Ending;
import casus.treaty.Response;
import casus.treaty.Rung;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  @Test
  void whatIsFilledInStandsWhereTheAuthorNamesIt() {
    Phrases turned = Phrases.ENGLISH.with(Map.of("course.end", "Tag {day}: {end}, {day}"));

    assertThat(Phrases.ENGLISH.of("course.end", "victory of $1", "5"))
        .isEqualTo("victory of $1, day 5");
    assertThat(turned.of("course.end", "{day}", "5")).isEqualTo("Tag 5: {day}, 5");
    assertThat(turned.of("axis.day")).isEqualTo("Day");
  }

  @Test
  void aWrongKeyOrNumberOfValuesIsAFaultOfTheProgram() {
    assertThatIllegalArgumentException().isThrownBy(() -> Phrases.ENGLISH.of("axis.dy"));
    assertThatIllegalArgumentException().isThrownBy(() -> Phrases.ENGLISH.of("course.end", "x"));
  }

  @Test
  void rungsAnswersAndEndingsAreCalledAsEverywhere() {
    for (Rung rung : Rung.values()) {
      assertThat(Phrases.shipped("rung." + rung.ordinal())).isEqualToIgnoringCase(rung.label());
    }
    for (Response response : Response.values()) {
      assertThat(Phrases.shipped("response." + response.word()))
          .isEqualToIgnoringCase(response.word());
      if (response != Response.NONE) {
        assertThat(Phrases.shipped("answer." + response.word())).isEqualTo(response.word());
      }
    }
    for (Ending ending : Ending.values()) {
      if (ending != Ending.NONE) {
        assertThat(Phrases.shipped("ending." + ending.word())).isEqualToIgnoringCase(ending.word());
        assertThat(Phrases.shipped("course." + ending.word())).isNotEmpty();
      }
    }
  }

  /** A word that nothing says would be translated for nothing. */
  @Test
  void everyWordIsSaidSomewhere() throws IOException {
    Path home = Path.of(System.getProperty("casus.basedir", "."), "src/main/java/casus");
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    List<String> unsaid =
        Phrases.keys().stream()
            .filter(key -> !code.toString().contains("\"" + key + "\""))
            .filter(key -> !code.toString().contains("\"" + key.replaceAll("[^.]+$", "") + "\" + "))
            .filter(
                key -> !code.toString().contains("\"" + key.replaceAll("-points$", "") + "\" + "))
            .toList();

    assertThat(unsaid).isEmpty();
  }
}
