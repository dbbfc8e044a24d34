package casus.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file in the making, and the hash of all that was written, so that it need not be read again. Of
 * a file that is left out there is the hash alone.
 */
final class HashedFile extends OutputStream {
  private final String name;
  private final OutputStream out;
  private final MessageDigest digest = Folders.sha256();
  private String hash = "";

  /**
   * Begins a file.
   *
   * @throws IOException if it cannot be written
   */
  HashedFile(Path path) throws IOException {
    this(path, true);
  }

  /**
   * Begins a file.
   *
   * @param kept whether it is written; only its hash is made otherwise
   * @throws IOException if it cannot be written
   */
  HashedFile(Path path, boolean kept) throws IOException {
    name = path.getFileName().toString();
    out =
        kept
            ? new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)
            : OutputStream.nullOutputStream();
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    out.write(bytes, from, count);
    digest.update(bytes, from, count);
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (hash.isEmpty()) {
      hash = HexFormat.of().formatHex(digest.digest());
    }
  }

  /** The name of the file. */
  String name() {
    return name;
  }

  /** The SHA-256 hash of the file, in hexadecimal; empty until it is closed. */
  String hash() {
    return hash;
  }
}
