package casus.cluster;

import java.util.List;
import java.util.Map;

/**
 * An engine that carries out orders on other machines, and gives an order to another machine when
 * one is lost or slow. casus brings none: a jar of its own does, found by {@code ServiceLoader}.
 */
public interface Engine {
  /**
   * What it is called by.
   *
   * @return such as {@code spark}
   */
  String word();

  /**
   * Begins to use it.
   *
   * @param master which of its clusters, in the engine's own words
   * @param settings its own settings, by name, beside those that the machine has for it
   * @return to be closed
   * @throws ClusterException if it cannot be used, with the reason
   */
  Session start(String master, Map<String, String> settings) throws ClusterException;

  /** A use of an engine. */
  interface Session extends AutoCloseable {
    /**
     * How many orders it carries out at a time.
     *
     * @return at least 1; it may change
     */
    int slots();

    /**
     * Has orders carried out by {@link Order#carriedOut}, in about this order, each at least once.
     *
     * @param orders their texts
     * @param outcome told of each, once, in any order
     */
    void submit(List<String> orders, Outcome outcome);

    /** Ends all that is under way, and waits until the engine can be let alone. */
    @Override
    void close();
  }

  /** What comes of orders; told by any thread. */
  interface Outcome {
    /**
     * An order was carried out.
     *
     * @param report what {@link Order#carriedOut} gave
     */
    void reported(String report);

    /**
     * The engine gave up: no more of what was submitted with it will be reported.
     *
     * @param why in one sentence, for the user
     */
    void failed(String why);
  }
}
