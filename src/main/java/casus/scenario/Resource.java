package casus.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Texts of casus's own that only this package reads: parameters, and the sample of their posterior.
 */
final class Resource {
  private static final String FOLDER = "/casus/";

  private Resource() {}

  /**
   * A text that casus ships.
   *
   * @param path such as {@code library/parameters.yaml}
   * @return its text
   */
  static String text(String path) {
    try (InputStream stream = Resource.class.getResourceAsStream(FOLDER + path)) {
      if (stream == null) {
        throw new IllegalStateException("casus was built without " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
