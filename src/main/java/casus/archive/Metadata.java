package casus.archive;

import casus.results.Json;
import casus.results.StoredManifest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What machines read of an archive: RO-Crate 1.1 with the Process Run Crate profile 0.5, and
 * CodeMeta 2.0 of the program.
 */
final class Metadata {
  /** The name that RO-Crate wants. */
  static final String RO_CRATE = "ro-crate-metadata.json";

  private static final String SPDX = "https://spdx.org/licenses/";
  private static final String APACHE = SPDX + "Apache-2.0";
  private static final String PROGRAM = "SoftwareApplication";
  private static final String PROFILE = "https://w3id.org/ro/wfrun/process/0.5";

  private final List<PackedFolder> folders;
  private final List<Step> steps;
  private final About about;

  Metadata(List<PackedFolder> folders, List<Step> steps, About about) {
    this.folders = folders;
    this.steps = steps;
    this.about = about;
  }

  /** The program. */
  static String codeMeta(StoredManifest manifest) {
    return Json.text(
            Json.object(
                "@context", "https://doi.org/10.5063/schema/codemeta-2.0",
                "@type", "SoftwareSourceCode",
                "name", "casus",
                "description", "A simulator of mutual-defence treaties in crisis",
                "version", manifest.casusVersion(),
                "identifier", "commit " + manifest.casusCommit(),
                "license", APACHE,
                "programmingLanguage", "Java",
                "runtimePlatform", "Java 17",
                "applicationCategory", "Simulation",
                "author", Json.object("@type", "Organization", "name", "The casus developers")))
        + "\n";
  }

  /**
   * The crate.
   *
   * @param hashes SHA-256 of each file
   * @param sizes bytes of each file
   */
  String roCrate(SortedMap<String, String> hashes, SortedMap<String, Long> sizes)
      throws IOException {
    List<Object> graph = new ArrayList<>();
    graph.add(
        Json.object(
            "@id",
            RO_CRATE,
            "@type",
            "CreativeWork",
            "conformsTo",
            id("https://w3id.org/ro/crate/1.1"),
            "about",
            id("./")));
    graph.add(root(hashes));
    graph.add(
        Json.object(
            "@id", PROFILE,
            "@type", "CreativeWork",
            "name", "Process Run Crate",
            "version", "0.5"));
    graph.add(program(hashes, sizes));
    graph.add(licence(APACHE, "Apache-2.0", "the terms of casus"));
    if (!about.licence().isEmpty() && !licence().equals(APACHE)) {
      graph.add(
          licence(licence(), about.licence(), "the terms of scenarios, tables, figures and texts"));
    }
    for (int i = 0; i < about.authors().size(); i++) {
      graph.add(Json.object("@id", author(i), "@type", "Person", "name", about.authors().get(i)));
    }
    for (int i = 0; i < steps.size(); i++) {
      graph.add(action(i, hashes));
    }
    for (PackedFolder folder : folders) {
      graph.add(
          Json.object(
              "@id",
              reference(folder.place() + "/"),
              "@type",
              "Dataset",
              "name",
              folder.manifest().studyTitle(),
              "hasPart",
              ids(hashes.keySet().stream().filter(name -> name.startsWith(folder.place() + "/")))));
    }
    graph.add(
        Json.object(
            "@id",
            ArchiveRecord.FILE, // it has the hash of this file, not this one its hash
            "@type",
            "File",
            "name",
            ArchiveRecord.FILE,
            "encodingFormat",
            type(ArchiveRecord.FILE)));
    for (Map.Entry<String, String> file : hashes.entrySet()) {
      if (!file.getKey().equals(Packing.JAR)) {
        graph.add(file(file.getKey(), file.getValue(), sizes.getOrDefault(file.getKey(), 0L)));
      }
    }
    return Json.text(
            Json.object("@context", "https://w3id.org/ro/crate/1.1/context", "@graph", graph))
        + "\n";
  }

  private Map<String, Object> root(SortedMap<String, String> hashes) throws IOException {
    Map<String, Object> root =
        Json.object(
            "@id",
            "./",
            "@type",
            "Dataset",
            "conformsTo",
            id(PROFILE),
            "name",
            Documents.title(folders, about),
            "description",
            "Replication archive: inputs, results, figures and tables of simulations with casus,"
                + " and what makes them again",
            "datePublished",
            Documents.date(folders),
            "license",
            about.licence().isEmpty() ? "to be stated by the authors" : id(licence()),
            "hasPart",
            ids(
                Stream.concat(
                    Stream.concat(
                        folders.stream().map(folder -> folder.place() + "/"),
                        Stream.of(ArchiveRecord.FILE)),
                    hashes.keySet().stream())),
            "mentions",
            ids(IntStream.range(0, steps.size()).mapToObj(Metadata::number)));
    if (!about.authors().isEmpty()) {
      root.put(
          "author", ids(IntStream.range(0, about.authors().size()).mapToObj(Metadata::author)));
    }
    return root;
  }

  private String licence() {
    String licence = about.licence();
    return licence.contains("://") ? licence : SPDX + licence;
  }

  private static Map<String, Object> licence(String id, String name, String what) {
    return Json.object("@id", id, "@type", "CreativeWork", "name", name, "description", what);
  }

  /** The program: a file, where it is in the archive. */
  private Map<String, Object> program(
      SortedMap<String, String> hashes, SortedMap<String, Long> sizes) {
    StoredManifest manifest = folders.get(0).manifest();
    boolean packed = about.program().isPresent();
    Map<String, Object> program =
        packed
            ? file(
                Packing.JAR,
                hashes.getOrDefault(Packing.JAR, ""),
                sizes.getOrDefault(Packing.JAR, 0L))
            : new LinkedHashMap<>();
    program.put("@id", program());
    program.put("@type", packed ? List.of("File", PROGRAM) : PROGRAM);
    program.put("name", "casus");
    program.put("softwareVersion", manifest.casusVersion() + " (" + manifest.casusCommit() + ")");
    program.put("softwareRequirements", "Java 17");
    program.put("license", id(APACHE));
    return program;
  }

  private Map<String, Object> action(int number, SortedMap<String, String> hashes)
      throws IOException {
    Step step = steps.get(number);
    PackedFolder folder =
        folders.stream().filter(f -> f.place().equals(step.folder())).findFirst().orElseThrow();
    boolean plays = number == 0 || !steps.get(number - 1).folder().equals(step.folder());
    Map<String, Object> action =
        Json.object(
            "@id",
            number(number),
            "@type",
            "CreateAction",
            "name",
            "casus " + step.words().get(0),
            "description",
            step.typed(),
            "instrument",
            id(program()),
            "object",
            ids(
                plays
                    ? hashes.keySet().stream().filter(name -> name.startsWith("inputs/"))
                    : Stream.of(
                        folder.place() + "/manifest.json", folder.place() + "/journal.bin")),
            "result",
            ids(folder.madeBy(step).stream().map(name -> folder.place() + "/" + name)));
    if (plays && !folder.time("started").isEmpty()) {
      action.put("startTime", folder.time("started"));
      action.put("endTime", folder.time("finished"));
    }
    action.put("actionStatus", id("http://schema.org/CompletedActionStatus"));
    return action;
  }

  private static Map<String, Object> file(String name, String hash, long size) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("@id", reference(name));
    file.put("@type", "File");
    file.put("name", name.substring(name.lastIndexOf('/') + 1));
    file.put("contentSize", Long.toString(size));
    file.put("identifier", "sha256:" + hash);
    String type = type(name);
    if (!type.isEmpty()) {
      file.put("encodingFormat", type);
    }
    return file;
  }

  private static String type(String name) {
    Map<String, String> types =
        Map.ofEntries(
            Map.entry("csv", "text/csv"),
            Map.entry("json", "application/json"),
            Map.entry("yaml", "application/yaml"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("html", "text/html"),
            Map.entry("md", "text/markdown"),
            Map.entry("txt", "text/plain"),
            Map.entry("sh", "application/x-sh"),
            Map.entry("ps1", "text/plain"),
            Map.entry("bib", "text/x-bibtex"),
            Map.entry("bin", "application/octet-stream"),
            Map.entry("jar", "application/java-archive"),
            Map.entry("tex", "application/x-tex"),
            Map.entry(
                "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
    return types.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
  }

  private String program() {
    return about.program().isPresent() ? Packing.JAR : "#casus";
  }

  private static String number(int action) {
    return "#action-" + (action + 1);
  }

  private static String author(int number) {
    return "#author-" + (number + 1);
  }

  private static Map<String, Object> id(String id) {
    return Json.object("@id", id);
  }

  private static List<Object> ids(Stream<String> ids) {
    return ids.<Object>map(name -> id(reference(name))).toList();
  }

  /** The name of a file as a reference may have it: with blanks and such behind percent signs. */
  private static String reference(String name) {
    try {
      return name.startsWith("#") ? name : new URI(null, null, name, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("names that no file can have were refused", e);
    }
  }
}
