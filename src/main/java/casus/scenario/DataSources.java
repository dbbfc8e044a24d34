package casus.scenario;

import casus.library.TreatyTexts;
import casus.text.Packed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Where the tables of states come from, as {@code states/sources.yaml} tells it. */
public final class DataSources {
  /** What casus states itself. */
  private static final String OWN = "casus";

  private DataSources() {}

  /**
   * A source.
   *
   * @param id what the library calls it
   * @param citation how it is cited
   * @param version which version, or up to when
   * @param terms what its publisher asks for
   */
  public record DataSource(String id, String citation, String version, String terms) {}

  /**
   * All sources that others published.
   *
   * @return in the order of the file
   */
  public static List<DataSource> all() {
    Object root =
        new Load(LoadSettings.builder().build())
            .loadFromString(Packed.text(TreatyTexts.class, "states/sources.yaml"));
    Map<String, DataSource> all = new LinkedHashMap<>();
    if (root instanceof Map<?, ?> map && map.get("sources") instanceof Map<?, ?> sources) {
      sources.forEach(
          (id, value) -> {
            if (value instanceof Map<?, ?> source && !OWN.equals(source.get("terms"))) {
              all.put(
                  String.valueOf(id),
                  new DataSource(
                      String.valueOf(id),
                      text(source, "citation"),
                      text(source, "version"),
                      text(source, "terms")));
            }
          });
    }
    if (all.isEmpty()) {
      throw new IllegalStateException("the program's library of states names no sources");
    }
    return List.copyOf(all.values());
  }

  private static String text(Map<?, ?> source, String key) {
    Object value = source.get(key);
    return value == null ? "" : String.valueOf(value);
  }
}
