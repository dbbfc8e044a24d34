package casus.sweep;

import casus.results.Folders;
import casus.results.Manifest;
import casus.results.ResultsException;
import casus.results.SealedPlan;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.results.UnreadableResultsException;
import casus.scenario.EffectiveYaml;
import casus.scenario.LoadedStudy;
import casus.scenario.Parsed;
import casus.scenario.StudyReader;
import casus.text.Text;
import casus.text.WholeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The copies that a folder keeps of all that its study was read from, with the plan: what the study
 * can be read, checked and gone on with.
 */
public final class StudyCopies {
  /** The study as its authors wrote it. */
  public static final String STUDY = "study.yaml";

  /** Its scenario in one file, as its authors wrote it. */
  public static final String SCENARIO = "scenario.yaml";

  /** The list of its points, if it came from a file. */
  public static final String LIST = "design.csv";

  /** Its scenario in full. */
  static final String EFFECTIVE = "scenario.effective.yaml";

  /** What a folder keeps of what it was made from, where there is such a file. */
  static final List<String> INPUTS =
      List.of(STUDY, SCENARIO, EFFECTIVE, LIST, EffectiveYaml.POSTERIOR, SealedPlan.FILE);

  private StudyCopies() {}

  /** Writes the copies into an empty folder, and the plan that was sealed, if one was. */
  static void write(Path work, LoadedStudy study, Optional<String> sealed) throws IOException {
    Map<String, String> texts = texts(study);
    sealed.ifPresent(text -> texts.put(SealedPlan.FILE, text));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      WholeFiles.write(work.resolve(text.getKey()), text.getValue());
    }
  }

  /**
   * The texts that a study is played from.
   *
   * @param study the study
   * @return texts by name, as a folder has them
   */
  public static Map<String, String> texts(LoadedStudy study) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(STUDY, study.text());
    texts.put(SCENARIO, EffectiveYaml.writeAsWritten(study.base()));
    texts.put(EFFECTIVE, EffectiveYaml.writeForFolder(study.base()));
    EffectiveYaml.posterior(study.base())
        .ifPresent(sample -> texts.put(EffectiveYaml.POSTERIOR, sample));
    study.list().ifPresent(list -> texts.put(LIST, list));
    return texts;
  }

  /** SHA-256 of each copy there is, by its name. */
  static Map<String, String> hashes(Path work) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (String name : INPUTS) {
      if (Files.exists(work.resolve(name))) {
        hashes.put(name, Folders.sha256(work.resolve(name)));
      }
    }
    return hashes;
  }

  /** The files that a study is played from are as they were when it began. */
  static void requireSound(Path folder, StudyPlan plan, Set<String> except) throws IOException {
    for (Map.Entry<String, String> copy : plan.copies().entrySet()) {
      Path file = folder.resolve(copy.getKey());
      if (!except.contains(copy.getKey())
          && !(Files.isRegularFile(file) && Folders.sha256(file).equals(copy.getValue()))) {
        throw new UnreadableResultsException(
            Text.format(
                "%s is %s; put it back as it was, or play the study again: %s",
                file,
                Files.isRegularFile(file)
                    ? "damaged, or was changed after the study began: its hash differs"
                    : "missing",
                plan.command()));
      }
    }
  }

  /** The plan of a folder that the user named. */
  static StudyPlan planOf(Path shown, Path folder) throws IOException {
    if (!Files.exists(folder.resolve(StudyPlan.FILE))) {
      throw noStudy(shown);
    }
    return StudyPlan.read(folder.resolve(StudyPlan.FILE));
  }

  /**
   * The plan of a study.
   *
   * @param folder its folder
   * @return the plan
   * @throws ResultsException if there is none, or it is damaged
   */
  public static StudyPlan plan(Path folder) {
    return told(folder, () -> planOf(folder, folder));
  }

  /**
   * Opens a finished study, to be read or checked.
   *
   * @param folder the results folder
   * @return the study with its own plan
   * @throws ResultsException if there is none, or it is damaged
   */
  public static LoadedStudy study(Path folder) {
    return told(
        folder,
        () -> {
          StudyPlan plan = planOf(folder, folder);
          requireSound(folder, plan, Set.of());
          return reopened(folder, plan);
        });
  }

  /**
   * The plan that was sealed before a study was played.
   *
   * @param folder where the study's copies lie
   * @return its text; empty if it is played by none, whatever file of the name lies there
   * @throws ResultsException if it cannot be read
   */
  public static Optional<String> sealed(Path folder) {
    return told(
        folder,
        () ->
            planOf(folder, folder).copies().containsKey(SealedPlan.FILE)
                ? Optional.of(Files.readString(folder.resolve(SealedPlan.FILE)))
                : Optional.empty());
  }

  /** The study as its copies say, with its plan. */
  static LoadedStudy reopened(Path folder, StudyPlan plan) {
    Path list = folder.resolve(LIST);
    Parsed<LoadedStudy> parsed =
        StudyReader.reopen(
            folder.resolve(STUDY),
            folder.resolve(SCENARIO),
            Files.exists(list) ? Optional.of(list) : Optional.empty());
    if (parsed instanceof Parsed.Sound<LoadedStudy> sound) {
      LoadedStudy study = sound.value();
      return study.with(
          study.study().withSeed(plan.seed()).with(plan.replications()).with(plan.luck()));
    }
    throw new ResultsException(
        "the copies of the study's files in "
            + folder
            + " can no longer be read:\n"
            + parsed.problems().get(0));
  }

  /** Says why a folder has no study. */
  static ResultsException noStudy(Path folder) {
    return new ResultsException(
        Files.isDirectory(folder)
            ? folder + " holds no study of this casus (no " + StudyPlan.FILE + ")"
            : folder + " is not a folder; name one that 'casus sweep -o' made");
  }

  /** Says what stands where a study is to begin. */
  static ResultsException standing(Path shown, Path folder) {
    boolean unfinished =
        Files.exists(folder.resolve(StudyPlan.FILE))
            && !Files.exists(folder.resolve(Manifest.FILE));
    return new ResultsException(
        unfinished
            ? Text.format(
                "%s holds a study that has not ended; 'casus resume %s' goes on with it, --force"
                    + " begins anew",
                shown, Shell.word(shown))
            : Text.format(
                "%s already holds results; name another folder with -o, or replace them with"
                    + " --force (they stand until the new ones are whole)",
                shown));
  }

  /** Something that is read of a folder. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T told(Path folder, Reading<T> reading) {
    try {
      return reading.read();
    } catch (UnreadableResultsException e) {
      throw new ResultsException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new ResultsException(Text.format("cannot read %s: %s", folder, Folders.reason(e)), e);
    }
  }
}
