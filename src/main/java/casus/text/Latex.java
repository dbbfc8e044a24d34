package casus.text;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Texts within LaTeX. */
public final class Latex {
  /** Stands over the letter before it. */
  private static final char MACRON = '\u0304';

  private static final String GREEK = "αβγδεζηθικλμνξοπρςστυφχψω";

  private static final String[] GREEK_NAMES = {
    "alpha",
    "beta",
    "gamma",
    "delta",
    "epsilon",
    "zeta",
    "eta",
    "theta",
    "iota",
    "kappa",
    "lambda",
    "mu",
    "nu",
    "xi",
    "omicron",
    "pi",
    "rho",
    "varsigma",
    "sigma",
    "tau",
    "upsilon",
    "phi",
    "chi",
    "psi",
    "omega"
  };

  private static final Map<Integer, String> SIGNS = signs();

  private Latex() {}

  private static Map<Integer, String> signs() {
    Map<Integer, String> signs = new HashMap<>();
    signs.put((int) '\\', "\\textbackslash{}");
    signs.put((int) '~', "\\textasciitilde{}");
    signs.put((int) '^', "\\textasciicircum{}");
    signs.put((int) '<', "\\textless{}");
    signs.put((int) '>', "\\textgreater{}");
    signs.put((int) '|', "\\textbar{}");
    signs.put((int) '"', "\\char34{}"); // there in all encodings of fonts
    signs.put((int) '−', "$-$");
    signs.put((int) '≤', "$\\leq$");
    signs.put((int) '≥', "$\\geq$");
    signs.put((int) '×', "$\\times$");
    signs.put((int) '·', "$\\cdot$");
    signs.put((int) '±', "$\\pm$");
    signs.put((int) '→', "$\\rightarrow$");
    signs.put((int) '∞', "$\\infty$");
    signs.put((int) '√', "$\\surd$");
    signs.put((int) 'ϑ', "$\\vartheta$");
    signs.put((int) 'ϱ', "$\\varrho$");
    signs.put((int) 'ϖ', "$\\varpi$");
    signs.put((int) '†', "$^{\\dagger}$");
    signs.put((int) 'µ', "$\\mu$");
    signs.put((int) 'Δ', "$\\Delta$");
    signs.put((int) 'Σ', "$\\Sigma$");
    signs.put((int) 'Φ', "$\\Phi$");
    signs.put((int) 'Λ', "$\\Lambda$");
    signs.put((int) 'Ω', "$\\Omega$");
    for (int i = 0; i < GREEK_NAMES.length; i++) {
      String name = GREEK_NAMES[i];
      signs.put((int) GREEK.charAt(i), name.equals("omicron") ? "$o$" : "$\\" + name + "$");
    }
    return Map.copyOf(signs);
  }

  /**
   * A text with the signs replaced that LaTeX means otherwise, or that its fonts lack.
   *
   * @param text any
   * @return what stands for it in a paragraph or in the cell of a table; letters with accents stay
   *     as they are, in UTF-8
   */
  public static String escaped(String text) {
    return text.codePoints()
        .mapToObj(
            c ->
                "&%$#_{}".indexOf(c) >= 0
                    ? "\\" + Character.toString(c)
                    : SIGNS.getOrDefault(c, Character.toString(c)))
        .collect(Collectors.joining());
  }

  /**
   * A symbol of the model as mathematics.
   *
   * @param symbol such as {@code θ_4}; what follows an underscore is an index
   * @return such as {@code $\theta_{4}$}; empty for an empty one
   */
  public static String symbol(String symbol) {
    StringBuilder text = new StringBuilder();
    boolean isIndex = false;
    for (int i = 0; i < symbol.length(); i++) {
      char c = symbol.charAt(i);
      if (c == '_' && !isIndex) {
        text.append("_{");
        isIndex = true;
      } else if (i + 1 < symbol.length() && symbol.charAt(i + 1) == MACRON) {
        text.append("\\bar{").append(bare(c)).append('}');
        i++;
      } else {
        text.append(bare(c));
      }
    }
    return symbol.isEmpty() ? "" : "$" + text + (isIndex ? "}$" : "$");
  }

  /** A sign within mathematics. */
  private static String bare(char c) {
    String sign = escaped(String.valueOf(c));
    return sign.startsWith("$\\") ? sign.substring(1, sign.length() - 1) + " " : sign;
  }

  /**
   * Whether a text has letters that pdfLaTeX does not set without further packages, such as Hangul
   * or Cyrillic; LuaLaTeX and XeLaTeX do with a font that has them.
   *
   * @param text any
   * @return false for Latin letters with and without accents, and for the signs that {@link
   *     #escaped} replaces
   */
  public static boolean isBeyondPdfLatex(String text) {
    return text.codePoints()
        .anyMatch(c -> c > 0x17f && !SIGNS.containsKey(c) && "–—‘’“”„…‚‹›•€′".indexOf(c) < 0);
  }
}
