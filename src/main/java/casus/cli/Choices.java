package casus.cli;

import casus.figure.Figures;
import casus.figure.Format;
import casus.figure.Preset;
import casus.figure.Theme;
import casus.table.TableFormat;
import casus.table.TablePreset;
import casus.table.Tables;
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

  /** The names of all tables. */
  static final class TableNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Tables.names().iterator();
    }
  }

  /** What tables can be written as. */
  static final class TableFormats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(TableFormat.values()).map(TableFormat::id).iterator();
    }
  }

  /** How journals have their tables. */
  static final class TablePresets implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(TablePreset.values()).map(TablePreset::id).iterator();
    }
  }
}
