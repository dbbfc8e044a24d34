package casus.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A jar of somebody else's, and a casus that has it beside it and nothing of the tests.
 *
 * @param file the jar
 */
public record OtherJar(Path file) {
  /**
   * Writes a jar with one class that does a service.
   *
   * @param file where; its name is in it, so that jars of two names differ
   * @param service what the class is a kind of
   * @param provider the class
   * @return the jar
   * @throws IOException if it cannot be written
   */
  public static OtherJar write(Path file, Class<?> service, Class<?> provider) throws IOException {
    String name = provider.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream entries = new JarOutputStream(out);
        InputStream in = provider.getResourceAsStream("/" + name)) {
      entries.putNextEntry(new JarEntry("META-INF/services/" + service.getName()));
      entries.write(provider.getName().getBytes(StandardCharsets.UTF_8));
      entries.putNextEntry(new JarEntry(name));
      entries.write(in.readAllBytes());
      entries.putNextEntry(new JarEntry(String.valueOf(file.getFileName())));
    }
    return new OtherJar(file);
  }

  /**
   * What a casus says that has the jar beside it.
   *
   * @param words of its command line
   * @return all of it; the first line is its exit code
   * @throws IOException if it cannot be started
   * @throws InterruptedException if the test is stopped
   */
  public String casus(String... words) throws IOException, InterruptedException {
    String program =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(part -> !part.contains("test-classes") && !part.endsWith("fast/test"))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djava.awt.headless=true",
                    "-cp",
                    program + File.pathSeparator + file,
                    "casus.cli.Casus"),
                Arrays.stream(words))
            .toList();
    Path out = file.resolveSibling("out.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    boolean ended = process.waitFor(180, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    return process.exitValue() + "\n" + Files.readString(out);
  }
}
