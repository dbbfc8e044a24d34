package casus.figure;

import casus.text.Named;
import casus.text.NumberStyle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/**
 * Draws every figure from sample data, to be looked at: {@code Gallery DIR [PRESET] [THEME]
 * [arms]}.
 */
final class Gallery {
  private Gallery() {}

  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]);
    Preset preset =
        Named.find(Preset.class, args.length > 1 ? args[1] : "nature-1col").orElseThrow();
    Theme theme = Named.find(Theme.class, args.length > 2 ? args[2] : "colour").orElseThrow();
    String kind = args.length > 3 ? args[3] : "korea";
    SampleResults sample =
        switch (kind) {
          case "korea" -> SampleResults.korea();
          case "arms" -> SampleResults.korea().arms("base", "without Article 4", "believed only");
          case "sweep1", "sweep2" -> SampleResults.korea().arms("base", "no treaty").runs(5000);
          case "long" -> SampleResults.korea().horizonDays(3650).runs(1000);
          case "allies" -> SampleResults.korea().allies(12).arms("base", "no council");
          default -> throw new IllegalArgumentException(kind);
        };
    Path folder = Files.createTempDirectory("sample");
    System.out.println(
        Figures.draw(
            kind.startsWith("sweep")
                ? sample.writeSweep(folder, kind.equals("sweep2"))
                : sample.write(folder),
            new ChartRequest(
                List.of(),
                EnumSet.allOf(Format.class),
                preset,
                theme,
                Focus.standard(),
                Borders.DE_FACTO,
                NumberStyle.USUAL,
                directory)));
    try (var files = Files.walk(folder)) {
      files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(java.io.File::delete);
    }
    System.out.println(Arrays.toString(args));
  }
}
