package casus.calibration;

import casus.scenario.Problem;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How often defence pacts were invoked in wars, and honoured once invoked (Berkemeier and Fuhrmann
 * 2018): counts of alliance–war pairs.
 *
 * @param before pairs up to 1944
 * @param after pairs from 1945 on
 */
public record Fulfilment(Counts before, Counts after) {
  /** The first year of the later era. */
  static final int ERA = 1945;

  /** Nothing known. */
  public static final Fulfilment NONE = new Fulfilment(new Counts(0, 0, 0), new Counts(0, 0, 0));

  /**
   * Counts of one era.
   *
   * @param pairs alliance–war pairs
   * @param invoked those in which the case of the treaty was met
   * @param honoured those of them in which it was honoured
   */
  public record Counts(int pairs, int invoked, int honoured) {
    /** Checks that each is part of the one before. */
    public Counts {
      if (honoured < 0 || honoured > invoked || invoked > pairs) {
        throw new IllegalArgumentException(
            Text.format("not parts of one another: %d, %d, %d", pairs, invoked, honoured));
      }
    }
  }

  /**
   * Reads a file with the columns {@code period, defense, outcome_LLM}.
   *
   * @param file the file
   * @param problems gets what is wrong
   * @return the counts of defence pacts
   * @throws IOException if the file cannot be read
   */
  public static Fulfilment read(Path file, List<Problem> problems) throws IOException {
    int[][] counts = new int[2][3];
    List<String> needed = new ArrayList<>(List.of("period", "defense", "outcome_LLM"));
    new CaseFile(file, needed, problems)
        .forEach(
            row -> {
              if (row.number("defense") == 1) {
                int[] era = counts[row.text("period").startsWith("1816") ? 0 : 1];
                String outcome = row.text("outcome_LLM");
                era[0]++;
                era[1] += outcome.equals("not_invoked") ? 0 : 1;
                era[2] += outcome.equals("honored") ? 1 : 0;
              }
            });
    return new Fulfilment(of(counts[0]), of(counts[1]));
  }

  private static Counts of(int[] era) {
    return new Counts(era[0], era[1], era[2]);
  }
}
