package casus.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.results.Course;
import casus.results.Listed;
import casus.results.OutputRecord;
import casus.results.StoredResults;
import casus.results.UnreadableResultsException;
import casus.text.NumberStyle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;

/** What holds for every figure, whatever is in the folder and whatever the page. */
@Tag("slow")
class FiguresTest {
  private static final List<String> NAMES =
      Figures.list().stream().map(Figures.Listing::name).toList();

  /** A point is 1/72 inch. */
  private static final double MM = 25.4 / 72;

  /** What is drawn of each folder: the usual, and where a run is asked for one of two months. */
  private static final Focus FOCUS = Focus.standard().on(course());

  @TempDir static Path shared;
  private static final Map<Situation, StoredResults> FOLDERS = new EnumMap<>(Situation.class);

  /** What can be drawn of each folder. */
  private static final Map<Situation, Set<String>> DRAWN = new EnumMap<>(Situation.class);

  @TempDir Path directory;

  /** What a results folder may hold. */
  private enum Situation {
    ONE_ARM,
    SEVERAL_ARMS,
    MANY_ALLIES_ONE_NEVER_CALLED,
    TEN_YEARS,
    FEW_RUNS,
    ONE_FACTOR,
    TWO_FACTORS
  }

  private static Course course() {
    return new Course(
        7,
        0,
        "base",
        60,
        List.of(
            new Course.Lane(
                "PRK", "North Korea", List.of(new Course.Step(10, 3), new Course.Step(50, 0))),
            new Course.Lane(
                "KOR", "South Korea", List.of(new Course.Step(12, 4), new Course.Step(50, 0))),
            new Course.Lane("USA", "United States", List.of())),
        List.of(
            new Course.Mark(12, "KOR", "USA", "usa-kor-1953.3", -1),
            new Course.Mark(20, "USA", "KOR", "usa-kor-1953.3", 3)),
        List.of(new Course.Ending(50, "settlement", "")));
  }

  @BeforeAll
  static void writeFolders() throws IOException {
    for (Situation situation : Situation.values()) {
      StoredResults results = write(situation, shared.resolve(situation.name()));
      FOLDERS.put(situation, results);
      Set<String> drawn = new TreeSet<>();
      Figures.missing(results, FOCUS)
          .forEach((figure, reason) -> reason.ifPresentOrElse(r -> {}, () -> drawn.add(figure)));
      DRAWN.put(situation, drawn);
    }
  }

  private static StoredResults write(Situation situation, Path folder) throws IOException {
    SampleResults sample = SampleResults.korea();
    return switch (situation) {
      case ONE_ARM -> sample.runs(4000).write(folder);
      case SEVERAL_ARMS ->
          sample
              .runs(2000)
              .arms("base", "without Article 4", "believed but not binding")
              .write(folder);
      case MANY_ALLIES_ONE_NEVER_CALLED ->
          sample.runs(500).allies(12).arms("base", "no council").write(folder);
      case TEN_YEARS -> sample.runs(200).horizonDays(3650).write(folder);
      case FEW_RUNS -> sample.runs(10).horizonDays(30).write(folder);
      case ONE_FACTOR -> sample.runs(4000).writeSweep(folder, false);
      case TWO_FACTORS -> sample.runs(4000).arms("base", "no treaty").writeSweep(folder, true);
    };
  }

  static Stream<Arguments> everyPage() {
    List<Arguments> pages = new ArrayList<>();
    for (String figure : NAMES) {
      for (Situation situation : situations(figure)) {
        for (Preset preset : Preset.values()) {
          if (situation == situations(figure).get(0)
              || preset == Preset.NATURE_1COL
              || preset == Preset.SLIDE_16X9) {
            pages.add(Arguments.of(figure, situation, preset));
          }
        }
      }
    }
    return pages.stream();
  }

  /** The situations in which a folder has data for a figure; each figure has one. */
  private static List<Situation> situations(String figure) {
    List<Situation> situations = new ArrayList<>();
    for (Situation situation : Situation.values()) {
      if (DRAWN.getOrDefault(situation, Set.of()).contains(figure)) {
        situations.add(situation);
      }
    }
    assertThat(situations).as("sample data for " + figure).isNotEmpty();
    // Several arms are the hardest to fit: they come first where there are some.
    situations.sort(Comparator.comparing(situation -> situation != Situation.SEVERAL_ARMS));
    return situations;
  }

  /** A situation that a figure can be drawn of, with one arm where there is one. */
  private static Situation simple(String figure) {
    List<Situation> situations = situations(figure);
    return situations.contains(Situation.ONE_ARM) ? Situation.ONE_ARM : situations.get(0);
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void pageIsFitToPrint(String figure, Situation situation, Preset preset) throws IOException {
    Path pdf = draw(figure, situation, preset, Set.of(Format.PDF)).resolve(figure + ".pdf");

    PdfText page = new PdfText(Files.readAllBytes(pdf));

    assertThat(page.widthPt() * MM).isCloseTo(preset.widthMm(), within(0.001));
    assertThat(page.heightPt() * MM).isBetween(15.0, preset.greatestHeightMm() + 0.001);
    assertThat(page.fontsNotEmbedded()).isEmpty();
    assertThat(page.embeddedFonts()).isNotEmpty().allMatch(name -> name.contains("LiberationSans"));
    assertThat(page.labels()).hasSizeGreaterThan(5);
    assertThat(page.labels().stream().filter(label -> label.sizePt() < 5.999)).isEmpty();
    assertThat(page.labels().stream().filter(label -> !inside(page, label.box()))).isEmpty();
    assertThat(overlaps(page.labels())).isEmpty();
  }

  private static boolean inside(PdfText page, Rectangle2D box) {
    double rounding = 0.3;
    return box.getMinX() >= -rounding
        && box.getMinY() >= -rounding
        && box.getMaxX() <= page.widthPt() + rounding
        && box.getMaxY() <= page.heightPt() + rounding;
  }

  private static List<String> overlaps(List<PdfText.Label> labels) {
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (labels.get(i).box().intersects(labels.get(j).box())) {
          overlaps.add(labels.get(i) + " over " + labels.get(j));
        }
      }
    }
    return overlaps;
  }

  @ParameterizedTest
  @MethodSource("names")
  void sameFolderGivesSameBytes(String figure) throws IOException {
    Set<Format> formats = EnumSet.complementOf(EnumSet.of(Format.PNG_600)); // as PNG, but slow
    Map<String, byte[]> first =
        contents(draw(figure, situations(figure).get(0), Preset.NATURE_1COL, formats));

    Map<String, byte[]> second =
        contents(draw(figure, situations(figure).get(0), Preset.NATURE_1COL, formats));

    assertThat(second.keySet()).isEqualTo(first.keySet()).hasSize(formats.size() + 2);
    second.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(first.get(file)));
  }

  static List<String> names() {
    return NAMES;
  }

  private static Set<Format> all() {
    return EnumSet.allOf(Format.class);
  }

  private static Map<String, byte[]> contents(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.endsWith(OutputRecord.FILE)).toList()) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void everyFormatHasTheSizeOfThePreset(Preset preset) throws IOException {
    // The finest PNG of a slide has 36 million pixels: one column is enough to see that it is
    // right.
    Set<Format> formats = EnumSet.allOf(Format.class);
    if (preset != Preset.NATURE_1COL) {
      formats.remove(Format.PNG_600);
    }
    Path folder = draw("escalation-ladder", Situation.FEW_RUNS, preset, formats);

    double heightMm =
        new PdfText(Files.readAllBytes(folder.resolve("escalation-ladder.pdf"))).heightPt() * MM;
    String svg = Files.readString(folder.resolve("escalation-ladder.svg"));
    assertThat(svg)
        .contains("width=\"%.3fmm\"".formatted(preset.widthMm()))
        .contains("height=\"%.3fmm\"".formatted(heightMm));
    String eps =
        Files.readString(folder.resolve("escalation-ladder.eps"), StandardCharsets.ISO_8859_1);
    assertThat(eps)
        .contains("%%HiResBoundingBox: 0 ")
        .contains(String.format(Locale.ROOT, " %.4f ", preset.widthMm() / MM));
    assertThat(widthMm(folder.resolve("escalation-ladder.png")))
        .isCloseTo(preset.widthMm(), within(25.4 / 300));
    if (formats.contains(Format.PNG_600)) {
      assertThat(widthMm(folder.resolve("escalation-ladder-600dpi.png")))
          .isCloseTo(preset.widthMm(), within(25.4 / 600));
    }
  }

  /** The width that a program would give a PNG on paper, from its pHYs chunk. */
  private static double widthMm(Path png) throws IOException {
    byte[] bytes = Files.readAllBytes(png);
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in);
      Node root = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
      for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node.getNodeName().equals("pHYs")) {
          String perMetre = node.getAttributes().getNamedItem("pixelsPerUnitXAxis").getNodeValue();
          return 1000.0 * reader.getWidth(0) / Integer.parseInt(perMetre);
        }
      }
      throw new AssertionError("no pHYs chunk in " + png);
    } finally {
      reader.dispose();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void textIsTextInSvg(String figure) throws IOException {
    Path folder = draw(figure, simple(figure), Preset.NATURE_1COL, Set.of(Format.SVG, Format.PDF));

    String svg = Files.readString(folder.resolve(figure + ".svg"));
    List<String> printed = new PdfText(Files.readAllBytes(folder.resolve(figure + ".pdf"))).texts();
    assertThat(printed).allSatisfy(text -> assertThat(svg).contains(">" + text + "</text"));
    assertThat(svg).contains("font-family=\"'Liberation Sans', Arial, Helvetica, sans-serif\"");
  }

  @ParameterizedTest
  @MethodSource("names")
  void captionTellsWhatTheNumbersRestOn(String figure) throws IOException {
    Path folder = draw(figure, simple(figure), Preset.NATURE_1COL, Set.of(Format.PDF));

    String caption = Files.readString(folder.resolve(figure + ".caption.txt"));
    assertThat(caption)
        .contains("Seed 2024.", "Shelling of an island off Korea", "\n\nAlt text: ")
        .contains(figure.equals("course") ? "there is no interval" : "95%")
        .containsPattern(countsOther(figure) ? "n = [0-9]" : "4,000")
        .doesNotContain("%s", "%d", "NaN", "null");
    assertThat(caption.substring(caption.indexOf("Alt text: "))).hasSizeGreaterThan(100);
  }

  /** Whether a figure counts cases of history, or the runs of one level of a factor. */
  private static boolean countsOther(String figure) {
    return Set.of("calibration", "ridgeline").contains(figure);
  }

  @ParameterizedTest
  @MethodSource("names")
  void numbersStandBesideTheFigure(String figure) throws IOException {
    Path folder = draw(figure, situations(figure).get(0), Preset.NATURE_1COL, Set.of(Format.PDF));

    List<String> lines = Files.readAllLines(folder.resolve(figure + ".csv"));
    assertThat(lines).hasSizeGreaterThan(3).doesNotContain("NaN");
    int columns = lines.get(0).split(",", -1).length;
    assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(columns));
  }

  @Test
  void nothingButWholeFilesIsLeft() throws IOException {
    Path folder = draw("escalation-ladder", Situation.FEW_RUNS, Preset.NATURE_1COL, all());

    assertThat(contents(folder).keySet()).noneMatch(name -> name.endsWith(".new"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void greyThemeHasNoColour(String figure) throws IOException {
    ChartRequest request =
        new ChartRequest(
            List.of(figure),
            Set.of(Format.PNG),
            Preset.NATURE_1COL,
            Theme.GREY,
            FOCUS,
            Borders.DE_FACTO,
            NumberStyle.USUAL,
            directory);

    Figures.draw(folder(situations(figure).get(0)), request);

    BufferedImage image = ImageIO.read(directory.resolve(figure + ".png").toFile());
    int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    assertThat(Arrays.stream(rgb).filter(pixel -> (pixel >> 16 & 0xFF) != (pixel & 0xFF)).count())
        .isZero();
  }

  @Test
  void thereAreTheSixteenFiguresOfTheContractAndThatOfOneRun() {
    assertThat(NAMES)
        .containsExactlyInAnyOrder(
            "course",
            "escalation-ladder",
            "outcome-distribution",
            "incidence",
            "response-profile",
            "treaty-effect",
            "sweep-lines",
            "sweep-heatmap",
            "tornado",
            "sobol-bars",
            "morris-plane",
            "prim-boxes",
            "convergence",
            "network",
            "map",
            "calibration",
            "ridgeline");
  }

  @ParameterizedTest
  @MethodSource("names")
  void darkThemeCoversThePage(String figure) throws IOException {
    ChartRequest request =
        new ChartRequest(
            List.of(figure),
            Set.of(Format.PNG),
            Preset.NATURE_1COL,
            Theme.DARK,
            FOCUS,
            Borders.DE_FACTO,
            NumberStyle.USUAL,
            directory);

    Figures.draw(folder(simple(figure)), request);

    BufferedImage image = ImageIO.read(directory.resolve(figure + ".png").toFile());
    int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    long light = Arrays.stream(rgb).filter(pixel -> (pixel >> 8 & 0xFF) > 0xE0).count();
    assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0x16181D);
    assertThat((double) light / rgb.length).isLessThan(0.25);
  }

  @ParameterizedTest
  @MethodSource("names")
  void emptyFolderIsToldWhichCommandMakesTheData(String figure) throws IOException {
    Files.writeString(
        directory.resolve("manifest.json"),
        """
        {"format": 1, "scenario": {"name": "none"}, "seed": 1, "replications": 1, "horizon_days": 1, "files": {}}
        """);

    assertThat(Figures.missing(StoredResults.open(directory), Focus.standard()).get(figure))
        .hasValueSatisfying(reason -> assertThat(reason).contains("'casus "));
  }

  @Test
  void folderWithoutDataIsToldWhatItLacks() throws IOException {
    StoredResults whole = SampleResults.korea().runs(10).write(directory);
    Files.delete(directory.resolve("ladder.csv"));
    assertThatThrownBy(() -> Figures.draw(whole, ChartRequest.standard(directory)))
        .as("the manifest lists it")
        .isInstanceOf(UnreadableResultsException.class)
        .hasMessageContaining("has no ladder.csv; 'casus resume");
    Listed.files(directory);
    StoredResults results = StoredResults.open(directory);

    assertThat(Figures.missing(results, Focus.standard()).get("escalation-ladder"))
        .hasValueSatisfying(reason -> assertThat(reason).contains("ladder.csv", "casus run"));
    assertThat(Figures.draw(results, ChartRequest.standard(directory)))
        .hasSameSizeAs(Figures.list())
        .filteredOn(Figures.Drawn.class::isInstance)
        .extracting(Figures.Result::figure)
        .doesNotContain("escalation-ladder")
        .contains("outcome-distribution");
  }

  @Test
  void unknownFigureIsAnsweredWithTheOnesThereAre() throws IOException {
    ChartRequest request =
        new ChartRequest(
            List.of("pie"),
            Set.of(Format.PDF),
            Preset.NATURE_1COL,
            Theme.COLOUR,
            FOCUS,
            Borders.DE_FACTO,
            NumberStyle.USUAL,
            directory);

    assertThat(Figures.draw(folder(Situation.FEW_RUNS), request))
        .singleElement()
        .isInstanceOfSatisfying(
            Figures.NotDrawn.class,
            not -> assertThat(not.reason()).contains("'pie'", "escalation-ladder"));
  }

  @Test
  void armsAreDrawnInTheOrderAskedFor() throws IOException {
    Focus focus =
        new Focus(OptionalInt.empty(), List.of("without Article 4", "base"), Optional.of("war"));
    ChartRequest request =
        new ChartRequest(
            List.of("escalation-ladder"),
            Set.of(Format.PDF),
            Preset.NATURE_2COL,
            Theme.COLOUR,
            focus,
            Borders.DE_FACTO,
            NumberStyle.USUAL,
            directory);

    Figures.draw(folder(Situation.SEVERAL_ARMS), request);

    PdfText page = new PdfText(Files.readAllBytes(directory.resolve("escalation-ladder.pdf")));
    assertThat(page.texts()).containsSubsequence("without Article 4", "base");
    assertThat(page.texts()).doesNotContain("believed but not binding");
  }

  @Test
  void pointThatIsNotThereIsNotDrawn() throws IOException {
    Focus focus = new Focus(OptionalInt.of(7), List.of(), Optional.of("war"));

    assertThat(Figures.missing(folder(Situation.FEW_RUNS), focus))
        .extractingByKeys("escalation-ladder", "outcome-distribution", "incidence")
        .allSatisfy(
            reason ->
                assertThat(reason).hasValueSatisfying(r -> assertThat(r).contains("point 7")));
  }

  private Path draw(String figure, Situation situation, Preset preset, Set<Format> formats)
      throws IOException {
    ChartRequest request =
        new ChartRequest(
            List.of(figure),
            formats,
            preset,
            Theme.COLOUR,
            FOCUS,
            Borders.DE_FACTO,
            NumberStyle.USUAL,
            directory);
    List<Figures.Result> results = Figures.draw(folder(situation), request);
    assertThat(results).singleElement().isInstanceOf(Figures.Drawn.class);
    return directory;
  }

  private static StoredResults folder(Situation situation) {
    return Objects.requireNonNull(FOLDERS.get(situation));
  }
}
