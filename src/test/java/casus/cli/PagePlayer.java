package casus.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Does what pages tell a reader to do, in the current folder, and writes down how each step went. A
 * program of its own, since only a program of its own has a current folder of its own.
 *
 * <p>Each page begins with the folder as it was at first. Commands of casus run in this program;
 * others, and those that need a shell, as processes with {@code casus} on their path; where a
 * program is missing, the rest of the section is left out. Replications are cut to {@link #MOST},
 * and charts are left out but on the pages named.
 */
final class PagePlayer {
  /** The most replications that are played, by command; who asks for none gets as many. */
  static final Map<String, Integer> MOST =
      Map.of(
          "run",
          200,
          "sweep",
          24,
          "register",
          24,
          "expand",
          48,
          "attribute",
          24,
          "rare",
          2000,
          "backtest",
          24);

  /** With these a command says itself how much it plays, or plays nothing. */
  private static final Set<String> NOT_CUT = Set.of("--calls", "--show", "--plan");

  private static final Set<String> WITH_CHARTS =
      Set.of("run", "sweep", "expand", "resume", "merge");
  private static final Pattern WORD = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");
  private static final Pattern MODULE = Pattern.compile("No module named '(\\w+)'");
  private static final Pattern REDIRECT = Pattern.compile("\\s>\\s*(\\S+)\\s*$");

  private final Path here = Path.of("").toAbsolutePath();
  private final Set<Path> first;
  private final PrintStream report;

  private PagePlayer(PrintStream report) throws IOException {
    this.report = report;
    this.first = all();
  }

  /**
   * Plays pages.
   *
   * @param args the file to write to, the page that draws charts, then the pages
   */
  public static void main(String[] args) throws Exception {
    try (PrintStream report = new PrintStream(args[0], StandardCharsets.UTF_8)) {
      PagePlayer player = new PagePlayer(report);
      for (int i = 2; i < args.length; i++) {
        player.play(Page.read(Path.of(args[i])), args[i].equals(args[1]));
      }
    }
  }

  private void play(Page page, boolean isCharted) throws IOException, InterruptedException {
    String missing = "";
    int section = -1;
    for (Page.Step step : page.steps()) {
      if (step.section() != section) {
        section = step.section();
        missing = "";
      }
      long start = System.nanoTime();
      Outcome outcome = new Outcome(0, "");
      if (!missing.isEmpty()) {
        outcome = new Outcome(Outcome.SKIPPED, missing);
      } else if (step.kind() == Page.Kind.FILE) {
        Path file = here.resolve(step.name());
        Files.createDirectories(file.getParent());
        Files.writeString(file, step.text());
      } else {
        outcome = command(step.text(), isCharted);
        if (outcome.exit() == Outcome.SKIPPED) {
          missing = outcome.told();
        }
      }
      report.println(
          String.join(
              "\t",
              page.path().toString(),
              String.valueOf(step.line()),
              String.valueOf(outcome.exit()),
              String.valueOf((System.nanoTime() - start) / 1_000_000),
              step.kind() == Page.Kind.FILE ? "save " + step.name() : step.text(),
              outcome.told().strip().replaceAll("\\s+", " ")));
    }
    for (Path file : all().stream().sorted(Comparator.reverseOrder()).toList()) {
      if (!first.contains(file)) {
        Files.delete(file);
      }
    }
  }

  /** How a step went: an exit code, or that it could not be taken here, and what was told. */
  private record Outcome(int exit, String told) {
    static final int SKIPPED = -1;
  }

  private Outcome command(String text, boolean isCharted) throws IOException, InterruptedException {
    Matcher redirect = REDIRECT.matcher(text);
    String file = redirect.find() ? redirect.group(1) : "";
    String plain = file.isEmpty() ? text : text.substring(0, redirect.start());
    String first = plain.split("\\s", 2)[0];
    boolean isCasus = first.equals("casus") || first.equals("scripts/casus");
    return isCasus && !plain.matches(".*([|;*$]|&&).*")
        ? casus(words(plain), file, isCharted)
        : shell(text, first);
  }

  private Outcome casus(List<String> words, String file, boolean isCharted) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> args = shortened(words.subList(1, words.size()));
    if (!isCharted && WITH_CHARTS.contains(args.get(0)) && !args.contains("--dry-run")) {
      args.add("--no-charts");
    }
    CommandLine line = Casus.commandLine(args);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int exit = line.execute(args.toArray(String[]::new));
    if (!file.isEmpty()) {
      Files.writeString(here.resolve(file), out.toString());
    }
    return new Outcome(exit, exit == 0 ? "" : err.toString());
  }

  /** The command with no more replications than are played here. */
  private static List<String> shortened(List<String> words) {
    List<String> args = new ArrayList<>(words);
    Integer most = MOST.get(args.get(0));
    int asked = Math.max(args.indexOf("-n"), args.indexOf("--replications"));
    if (most != null && asked > 0) {
      int replications = (int) Double.parseDouble(args.get(asked + 1));
      args.set(asked + 1, String.valueOf(Math.min(most, replications)));
    } else if (most != null && args.stream().noneMatch(NOT_CUT::contains)) {
      args.addAll(List.of("-n", String.valueOf(most)));
    }
    return args;
  }

  private Outcome shell(String text, String first) throws IOException, InterruptedException {
    String program = first.contains("=") ? "bash" : first;
    if (!program.contains("/") && !isThere(program)) {
      return new Outcome(Outcome.SKIPPED, "there is no " + program + " here");
    }
    Path told = Files.createTempFile("page", ".txt");
    Process process =
        new ProcessBuilder("bash", "-c", text)
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return new Outcome(124, "took too long");
    }
    String said = Files.readString(told);
    Files.delete(told);
    Matcher module = MODULE.matcher(said);
    if (process.exitValue() != 0 && module.find()) {
      return new Outcome(Outcome.SKIPPED, "there is no module " + module.group(1) + " here");
    }
    return new Outcome(process.exitValue(), process.exitValue() == 0 ? "" : said);
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static List<String> words(String command) {
    return WORD.matcher(command).results().map(m -> m.group().replaceAll("['\"]", "")).toList();
  }

  private Set<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(here)) {
      return Set.copyOf(files.toList());
    }
  }
}
