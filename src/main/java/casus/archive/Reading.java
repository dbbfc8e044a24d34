package casus.archive;

import casus.results.Folders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Bytes that are read once, with their number and hash. */
final class Reading extends FilterInputStream {
  private final MessageDigest digest = Folders.sha256();
  private long size;

  Reading(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    int read = super.read(bytes, from, count);
    if (read > 0) {
      digest.update(bytes, from, read);
      size += read;
    }
    return read;
  }

  @Override
  public long skip(long count) {
    return 0; // every byte is read
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** How many bytes were read. */
  long size() {
    return size;
  }

  /** The SHA-256 hash of what was read, in hexadecimal; asked for once, at the end. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
