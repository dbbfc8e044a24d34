package casus.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation, as what a reader is to do with it.
 *
 * <p>Blocks marked {@code console} are commands to be typed, one a line. Blocks of other languages
 * are files: their name stands in code at the end of the line before, with a colon; a scenario or
 * study that has none goes by its own name. Blocks marked {@code text}, or not at all, only show
 * something, and those marked {@code sh} are for another machine than that of the tests.
 */
record Page(Path path, List<Step> steps, List<Block> blocks) {
  /** What is typed, and what is saved. */
  enum Kind {
    FILE,
    COMMAND
  }

  /**
   * One thing to do.
   *
   * @param line where it stands on the page, from 1
   * @param section how many headings stand before it
   * @param kind whether something is saved or typed
   * @param name of a file: its path
   * @param text of a file: what it says; of a command: the command
   */
  record Step(int line, int section, Kind kind, String name, String text) {}

  /** A fenced block. */
  record Block(int line, int section, String language, List<String> lines, String name) {
    boolean isWholeFile() {
      return language.equals("yaml") && !lines.isEmpty() && lines.get(0).equals("casus: 1");
    }
  }

  static final Set<String> FILES = Set.of("yaml", "csv", "python", "r", "java");
  private static final Pattern FENCE = Pattern.compile("^```(\\S*)\\s*$");
  private static final Pattern NAMED = Pattern.compile("`([^`]+)`:\\s*$");
  private static final Pattern CALLED = Pattern.compile("^(?:name|study): *(\\S+)");

  static Page read(Path path) throws IOException {
    List<Block> blocks = blocks(Files.readAllLines(path, StandardCharsets.UTF_8));
    List<Step> steps = new ArrayList<>();
    for (Block block : blocks) {
      if (block.language().equals("console")) {
        steps.addAll(commands(block));
      } else if (FILES.contains(block.language()) && !block.name().isEmpty()) {
        String text = String.join("\n", block.lines()) + "\n";
        steps.add(new Step(block.line(), block.section(), Kind.FILE, block.name(), text));
        if (block.isWholeFile()) {
          steps.add(
              new Step(
                  block.line(), block.section(), Kind.COMMAND, "", "casus check " + block.name()));
        }
      }
    }
    return new Page(path, steps, blocks);
  }

  private static List<Block> blocks(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    String before = "";
    int section = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      if (!fence.matches()) {
        before = lines.get(i).isBlank() ? before : lines.get(i);
        section += lines.get(i).startsWith("#") ? 1 : 0;
        continue;
      }
      int first = i + 1;
      while (!FENCE.matcher(lines.get(++i)).matches()) {
        // goes on to the end of the block
      }
      List<String> inside = List.copyOf(lines.subList(first, i));
      blocks.add(new Block(first + 1, section, fence.group(1), inside, name(before, inside)));
      before = "";
    }
    return blocks;
  }

  private static String name(String before, List<String> inside) {
    Matcher named = NAMED.matcher(before);
    if (named.find()) {
      return named.group(1);
    }
    return inside.stream()
        .map(CALLED::matcher)
        .filter(Matcher::find)
        .map(called -> called.group(1) + ".yaml")
        .findFirst()
        .filter(name -> inside.get(0).equals("casus: 1"))
        .orElse("");
  }

  private static List<Step> commands(Block block) {
    List<Step> steps = new ArrayList<>();
    StringBuilder command = new StringBuilder();
    int line = block.line();
    int begun = line;
    for (String text : block.lines()) {
      if (command.isEmpty()) {
        begun = line;
      }
      String typed = text.replaceAll("(^|\\s+)#( .*)?$", "").strip();
      if (typed.endsWith("\\")) {
        command.append(typed, 0, typed.length() - 1);
      } else {
        command.append(typed);
        if (!command.isEmpty()) {
          steps.add(new Step(begun, block.section(), Kind.COMMAND, "", command.toString()));
        }
        command.setLength(0);
      }
      line++;
    }
    return steps;
  }
}
