package casus.manuscript;

import casus.text.Latex;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a text as LaTeX, to be put into a paper with {@code \input}; behind each number of a table
 * the rest of the line is a comment with its cell.
 */
final class LatexText {
  /** Where a long name may be broken. */
  private static final Pattern BREAKS = Pattern.compile("[./;:=](?=\\S)");

  private LatexText() {}

  static String of(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    boolean inList = false;
    for (Block block : blocks) {
      boolean item = block instanceof Block.Item;
      if (inList && !item) {
        out.append("\\end{itemize}\n");
      } else if (!inList && item) {
        out.append("\\begin{itemize}\n");
      }
      inList = item;
      out.append(written(block));
    }
    return out + (inList ? "\\end{itemize}\n" : "");
  }

  private static String written(Block block) {
    if (block instanceof Block.Heading heading) {
      String command = heading.level() == 1 ? "section" : "subsection";
      return "\\" + command + "*{" + Latex.escaped(heading.text()) + "}\n";
    }
    if (block instanceof Block.Item item) {
      return "\\item "
          + (item.term().isEmpty() ? "" : "\\textbf{" + Latex.escaped(item.term()) + "}: ")
          + of(item.passage())
          + "\n";
    }
    return of(((Block.Paragraph) block).passage()).replace(". ", ".\n").strip() + "\n\n";
  }

  private static String of(Passage passage) {
    StringBuilder out = new StringBuilder();
    boolean afterComment = false;
    for (Passage.Piece piece : passage.pieces()) {
      String text = escaped(piece.shown());
      if (piece instanceof Passage.Value number) {
        // What stands between a number and its comment is kept; what begins a line is not.
        out.append(text).append('%').append(' ').append(number.cell()).append('\n');
      } else if (piece instanceof Passage.Code) {
        out.append("\\texttt{").append(BREAKS.matcher(text).replaceAll("$0\\\\allowbreak{}"));
        out.append('}');
      } else if (piece instanceof Passage.Gap) {
        out.append("\\textbf{[AUTHOR: ").append(text).append("]}");
      } else {
        out.append(afterComment && text.startsWith(" ") ? "\\ " + text.stripLeading() : text);
      }
      afterComment = piece instanceof Passage.Value;
    }
    return out.toString();
  }

  private static String escaped(String text) {
    return Latex.escaped(text.replaceAll("\\s*\\n\\s*", " "));
  }
}
