package casus.scenario;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a file is that is no UTF-8 text, by its first bytes. */
final class FileKind {
  /** So many bytes show how a text is written. */
  private static final int LOOKED_AT = 64;

  private static final Map<String, String> BY_FIRST_BYTES = new LinkedHashMap<>();

  static {
    BY_FIRST_BYTES.put("504b0304", "a zip archive, as workbooks of Excel and LibreOffice are");
    BY_FIRST_BYTES.put("d0cf11e0", "an old Office document, as .xls workbooks are");
    BY_FIRST_BYTES.put("50415231", "a Parquet file");
    BY_FIRST_BYTES.put("1f8b", "compressed by gzip");
    BY_FIRST_BYTES.put("25504446", "a PDF");
    BY_FIRST_BYTES.put("52444132", "a file of R");
    BY_FIRST_BYTES.put("fffe0000", "UTF-32 text");
  }

  private FileKind() {}

  /**
   * What is no text.
   *
   * @param bytes the file
   * @return such as {@code a Parquet file}; empty for what may be text
   */
  static Optional<String> foreign(byte[] bytes) {
    String first = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 4));
    return BY_FIRST_BYTES.entrySet().stream()
        .filter(kind -> first.startsWith(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * The encoding of a text in UTF-16, as some spreadsheets save "Unicode text".
   *
   * @param bytes the file
   * @return by its byte-order mark, or else by every other byte being zero; empty if it is none
   */
  static Optional<Charset> utf16(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    if (mark == 0xFFFE || mark == 0xFEFF) {
      return Optional.of(mark == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT) & ~1);
    if (zeros(start, 1) && !zeros(start, 0)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return zeros(start, 0) && !zeros(start, 1)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean zeros(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i += 2) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
