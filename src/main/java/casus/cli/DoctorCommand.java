package casus.cli;

import casus.results.ResultTable;
import casus.text.Text;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code casus doctor}: what may be wrong here. */
@Command(
    name = "doctor",
    description = {
      "Looks at Java, memory, cores, locale, fonts, display, folders and the archive of classes.",
      "Each line is ok, or a warning with what to do. Exit code 1 only if something is in the way"
          + " of any work."
    },
    footer = {"  casus doctor", "  casus doctor --json"})
final class DoctorCommand implements Callable<Integer> {
  private static final long MEGABYTE = 1_000_000;

  /** How a finding bears on work. */
  enum Level {
    OK,
    WARNING,
    BLOCKED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A thing looked at.
   *
   * @param what the thing
   * @param level how it is
   * @param found what was found
   * @param advice what to do; empty where all is well
   */
  record Finding(String what, Level level, String found, String advice) {
    static Finding of(String what, boolean well, String found, String advice) {
      return new Finding(what, well ? Level.OK : Level.WARNING, found, well ? "" : advice);
    }
  }

  private static final class Tables {
    static final ResultTable<Finding> TABLE =
        ResultTable.<Finding>of("")
            .text("what", "what was looked at", Finding::what)
            .text("level", "ok, warning or blocked", Finding::level)
            .text("found", "what was found", Finding::found)
            .text("advice", "what to do", Finding::advice);
  }

  @Mixin private Common common;

  @Override
  public Integer call() {
    List<Finding> findings = findings();
    if (common.json) {
      common.out().println(Tables.TABLE.json(findings));
    } else {
      for (Finding finding : findings) {
        if (!common.quiet || finding.level() != Level.OK) {
          common.say("%-8s %-14s %s%n", finding.level(), finding.what(), finding.found());
          if (!finding.advice().isEmpty()) {
            common.say("%23s %s%n", "", finding.advice());
          }
        }
      }
    }
    common.out().flush();
    boolean blocked = findings.stream().anyMatch(finding -> finding.level() == Level.BLOCKED);
    return blocked ? ExitCode.INTERNAL : ExitCode.DONE;
  }

  /** All that is looked at, in the order of the report. */
  static List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding("casus", Level.OK, Build.version() + " (" + Build.commit() + ")", ""));
    findings.add(
        Finding.of(
            "Java",
            Runtime.version().feature() >= 17,
            System.getProperty("java.version") + ", " + System.getProperty("os.name"),
            "casus needs Java 17 or newer"));
    long most = Runtime.getRuntime().maxMemory() / MEGABYTE;
    findings.add(
        Finding.of(
            "memory",
            most >= 500,
            Text.format("%,d MB for Java", most),
            "large studies may need more: CASUS_JAVA_OPTS=-Xmx2g"));
    int cores = Runtime.getRuntime().availableProcessors();
    findings.add(
        Finding.of(
            "cores",
            cores > 1,
            Integer.toString(cores),
            "all works on one core, only later; see 'casus sweep --shard' for several machines"));
    String charset = System.getProperty("sun.jnu.encoding", "unknown");
    findings.add(
        Finding.of(
            "locale",
            charset.toUpperCase(Locale.ROOT).startsWith("UTF"),
            "files are named in " + charset,
            FileNames.advice(System.getProperty("os.name", ""))));
    findings.add(fonts());
    findings.add(display(System.getProperty("os.name", ""), System.getenv("DISPLAY")));
    findings.add(folder("this folder", Path.of(""), Level.WARNING, "name another with -o DIR"));
    findings.add(
        folder(
            "temporary",
            Path.of(System.getProperty("java.io.tmpdir", "/tmp")),
            Level.BLOCKED,
            "name another with CASUS_JAVA_OPTS=-Djava.io.tmpdir=DIR"));
    findings.add(archive());
    return findings;
  }

  /** Windows and macOS have a screen of their own; elsewhere X tells where one is. */
  static Finding display(String system, @Nullable String display) {
    boolean ofItsOwn = system.startsWith("Windows") || system.startsWith("Mac");
    return Finding.of(
        "display",
        ofItsOwn || display != null,
        ofItsOwn ? "that of the system" : display == null ? "none" : display,
        "only the window of 'casus gui' needs one; its --snapshot and --movie do not");
  }

  /** Whether figures can be lettered: Java needs a library of the system to read any font. */
  private static Finding fonts() {
    String advice = "figures cannot be drawn: install fontconfig and freetype (Debian: fontconfig)";
    try (InputStream in =
        DoctorCommand.class.getResourceAsStream("/casus/figure/LiberationSans-Regular.ttf")) {
      if (in == null) {
        return new Finding("fonts", Level.WARNING, "casus was packed without its fonts", advice);
      }
      double width =
          Font.createFont(Font.TRUETYPE_FONT, in)
              .deriveFont(10f)
              .getStringBounds("casus", new FontRenderContext(null, true, true))
              .getWidth();
      return Finding.of("fonts", width > 0, "those of casus can be read", advice);
    } catch (IOException | FontFormatException | RuntimeException | LinkageError e) {
      return new Finding("fonts", Level.WARNING, String.valueOf(e.getMessage()), advice);
    }
  }

  /** Whether a file can be written to a folder: the one way to know is to write one. */
  private static Finding folder(String what, Path folder, Level fault, String advice) {
    Path there = folder.toAbsolutePath();
    try {
      Path file = Files.createTempFile(there, "casus-doctor", ".tmp");
      Files.delete(file);
      // Of the folder, not of its disk: in a container the disk may have no name here.
      long free = there.toFile().getUsableSpace() / MEGABYTE;
      return Finding.of(
          what,
          free >= 1000,
          Text.format("%s can be written to, %,d MB are free", there, free),
          "a large study may need more room: see 'casus sweep --dry-run'");
    } catch (IOException e) {
      return new Finding(what, fault, there + " cannot be written to", advice);
    }
  }

  /** The archive that halves the time to start, where casus runs from its jar. */
  private static Finding archive() {
    try {
      Path program =
          Path.of(DoctorCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(program)) {
        return new Finding("class archive", Level.OK, "not used: casus runs from classes", "");
      }
      Path archive =
          program.resolveSibling(program.getFileName().toString().replace(".jar", ".jsa"));
      return Finding.of(
          "class archive",
          Files.isRegularFile(archive),
          Files.isRegularFile(archive) ? archive.toString() : "there is no " + archive,
          "casus starts later without it; scripts/casus makes it where it can write");
    } catch (URISyntaxException | SecurityException e) {
      return new Finding("class archive", Level.OK, "unknown", "");
    }
  }
}
