package casus.figure;

import casus.results.SensitivityRow;
import casus.results.StoredResults;
import casus.results.SummaryRow;
import casus.results.Titles;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sensitivity indices of one outcome by one method, from {@code sensitivity.csv}: columns
 * {@code arm, outcome, method, factor, index, value, lo, hi, n}, one row for each index of each
 * factor.
 *
 * @param arm the arm: the first of the focus or of the file
 * @param outcome the outcome
 * @param factors by name, in the order of the file
 * @param titles what things are called
 */
record Sensitivity(String arm, String outcome, Map<String, Factor> factors, Titles titles) {
  /** The number of a factor that an index tells. */
  record Index(double value, double lo, double hi, long n) {}

  /**
   * A factor with its indices.
   *
   * @param name the name or path of the factor
   * @param title what the study calls it; its name where it says nothing
   * @param indices by what the file calls them
   */
  record Factor(String name, String title, Map<String, Index> indices) {
    /** An index; NaN for all when the file does not have it. */
    Index index(String which) {
      return indices.getOrDefault(which, new Index(Double.NaN, Double.NaN, Double.NaN, 0));
    }

    /** Whether all its indices exist; the dummy alone makes no figure. */
    boolean isWhole() {
      return !dummy() && indices.values().stream().noneMatch(index -> Double.isNaN(index.value()));
    }

    boolean dummy() {
      return name.equals(SensitivityRow.DUMMY);
    }
  }

  /**
   * Why there are no indices to show.
   *
   * @param method such as {@code sobol}
   * @return the reason; empty when there are some
   */
  static Optional<String> missing(StoredResults results, Focus focus, String method)
      throws IOException {
    if (!results.has(SensitivityRow.FILE)) {
      return Optional.of(
          Text.format("the folder has no %s; 'casus sensitivity' writes it", SensitivityRow.FILE));
    }
    Sensitivity found = of(results, focus, method);
    if (found.factors().isEmpty()) {
      return Optional.of(
          Text.format(
              "%s has no indices by the method '%s' of '%s'",
              SensitivityRow.FILE, method, focus.outcome()));
    }
    return found.factors().values().stream().noneMatch(Factor::isWhole)
        ? Optional.of(
            Text.format(
                "the indices of '%s' do not exist: it is the same at all points, missing at one, or"
                    + " there is one trajectory only",
                focus.outcome()))
        : Optional.empty();
  }

  static Sensitivity of(StoredResults results, Focus focus, String method) throws IOException {
    Set<String> arms = Arms.inOrder(results, focus);
    Titles titles = results.titles();
    Map<String, Map<String, Factor>> byArm = new LinkedHashMap<>();
    for (SensitivityRow row :
        SensitivityRow.of(
            results,
            it ->
                it.method().equals(method)
                    && it.outcome().equals(focus.outcome())
                    && (focus.arms().isEmpty() || focus.arms().contains(it.arm())))) {
      arms.add(row.arm());
      byArm
          .computeIfAbsent(row.arm(), key -> new LinkedHashMap<>())
          .computeIfAbsent(
              row.factor(), name -> new Factor(name, titles.factor(name), new LinkedHashMap<>()))
          .indices()
          .put(row.index(), new Index(row.value(), row.lo(), row.hi(), row.n()));
    }
    List<String> found = new ArrayList<>(arms);
    found.retainAll(byArm.keySet());
    return found.isEmpty()
        ? new Sensitivity("", focus.outcome(), Map.of(), titles)
        : new Sensitivity(
            found.get(0), focus.outcome(), byArm.getOrDefault(found.get(0), Map.of()), titles);
  }

  /** Whether the outcome is a yes-or-no one, so that its estimates are probabilities. */
  boolean ofProbability(StoredResults results) throws IOException {
    return results.has(SummaryRow.FILE)
        && !results
            .summary(row -> row.outcome().equals(outcome) && row.statistic().equals("probability"))
            .isEmpty();
  }

  /** The greatest number of runs that an index rests on. */
  long n() {
    return factors.values().stream()
        .flatMap(factor -> factor.indices().values().stream())
        .mapToLong(Index::n)
        .max()
        .orElse(0);
  }

  NumberTable numbers() {
    NumberTable table =
        new NumberTable("arm", "outcome", "factor", "index", "value", "lo", "hi", "n");
    for (Factor factor : factors.values()) {
      factor
          .indices()
          .forEach(
              (name, index) ->
                  table.add(
                      arm,
                      outcome,
                      factor.name(),
                      name,
                      index.value(),
                      index.lo(),
                      index.hi(),
                      index.n()));
    }
    return table;
  }
}
