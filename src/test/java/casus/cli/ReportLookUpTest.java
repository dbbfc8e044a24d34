package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report offers to those who look something up in it; a browser is asked elsewhere. */
class ReportLookUpTest {
  private static final String STUDY =
      """
      casus: 1
      study: moved
      scenario: %s
      replications: 40
      factors:
        resolve: {path: states.PRK.resolve, range: [0.2, 0.9]}
        parameters.choice_precision: {range: [5, 60]}
      design: {kind: saltelli, points: 4}
      """;

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  @Test
  void sensitivitiesHaveWordsAndExhibitsLinksThatLead() throws IOException {
    Path korea = Shell.KOREA.toAbsolutePath().normalize();
    Path study = Files.writeString(temp.resolve("moved.yaml"), STUDY.formatted(korea));
    Path folder = temp.resolve("moved");
    assertThat(shell.run("sweep", study, "-q", "--no-charts", "-o", folder)).isZero();
    assertThat(shell.run("sensitivity", folder, "-q", "--outcome", "belligerents")).isZero();
    assertThat(shell.run("report", folder, "-q")).as(shell.err()).isZero();
    String page = Files.readString(folder.resolve("report.html"));

    assertThat(page).contains("id=\"sensitivity\"", "Belligerents (arm base, sobol): ");
    assertThat(page).containsAnyOf("has the largest index", "no index can be told");
    assertThat(page).contains("Exhibits", "href=\"#table-sensitivity-indices\"");
    Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    int found = 0;
    while (links.find()) {
      assertThat(page).contains("id=\"" + links.group(1) + "\"");
      found++;
    }
    assertThat(found).isGreaterThan(15);
    Matcher spots = Pattern.compile("<circle class=\"spot\"[^>]*><title>([^<]+)<").matcher(page);
    assertThat(spots.find()).isTrue();
    assertThat(spots.group()).contains("fill=\"none\" stroke=\"none\"");
    assertThat(spots.group(1)).containsPattern("[0-9]");
  }
}
