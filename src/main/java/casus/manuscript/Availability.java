package casus.manuscript;

import casus.results.StoredManifest;
import casus.scenario.DataSources;
import java.util.ArrayList;
import java.util.List;

/** Statements on where data and code are to be had. */
final class Availability {
  private Availability() {}

  static List<Block> blocks(StoredManifest manifest) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, "Data and code availability"));
    blocks.add(new Block.Heading(2, "Data"));
    Passage simulated =
        Passage.of(
            "All results are simulated; the results folder holds every run, the scenario with every"
                + " value used, and the hashes of all files. It is deposited at ");
    simulated.gap("repository and DOI").text(". ");
    manifest.partial().ifPresent(part -> simulated.text(part.sentence()));
    blocks.add(new Block.Paragraph(simulated));
    blocks.add(
        new Block.Paragraph(
            Passage.of(
                "Attributes of states, borders, rivalries and affinities come from published data,"
                    + " which casus cites and does not hand on:")));
    for (DataSources.DataSource source : DataSources.all()) {
      blocks.add(
          new Block.Item(
              source.id(),
              Passage.of(
                  source.citation()
                      + " Version: "
                      + source.version()
                      + ". Terms: "
                      + source.terms()
                      + ".")));
    }
    blocks.add(new Block.Heading(2, "Code"));
    blocks.add(
        new Block.Paragraph(
            Passage.of(
                    Citation.version(manifest)
                        + " is open source under the Apache Licence 2.0. With it ")
                .code(Citation.command(manifest))
                .text(" makes the same bytes again, and ")
                .code("casus verify DIR")
                .text(" checks a folder and plays some of its runs again. The version used is at ")
                .gap("repository and DOI of the program")
                .text(".")));
    return blocks;
  }
}
