package casus.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.crisis.Ending;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.engine.Simulator;
import casus.luck.Luck;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures and films are made without a display: the tests run without one. */
class SnapshotsTest {
  private static final Scenario KOREA = TestScenarios.read("scenarios/korea-article4.yaml");

  @TempDir private Path temp;

  private SortedMap<Integer, Path> days(Integer... days) {
    SortedMap<Integer, Path> files = new TreeMap<>();
    for (int day : days) {
      files.put(day, temp.resolve("day-" + day + ".png"));
    }
    return files;
  }

  @Test
  void daysLookDifferentAndNoneIsBlank() throws IOException {
    new Snapshots(KOREA, 1, 72).save(days(9, 12, 100));

    BufferedImage before = ImageIO.read(temp.resolve("day-9.png").toFile());
    BufferedImage shelled = ImageIO.read(temp.resolve("day-12.png").toFile());
    BufferedImage fighting = ImageIO.read(temp.resolve("day-100.png").toFile());
    assertThat(colours(before)).isGreaterThan(300);
    assertThat(differing(before, shelled)).isGreaterThan(20_000);
    assertThat(differing(shelled, fighting)).isGreaterThan(20_000);
  }

  @Test
  void theSameDayGivesTheSameBytes() throws IOException {
    new Snapshots(KOREA, 1, 72).save(days(12));
    byte[] first = Files.readAllBytes(temp.resolve("day-12.png"));

    new Snapshots(KOREA, 1, 72).save(days(12));

    assertThat(temp.resolve("day-12.png")).hasBinaryContent(first);
  }

  @Test
  void aDayAfterTheEndShowsTheEnd() throws IOException {
    int end = new Snapshots(KOREA, 1, 72).save(days(131, 10_000));

    assertThat(end).isEqualTo(131);
    assertThat(temp.resolve("day-10000.png")).hasSameBinaryContentAs(temp.resolve("day-131.png"));
  }

  /** The record dates a lapse to the last incident; the quiet that follows is played, and seen. */
  @Test
  void aDisputeThatLapsesIsShownUntilItsQuietIsLongEnough() throws IOException {
    int last = new Snapshots(KOREA, 1, 202).save(days(29, 148, 149, 10_000));

    RunRecord record = new Simulator(new ResolvedScenario(KOREA)).run(new Luck(1, 202));
    assertThat(record.ending()).isEqualTo(Ending.LAPSE);
    assertThat(record.endDay()).isEqualTo(29);
    assertThat(last).isEqualTo(149);
    assertThat(bytes(29)).isNotEqualTo(bytes(149));
    assertThat(bytes(148)).isNotEqualTo(bytes(149));
    assertThat(bytes(10_000)).isEqualTo(bytes(149));
  }

  private byte[] bytes(int day) throws IOException {
    return Files.readAllBytes(temp.resolve("day-" + day + ".png"));
  }

  @Test
  void aFilmHasAFrameForEachDayAndThePicturesOfIt() throws IOException {
    Scenario brief = KOREA.toBuilder().days(12).build();
    Path file = temp.resolve("korea.gif");

    int frames = new Snapshots(brief, 1, 72).film(file);

    assertThat(frames).isEqualTo(13); // twelve days, and the end once more
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(stream);
      assertThat(reader.getNumImages(true)).isEqualTo(frames);
      // A frame that is laid over those before it gives the picture of its day.
      BufferedImage shown = new BufferedImage(1280, 800, BufferedImage.TYPE_INT_RGB);
      for (int frame = 0; frame < frames; frame++) {
        shown.getGraphics().drawImage(reader.read(frame), 0, 0, null);
      }
      new Snapshots(brief, 1, 72).save(days(11));
      BufferedImage last = ImageIO.read(temp.resolve("day-11.png").toFile());
      assertThat(distance(shown, last)).isLessThan(1);
      Files.delete(temp.resolve("day-11.png"));
    }
    assertThat(temp.toFile().list()).containsExactly("korea.gif");
  }

  @Test
  void anEncodedFilmShowsTheDaysAndIsTheSameBytes() throws Exception {
    assumeEncoder();
    Scenario brief = KOREA.toBuilder().days(12).build();
    for (String ending : List.of("mp4", "webm")) {
      Path film = temp.resolve("korea." + ending);
      new Snapshots(brief, 1, 72).film(film);
      byte[] first = Files.readAllBytes(film);
      new Snapshots(brief, 1, 72).film(film);
      assertThat(film).hasBinaryContent(first);

      Path last = temp.resolve("last.png");
      List<String> command =
          List.of("-y", "-sseof", "-1", "-i", film.toString(), "-frames:v", "1", last.toString());
      assertThat(ffmpeg(command).waitFor()).isZero();
      new Snapshots(brief, 1, 72).save(days(11));
      BufferedImage shown = ImageIO.read(last.toFile());
      BufferedImage meant = ImageIO.read(temp.resolve("day-11.png").toFile());
      assertThat(shown.getWidth()).isEqualTo(meant.getWidth());
      assertThat(distance(shown, meant)).as(ending).isLessThan(2);
      Files.delete(last);
    }
    assertThat(temp.toFile().list())
        .containsExactlyInAnyOrder("korea.mp4", "korea.webm", "day-11.png");
  }

  /** Odd sizes, as of a window, and an encoder that fails in the midst of it. */
  @Test
  void anEncoderThatFailsIsToldWithItsLastWordsAndLeavesNothing() throws Exception {
    assumeEncoder();
    Scenario brief = KOREA.toBuilder().days(3).build();
    Path file = temp.resolve("odd.mp4");
    Film.write(new Playback(brief, 1, 72), 3, scene -> blank(641, 481), file);
    assertThat(Files.size(file)).isPositive();

    Path refused = temp.resolve("refused.mp4");
    assertThatThrownBy(
            () -> Film.write(new Playback(brief, 1, 72), 3, scene -> blank(40_000, 2), refused))
        .isInstanceOf(IOException.class)
        .hasMessageMatching("ffmpeg failed \\(exit code \\d+\\): .+");
    assertThat(temp.toFile().list()).containsExactly("odd.mp4");
  }

  private static BufferedImage blank(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  private static void assumeEncoder() {
    Assumptions.assumeTrue(
        () -> {
          try {
            return ffmpeg(List.of("-version")).waitFor() == 0;
          } catch (IOException | InterruptedException e) {
            return false;
          }
        },
        "ffmpeg is not installed: no film is encoded");
  }

  private static Process ffmpeg(List<String> words) throws IOException {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-loglevel", "error"));
    command.addAll(words);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void aFileThatCannotBeWrittenLeavesNothingBehind() throws IOException {
    Path taken = Files.writeString(temp.resolve("taken"), "not a folder");
    SortedMap<Integer, Path> files = new TreeMap<>();
    files.put(3, taken.resolve("picture.png"));

    assertThatThrownBy(() -> new Snapshots(KOREA, 1, 72).save(files))
        .isInstanceOf(IOException.class);
    assertThat(temp.toFile().list()).containsExactly("taken");
  }

  private static long colours(BufferedImage image) {
    return Arrays.stream(pixels(image)).distinct().count();
  }

  private static int differing(BufferedImage one, BufferedImage other) {
    int[] a = pixels(one);
    int[] b = pixels(other);
    int count = 0;
    for (int i = 0; i < a.length; i++) {
      count += a[i] == b[i] ? 0 : 1;
    }
    return count;
  }

  /** Mean difference of two pictures, in steps of a colour's 256. */
  private static double distance(BufferedImage one, BufferedImage other) {
    int[] a = pixels(one);
    int[] b = pixels(other);
    long sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int shift = 0; shift <= 16; shift += 8) {
        sum += Math.abs((a[i] >> shift & 255) - (b[i] >> shift & 255));
      }
    }
    return sum / (3.0 * a.length);
  }

  private static int[] pixels(BufferedImage image) {
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }
}
