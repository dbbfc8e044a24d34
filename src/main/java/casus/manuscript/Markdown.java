package casus.manuscript;

import casus.text.Markup;
import java.util.List;

/** Writes a text as Markdown; behind each number of a table stands a comment with its cell. */
final class Markdown {
  private Markdown() {}

  static String of(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    boolean inList = false;
    for (Block block : blocks) {
      boolean item = block instanceof Block.Item;
      out.append(out.isEmpty() || (item && inList) ? "" : "\n");
      inList = item;
      out.append(written(block)).append('\n');
    }
    return out.toString();
  }

  private static String written(Block block) {
    if (block instanceof Block.Heading heading) {
      return "#".repeat(heading.level()) + " " + Markup.markdown(heading.text());
    }
    if (block instanceof Block.Item item) {
      return "* "
          + (item.term().isEmpty() ? "" : "**" + Markup.markdown(item.term()) + "**: ")
          + of(item.passage());
    }
    // A sentence to a line, so that a change of one is seen to be one.
    return of(((Block.Paragraph) block).passage()).replace(". ", ".\n").strip();
  }

  private static String of(Passage passage) {
    StringBuilder out = new StringBuilder();
    for (Passage.Piece piece : passage.pieces()) {
      if (piece instanceof Passage.Value number) {
        out.append(Markup.markdown(number.shown()));
        out.append("<!-- ").append(number.cell().replace("--", "- -")).append(" -->");
      } else if (piece instanceof Passage.Code code) {
        String ticks = code.shown().contains("`") ? "``" : "`";
        out.append(ticks).append(code.shown()).append(ticks);
      } else if (piece instanceof Passage.Gap gap) {
        out.append("**[AUTHOR: ").append(Markup.markdown(gap.shown())).append("]**");
      } else {
        out.append(Markup.markdown(piece.shown()));
      }
    }
    return out.toString();
  }
}
