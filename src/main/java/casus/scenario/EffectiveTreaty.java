package casus.scenario;

import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Numbers;
import casus.treaty.Article;
import casus.treaty.Council;
import casus.treaty.Membership;
import casus.treaty.Reading;
import casus.treaty.Treaty;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A treaty written out in full, such that {@link TreatyReader} gives it back. */
final class EffectiveTreaty {
  private static final Origin DEFAULT = Provenance.DEFAULT;

  private final Provenance provenance;
  private final Treaty treaty;

  EffectiveTreaty(Provenance root, Treaty treaty) {
    this.provenance = root.below(Layers.TREATIES, treaty.id());
    this.treaty = treaty;
  }

  Mapping mapping() {
    Tree articles = new Tree();
    treaty.articles().forEach(article -> articles.put(article.id(), article(article)));
    List<Node> members = treaty.members().stream().map(this::member).toList();
    return TreatyKeys.ROOT.written(
        treaty,
        provenance,
        key -> DEFAULT,
        Map.of(
            "members",
            new Sequence(members, provenance.of(DEFAULT, "members")),
            "articles",
            articles.mapping()));
  }

  private Node member(Membership member) {
    boolean always = member.from().equals(LocalDate.MIN) && member.until().equals(LocalDate.MAX);
    return always
        ? Scalar.of(member.state().letters(), provenance.of(DEFAULT, "members"))
        : TreatyKeys.MEMBER.written(member, provenance.below("members").whole(DEFAULT));
  }

  private Mapping article(Article article) {
    Provenance place = provenance.below("articles", article.id());
    Map<String, Node> parts = new HashMap<>();
    Tree readings = new Tree();
    for (Reading reading : article.readings()) {
      readings.put(
          reading.id(), TreatyKeys.READING.written(reading, place.below("readings", reading.id())));
    }
    parts.put("readings", readings.mapping());
    if (article.readings().stream().anyMatch(r -> r.weight() != r.adversaryWeight())) {
      Tree weights = new Tree();
      for (Reading reading : article.readings()) {
        Origin origin = place.of(DEFAULT, "adversary_weights", reading.id());
        weights.put(reading.id(), Scalar.of(Numbers.text(reading.adversaryWeight()), origin));
      }
      parts.put("adversary_weights", weights.mapping());
    }
    parts.put("decision", decision(article.council(), place.of(DEFAULT, "decision")));
    parts.put(
        "obligation", TreatyKeys.DUTY.written(article.obligation(), place.below("obligation")));
    parts.put("atop", TreatyKeys.ATOP.written(article, place.below("atop")));
    return TreatyKeys.ARTICLE.written(article, place, key -> DEFAULT, parts);
  }

  private static Node decision(Council council, Origin origin) {
    if (council.rule() != Council.Rule.MAJORITY) {
      return Scalar.of(council.rule().word(), origin);
    }
    Tree majority = new Tree();
    majority.put("majority", Scalar.of(Numbers.text(council.share()), origin));
    return majority.mapping();
  }
}
