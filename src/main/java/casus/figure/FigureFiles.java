package casus.figure;

import casus.results.OutputPlace;
import casus.results.StoredResults;
import casus.text.Services;
import casus.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the files of figures, under names that do not hide what one of them shows. */
final class FigureFiles {
  private static final String CAPTION = ".caption.txt";
  private static final int LONGEST = 60;

  private final StoredResults results;
  private final OutputPlace place;
  private final ChartRequest request;
  private final Style style;

  FigureFiles(StoredResults results, ChartRequest request, Style style) throws IOException {
    this.results = results;
    place = OutputPlace.of(results);
    this.request = request;
    this.style = style;
  }

  /** The name of a page of a figure, counted from 0. */
  static String partName(String name, int page) {
    return page == 0 ? name : name + "-part" + (page + 1);
  }

  /**
   * Draws a figure.
   *
   * @param named whether the user asked for it by its name
   */
  Figures.Drawn write(Listed listed, boolean named) throws IOException {
    Figure figure = listed.figure();
    Focus focus = request.focus();
    List<Focus> pages = figure.pages(results, focus, style);
    String stem = stem(listed);
    String title = results.manifest().scenarioTitle() + ": " + listed.name();
    List<Path> files = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      Drawing drawing = figure.draw(results, pages.get(page), style);
      Caption caption = drawing.caption().ofPart(page, pages).of(results.manifest().partial());
      Drawing part = new Drawing(drawing.height(), caption, drawing.numbers(), drawing.painter());
      String name = partName(stem, page);
      for (Format format : request.formats()) {
        files.add(put(listed, name + format.ending(), format.writer().write(part, style, title)));
      }
      List<String> lacking = style.lettering().takeMissing();
      notes.addAll(lacking);
      files.add(
          put(
              listed,
              name + ".csv",
              bytes(drawing.numbers().of(results.manifest().partial()).csv())));
      files.add(put(listed, name + CAPTION, bytes(caption.file(lacking, shows(listed.figure())))));
    }
    if (named && focus.asked().isPresent() && !figure.ofOneOutcome()) {
      notes.add("it does not show one outcome; --outcome has no effect on it");
    }
    return new Figures.Drawn(listed.name(), files, notes.stream().distinct().toList());
  }

  private String shows(Figure figure) {
    return String.join(", ", figure.shows(request.focus(), request.borders()));
  }

  /**
   * The figure's name, and what it shows behind it where the plain name has another one already.
   */
  private String stem(Listed listed) throws IOException {
    Path caption = request.directory().resolve(listed.name() + CAPTION);
    String shows = shows(listed.figure());
    if (!Files.exists(caption) || Caption.shows(Files.readString(caption)).equals(shows)) {
      return listed.name();
    }
    String words = shows;
    if (words.isEmpty()) {
      words = listed.figure().ofOneOutcome() ? request.focus().outcome() : "all";
    }
    StringBuilder plain = new StringBuilder();
    words
        .replace(", ", "-")
        .codePoints()
        .map(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' ? c : '_')
        .limit(LONGEST)
        .forEach(plain::appendCodePoint);
    String told = plain.toString();
    // Two things are never told by one name.
    return told.equals(words.replace(", ", "-"))
        ? listed.name() + "-" + told
        : Text.format("%s-%s-%08x", listed.name(), told, words.hashCode());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Path put(Listed listed, String name, byte[] bytes) throws IOException {
    Path file = request.directory().resolve(name);
    place.putNamed(file, bytes, listed.jar().map(Services.Found::provider).orElse(""));
    return file;
  }
}
