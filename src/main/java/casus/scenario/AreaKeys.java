package casus.scenario;

import static casus.scenario.ValueKind.TEXT;
import static casus.scenario.ValueKind.number;
import static casus.scenario.ValueKind.part;

import casus.scenario.Fields.Named;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Numbers;
import casus.text.Packed;
import casus.text.Text;
import casus.treaty.Area;
import casus.treaty.Area.Box;
import casus.treaty.Area.Corner;
import casus.treaty.Area.Outline;
import casus.treaty.Area.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The areas of treaties: the keys of one, and those that the library has by name ({@code
 * library/areas.yaml}).
 */
final class AreaKeys {
  private static final String RESOURCE = "library/areas.yaml";

  // ---- shapes ----

  static final KeyTable<Shape> SHAPE =
      new KeyTable<>(
          TreatyKeys.READINGS + ".area.within",
          "A part of an area: a box, or an outline by corners");
  static final Key<Shape, Double> SOUTH =
      edge("south", Measure.LATITUDE, Box::south, "40", "Southern edge in degrees, left out.");
  static final Key<Shape, Double> NORTH =
      edge("north", Measure.LATITUDE, Box::north, "60", "Northern edge in degrees, left out.");
  static final Key<Shape, Double> WEST =
      edge(
          "west",
          Measure.LONGITUDE,
          Box::west,
          "100",
          "Western edge in degrees, left out; greater than east: across the antimeridian.");
  static final Key<Shape, Double> EAST =
      edge("east", Measure.LONGITUDE, Box::east, "-115", "Eastern edge in degrees, left out.");

  static {
    SHAPE
        .passing(
            "corners",
            part(
                "a list of [latitude, longitude] in degrees",
                SchemaParts.list(SchemaParts.list(SchemaParts.number()))),
            "a box")
        .means("R4", "[[84, 40], [72, 33], …]", "An outline in place of edges: corners in order.");
  }

  // ---- areas ----

  static final KeyTable<Area> AREA =
      new KeyTable<>(TreatyKeys.READINGS + ".area", "An area that the library has no name for");
  static final Key<Area, String> LABEL =
      AREA.standard("label", TEXT, "in the area stated", Area::label)
          .means("", "in the Baltic", "Where it is, in the words of a narrative.");

  static {
    shapes("within", "everywhere", "The shapes that make it up.");
    shapes("without", "none", "Shapes that it does not take in.");
    for (String remark : List.of("source", "words")) {
      AREA.passing(remark, TEXT, "none").means("", "…", "For readers and coders; not played.");
    }
  }

  /** The areas of the library by name. */
  static final Map<String, Area> NAMED =
      parse(Packed.text(AreaKeys.class, "/casus/" + RESOURCE)).orElseThrow();

  /** A name, or an area of its own. */
  static final ValueKind<Area> KIND =
      new ValueKind<>(
          "word, or an area of its own",
          String.join(", ", NAMED.keySet()),
          SchemaParts.any(SchemaParts.words(NAMED.keySet()), AREA.schema().map()),
          (fields, key, codes) -> read(fields, key),
          AreaKeys::written);

  private AreaKeys() {}

  private static Key<Shape, Double> edge(
      String name, Measure measure, ToDoubleFunction<Box> getter, String example, String meaning) {
    return SHAPE
        .maybe(
            name,
            number(measure),
            "no edge",
            shape ->
                Optional.of(shape)
                    .filter(Box.class::isInstance)
                    .map(box -> getter.applyAsDouble((Box) box))
                    .filter(Double::isFinite))
        .means("R4", example, meaning);
  }

  private static void shapes(String name, String otherwise, String meaning) {
    AREA.passing(name, part("a list of shapes", SchemaParts.list(SHAPE.schema().map())), otherwise)
        .means("R4", "[{south: 34, west: -32, east: 45}]", meaning);
  }

  /**
   * Reads areas in the library's form.
   *
   * @param text YAML
   * @return by name, everywhere among them; or what is wrong
   */
  static Parsed<Map<String, Area>> parse(String text) {
    Problems problems = new Problems();
    Map<String, Area> areas = new LinkedHashMap<>(Map.of("anywhere", Area.ANYWHERE));
    YamlParser.parseMapping(Source.shipped(RESOURCE, text), text, problems)
        .map(root -> new Fields(root, root.origin(), "", problems).all("area"))
        .orElse(List.of())
        .forEach(
            (Named named) -> {
              named.fields().require("label", "source", "within");
              area(named.fields()).ifPresent(area -> areas.put(named.name(), area));
            });
    return problems.outcome(Optional.of(Collections.unmodifiableMap(areas)));
  }

  private static Optional<Area> read(Fields fields, String key) {
    return fields.node(key).filter(Mapping.class::isInstance).isPresent()
        ? fields.child(key, key).flatMap(AreaKeys::area)
        : fields.word(key, NAMED);
  }

  private static Optional<Area> area(Fields fields) {
    KeyTable<Area>.Given given = AREA.read(fields, StateCodes.NONE);
    List<Shape> within = shapes(fields, "within");
    List<Shape> without = shapes(fields, "without");
    return given.made(() -> new Area(given.get(LABEL), within, without));
  }

  private static List<Shape> shapes(Fields fields, String key) {
    List<Shape> shapes = new ArrayList<>();
    for (Node item : items(fields.node(key), key, fields.problems())) {
      if (item instanceof Mapping mapping) {
        shape(new Fields(mapping, mapping.origin(), key, fields.problems())).ifPresent(shapes::add);
      } else {
        fields
            .problems()
            .error(item.origin(), Text.format("a shape of %s is %s", key, item.kind()), hint());
      }
    }
    return shapes;
  }

  private static Optional<Shape> shape(Fields fields) {
    Problems problems = fields.problems();
    KeyTable<Shape>.Given given = SHAPE.read(fields, StateCodes.NONE);
    boolean box =
        List.of(SOUTH, NORTH, WEST, EAST).stream().anyMatch(key -> given.find(key).isPresent());
    List<Corner> corners = corners(fields);
    if (!given.isSound()) {
      return Optional.empty();
    }
    if (box == fields.has("corners")) {
      problems.error(fields.at(), "a shape has either edges or corners", hint());
      return Optional.empty();
    }
    if (!box) {
      return Optional.of(new Outline(corners));
    }
    double south = given.find(SOUTH).orElse(Double.NEGATIVE_INFINITY);
    double north = given.find(NORTH).orElse(Double.POSITIVE_INFINITY);
    double west = given.find(WEST).orElse(Double.NEGATIVE_INFINITY);
    double east = given.find(EAST).orElse(Double.POSITIVE_INFINITY);
    if (south >= north || west == east) {
      problems.error(
          south >= north ? fields.at("south") : fields.at("west"),
          south >= north ? "south is not below north" : "west and east are the same",
          hint());
      return Optional.empty();
    }
    return Optional.of(new Box(south, north, west, east));
  }

  private static List<Corner> corners(Fields fields) {
    Problems problems = fields.problems();
    List<Corner> corners = new ArrayList<>();
    List<Node> items = items(fields.node("corners"), "corners", problems);
    for (Node item : items) {
      if (item instanceof Sequence pair
          && pair.items().size() == 2
          && pair.items().get(0) instanceof Scalar latitude
          && pair.items().get(1) instanceof Scalar longitude) {
        double lat = Measure.LATITUDE.read(latitude, "a latitude", problems).orElse(0.0);
        double lon = Measure.LONGITUDE.read(longitude, "a longitude", problems).orElse(0.0);
        if (!corners.isEmpty()) {
          checkSide(corners.get(corners.size() - 1), lon, item.origin(), problems);
        }
        corners.add(new Corner(lat, lon));
      } else {
        problems.error(item.origin(), "a corner is [latitude, longitude]", "such as [84, 40]");
      }
    }
    if (fields.has("corners") && items.size() < 3) {
      problems.error(fields.at("corners"), "an outline has three corners or more");
    } else if (corners.size() > 1) {
      checkSide(
          corners.get(corners.size() - 1),
          corners.get(0).longitude(),
          items.get(0).origin(),
          problems);
    }
    return corners;
  }

  private static void checkSide(Corner last, double longitude, Origin origin, Problems problems) {
    if (Math.abs(longitude - last.longitude()) > Outline.LONGEST_SIDE) {
      problems.error(
          origin,
          Text.format(
              "the side from longitude %s to %s is longer than %s degrees",
              Numbers.text(last.longitude()),
              Numbers.text(longitude),
              Numbers.text(Outline.LONGEST_SIDE)),
          "write an outline on either side of the antimeridian, or a corner between");
    }
  }

  private static List<Node> items(Optional<Node> node, String name, Problems problems) {
    if (node.isPresent() && !(node.get() instanceof Sequence)) {
      problems.error(
          node.get().origin(), Text.format("%s is %s, not a list", name, node.get().kind()));
    }
    return node.filter(Sequence.class::isInstance)
        .map(sequence -> ((Sequence) sequence).items())
        .orElse(List.of());
  }

  private static String hint() {
    return "such as {south: 34, west: -32, east: 45}, or {corners: [[84, 40], …]}";
  }

  private static Node written(Area area, Origin origin) {
    for (Map.Entry<String, Area> named : NAMED.entrySet()) {
      Area known = named.getValue();
      if (known.label().equals(area.label()) && Objects.equals(known, area)) {
        return Scalar.of(named.getKey(), origin);
      }
    }
    Map<String, Node> parts = new LinkedHashMap<>();
    if (!area.within().isEmpty()) {
      parts.put(
          "within",
          list(area.within().stream().map(shape -> written(shape, origin)).toList(), origin));
    }
    if (!area.without().isEmpty()) {
      parts.put(
          "without",
          list(area.without().stream().map(shape -> written(shape, origin)).toList(), origin));
    }
    return AREA.written(area, at(origin), key -> origin, parts);
  }

  private static Node written(Shape shape, Origin origin) {
    Map<String, Node> corners =
        shape instanceof Outline outline
            ? Map.of(
                "corners",
                list(
                    outline.corners().stream()
                        .map(
                            c ->
                                list(
                                    List.of(
                                        degrees(c.latitude(), origin),
                                        degrees(c.longitude(), origin)),
                                    origin))
                        .toList(),
                    origin))
            : Map.of();
    return SHAPE.written(shape, at(origin), key -> origin, corners);
  }

  private static Node degrees(double value, Origin origin) {
    return Scalar.of(Numbers.text(value), origin);
  }

  private static Node list(List<Node> items, Origin origin) {
    return new Sequence(items, origin);
  }

  /** Where each value of an area was written: told for the area as a whole. */
  private static Provenance at(Origin origin) {
    return new Provenance(Mapping.empty(origin), Map.of(), List.of(), Optional.of(origin));
  }
}
