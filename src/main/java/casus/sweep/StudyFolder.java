package casus.sweep;

import casus.results.Folders;
import casus.results.Journal;
import casus.results.ResultsException;
import casus.results.StudyPlan;
import casus.results.UnreadableResultsException;
import casus.scenario.EffectiveYaml;
import casus.scenario.LoadedStudy;
import casus.scenario.Parsed;
import casus.scenario.StudyReader;
import casus.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folder of a study at work: copies of all it was read from, the plan, and the journal. A study
 * can be gone on with from it alone.
 *
 * <p>Work stands in its place from the start where nothing stood there before. Where earlier
 * results stand, it is done in a hidden folder beside them until it is whole.
 */
public final class StudyFolder implements AutoCloseable {
  /** The study as its authors wrote it. */
  public static final String STUDY = "study.yaml";

  /** Its scenario in one file, as its authors wrote it. */
  public static final String SCENARIO = "scenario.yaml";

  /** The list of its points, if it came from a file. */
  public static final String LIST = "design.csv";

  /** What a folder keeps of what it was made from, where there is such a file. */
  static final List<String> INPUTS =
      List.of(STUDY, SCENARIO, "scenario.effective.yaml", LIST, EffectiveYaml.POSTERIOR);

  private static final String MANIFEST = "manifest.json";

  private final Path target;
  private final Path work;
  private final LoadedStudy study;
  private final StudyPlan plan;
  private final Journal journal;

  private StudyFolder(Path target, Path work, LoadedStudy study, StudyPlan plan, Journal journal) {
    this.target = target;
    this.work = work;
    this.study = study;
    this.plan = plan;
    this.journal = journal;
  }

  /**
   * Begins a study.
   *
   * @param target where its results are to stand
   * @param force whether what stands there may be replaced, once the new results are whole
   * @param study the study
   * @param plan what it is to hold
   * @return the folder, with an empty journal
   * @throws ResultsException if something stands there, or nothing can be written
   */
  public static StudyFolder begin(Path target, boolean force, LoadedStudy study, StudyPlan plan) {
    try {
      Path absolute = target.toAbsolutePath().normalize();
      if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
        throw new ResultsException(target + " is a file, not a folder; name another with -o");
      }
      boolean filled = Folders.filled(absolute);
      if (filled && !force) {
        throw new ResultsException(standing(target, absolute));
      }
      Path work = filled ? beside(absolute) : absolute;
      if (filled && Files.exists(work)) {
        Folders.delete(work);
      }
      Files.createDirectories(work);
      write(work, study);
      Journal journal = Journal.open(work.resolve(Journal.FILE));
      // The plan comes last: a folder that has one has all the rest.
      writeWhole(work.resolve(StudyPlan.FILE), plan.json());
      return new StudyFolder(absolute, work, study, plan, journal);
    } catch (IOException e) {
      throw new ResultsException(
          Text.format(
              "cannot write results to %s: %s; name a folder you may write to with -o",
              target, Folders.reason(e)),
          e);
    }
  }

  private static String standing(Path target, Path absolute) {
    return isUnfinished(absolute)
        ? Text.format(
            "%s holds a study that has not ended; 'casus resume %s' goes on with it, --force begins anew",
            target, target)
        : Text.format(
            "%s already holds results; name another folder with -o, or replace them with --force"
                + " (they stand until the new ones are whole)",
            target);
  }

  private static boolean isUnfinished(Path folder) {
    return Files.exists(folder.resolve(StudyPlan.FILE)) && !Files.exists(folder.resolve(MANIFEST));
  }

  private static Path beside(Path target) {
    return target.resolveSibling("." + target.getFileName() + ".new");
  }

  private static void write(Path work, LoadedStudy study) throws IOException {
    writeWhole(work.resolve(STUDY), study.text());
    writeWhole(work.resolve(SCENARIO), EffectiveYaml.writeAsWritten(study.base()));
    writeWhole(work.resolve("scenario.effective.yaml"), EffectiveYaml.writeForFolder(study.base()));
    Optional<String> posterior = EffectiveYaml.posterior(study.base());
    if (posterior.isPresent()) {
      writeWhole(work.resolve(EffectiveYaml.POSTERIOR), posterior.get());
    }
    if (study.list().isPresent()) {
      writeWhole(work.resolve(LIST), study.list().get());
    }
  }

  private static void writeWhole(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, text, StandardCharsets.UTF_8);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Finds the work that is to go on.
   *
   * @param target the results folder, as the user named it
   * @return the folder; empty if its results are whole
   * @throws ResultsException if there is no study
   */
  public static Optional<StudyFolder> resume(Path target) {
    Path absolute = target.toAbsolutePath().normalize();
    Path beside = beside(absolute);
    if (Files.exists(beside.resolve(StudyPlan.FILE))) {
      return Optional.of(opened(target, absolute, beside));
    }
    if (Files.exists(absolute.resolve(MANIFEST))) {
      return Optional.empty();
    }
    return Optional.of(opened(target, absolute, absolute));
  }

  /**
   * Opens a finished study, to be read or checked.
   *
   * @param folder the results folder
   * @return the study with its own plan
   * @throws ResultsException if there is none
   */
  public static LoadedStudy study(Path folder) {
    try {
      return reopened(folder, StudyPlan.read(folder.resolve(StudyPlan.FILE)));
    } catch (IOException e) {
      throw noStudy(folder, e);
    }
  }

  /**
   * Prepares a finished study to get more replications; its results stand until they are whole.
   *
   * @param target the results folder
   * @param more the new plan
   * @return the folder at work, with all that was played so far
   * @throws ResultsException if there is no finished study, or nothing can be written
   */
  public static StudyFolder expand(Path target, StudyPlan more) {
    Path absolute = target.toAbsolutePath().normalize();
    Path work = beside(absolute);
    try {
      if (Files.exists(work)) {
        Folders.delete(work);
      }
      Files.createDirectories(work);
      List<String> names = new ArrayList<>(INPUTS);
      names.add(Journal.FILE);
      for (String name : names) {
        if (Files.exists(absolute.resolve(name))) {
          Files.copy(absolute.resolve(name), work.resolve(name));
        }
      }
      writeWhole(work.resolve(StudyPlan.FILE), more.json());
      return opened(target, absolute, work);
    } catch (IOException e) {
      throw new ResultsException(Text.format("cannot expand %s: %s", target, Folders.reason(e)), e);
    }
  }

  private static StudyFolder opened(Path asGiven, Path target, Path work) {
    try {
      if (!Files.isRegularFile(work.resolve(StudyPlan.FILE))) {
        throw noStudy(asGiven, null);
      }
      StudyPlan plan = StudyPlan.read(work.resolve(StudyPlan.FILE));
      LoadedStudy study = reopened(work, plan);
      return new StudyFolder(target, work, study, plan, Journal.open(work.resolve(Journal.FILE)));
    } catch (UnreadableResultsException e) {
      throw new ResultsException(e.getMessage() == null ? "" : e.getMessage(), e);
    } catch (IOException e) {
      throw new ResultsException(
          Text.format("cannot go on in %s: %s", asGiven, Folders.reason(e)), e);
    }
  }

  private static ResultsException noStudy(
      Path folder, @org.jspecify.annotations.Nullable IOException e) {
    String message =
        Files.isDirectory(folder)
            ? folder + " holds no study of this casus (no " + StudyPlan.FILE + ")"
            : folder + " is not a folder; name one that 'casus sweep -o' made";
    return e == null ? new ResultsException(message) : new ResultsException(message, e);
  }

  private static LoadedStudy reopened(Path folder, StudyPlan plan) {
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

  /** Where the results are to stand. */
  public Path target() {
    return target;
  }

  /** Where the work is done. */
  Path work() {
    return work;
  }

  /** The study. */
  public LoadedStudy study() {
    return study;
  }

  /** The plan. */
  public StudyPlan plan() {
    return plan;
  }

  /** The journal. */
  public Journal journal() {
    return journal;
  }

  /** Puts finished work in its place. */
  void putInPlace() throws IOException {
    journal.close();
    if (!work.equals(target)) {
      Folders.replace(work, target);
    }
  }

  @Override
  public void close() {
    try {
      journal.close();
    } catch (IOException e) {
      // What was appended is there or not; closing changes nothing in it.
    }
  }
}
