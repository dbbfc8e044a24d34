package casus.scenario;

import casus.crisis.RungChances;
import casus.scenario.Node.Mapping;
import casus.text.Numbers;
import casus.text.Text;
import casus.treaty.Rung;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads and writes how far an event goes: a rung, or rungs with their weights. */
final class RungsReader {
  private RungsReader() {}

  static Optional<RungChances> read(Fields fields, String key) {
    if (!(fields.node(key).orElse(null) instanceof Mapping)) {
      return ValueKind.rung(fields, key).map(RungChances::certain);
    }
    return fields.child(key, key).flatMap(weights -> chances(weights, fields, key));
  }

  private static Optional<RungChances> chances(Fields given, Fields fields, String key) {
    Problems problems = fields.problems();
    int errors = problems.errors();
    given.calledAs("the weight of %s");
    List<Double> weights = new ArrayList<>(Collections.nCopies(Rung.COUNT, 0.0));
    for (Rung rung : Rung.values()) {
      String number = Numbers.text(rung.ordinal());
      String word = rung.word();
      Optional<Double> byNumber = given.number(number, Measure.NOT_NEGATIVE);
      Optional<Double> byWord = given.number(word, Measure.NOT_NEGATIVE);
      if (given.has(number) && given.has(word)) {
        problems.error(
            given.at(number), Text.format("%s has rung %s twice, as %s too", key, number, word));
      }
      weights.set(rung.ordinal(), byNumber.or(() -> byWord).orElse(0.0));
    }
    given.finish();
    if (problems.errors() > errors) {
      return Optional.empty();
    }
    if (weights.stream().noneMatch(weight -> weight > 0)) {
      problems.error(fields.at(key), Text.format("%s has no rung with a weight above 0", key));
      return Optional.empty();
    }
    return Optional.of(new RungChances(weights));
  }

  static Node written(RungChances chances, Origin origin) {
    if (chances.isCertain()) {
      return Node.Scalar.of(Numbers.text(chances.highest().ordinal()), origin);
    }
    Tree tree = new Tree();
    for (int level = 0; level < Rung.COUNT; level++) {
      if (chances.weights().get(level) > 0) {
        tree.put(
            Numbers.text(level),
            Node.Scalar.of(Numbers.text(chances.weights().get(level)), origin));
      }
    }
    return tree.mapping();
  }
}
