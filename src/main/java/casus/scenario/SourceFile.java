package casus.scenario;

import casus.text.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file as bytes and as text.
 *
 * @param source its name and lines
 * @param text its text
 * @param sha256 the hash of its bytes
 */
record SourceFile(Source source, String text, String sha256) {
  /** The largest file read, 1 MB: scenarios have a hundredth of that. */
  static final int LARGEST = 1 << 20;

  /** The largest list of design points read, 256 MB. */
  private static final int LARGEST_LIST = 1 << 28;

  /**
   * Reads a file.
   *
   * @param path where it is
   * @param name what to call it
   * @param asked who asked for it; errors that concern the file as a whole are told there
   * @param problems takes what is wrong
   * @return empty if it cannot be read
   */
  static Optional<SourceFile> read(Path path, String name, Origin asked, Problems problems) {
    return read(path, name, LARGEST, asked, problems);
  }

  /** Reads a list of design points, which may be longer than other files. */
  static Optional<SourceFile> readList(Path path, String name, Origin asked, Problems problems) {
    return read(path, name, LARGEST_LIST, asked, problems);
  }

  private static Optional<SourceFile> read(
      Path path, String name, int largest, Origin asked, Problems problems) {
    try {
      if (Files.isDirectory(path)) {
        problems.error(
            asked,
            Text.format(
                "cannot read %s: it is a folder, not a file",
                name.isEmpty() ? "the folder of this file" : name));
        return Optional.empty();
      }
      if (Files.size(path) > largest) {
        problems.error(
            asked,
            Text.format(
                "%s has %d bytes, more than the %d allowed", name, Files.size(path), largest));
        return Optional.empty();
      }
      return decode(name, Files.readAllBytes(path), largest == LARGEST_LIST, problems);
    } catch (IOException e) {
      problems.error(
          asked,
          "cannot read " + name + ": " + reason(e),
          e instanceof NoSuchFileException ? meant(path, name, asked) : "");
      return Optional.empty();
    }
  }

  /** The question whether a neighbour was meant, which is named as the missing one was. */
  private static String meant(Path missing, String name, Origin asked) {
    // What a file refers to is named from that file's own folder.
    String folder = asked.line() > 0 ? "" : name.substring(0, name.lastIndexOf('/') + 1);
    return neighbour(missing).map(near -> "did you mean " + folder + near + "?").orElse("");
  }

  /** A file beside the one that is missing that may have been meant. */
  private static Optional<String> neighbour(Path missing) {
    Path folder = missing.toAbsolutePath().getParent();
    Path name = missing.getFileName();
    if (folder == null || name == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> String.valueOf(file.getFileName())).toList();
      for (String ending : List.of(".yaml", ".yml", ".csv")) {
        if (names.contains(name + ending)) {
          return Optional.of(name + ending);
        }
      }
      return Suggestion.near(name.toString(), names);
    } catch (IOException e) {
      return Optional.empty(); // a hint is not worth a second fault
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "reading it is not permitted";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /**
   * Turns bytes into text, strictly.
   *
   * @param name what to call the file
   * @param bytes what is in it
   * @param problems takes the first byte that is not UTF-8
   * @return empty if it is not UTF-8
   */
  static Optional<SourceFile> decode(String name, byte[] bytes, Problems problems) {
    return decode(name, bytes, false, problems);
  }

  private static Optional<SourceFile> decode(
      String name, byte[] bytes, boolean table, Problems problems) {
    Source unread = new Source(name, List.of());
    Optional<String> foreign = FileKind.foreign(bytes);
    if (foreign.isPresent()) {
      problems.error(
          new Origin(unread, 1, 1),
          Text.format("the file is no text, but %s", foreign.get()),
          table ? "save the table as CSV in UTF-8" : "write the file as text in UTF-8");
      return Optional.empty();
    }
    Optional<Charset> utf16 = FileKind.utf16(bytes);
    if (utf16.isEmpty()) {
      return decodeUtf8(name, bytes, problems);
    }
    if (!table || bytes.length % 2 != 0) {
      problems.error(
          new Origin(unread, 1, 1), "the file is UTF-16, not UTF-8", "save the file as UTF-8");
      return Optional.empty();
    }
    String text = withoutMark(new String(bytes, utf16.get()));
    Source source = Source.of(name, text);
    problems.warn(
        new Origin(source, 1, 1),
        "the table is written in UTF-16, and read so",
        "to be sure, save it as CSV in UTF-8");
    return Optional.of(new SourceFile(source, text, sha256(bytes)));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<SourceFile> decodeUtf8(String name, byte[] bytes, Problems problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    String text = withoutMark(out.toString()); // a byte-order mark, which some editors write
    Source source = Source.of(name, text);
    problems.opens(source);
    if (result.isError()) {
      String lastLine = text.substring(text.lastIndexOf('\n') + 1);
      int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      problems.error(
          new Origin(source, line, lastLine.codePointCount(0, lastLine.length()) + 1),
          Text.format("the file is not UTF-8: byte 0x%02X cannot stand here", bytes[in.position()]),
          "save the file as UTF-8");
      return Optional.empty();
    }
    return Optional.of(new SourceFile(source, text, sha256(bytes)));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
