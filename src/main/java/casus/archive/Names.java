package casus.archive;

import casus.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for what tells of the author's machine: places, and the names of people and hosts. */
final class Names {
  /** Where people's own folders lie on the systems there are. */
  private static final String HOMES =
      "(?<![\\w.])/(?:home|Users)/[\\w.-]+|[A-Za-z]:\\\\{1,2}Users\\\\{1,2}[\\w.-]+";

  private static final int SHORTEST_HOST = 5;

  private final Pattern telling;

  /**
   * What to look for.
   *
   * @param places folders of this machine that were at work
   */
  Names(Collection<Path> places) {
    List<String> words = new ArrayList<>(List.of(HOMES));
    List<String> paths = new ArrayList<>(List.of(System.getProperty("user.home", "")));
    places.forEach(place -> paths.add(place.toString()));
    for (String path : paths) {
      if (path.length() > 1) {
        // JSON doubles the backslashes of Windows; names within folders have slashes.
        for (String written :
            new TreeSet<>(List.of(path, path.replace("\\", "\\\\"), path.replace('\\', '/')))) {
          words.add("(?<![\\w.])" + Pattern.quote(bytes(written)) + "(?![\\w-])");
        }
      }
    }
    for (String variable : List.of("HOSTNAME", "COMPUTERNAME")) {
      String host = System.getenv().getOrDefault(variable, "");
      if (host.length() >= SHORTEST_HOST && !host.equals("localhost")) {
        words.add("\\b" + Pattern.quote(bytes(host)) + "\\b");
      }
    }
    telling = Pattern.compile(String.join("|", words));
  }

  /** A text as its bytes are seen when each is taken for a character. */
  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /**
   * Looks through a file and its name, as far as the first that tells.
   *
   * @param name the file's place in the archive
   * @param in its bytes
   * @return what was found; empty for nothing
   */
  Optional<String> found(String name, InputStream in) throws IOException {
    if (name.startsWith(Packing.PROGRAM)) {
      return Optional.empty(); // not made here
    }
    Matcher inName = telling.matcher(bytes("/" + name));
    if (inName.find()) {
      return Optional.of(Text.format("the name %s tells of '%s'", name, inName.group()));
    }
    return name.endsWith(".png") || name.endsWith(".bin") ? Optional.empty() : look(name, in);
  }

  private Optional<String> look(String name, InputStream in) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
      Matcher matcher = telling.matcher(line);
      if (matcher.find()) {
        String words =
            new String(
                matcher.group().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return Optional.of(Text.format("%s:%d tells of '%s'", name, number, words));
      }
    }
    return Optional.empty();
  }
}
