package casus.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text of the library that only this package reads: the parameters of the model. */
final class Resource {
  private static final String FOLDER = "/casus/library/";

  private Resource() {}

  /**
   * A text that casus ships.
   *
   * @param path below the library
   * @return its text
   */
  static String text(String path) {
    try (InputStream stream = Resource.class.getResourceAsStream(FOLDER + path)) {
      if (stream == null) {
        throw new IllegalStateException("casus was built without library/" + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
