package casus.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outline of the world's countries, from Natural Earth (public domain) by way of world-atlas
 * (ISC), thinned by {@code scripts/data/world_outline.py}. The borders are today's, also for
 * scenarios of the past.
 *
 * @param countries by code: rings of corners, each longitude and latitude in degrees by turns; a
 *     ring that crosses the antimeridian goes on beyond 180
 */
public record WorldOutline(Map<String, List<double[]>> countries) {
  private static final String RESOURCE = "world.txt";
  private static final double PER_DEGREE = 100;

  /**
   * Reads the outline from the program's resources.
   *
   * @return the countries
   */
  public static WorldOutline load() {
    try (InputStream stream = WorldOutline.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its map " + RESOURCE);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
      Map<String, List<double[]>> countries = new LinkedHashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int bar = line.indexOf('|');
        if (bar == 3) {
          countries.put(line.substring(0, bar), rings(line.substring(bar + 1)));
        }
      }
      return new WorldOutline(countries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The countries with the borders of a choice. */
  Map<String, List<double[]>> countries(Borders borders) {
    Map<String, List<double[]>> chosen = new LinkedHashMap<>(countries);
    List<double[]> crimea = crimea();
    if (borders == Borders.UN) {
      List<double[]> russia = new ArrayList<>(countries.getOrDefault("RUS", List.of()));
      russia.removeAll(crimea);
      List<double[]> ukraine = new ArrayList<>(countries.getOrDefault("UKR", List.of()));
      ukraine.addAll(crimea);
      chosen.put("RUS", russia);
      chosen.put("UKR", ukraine);
    }
    return chosen;
  }

  /** Areas of which it is disputed to whom they belong, by name; those that are rings here. */
  Map<String, List<double[]>> disputed() {
    Map<String, List<double[]>> areas = new LinkedHashMap<>();
    areas.put("Crimea", crimea());
    areas.put("Kosovo", countries.getOrDefault("XKX", List.of()));
    areas.put("Western Sahara", countries.getOrDefault("ESH", List.of()));
    areas.put("Northern Cyprus", within(countries.getOrDefault("---", List.of()), 33.5, 35.25));
    areas.put("Somaliland", within(countries.getOrDefault("---", List.of()), 46, 9.5));
    areas.put("the Siachen Glacier", within(countries.getOrDefault("---", List.of()), 77.1, 35.4));
    return areas;
  }

  /** Natural Earth draws it as a part of Russia, which it joins nowhere by land. */
  private List<double[]> crimea() {
    return within(countries.getOrDefault("RUS", List.of()), 34.4, 45.3);
  }

  private static List<double[]> within(List<double[]> rings, double longitude, double latitude) {
    return rings.stream()
        .filter(ring -> Polyline.closed(ring).contains(longitude, latitude))
        .toList();
  }

  private static List<double[]> rings(String text) {
    List<double[]> rings = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf(';', at);
      end = end < 0 ? text.length() : end;
      String[] steps = text.substring(at, end).split(" ", -1);
      double[] ring = new double[steps.length];
      int x = 0;
      int y = 0;
      for (int i = 0; i + 1 < steps.length; i += 2) {
        x += Integer.parseInt(steps[i]);
        y += Integer.parseInt(steps[i + 1]);
        ring[i] = x / PER_DEGREE;
        ring[i + 1] = y / PER_DEGREE;
      }
      rings.add(ring);
      at = end + 1;
    }
    return rings;
  }
}
