package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files, charts, reports and what is on the screen are the same bytes in every locale. */
@Tag("process")
class EveryLocaleTest {
  private static final String STUDY =
      """
      casus: 1
      study: swept
      title: Größe, İstanbul, 규모
      scenario: crisis.yaml
      seed: 5
      replications: 12
      factors:
        parameters.choice_precision: {range: [2, 10]}
        states.PRK.resolve: {range: [0.1, 0.9]}
      design: {kind: saltelli, points: 4}
      arms:
        no-treaty: {remove: rus-prk-2024}
      """;

  private static final String FAULTY =
      """
      casus: 1
      name: faulty
      date: 2025-01-01
      horizon: 1,5 y
      states: {PRK: {resolve: 1.4}, ISL: {reslove: 0.25}}
      """;

  @TempDir private static Path temp;

  private static Map<String, String> english;

  @BeforeAll
  static void writeAllInEnglish() throws Exception {
    english = written("en", "en", "US", "", "UTC", "UTF-8");
    assertThat(english.remove("setting.txt")).isEqualTo("1,234.5 UTC");
    String shown = english.getOrDefault("shown.txt", "");
    assertThat(shown.lines().filter("exit 0"::equals).count()).as(shown).isEqualTo(21);
    assertThat(shown).doesNotContain("internal error");
    assertThat(english.keySet()).contains("run/report.html", "sweep/report.html");
  }

  /** Decimal commas; other digits; a capital i with a dot; another calendar; other zones. */
  @ParameterizedTest
  @CsvSource({
    "de, DE, '', Asia/Kathmandu, ISO-8859-1, '1.234,5'",
    "tr, TR, '', Pacific/Apia, UTF-8, '1.234,5'",
    "ar, EG, u-nu-arab, Africa/Cairo, UTF-8, '١٬٢٣٤٫٥'",
    "fa, IR, u-nu-arabext, Asia/Tehran, UTF-16, '۱٬۲۳۴٫۵'",
    "th, TH, u-ca-buddhist-nu-thai, Asia/Bangkok, US-ASCII, '๑,๒๓๔.๕'"
  })
  void allIsTheSameBytesAsInEnglish(
      String language,
      String country,
      String extensions,
      String zone,
      String characters,
      String number)
      throws Exception {
    Map<String, String> found = written(language, language, country, extensions, zone, characters);

    byte[] setting = (number + " " + zone).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(found.remove("setting.txt"))
        .as("the setting took")
        .isEqualTo(new String(setting, java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThat(found.keySet()).isEqualTo(english.keySet());
    assertThat(english.keySet().stream().filter(file -> !english.get(file).equals(found.get(file))))
        .as("files that differ")
        .isEmpty();
  }

  /**
   * As Java is set on Windows: other ends of lines, and characters of the west alone. What is
   * printed ends its lines as the system does; files do not.
   */
  @Test
  void allIsTheSameBytesWhereLinesEndAsOnWindows() throws Exception {
    Map<String, String> found =
        written("windows", "en", "US", "", "UTC", "windows-1252", "-Dline.separator=\r\n");

    found.remove("setting.txt");
    assertThat(found.get("shown.txt")).contains("\r\n");
    found.computeIfPresent("shown.txt", (name, text) -> text.replace("\r\n", "\n"));
    assertThat(found.keySet()).isEqualTo(english.keySet());
    assertThat(english.keySet().stream().filter(file -> !english.get(file).equals(found.get(file))))
        .as("files that differ")
        .isEmpty();
  }

  private static Map<String, String> written(
      String name,
      String language,
      String country,
      String extensions,
      String zone,
      String characters,
      String... more)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectory(temp.resolve(name));
    Files.copy(Shell.KOREA, folder.resolve("crisis.yaml"));
    Files.writeString(folder.resolve("study.yaml"), STUDY);
    Files.writeString(folder.resolve("faulty.yaml"), FAULTY);
    List<String> command = new ArrayList<>(KillTest.command());
    command.remove("casus.cli.Casus");
    command.addAll(
        1,
        List.of(
            "-Duser.language=" + language,
            "-Duser.country=" + country,
            "-Duser.extensions=" + extensions,
            "-Duser.timezone=" + zone,
            "-Dfile.encoding=" + characters));
    command.addAll(1, List.of(more));
    command.add(AllOutput.class.getName());
    Ended ended = Ended.of(new ProcessBuilder(absolute(command)).directory(folder.toFile()));
    assertThat(ended.code()).as(ended.told()).isZero();
    return Contents.of(folder);
  }

  /** The class path as seen from another folder. */
  static List<String> absolute(List<String> command) {
    List<String> moved = new ArrayList<>(command);
    int path = moved.indexOf("-cp") + 1;
    moved.set(
        path,
        Stream.of(moved.get(path).split(java.io.File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator)));
    return moved;
  }
}
