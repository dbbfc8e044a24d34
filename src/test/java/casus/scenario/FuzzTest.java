package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is in a file, reading it gives a value or problems, and never an exception. */
final class FuzzTest {
  private static final ScenarioReader READER = new ScenarioReader(Library.load());
  private static final int TRIALS = 500;

  /** What breaks parsers: signs of the syntax, ends of ranges, words with a meaning. */
  static final String[] MORSELS = {
    "{",
    "}",
    "[",
    "]",
    ":",
    ": ",
    ",",
    "-",
    "- ",
    "\n",
    "\t",
    "#",
    "&a ",
    "*a",
    "!!x ",
    "|",
    ">",
    "\"",
    "'",
    "null",
    "~",
    "1e308",
    "-1",
    "0",
    ".nan",
    "%",
    "choice{",
    "normal(",
    ")",
    "beta(1e-9,1)",
    "999999999999",
    "2025-13-01",
    "\u0000",
    "\u2028",
    "\uFEFF",
    "🙂",
    "<<: ",
    "? ",
    "---\n",
    "...\n"
  };

  private static byte[] seed() throws IOException {
    return Files.readAllBytes(Expectation.FOLDER.resolve("good/everything.yaml"));
  }

  private static void assertParsed(byte[] bytes) {
    Parsed<LoadedScenario> parsed;
    try {
      parsed = READER.decode("fuzz.yaml", bytes);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), e);
    }
    assertThat(parsed.problems())
        .allSatisfy(problem -> assertThat(problem.toString()).isNotBlank());
  }

  @Test
  void flippedBytesNeverBreakTheReader() throws IOException {
    Random random = new Random(1);
    byte[] good = seed();
    for (int trial = 0; trial < TRIALS; trial++) {
      byte[] bytes = good.clone();
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      assertParsed(bytes);
    }
  }

  @Test
  void truncatedFileNeverBreaksTheReader() throws IOException {
    Random random = new Random(2);
    byte[] good = seed();
    for (int trial = 0; trial < TRIALS / 2; trial++) {
      assertParsed(Arrays.copyOf(good, random.nextInt(good.length)));
    }
  }

  @Test
  void insertedSyntaxNeverBreaksTheReader() throws IOException {
    Random random = new Random(3);
    String good = new String(seed(), StandardCharsets.UTF_8);
    for (int trial = 0; trial < TRIALS; trial++) {
      StringBuilder text = new StringBuilder(good);
      for (int inserts = 1 + random.nextInt(2); inserts > 0; inserts--) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(6));
        text.replace(at, end, MORSELS[random.nextInt(MORSELS.length)]);
      }
      assertParsed(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void swappedLinesNeverBreakTheReader() throws IOException {
    Random random = new Random(4);
    String[] good = new String(seed(), StandardCharsets.UTF_8).split("\n", -1);
    for (int trial = 0; trial < TRIALS / 2; trial++) {
      String[] lines = good.clone();
      int one = random.nextInt(lines.length);
      int other = random.nextInt(lines.length);
      String swap = lines[one];
      lines[one] = lines[other];
      lines[other] = swap;
      assertParsed(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
  }
}
