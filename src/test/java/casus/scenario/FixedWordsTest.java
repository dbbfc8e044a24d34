package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import casus.text.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedWordsTest {
  @TempDir private Path temp;

  private Parsed<Map<String, String>> read(String text) throws IOException {
    return FixedWords.read(Files.writeString(temp.resolve("words.yaml"), text));
  }

  @Test
  void theShippedFileIsAFileOfWords() throws IOException {
    Map<String, String> words = read(Phrases.file()).orElseThrow();

    assertThat(words).containsOnlyKeys(Phrases.keys());
    assertThat(words).allSatisfy((key, text) -> assertThat(text).isEqualTo(Phrases.shipped(key)));
  }

  @Test
  void aFileMayGiveSomeWordsAlone() throws IOException {
    assertThat(read("axis.day: 일\n").orElseThrow()).containsExactly(Map.entry("axis.day", "일"));
  }

  @Test
  void allFaultsOfAFileAreToldAtOnceEachAtItsPlace() throws IOException {
    Parsed<Map<String, String>> read =
        read(
            """
            axis.dy: Tag
            axis.estimate: Schätzung von P
            axis.day: Tag {n}
            axis.day: Tag
            rung.1: ''
            rung.2: {a: b}
            rung.3: "zwei\\nZeilen"
            lang: Deutsch!
            """);

    List<String> told =
        read.problems().stream()
            .map(it -> it.line() + ":" + it.column() + " " + it.message())
            .toList();
    assertThat(told)
        .containsExactly(
            "1:1 no fixed words have the key 'axis.dy'",
            "2:16 axis.estimate does not name {outcome}",
            "3:11 axis.day names {n}, which is not filled in here",
            "4:1 'axis.day' is given twice",
            "5:9 rung.1 is empty",
            "6:9 rung.2 is a mapping, not a text",
            "7:9 rung.3 does not stand on one line",
            "8:7 lang is 'Deutsch!', not the tag of a language");
    assertThat(read.problems().get(0).hint()).isEqualTo("did you mean axis.day?");
    assertThat(read).isInstanceOf(Parsed.Faulty.class);
  }

  @Test
  void anEmptyFileIsNoFileOfWords() throws IOException {
    assertThat(read("")).isInstanceOf(Parsed.Faulty.class);
  }
}
