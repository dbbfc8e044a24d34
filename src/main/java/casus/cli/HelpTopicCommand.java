package casus.cli;

import casus.scenario.Suggestion;
import casus.text.Packed;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus help}: the help of a command, or a short page about a topic. */
@Command(
    name = "help",
    helpCommand = true,
    description = "Tells what a command does, or about a topic; alone, which there are.",
    footer = {"  casus help run", "  casus help exit-codes", "  casus help @file"})
final class HelpTopicCommand implements Callable<Integer> {
  /** What each page is about; the pages lie beside this class. */
  private static final Map<String, String> TOPICS =
      new TreeMap<>(
          Map.of(
              "scenario", "how a scenario file is built, with what each block does",
              "study", "factors, designs and arms",
              "treaty", "how articles and readings are written",
              "exit-codes", "what the program ends with, and what scripts can rely on",
              "luck", "seeds, replications, and which runs are paired",
              "precision", "how many replications are enough",
              "expressions", "what outcomes and --when can ask of a run",
              "@file", "long command lines from a file"));

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND|TOPIC",
      completionCandidates = Topics.class,
      description = "A command, or one of ${COMPLETION-CANDIDATES}.")
  private List<String> words = new ArrayList<>();

  @Spec private CommandSpec spec;

  /** The topics. */
  static final class Topics implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return TOPICS.keySet().iterator();
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    CommandLine line = spec.root().commandLine();
    if (words.isEmpty()) {
      line.usage(out);
      out.println();
      out.println("Topics ('casus help TOPIC'):");
      TOPICS.forEach(
          (topic, about) -> out.printf(java.util.Locale.ROOT, "  %-12s %s%n", topic, about));
    } else if (TOPICS.containsKey(words.get(0))) {
      if (words.size() > 1) {
        throw new UserError(
            "a topic is one word: 'casus help %s', without '%s'",
            words.get(0), String.join(" ", words.subList(1, words.size())));
      }
      out.print(page(words.get(0)));
    } else {
      for (String word : words) {
        CommandLine sub = line.getSubcommands().get(word);
        if (sub == null) {
          throw new UserError(unknown(word, line));
        }
        line = sub;
      }
      line.usage(out);
    }
    out.flush();
    return ExitCode.DONE;
  }

  /** The page of a topic. */
  static String page(String topic) {
    return Packed.text(HelpTopicCommand.class, "help/" + topic.replace("@", "") + ".txt");
  }

  /**
   * What the program can end with.
   *
   * @param number the code
   * @param meaning what it says
   */
  record Code(String number, String meaning) {}

  /** All codes, as their topic tells them. */
  static List<Code> exitCodes() {
    return page("exit-codes")
        .lines()
        .takeWhile(row -> !row.isBlank())
        .map(row -> row.strip().split("\\s+", 2))
        .map(cells -> new Code(cells[0], cells[1]))
        .toList();
  }

  private static String unknown(String word, CommandLine line) {
    List<String> known = new ArrayList<>(line.getSubcommands().keySet());
    known.addAll(TOPICS.keySet());
    String hint = Suggestion.hint(word, known);
    return "there is no command or topic '"
        + word
        + "'; "
        + (hint.isEmpty() ? "'casus help' names all" : hint);
  }
}
