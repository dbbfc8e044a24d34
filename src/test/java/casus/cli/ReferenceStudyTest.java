package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.results.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study of three points and three arms with all its analyses, byte for byte: what people read and
 * the small files stand beside the study as texts, the others by their hashes. A change of the
 * model moves them; {@code -Dcasus.golden=update} writes them anew, to be read as a difference.
 */
class ReferenceStudyTest {
  private static final Path HOME = Shell.PROJECT.resolve("src/test/resources/casus/cli/reference");
  private static final Path TEXTS = HOME.resolve("texts");
  private static final Path HASHES = HOME.resolve("hashes.txt");
  private static final boolean UPDATE = "update".equals(System.getProperty("casus.golden"));

  /** Longer ones are told by their hashes. */
  private static final int LONGEST = 10_000;

  private final Shell shell = new Shell();
  private final Map<String, String> made = new TreeMap<>();

  @TempDir private Path temp;

  @Test
  void allTablesAreTheSameBytesAsEver() throws IOException {
    Path study = temp.resolve("study");
    Path space = temp.resolve("space");
    play("sweep", HOME.resolve("study.yaml"), study);
    play("sweep", HOME.resolve("space.yaml"), space);
    for (String form : List.of("", "--json")) {
      tell("compare", form, study);
      tell("sensitivity", form, study);
      tell("discover", form, space, "--when", "war");
      tell("attribute", form, study, "--outcome", "belligerents", "-n", 100);
      tell("rare", form, HOME.resolve("crisis.yaml"), "--outcome", "nuclear", "-n", 500, "-t", 1);
      tell("verify", form, study, "-k", 5);
      tell(
          "run",
          form,
          HOME.resolve("crisis.yaml"),
          "-n",
          200,
          "-q",
          "--no-charts",
          "-o",
          temp.resolve("run" + form));
    }
    for (Path folder : List.of(study, space)) {
      try (var files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
          made.put(folder.getFileName() + "-" + file.getFileName(), Files.readString(file));
        }
      }
    }

    if (UPDATE) {
      write();
    }
    assertThat(hashes()).isEqualTo(Files.readString(HASHES));
    for (Map.Entry<String, String> text : made.entrySet()) {
      if (text.getValue().length() <= LONGEST) {
        assertThat(text.getValue())
            .as(text.getKey())
            .isEqualTo(Files.readString(TEXTS.resolve(text.getKey())));
      }
    }
  }

  private void play(String command, Path file, Path folder) {
    assertThat(shell.run(command, file, "-q", "--no-charts", "-o", folder))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
  }

  private void tell(String command, String form, Object... arguments) {
    List<Object> words = new java.util.ArrayList<>(List.of(command));
    words.addAll(List.of(arguments));
    if (!form.isEmpty()) {
      words.add(form);
    }
    assertThat(shell.run(words.toArray())).as(shell.err()).isEqualTo(ExitCode.DONE);
    made.put(command + form + ".txt", shell.out().replace(temp + "/", ""));
  }

  private String hashes() {
    StringBuilder hashes = new StringBuilder();
    made.forEach(
        (name, text) -> {
          if (text.length() > LONGEST) {
            hashes
                .append(Folders.sha256(text.getBytes(StandardCharsets.UTF_8)))
                .append("  ")
                .append(name)
                .append('\n');
          }
        });
    return hashes.toString();
  }

  private void write() throws IOException {
    Files.createDirectories(TEXTS);
    Files.writeString(HASHES, hashes());
    for (Map.Entry<String, String> text : made.entrySet()) {
      if (text.getValue().length() <= LONGEST) {
        Files.writeString(TEXTS.resolve(text.getKey()), text.getValue());
      }
    }
  }
}
