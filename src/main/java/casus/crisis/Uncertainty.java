package casus.crisis;

import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A value of a scenario that is a distribution: drawn anew in each replication. */
public sealed interface Uncertainty {
  /**
   * Its law.
   *
   * @return the distribution
   */
  Distribution distribution();

  /**
   * The path of the value in the scenario file, the key of its luck.
   *
   * @return such as {@code "parameters.choice_precision"}
   */
  String path();

  /**
   * The scenario with a value in its place.
   *
   * @param scenario the scenario
   * @param value the value drawn; cut to the range allowed
   * @return a copy
   */
  Scenario apply(Scenario scenario, double value);

  /**
   * An uncertain parameter.
   *
   * @param parameter which
   * @param least the least value allowed
   * @param greatest the greatest value allowed
   * @param distribution its law
   */
  record OfParameter(Parameter parameter, double least, double greatest, Distribution distribution)
      implements Uncertainty {
    @Override
    public String path() {
      return "parameters." + parameter.word();
    }

    @Override
    public Scenario apply(Scenario scenario, double value) {
      double cut = Math.min(greatest, Math.max(least, value));
      return scenario.toBuilder().set(parameter, cut).build();
    }
  }

  /**
   * An uncertain attribute of a state.
   *
   * @param state whose
   * @param attribute which
   * @param distribution its law
   */
  record OfState(StateCode state, Attribute attribute, Distribution distribution)
      implements Uncertainty {
    @Override
    public String path() {
      return "states." + state + "." + attribute.word();
    }

    @Override
    public Scenario apply(Scenario scenario, double value) {
      return scenario.toBuilder()
          .states(
              scenario.states().stream()
                  .map(s -> s.code().equals(state) ? s.with(attribute, value) : s)
                  .toList())
          .build();
    }
  }

  /**
   * An uncertain stake.
   *
   * @param dispute the dispute's id
   * @param ofChallenger whether it is the challenger's, else the target's
   * @param distribution its law
   */
  record OfStake(String dispute, boolean ofChallenger, Distribution distribution)
      implements Uncertainty {
    @Override
    public String path() {
      return path(dispute, ofChallenger);
    }

    /**
     * The path of a stake.
     *
     * @param dispute the dispute's id
     * @param ofChallenger whether it is the challenger's, else the target's
     * @return such as {@code disputes.KOR-PRK.target_stake}
     */
    public static String path(String dispute, boolean ofChallenger) {
      return "disputes." + dispute + (ofChallenger ? ".challenger_stake" : ".target_stake");
    }

    @Override
    public Scenario apply(Scenario scenario, double value) {
      double cut = Math.min(1, Math.max(0, value));
      return scenario.toBuilder()
          .disputes(
              scenario.confrontations().stream()
                  .map(c -> c.id().equals(dispute) ? c.withStake(ofChallenger, cut) : c)
                  .toList())
          .build();
    }
  }

  /**
   * An uncertain day.
   *
   * @param event the event's id
   * @param distribution its law; rounded to whole days
   */
  record OfEventDay(String event, Distribution distribution) implements Uncertainty {
    @Override
    public String path() {
      return "events." + event + ".day";
    }

    @Override
    public Scenario apply(Scenario scenario, double value) {
      int day = (int) Math.max(0, Math.min(Scenario.LONGEST_HORIZON, Math.rint(value)));
      return scenario.toBuilder()
          .events(
              scenario.events().stream().map(e -> e.id().equals(event) ? e.on(day) : e).toList())
          .build();
    }
  }

  /**
   * Several parameters drawn together, as a row of a sample of their posterior.
   *
   * @param file the file of the sample, as the scenario names it
   * @param parameters the parameters, one for each column
   * @param rows the sample, each row with a value for each parameter, within its range
   * @param weights of the rows, not negative, some positive
   */
  record OfPosterior(
      String file, List<Parameter> parameters, List<List<Double>> rows, List<Double> weights)
      implements Uncertainty {
    /** Copies the lists and checks that they fit. */
    public OfPosterior {
      parameters = List.copyOf(parameters);
      rows = rows.stream().map(List::copyOf).toList();
      weights = List.copyOf(weights);
      int columns = parameters.size();
      if (rows.isEmpty() || rows.stream().anyMatch(row -> row.size() != columns)) {
        throw new IllegalArgumentException("a sample without rows, or with rows unlike its head");
      }
    }

    /** The number of the row. */
    @Override
    public Distribution distribution() {
      List<Double> numbers = IntStream.range(0, rows.size()).mapToObj(row -> (double) row).toList();
      return new Distribution.Choice(numbers, weights);
    }

    @Override
    public String path() {
      return "parameters.posterior";
    }

    @Override
    public Scenario apply(Scenario scenario, double value) {
      return scenario.toBuilder().parameters(at((int) value, scenario.parameters())).build();
    }

    /**
     * Parameters as a row of the sample has them.
     *
     * @param row which, from 0
     * @param base the values of those that the sample does not hold
     * @return a copy
     */
    public Parameters at(int row, Parameters base) {
      return base.with(parameters, rows.get(row));
    }

    /**
     * Drawn together with a sample of other parameters that does not depend on this one: rows are
     * paired in their order, the shorter sample being begun anew.
     *
     * @param other of other parameters
     * @return a sample of both
     */
    public OfPosterior with(OfPosterior other) {
      List<Parameter> both = new ArrayList<>(parameters);
      both.addAll(other.parameters);
      List<List<Double>> pairs = new ArrayList<>();
      List<Double> chances = new ArrayList<>();
      for (int i = 0; i < Math.max(rows.size(), other.rows.size()); i++) {
        int mine = i % rows.size();
        int its = i % other.rows.size();
        List<Double> pair = new ArrayList<>(rows.get(mine));
        pair.addAll(other.rows.get(its));
        pairs.add(pair);
        chances.add(weights.get(mine) * other.weights.get(its));
      }
      return new OfPosterior(file, both, pairs, chances);
    }

    /**
     * Rows spread evenly over the sample, as often as their weights say; always the same ones.
     *
     * @param points how many; positive
     * @return numbers of rows, rising
     */
    public List<Integer> spread(int points) {
      Distribution law = distribution();
      return IntStream.range(0, points)
          .mapToObj(i -> (int) law.quantile((i + .5) / points))
          .toList();
    }

    /**
     * The weighted mean of a parameter.
     *
     * @param column which, from 0
     * @return its mean over the sample
     */
    public double mean(int column) {
      double sum = 0;
      double weight = 0;
      for (int row = 0; row < rows.size(); row++) {
        sum += weights.get(row) * rows.get(row).get(column);
        weight += weights.get(row);
      }
      return sum / weight;
    }
  }
}
