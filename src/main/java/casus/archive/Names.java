package casus.archive;

import casus.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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
   * Looks through files and their names.
   *
   * @param entries the files
   * @return what was found, one line for each file
   */
  List<String> found(SortedMap<String, Zips.Source> entries) throws IOException {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, Zips.Source> entry : entries.entrySet()) {
      String name = entry.getKey();
      if (name.startsWith(Packing.PROGRAM)) {
        continue; // not made here
      }
      Matcher inName = telling.matcher(bytes("/" + name));
      if (inName.find()) {
        found.add(Text.format("the name %s tells of '%s'", name, inName.group()));
        continue;
      }
      if (!name.endsWith(".png") && !name.endsWith(".bin")) {
        look(name, entry.getValue(), found);
      }
    }
    return found;
  }

  private void look(String name, Zips.Source source, List<String> found) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.ISO_8859_1))) {
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
        Matcher matcher = telling.matcher(line);
        if (matcher.find()) {
          String words =
              new String(
                  matcher.group().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
          found.add(Text.format("%s:%d tells of '%s'", name, number, words));
          return;
        }
      }
    }
  }
}
