package casus.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What is done with folders and files of results. */
public final class Folders {
  private Folders() {}

  /**
   * Gives a file another name, since a new one is to have its own.
   *
   * @param file the file
   * @return where it is now: its name with {@code .kept}, and a number if that is taken
   * @throws IOException if it cannot be done
   */
  public static Path keepAside(Path file) throws IOException {
    String name = file.getFileName() + ".kept";
    Path kept = file.resolveSibling(name);
    for (int number = 2; Files.exists(kept, LinkOption.NOFOLLOW_LINKS); number++) {
      kept = file.resolveSibling(name + "-" + number);
    }
    return Files.move(file, kept);
  }

  /**
   * Where a file or folder really stands, whatever links lead there; it need not exist.
   *
   * @param path the path
   * @return absolute, with the links of all folders that there are
   * @throws IOException if a folder cannot be looked at
   */
  public static Path real(Path path) throws IOException {
    if (Files.exists(path)) {
      return path.toRealPath();
    }
    Path absolute = path.toAbsolutePath();
    Path parent = absolute.getParent();
    return parent == null
        ? absolute
        : real(parent).resolve(String.valueOf(absolute.getFileName())).normalize();
  }

  /** Deletes a folder and all that is in it. */
  public static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The SHA-256 hash of bytes, in hexadecimal. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /**
   * SHA-256 of nothing yet.
   *
   * @return a digest
   */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The SHA-256 hash of a file, in hexadecimal. */
  public static String sha256(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      MessageDigest digest = sha256();
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  /** Why a file could not be read or written, in the user's words. */
  public static String reason(Throwable e) {
    Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
    if (cause == null) {
      return e.toString();
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is not a folder";
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  /**
   * What went wrong with which file, in the user's words.
   *
   * @param e what the system said
   * @return such as {@code results/x: permission denied}
   */
  public static String told(Throwable e) {
    if (e instanceof FileSystemException fault && fault.getFile() != null) {
      String why = fault.getReason();
      String reason =
          e instanceof NoSuchFileException
              ? "there is no such file or folder"
              : e instanceof AccessDeniedException
                  ? "permission denied"
                  : why == null ? e.getClass().getSimpleName() : why;
      return fault.getFile() + ": " + reason;
    }
    return reason(e);
  }
}
