package casus.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.results.StoredResults;
import casus.sample.ArmBars;
import casus.sample.OtherJar;
import casus.text.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure from another jar is listed, drawn, named and held to its contract. */
class BroughtFigureTest {
  private static final String PROVIDER = "casus\\.sample\\.ArmBars sha256:[0-9a-f]{64}";

  @TempDir private Path folder;

  @Test
  @Tag("process")
  void aFigureFromAnotherJarIsListedDrawnAndNamedInCaptionAndRecords() throws Exception {
    OtherJar jar =
        OtherJar.write(folder.resolve("figures.jar"), FigureProvider.class, ArmBars.class);
    Path study = folder.resolve("study.yaml");
    Files.writeString(
        study,
        String.join(
            "\n",
            "casus: 1",
            "study: bars",
            "scenario: "
                + Path.of(System.getProperty("casus.basedir", "."), "scenarios/korea-article4.yaml")
                    .toAbsolutePath()
                    .toString()
                    .replace('\\', '/'),
            "replications: 20",
            "figures: [arm-bars]",
            "arms:",
            "  base: {}",
            ""));
    Path results = folder.resolve("results");

    assertThat(jar.casus("list", "figures"))
        .startsWith("0\n")
        .containsPattern("arm-bars +casus\\.sample\\.ArmBars of figures\\.jar");
    assertThat(jar.casus("sweep", study.toString(), "-o", results.toString())).startsWith("0\n");
    assertThat(results.resolve("charts/arm-bars.pdf")).isNotEmptyFile();
    assertThat(Files.readString(results.resolve("charts/arm-bars.caption.txt")))
        .containsPattern("Drawn by " + PROVIDER + " of figures\\.jar\\.");
    assertThat(Files.readString(results.resolve("manifest.json")))
        .containsPattern("\"figures\\.jar\": ?\"[0-9a-f]{64}\"");
    assertThat(Files.readString(results.resolve("derived.json"))).containsPattern(PROVIDER);
    assertThat(jar.casus("report", results.toString())).startsWith("0\n");
    assertThat(Files.readString(results.resolve("report.html"))).contains("id=\"arm-bars-t\"");
    assertThat(
            jar.casus(
                "chart",
                results.toString(),
                "--figure",
                "arm-bars",
                "--format",
                "svg",
                "-o",
                folder.resolve("elsewhere").toString()))
        .startsWith("0\n");
    assertThat(folder.resolve("elsewhere/arm-bars.svg")).isNotEmptyFile();
  }

  @Test
  void aFigureThatFailsIsToldWithItsJar() throws IOException {
    StoredResults results = SampleResults.korea().runs(20).write(folder.resolve("sample"));
    FigureProvider failing =
        new FigureProvider() {
          @Override
          public String name() {
            return "failing";
          }

          @Override
          public String summary() {
            return "nothing";
          }

          @Override
          public Optional<String> missing(StoredResults folder, Focus focus) {
            return Optional.empty();
          }

          @Override
          public Picture draw(StoredResults folder, Focus focus, Sheet sheet) {
            return new Picture(
                10,
                "",
                "",
                List.of("a"),
                List.of(),
                graphics -> {
                  throw new IllegalStateException("no ink");
                });
          }
        };
    Figure brought = new BroughtFigure(new Services.Found<>(failing, "dir/failing.jar", "00"));
    Style style =
        new Style(
            Preset.NATURE_1COL,
            new Palette(Theme.COLOUR),
            Typeface.load(),
            Borders.DE_FACTO,
            Print.USUAL);

    assertThatThrownBy(() -> brought.draw(results, Focus.standard(), style))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the figure 'failing' of failing.jar failed")
        .hasMessageContaining("no ink");
  }

  @Test
  void whereNoJarBringsOneAllFiguresAreOurs() {
    assertThat(Figures.faults()).isEmpty();
    assertThat(Figures.list()).allSatisfy(figure -> assertThat(figure.from()).isEqualTo("casus"));
  }
}
