package casus.cli;

import casus.crisis.StakeFeatures;
import casus.figure.Figures;
import casus.figure.Format;
import casus.figure.Preset;
import casus.figure.Theme;
import casus.results.Keep;
import casus.scenario.Suggestion;
import casus.table.TableFormat;
import casus.table.TablePreset;
import casus.table.Tables;
import casus.text.Named;
import casus.treaty.Rung;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The words that options take, for their help and for completion in the shell. */
final class Choices {
  private Choices() {}

  /** The one of several things that a word means; of what there is none the user is told. */
  static <E extends Enum<E> & Named> E named(String what, String word, Class<E> kind) {
    return Named.find(kind, word)
        .orElseThrow(() -> new UserError(Suggestion.unknown(what, word, Named.words(kind))));
  }

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
      return Named.words(Format.class).iterator();
    }
  }

  /** The sizes of page and text. */
  static final class Presets implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Named.words(Preset.class).iterator();
    }
  }

  /** What results keep of single runs. */
  static final class Kept implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Named.words(Keep.class).iterator();
    }
  }

  /** The sets of colours. */
  static final class Themes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Named.words(Theme.class).iterator();
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
      return Named.words(TableFormat.class).iterator();
    }
  }

  /** How journals have their tables. */
  static final class TablePresets implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Named.words(TablePreset.class).iterator();
    }
  }

  /** How far the act can go that opens a crisis. */
  static final class OpeningRungs implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all().map(OpeningRungs::word).iterator();
    }

    private static Stream<Rung> all() {
      return Stream.of(Rung.values())
          .filter(rung -> rung != Rung.NONE && rung.compareTo(Rung.WAR) <= 0);
    }

    private static String word(Rung rung) {
      return rung.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Rung> of(String typed) {
      return all().filter(rung -> word(rung).equalsIgnoreCase(typed)).findFirst();
    }
  }

  /** What a dispute is about. */
  static final class Issues implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(StakeFeatures.Issue.values()).map(StakeFeatures.Issue::word).iterator();
    }
  }

  /** Who would change the status quo. */
  static final class Revisionists implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(StakeFeatures.Revisionist.values())
          .map(StakeFeatures.Revisionist::word)
          .iterator();
    }
  }
}
