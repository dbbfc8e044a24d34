package casus.cli;

import casus.figure.Figures;
import casus.figure.Format;
import casus.figure.Preset;
import casus.figure.Theme;
import java.util.Arrays;
import java.util.Iterator;

/** The words that options take, for their help and for completion in the shell. */
final class Choices {
  private Choices() {}

  /** The names of all figures. */
  static final class FigureNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Figures.list().stream().map(Figures.Listing::name).iterator();
    }
  }

  /** The kinds of files that figures can be written to. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Format.values()).map(Format::id).iterator();
    }
  }

  /** The sizes of page and text. */
  static final class Presets implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Preset.values()).map(Preset::id).iterator();
    }
  }

  /** The sets of colours. */
  static final class Themes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Theme.values()).map(Theme::id).iterator();
    }
  }
}
