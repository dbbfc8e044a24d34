package casus.table;

import casus.text.Latex;
import casus.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table in LaTeX for the packages booktabs and siunitx, to be read in by a paper. Long ones go
 * over pages by longtable.
 */
final class LatexPage {
  /** Rows that a page holds at the least. */
  private static final int MOST_ROWS = 40;

  /** Letters of a line at 10 pt on a page of the class article, upright and on its side. */
  private static final int LINE = 74;

  private static final int LONG_LINE = 109;

  /** How many times as many letters a line has at 8 and at 7 pt. */
  private static final double FOOTNOTE = 1.2;

  private static final double SCRIPT = 1.38;

  /** Headings of panels longer than these are broken over lines. */
  private static final int LONG_TITLE = 60;

  private static final String BROKEN =
      "}{@{}>{\\raggedright\\arraybackslash}p{0.95\\linewidth}@{}}";

  /** What stands between columns, in letters. */
  private static final double GAP = 2.2;

  /** Words longer than these are broken over lines. */
  private static final int LONG_WORDS = 26;

  private final PrintTable table;
  private final TableStyle style;
  private final List<List<Printed>> printed;
  private final boolean isLong;

  LatexPage(PrintTable table, TableStyle style) {
    this.table = table;
    this.style = style;
    printed = table.rows().stream().map(row -> style.row(row.cells())).toList();
    isLong = table.rows().size() > MOST_ROWS;
  }

  String text() {
    String body = isLong ? longBody() : body();
    String page = isWide() ? "\\begin{landscape}\n" + body + "\\end{landscape}\n" : body;
    return head(page) + page;
  }

  private String head(String body) {
    String packages =
        "booktabs,siunitx" + (isLong ? ",longtable" : "") + (isWide() ? ",pdflscape" : "");
    String head = "% Made by 'casus table'. Needs \\usepackage{" + packages + "}\n";
    return Latex.isBeyondPdfLatex(body)
        ? head
            + "% It has letters that pdfLaTeX lacks: take LuaLaTeX or XeLaTeX, and a font that has"
            + " them.\n"
        : head;
  }

  /** Whether it lies on its side, on a page of its own. */
  private boolean isWide() {
    return width() > SCRIPT * LINE;
  }

  private String body() {
    return "\\begin{table}[htbp]\n\\centering\n"
        + caption()
        + "\n"
        + setup()
        + "\\begin{tabular}{"
        + columns()
        + "}\n\\toprule\n"
        + headings()
        + "\\midrule\n"
        + rows()
        + "\\bottomrule\n\\end{tabular}\n\n\\smallskip\n"
        + "\\begin{minipage}{\\linewidth}\\footnotesize\n"
        + note()
        + "\\end{minipage}\n\\end{table}\n";
  }

  private String longBody() {
    return "\\begingroup\n"
        + setup()
        + "\\begin{longtable}{"
        + columns()
        + "}\n"
        + caption()
        + "\\\\\n\\toprule\n"
        + headings()
        + "\\midrule\n\\endfirsthead\n\\toprule\n"
        + headings()
        + "\\midrule\n\\endhead\n\\bottomrule\n\\endfoot\n"
        + rows()
        + "\\end{longtable}\n{\\footnotesize\\noindent "
        + note()
        + "\\par}\n\\endgroup\n";
  }

  private String caption() {
    return "\\caption{" + Latex.escaped(table.title()) + "}\\label{tab:" + table.name() + "}";
  }

  private String note() {
    return "\\emph{"
        + Latex.escaped(style.note())
        + "} "
        + Latex.escaped(String.join(" ", TableNotes.of(table, style)))
        + "\n";
  }

  private String setup() {
    String size =
        size() >= SCRIPT
            ? "\\scriptsize\n\\setlength{\\tabcolsep}{4pt}\n"
            : size() >= FOOTNOTE ? "\\footnotesize\n\\setlength{\\tabcolsep}{5pt}\n" : "";
    String groups =
        switch (style.numbers().thousands()) {
          case COMMA -> "group-separator={,},group-minimum-digits=4";
          case SPACE -> "group-separator={\\,},group-minimum-digits=4";
          case NONE -> "group-digits=none";
        };
    return size + "\\sisetup{" + groups + ",retain-explicit-plus=true}\n";
  }

  /** How many times as many letters as at 10 pt a line has at the size that the table takes. */
  private double size() {
    double lines = width() / (isWide() ? LONG_LINE : LINE);
    return lines > FOOTNOTE ? SCRIPT : lines > 1 ? FOOTNOTE : 1;
  }

  /** How wide the table is, in letters. */
  private double width() {
    double width = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      width += isBroken(i) ? GAP + Math.min(letters(i), LONG_WORDS) : letters(i);
    }
    return width;
  }

  /** How wide a column is that is not broken, in letters, with what stands before the next. */
  private double letters(int column) {
    int heading = style.heading(table.columns().get(column)).length();
    int number = 0;
    int interval = 0;
    for (List<Printed> row : printed) {
      Printed cell = row.get(column);
      number = Math.max(number, cell.text().length() + cell.marks().length());
      interval = Math.max(interval, cell.interval().length());
    }
    if (!isWords(column)) {
      number = Math.max(number, places(column) + (marks(column).isEmpty() ? 0 : 1));
    }
    boolean beside = style.intervals() == TableStyle.Place.BESIDE;
    int both = beside ? number + interval : Math.max(number, interval);
    return (isTwo(column) ? 2 : 1) * GAP + Math.max(heading, both);
  }

  /** The places that siunitx keeps for the numbers of a column. */
  private int places(int column) {
    return Arrays.stream(format(column).split("[+.]"))
        .filter(part -> !part.isEmpty())
        .mapToInt(Integer::parseInt)
        .sum();
  }

  private boolean isWords(int column) {
    return table.columns().get(column).isWords();
  }

  private boolean isBroken(int column) {
    return isWords(column)
        && printed.stream().anyMatch(row -> row.get(column).text().length() > LONG_WORDS);
  }

  /** Whether intervals stand in a column of their own. */
  private boolean isTwo(int column) {
    return style.intervals() == TableStyle.Place.BESIDE
        && printed.stream().anyMatch(row -> !row.get(column).interval().isEmpty());
  }

  private String columns() {
    int count = table.columns().size();
    int broken = 0;
    double others = 0;
    for (int i = 0; i < count; i++) {
      broken += isBroken(i) ? 1 : 0;
      others += isBroken(i) ? GAP : letters(i);
    }
    double line = (isWide() ? LONG_LINE : LINE) * size();
    double share = Math.max(0.14, (line - others) / line / Math.max(1, broken));
    String wide = Text.decimals(Math.min(share, 0.45), 2);
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (isWords(i)) {
        columns.add(
            isBroken(i) ? ">{\\raggedright\\arraybackslash}p{" + wide + "\\linewidth}" : "l");
      } else {
        columns.add("S[table-format=" + format(i) + marks(i) + "]");
        if (isTwo(i)) {
          columns.add("@{\\hspace{0.6em}}l");
        }
      }
    }
    return "@{}" + String.join(" ", columns) + "@{}";
  }

  /** Places before and after the point, for siunitx. */
  private String format(int column) {
    int whole = 1;
    int decimals = 0;
    String sign = "";
    for (List<Printed> row : printed) {
      String text = row.get(column).text();
      if (isNumber(text)) {
        String digits = text.replaceAll("[^0-9.]", "");
        int point = digits.indexOf('.');
        whole = Math.max(whole, point < 0 ? digits.length() : point);
        decimals = Math.max(decimals, point < 0 ? 0 : digits.length() - point - 1);
        sign = text.startsWith("−") || text.startsWith("+") ? "+" : sign;
      }
    }
    return sign + whole + (decimals > 0 ? "." + decimals : "");
  }

  /** Room for stars and daggers. */
  private String marks(int column) {
    String longest =
        printed.stream()
            .map(row -> row.get(column).marks())
            .reduce("", (a, b) -> b.length() > a.length() ? b : a);
    return longest.isEmpty() ? "" : ",table-space-text-post={" + raised(longest) + "}";
  }

  private static String raised(String marks) {
    return "\\textsuperscript{" + Latex.escaped(marks) + "}";
  }

  private static boolean isNumber(String text) {
    return text.matches("[−+]?[0-9][0-9,\u202F]*(\\.[0-9]+)?");
  }

  private String headings() {
    List<String> headings = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      String heading = Latex.escaped(style.heading(table.columns().get(i)));
      headings.add(
          isTwo(i)
              ? "\\multicolumn{2}{c}{" + heading + "}"
              : isWords(i) ? heading : "{" + heading + "}");
    }
    return String.join(" & ", headings) + " \\\\\n";
  }

  private String rows() {
    StringBuilder text = new StringBuilder();
    int across = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      across += isTwo(i) ? 2 : 1;
    }
    String panel = "";
    for (int r = 0; r < printed.size(); r++) {
      String title = table.rows().get(r).panel();
      if (!title.equals(panel)) {
        text.append(r > 0 ? "\\addlinespace\n" : "");
        text.append("\\multicolumn{")
            .append(across)
            .append(title.length() > LONG_TITLE ? BROKEN : "}{@{}l}");
        text.append("{\\emph{");
        text.append(Latex.escaped(title)).append("}} \\\\\n");
        panel = title;
      }
      text.append(row(printed.get(r)));
    }
    return text.toString();
  }

  private String row(List<Printed> cells) {
    List<String> first = new ArrayList<>();
    List<String> below = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Printed cell = cells.get(i);
      first.add(
          switch (table.columns().get(i).kind()) {
            case WORDS -> (cell.text().startsWith("[") ? "{}" : "") + Latex.escaped(cell.text());
            case SYMBOL -> Latex.symbol(cell.text());
            default -> number(cell);
          });
      below.add(cell.interval().isEmpty() ? "" : "{" + interval(cell) + "}");
      if (isTwo(i)) {
        first.add(interval(cell));
      }
    }
    boolean two =
        style.intervals() == TableStyle.Place.BELOW
            && below.stream().anyMatch(text -> !text.isEmpty());
    return String.join(" & ", first)
        + (two ? " \\\\*\n" + String.join(" & ", below) : "")
        + " \\\\\n";
  }

  /** A number as siunitx reads it; what is none stands in braces. */
  private static String number(Printed cell) {
    if (cell.text().isEmpty()) {
      return "";
    }
    String marks = cell.marks().isEmpty() ? "" : raised(cell.marks());
    return isNumber(cell.text())
        ? cell.text().replace("−", "-").replaceAll("[,\u202F]", "") + marks
        : "{" + Latex.escaped(cell.text()) + marks + "}";
  }

  private static String interval(Printed cell) {
    return cell.interval().isEmpty()
        ? ""
        : "{[}"
            + Latex.escaped(cell.interval().substring(1, cell.interval().length() - 1))
                .replace("\u202F", "\\,")
            + "{]}";
  }
}
