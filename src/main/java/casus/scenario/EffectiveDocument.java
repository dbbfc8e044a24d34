package casus.scenario;

import casus.crisis.Outcome;
import casus.crisis.Scenario;
import casus.scenario.Node.Mapping;
import java.util.List;

final class EffectiveDocument {
  private final Mapping root;

  EffectiveDocument(Mapping root, Library library) {
    this.root = root;
  }

  Document of(
      Scenario scenario,
      List<Outcome> outcomes,
      String description,
      List<String> notes,
      List<String> sources) {
    return new Document(root);
  }
}
