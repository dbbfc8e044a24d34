package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.sweep.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage to a finished folder is told, never read over, and mended by playing again. */
@Tag("slow")
class DamageTest {
  private static final int BLOCK = 0xCA5505B2;
  private static final int FLIPS = 200;

  private static final String STUDY =
      """
      casus: 1
      study: small
      scenario: %s
      replications: 450
      factors:
        sharp: {path: parameters.choice_precision, values: [2, 4]}
      arms:
        other: {set: {parameters.call_strength: 0.9}}
      """;

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private Path folder;
  private Map<String, String> whole = Map.of();

  @BeforeEach
  void play() throws IOException {
    Path dyad = Path.of("scenarios/generic-dyad.yaml").toAbsolutePath();
    Path study = Files.writeString(temp.resolve("small.yaml"), STUDY.formatted(dyad));
    folder = temp.resolve("whole");
    assertThat(shell.run("sweep", study, "-o", folder, "-q", "--no-charts"))
        .isEqualTo(ExitCode.DONE);
    whole = Contents.of(folder);
  }

  @Test
  void aSingleFlippedBitAnywhereIsFound() throws IOException {
    assertThat(shell.run("sensitivity", folder)).isNotEqualTo(ExitCode.INTERNAL);
    assertThat(shell.run("compare", folder, "-q")).isEqualTo(ExitCode.DONE);
    SplittableRandom dice = new SplittableRandom(3);
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> !file.endsWith("timing.json")).sorted().toList();
    }
    List<String> unseen = new ArrayList<>();
    for (Path file : files) {
      byte[] sound = Files.readAllBytes(file);
      for (int flip = 0; flip < Math.max(1, FLIPS / files.size()); flip++) {
        byte[] damaged = sound.clone();
        int at = dice.nextInt(damaged.length);
        damaged[at] ^= (byte) (1 << dice.nextInt(8));
        Files.write(file, damaged);
        int code = shell.run("verify", folder, "-k", 0);
        if (code != ExitCode.PARTLY && code != ExitCode.BAD_INPUT) {
          unseen.add(file.getFileName() + " at " + at + ": " + code);
        }
        assertThat(shell.err()).doesNotContain("\tat ");
      }
      Files.write(file, sound);
    }
    assertThat(unseen).isEmpty();
  }

  @Test
  void analysesRefuseADamagedJournalAndResumePlaysItsRunsAgain() throws IOException {
    Path journal = folder.resolve("journal.bin");
    byte[] sound = Files.readAllBytes(journal);
    List<Integer> starts = starts(sound);
    byte[] middle = Arrays.copyOfRange(sound, starts.get(4), starts.get(5));
    byte[] flipped = sound.clone();
    flipped[starts.get(4) + 100] ^= 4;
    byte[] header = sound.clone();
    header[20] ^= 1;
    List<byte[]> damages =
        List.of(
            flipped,
            header,
            Arrays.copyOf(sound, starts.get(7)), // cut at the end of a block
            Arrays.copyOf(sound, starts.get(7) + 50),
            joined(sound, middle), // a block twice
            joined(sound, new byte[] {0}),
            joined(
                Arrays.copyOf(sound, starts.get(4)),
                Arrays.copyOfRange(sound, starts.get(5), starts.get(6)), // two blocks swapped
                middle,
                Arrays.copyOfRange(sound, starts.get(6), sound.length)),
            joined(
                Arrays.copyOf(sound, starts.get(4)),
                Arrays.copyOfRange(sound, starts.get(5), sound.length)), // one block taken out
            new byte[0]);
    for (byte[] damage : damages) {
      Files.write(journal, damage);
      for (String command : List.of("compare", "sensitivity", "attribute")) {
        assertThat(shell.run(command, folder)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.err()).contains("journal.bin", "casus resume " + folder);
      }
      assertThat(shell.run("verify", folder)).isEqualTo(ExitCode.PARTLY);
      assertThat(shell.run("expand", folder, "-n", 500)).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(Files.readAllBytes(journal)).as("nothing was touched").isEqualTo(damage);

      assertThat(shell.run("resume", folder, "-q", "--no-charts")).isEqualTo(ExitCode.DONE);
      assertThat(Contents.of(folder)).isEqualTo(whole);
    }
  }

  @Test
  void theRunsThatAreMissingAreNamed() throws IOException {
    Path journal = folder.resolve("journal.bin");
    byte[] bytes = Files.readAllBytes(journal);
    bytes[starts(bytes).get(1) + 60] ^= 1;
    Files.write(journal, bytes);

    assertThat(shell.run("compare", folder)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err())
        .contains("200 of its 1800 runs cannot be read (point 0, arm base, runs 200 to 399)");
  }

  @Test
  void aDamagedTableIsNotReadAndIsMadeAgain() throws IOException {
    Path summary = folder.resolve("summary.csv");
    String sound = Files.readString(summary);
    Files.writeString(summary, sound.replaceFirst("0\\.", "1."));

    assertThat(shell.run("report", folder)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("summary.csv is damaged, or was changed");
    assertThat(shell.run("chart", folder)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.run("resume", folder, "-q", "--no-charts")).isEqualTo(ExitCode.DONE);
    assertThat(summary).hasContent(sound);
    assertThat(folder.resolve("summary.csv.kept")).as("it may be the user's").exists();
  }

  @Test
  void aManifestThatListsNothingOrIsGarbledIsNotSound() throws IOException {
    Path manifest = folder.resolve("manifest.json");
    String sound = Files.readString(manifest);
    List<String> garbled =
        List.of(
            "",
            "{}",
            "[]",
            "null",
            "{\"format\": 2",
            "\u0000\u0001",
            sound.replaceAll("(?s)\"files\": \\{.*?}", "\"files\": {}"),
            sound.replaceAll("(?s)\"files\": \\{.*?}", "\"files\": {}").replace(": 2,", ": 1,"),
            sound.replace("\"format\": 2", "\"format\": 1").replaceAll("\"seed\".*", ""),
            sound.replace("\"seed\": 1", "\"seed\": 3"),
            sound.substring(0, sound.length() / 2));
    for (String text : garbled) {
      Files.writeString(manifest, text);
      assertThat(shell.run("verify", folder)).as(text).isIn(ExitCode.BAD_INPUT, ExitCode.PARTLY);
      assertThat(shell.run("compare", folder)).as(text).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(shell.err()).doesNotContain("\tat ");
    }
    assertThat(shell.run("resume", folder, "-q", "--no-charts")).isEqualTo(ExitCode.DONE);
    assertThat(manifest).hasContent(sound);
  }

  @Test
  void anUnfinishedFolderIsCheckedToo() throws IOException {
    Files.delete(folder.resolve("manifest.json"));
    for (String file : List.of("plan.json", "study.yaml", "scenario.yaml")) {
      String sound = Files.readString(folder.resolve(file));
      Files.writeString(folder.resolve(file), sound.replaceFirst("1", "2"));
      assertThat(shell.run("resume", folder, "-q")).as(file).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(shell.err()).contains(file).doesNotContain("\tat ");
      Files.writeString(folder.resolve(file), sound);
    }
    byte[] journal = Files.readAllBytes(folder.resolve("journal.bin"));
    journal[starts(journal).get(2) + 99] ^= 1;
    Files.write(folder.resolve("journal.bin"), journal);

    assertThat(shell.run("resume", folder, "-q", "--no-charts")).isEqualTo(ExitCode.DONE);
    assertThat(shell.err()).contains("was damaged in 1 place:");
    assertThat(Contents.of(folder)).isEqualTo(whole);
  }

  @Test
  void aJournalOfAnotherStudyIsNotTakenForThisOne() throws IOException {
    Path other = temp.resolve("other");
    assertThat(shell.run("sweep", folder, "-s", 2, "-o", other, "-q", "--no-charts"))
        .isEqualTo(ExitCode.DONE);
    Files.write(folder.resolve("journal.bin"), Files.readAllBytes(other.resolve("journal.bin")));

    assertThat(shell.run("compare", folder)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("is the journal of another study");
  }

  @Test
  void exactlyAsManyDifferentRunsArePlayedAgainAsWereAskedFor() throws IOException {
    assertThat(Verification.of(folder, 20, 2, done -> {}))
        .isEqualTo(new Verification(14, 20, List.of()));
    assertThat(Verification.of(folder, 1799, 2, done -> {}).runs()).isEqualTo(1799);
    assertThat(Verification.of(folder, 5000, 1, done -> {}).runs()).isEqualTo(1800);
    assertThat(shell.run("verify", folder, "--all")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("1800 replications came out the same");
  }

  /** Where blocks begin. */
  private static List<Integer> starts(byte[] journal) {
    ByteBuffer bytes = ByteBuffer.wrap(journal);
    List<Integer> starts = new ArrayList<>();
    for (int at = 32; at < journal.length; at += 36 + bytes.getInt(at + 20)) {
      assertThat(bytes.getInt(at)).isEqualTo(BLOCK);
      starts.add(at);
    }
    return starts;
  }

  private static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }
}
