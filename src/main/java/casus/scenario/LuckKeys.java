package casus.scenario;

import casus.crisis.Confrontation;
import casus.crisis.ScriptedEvent;
import casus.crisis.Transfer;
import casus.luck.Keys;
import casus.text.Text;
import casus.treaty.Article;
import casus.treaty.Treaty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes sure that no two names share their luck: draws are keyed by hashes of names, and two names
 * with one hash would be lucky together.
 */
final class LuckKeys {
  private final Problems problems;
  private final Map<Integer, String> names = new HashMap<>();

  LuckKeys(Problems problems) {
    this.problems = problems;
  }

  /**
   * Tells of names with one key.
   *
   * @param root the whole file
   * @param treaties the treaties
   * @param events the events
   * @param disputes the disputes
   * @param transfers the transfers
   */
  void check(
      Fields root,
      List<Treaty> treaties,
      List<ScriptedEvent> events,
      List<Confrontation> disputes,
      List<Transfer> transfers) {
    for (Treaty treaty : treaties) {
      Origin at = origin(root, Layers.TREATIES, treaty.id());
      add(treaty.id(), at);
      for (Article article : treaty.articles()) {
        add(treaty.id() + "." + article.id(), at);
      }
    }
    transfers.forEach(
        transfer -> add(transfer.id(), origin(root, FlowsSection.TRANSFERS, transfer.id())));
    events.forEach(event -> add(event.id(), origin(root, Layers.EVENTS, event.id())));
    disputes.forEach(dispute -> add(dispute.id(), root.keyOrigin(DisputesSection.KEY)));
  }

  private static Origin origin(Fields root, String section, String id) {
    return root.mapping()
        .child(section)
        .map(mapping -> mapping.entries().get(id))
        .map(entry -> entry.key().origin())
        .orElse(root.keyOrigin(section));
  }

  private void add(String name, Origin at) {
    String other = names.putIfAbsent(Keys.of(name), name);
    if (other != null && !other.equals(name)) {
      problems.error(
          at,
          Text.format(
              "'%s' and '%s' would share their luck: their names have one hash", name, other),
          "give one of them another name");
    }
  }
}
