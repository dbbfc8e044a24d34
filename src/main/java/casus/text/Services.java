package casus.text;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What other jars bring along, with where it came from.
 *
 * @param <T> the kind of thing
 * @param found by word
 * @param faults why others of the kind cannot be used
 */
public record Services<T>(Map<String, Found<T>> found, List<String> faults) {
  private static final Pattern WORD = Pattern.compile("[a-z0-9-]+");

  /** Copies both, in their order. */
  public Services {
    found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
    faults = List.copyOf(faults);
  }

  /**
   * Something that another jar brings.
   *
   * @param <T> its kind
   * @param service the thing itself
   * @param path of the jar, or of the class where there is no jar
   * @param sha256 the hash of that file, 64 hexadecimal digits
   */
  public record Found<T>(T service, String path, String sha256) {
    /**
     * The name of the jar or class, without its place on this machine.
     *
     * @return such as {@code rules.jar}
     */
    public String fileName() {
      return String.valueOf(Path.of(path).getFileName());
    }

    /**
     * Which class of which bytes it is.
     *
     * @return the name of the class and the hash of the file
     */
    public String provider() {
      return Text.format("%s sha256:%s", service.getClass().getName(), sha256);
    }
  }

  /**
   * Finds all of a kind that the class path has.
   *
   * @param <T> the kind
   * @param type the kind
   * @param word what one is called by
   * @param taken words that none may have
   * @param kind what to call one in messages, such as "rule"
   * @return them by word, and what is wrong with those that are left out
   */
  public static <T> Services<T> load(
      Class<T> type, Function<T, String> word, Set<String> taken, String kind) {
    Map<String, Found<T>> found = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    try {
      for (T service : ServiceLoader.load(type)) {
        String name = word.apply(service);
        if (!WORD.matcher(name).matches() || taken.contains(name) || found.containsKey(name)) {
          faults.add(
              Text.format(
                  "%s calls its %s '%s', which is taken or is not small letters, digits and hyphens",
                  service.getClass().getName(), kind, name));
        } else {
          found.put(name, found(service));
        }
      }
    } catch (ServiceConfigurationError | IOException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
    return new Services<>(found, faults);
  }

  private static <T> Found<T> found(T service) throws IOException {
    Class<?> provider = service.getClass();
    CodeSource source = provider.getProtectionDomain().getCodeSource();
    if (source != null && source.getLocation() != null) {
      Path jar = file(source);
      if (Files.isRegularFile(jar)) {
        return new Found<>(service, jar.toString(), sha256(Files.readAllBytes(jar)));
      }
    }
    String name = provider.getName().replace('.', '/') + ".class";
    try (InputStream in = provider.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IOException("cannot find the file of " + provider.getName());
      }
      return new Found<>(service, name, sha256(in.readAllBytes()));
    }
  }

  private static Path file(CodeSource source) throws IOException {
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("cannot find " + source.getLocation(), e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
