package casus.manuscript;

import casus.results.Json;
import casus.text.Latex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something to be cited.
 *
 * @param key what citations call it
 * @param type as CSL has it: {@code software}, {@code article-journal}, {@code dataset}, {@code
 *     treaty}, {@code document}
 * @param author who wrote it, as one name; empty where unknown
 * @param year of publication; empty where unknown
 * @param title its title
 * @param version of data or program; empty for none
 * @param doi empty for none
 * @param note the rest, in words
 */
record Reference(
    String key,
    String type,
    String author,
    String year,
    String title,
    String version,
    String doi,
    String note) {
  /** A citation as the libraries have it: "Author. Year. Title. Where it appeared." */
  private static final Pattern WORDS =
      Pattern.compile("(.{3,400}?)\\. (\\d{4})\\. (.+?)(?:\\. (.*))?", Pattern.DOTALL);

  private static final Pattern DOI = Pattern.compile("doi:\\s*(10\\.\\S+?)[.;]?(?:\\s|$)");

  /** What stands between two citations in one text. */
  private static final Pattern BETWEEN = Pattern.compile("; (?=[^;]{3,200}?\\. \\d{4}\\. )");

  /** The references that a text holds: several where it is a row of citations. */
  static List<Reference> of(String key, String type, String text, String version) {
    List<Reference> references = new ArrayList<>();
    String[] parts = BETWEEN.split(text.strip().replaceAll("\\s+", " "), -1);
    for (String part : parts) {
      String name = parts.length == 1 ? key : key + "-" + (references.size() + 1);
      Matcher words = WORDS.matcher(part.replaceFirst("\\.$", ""));
      Matcher doi = DOI.matcher(part);
      String found = doi.find() ? doi.group(1) : "";
      references.add(
          words.matches()
              ? new Reference(
                  name,
                  type,
                  words.group(1),
                  words.group(2),
                  words.group(3),
                  version,
                  found,
                  words.group(4) == null ? "" : words.group(4))
              : new Reference(name, type, "", "", part, version, found, ""));
    }
    return references;
  }

  /** An entry for BibTeX. */
  String bibtex() {
    StringBuilder entry = new StringBuilder("@misc{").append(key).append(",\n");
    field(entry, "author", author.isEmpty() ? "" : "{" + escaped(author) + "}");
    field(entry, "key", author.isEmpty() ? escaped(title) : ""); // what it is sorted by
    field(entry, "title", "{" + escaped(title) + "}");
    field(entry, "year", year);
    field(entry, "version", escaped(version));
    field(entry, "doi", doi);
    field(entry, "note", escaped(note));
    return entry.append("}\n").toString();
  }

  private static void field(StringBuilder entry, String name, String value) {
    if (!value.isEmpty()) {
      entry.append("  ").append(name).append(" = {").append(value).append("},\n");
    }
  }

  /** Braces are counted by BibTeX even where a backslash stands before them. */
  private static String escaped(String text) {
    return Latex.escaped(text)
        .replace("\\{", "\\textbraceleft{}")
        .replace("\\}", "\\textbraceright{}");
  }

  /** The same for CSL-JSON. */
  Map<String, Object> csl() {
    Map<String, Object> csl = new LinkedHashMap<>();
    csl.put("id", key);
    csl.put("type", type);
    csl.put("title", title);
    if (!author.isEmpty()) {
      csl.put("author", List.of(Json.object("literal", author)));
    }
    if (!year.isEmpty()) {
      csl.put("issued", Json.object("date-parts", List.of(List.of(Integer.parseInt(year)))));
    }
    if (!version.isEmpty()) {
      csl.put("version", version);
    }
    if (!doi.isEmpty()) {
      csl.put("DOI", doi);
    }
    if (!note.isEmpty()) {
      csl.put("note", note);
    }
    return csl;
  }
}
