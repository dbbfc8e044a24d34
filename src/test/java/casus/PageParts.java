package casus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Parts of pages that are made from the program, between two remarks that a reader does not see.
 */
public final class PageParts {
  private PageParts() {}

  /**
   * What stands on a page between the remarks of a part.
   *
   * @param file the page
   * @param name of the part
   * @return the lines between them
   */
  public static String section(Path file, String name) throws IOException {
    String page = Files.readString(file, StandardCharsets.UTF_8);
    int from = page.indexOf(begin(name));
    int until = page.indexOf(end(name));
    assertThat(from).as("marker of " + name).isNotNegative().isLessThan(until);
    return page.substring(from + begin(name).length(), until);
  }

  /**
   * Puts parts into their places on a page.
   *
   * @param file the page
   * @param parts what is to stand there, by name
   */
  public static void write(Path file, Map<String, String> parts) throws IOException {
    String page = Files.readString(file, StandardCharsets.UTF_8);
    for (Map.Entry<String, String> part : parts.entrySet()) {
      int from = page.indexOf(begin(part.getKey())) + begin(part.getKey()).length();
      int until = page.indexOf(end(part.getKey()));
      page = page.substring(0, from) + part.getValue() + page.substring(until);
    }
    Files.writeString(file, page, StandardCharsets.UTF_8);
  }

  private static String begin(String name) {
    return "<!-- generated: " + name + " -->\n";
  }

  private static String end(String name) {
    return "<!-- end of " + name + " -->\n";
  }
}
