package casus.results;

import casus.study.Block;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether the journal of a results folder is the one that its manifest tells of. */
final class JournalCheck {
  /** More stretches of missing runs than these are only counted. */
  private static final int MOST_TOLD = 5;

  private final Path folder;
  private final StoredManifest manifest;

  JournalCheck(Path folder, StoredManifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  Journal journal() throws IOException {
    Path file = folder.resolve(Journal.FILE);
    JournalTotals wanted =
        manifest
            .journal()
            .orElseThrow(
                () ->
                    new ResultsException(
                        folder
                            + " was made by an older casus, which kept no checksum of its journal;"
                            + " use that one, or play the study again with this one"));
    if (!Files.isRegularFile(file)) {
      throw new UnreadableResultsException(
          folder + " has no " + Journal.FILE + ": none of its runs is there" + again());
    }
    StudyPlan plan = StudyPlan.read(folder.resolve(StudyPlan.FILE));
    Journal journal = Journal.read(file, plan.journalId());
    JournalTotals found = journal.totals();
    if (journal.damages() == 0 && found.equals(wanted)) {
      return journal;
    }
    try (journal) {
      long readable = journal.blocks(0, Integer.MAX_VALUE).stream().mapToLong(Block::count).sum();
      throw new UnreadableResultsException(
          told(file, wanted.runs(), wanted.runs() - readable, missing(journal, plan)));
    }
  }

  private String told(Path file, long runs, long lost, List<Block> missing) {
    if (lost <= 0) {
      return file + " is damaged: it is not as casus wrote it, though no run is missing" + again();
    }
    List<String> told = new ArrayList<>();
    for (Block block : missing.subList(0, Math.min(MOST_TOLD, missing.size()))) {
      told.add(
          Text.format(
              "point %d, arm %s, runs %d to %d",
              block.point(), manifest.arms().get(block.arm()), block.from(), block.to() - 1));
    }
    if (missing.size() > MOST_TOLD) {
      told.add("and " + (missing.size() - MOST_TOLD) + " more stretches");
    }
    String where = told.isEmpty() ? "" : " (" + String.join("; ", told) + ")";
    return Text.format(
        "%s is damaged: %d of its %d runs cannot be read%s%s", file, lost, runs, where, again());
  }

  private String again() {
    return "; 'casus resume " + Shell.word(folder) + "' plays what is missing again";
  }

  /** Where a precision decided how many runs there are, those after the last are not known of. */
  private List<Block> missing(Journal journal, StudyPlan plan) {
    int first = plan.replications().first();
    boolean fixed = plan.replications().precision().isEmpty();
    List<Block> missing = new ArrayList<>();
    int points = (int) Math.min(Integer.MAX_VALUE, manifest.points());
    List<Block> blocks = journal.blocks(0, points);
    int at = 0;
    for (int point = 0; point < points; point++) {
      for (int arm = 0; arm < manifest.arms().size(); arm++) {
        int next = first;
        for (; at < blocks.size() && isIn(blocks.get(at), point, arm); at++) {
          if (blocks.get(at).from() > next) {
            missing.add(new Block(point, arm, next, blocks.get(at).from()));
          }
          next = blocks.get(at).to();
        }
        int last = first + (fixed ? plan.replications().most() : plan.replications().least());
        if (next < last) {
          missing.add(new Block(point, arm, next, last));
        }
      }
    }
    return missing;
  }

  private static boolean isIn(Block block, int point, int arm) {
    return block.point() == point && block.arm() == arm;
  }
}
