import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Packs a folder as tar.gz and as zip: the same folder gives the same bytes (order, owner, time),
 * and what may be executed stays so.
 *
 * <pre>java -cp target/casus.jar scripts/release/Pack.java FOLDER TIME OUT.tar.gz OUT.zip</pre>
 */
final class Pack {
  private Pack() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    FileTime time = FileTime.from(Instant.parse(args[1]));
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    GzipParameters gzip = new GzipParameters();
    gzip.setCompressionLevel(Deflater.BEST_COMPRESSION);
    try (OutputStream out = Files.newOutputStream(Path.of(args[2]));
        TarArchiveOutputStream tar =
            new TarArchiveOutputStream(
                new GzipCompressorOutputStream(new BufferedOutputStream(out), gzip), "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Path file : files) {
        TarArchiveEntry entry = new TarArchiveEntry(name(folder, file));
        entry.setSize(Files.size(file));
        entry.setMode(0100000 | mode(file));
        entry.setModTime(time);
        entry.setIds(0, 0);
        entry.setNames("root", "root");
        add(tar, entry, file);
      }
    }
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(Path.of(args[3]))) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (Path file : files) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name(folder, file));
        entry.setSize(Files.size(file));
        entry.setUnixMode(0100000 | mode(file));
        entry.setLastModifiedTime(time);
        add(zip, entry, file);
      }
    }
  }

  /** Archives part names by a slash on every system, and all stands in one folder. */
  private static String name(Path folder, Path file) {
    return folder.getFileName() + "/" + folder.relativize(file).toString().replace('\\', '/');
  }

  private static int mode(Path file) {
    return Files.isExecutable(file) ? 0755 : 0644;
  }

  private static <E extends ArchiveEntry> void add(ArchiveOutputStream<E> out, E entry, Path file)
      throws IOException {
    out.putArchiveEntry(entry);
    Files.copy(file, out);
    out.closeArchiveEntry();
  }
}
