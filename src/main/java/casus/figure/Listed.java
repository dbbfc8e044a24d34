package casus.figure;

import casus.text.Services;
import java.util.Optional;

/**
 * A figure as the user asks for it.
 *
 * @param name such as {@code escalation-ladder}; the name of its files
 * @param summary what it shows, in one line
 * @param figure draws it
 * @param jar what brings it; empty for casus' own
 */
record Listed(
    String name, String summary, Figure figure, Optional<Services.Found<FigureProvider>> jar) {
  /** One of casus' own. */
  static Listed own(String name, String summary, Figure figure) {
    return new Listed(name, summary, figure, Optional.empty());
  }

  /** One of another jar. */
  static Listed brought(Services.Found<FigureProvider> jar) {
    FigureProvider provider = jar.service();
    return new Listed(
        provider.name(), provider.summary(), new BroughtFigure(jar), Optional.of(jar));
  }
}
