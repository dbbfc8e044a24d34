package casus.manuscript;

import casus.crisis.Outcome;
import casus.results.Json;
import casus.results.StoredResults;
import casus.results.UnreadableResultsException;
import casus.scenario.LoadedStudy;
import casus.text.Named;
import casus.text.Text;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What of a paper follows from a results folder. */
public final class Manuscript {
  private static final String REFERENCES = "references";

  private final StoredResults results;
  private final LoadedStudy study;
  private final int point;

  /**
   * The text of a folder.
   *
   * @param results the folder
   * @param study what was played, as the folder keeps it
   * @param point the design point that results are told of
   */
  public Manuscript(StoredResults results, LoadedStudy study, int point) {
    this.results = results;
    this.study = study;
    this.point = point;
  }

  /** A part of it. */
  public enum Part implements Named {
    /** How it was done. */
    METHODS,
    /** What came of it. */
    RESULTS,
    /** What the scenario changes against the defaults. */
    ODD,
    /** The filled checklist. */
    STRESS,
    /** Where data and code are to be had. */
    AVAILABILITY,
    /** What is to be cited. */
    BIB;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A form of texts. */
  public enum Form implements Named {
    /** Markdown. */
    MD,
    /** LaTeX. */
    TEX;

    /** As it is asked for, and the ending of its files. */
    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The files of a part.
   *
   * @param part which
   * @param forms in which forms; references have forms of their own
   * @return texts by the names of their files
   * @throws UnreadableResultsException if the folder has no such design point
   * @throws IOException if a file of the folder cannot be read or has a fault
   */
  public Map<String, String> files(Part part, List<Form> forms) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    if (part == Part.BIB) {
      References references = new References(results.manifest(), study.base());
      files.put(REFERENCES + ".bib", references.bibtex());
      files.put(REFERENCES + ".json", Json.text(references.csl()) + "\n");
      return files;
    }
    List<Block> blocks = blocks(part);
    for (Form form : forms) {
      files.put(
          part.word() + "." + form.word(),
          form == Form.MD ? Markdown.of(blocks) : LatexText.of(blocks));
    }
    return files;
  }

  private List<Block> blocks(Part part) throws IOException {
    return switch (part) {
      case METHODS -> List.of(new Block.Paragraph(MethodsText.of(results)));
      case RESULTS -> told();
      case ODD -> new DeltaOdd(study, results.words().arms()).blocks();
      case STRESS -> new StressChecklist(results, study).blocks();
      case AVAILABILITY -> Availability.blocks(results.manifest());
      case BIB -> List.of();
    };
  }

  private List<Block> told() throws IOException {
    List<String> own = study.base().outcomes().stream().map(Outcome::name).toList();
    ResultsText text = new ResultsText(results, own, point);
    if (!text.hasPoint()) {
      throw new UnreadableResultsException(
          Text.format(
              "%s has no design point %d; it has %d",
              results.folder(), point, ResultsText.points(results).size()));
    }
    return text.blocks();
  }
}
