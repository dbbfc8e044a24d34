package casus.scenario;

import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.treaty.Article;
import casus.treaty.Council;
import casus.treaty.Criterion;
import casus.treaty.Locus;
import casus.treaty.Membership;
import casus.treaty.Obligation;
import casus.treaty.Parties;
import casus.treaty.Reading;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** A treaty written out in full, such that {@link TreatyReader} gives it back. */
final class EffectiveTreaty {
  private static final Origin DEFAULT = Origin.named("default");

  private final Provenance origins;
  private final Treaty treaty;

  EffectiveTreaty(Provenance origins, Treaty treaty) {
    this.origins = origins;
    this.treaty = treaty;
  }

  Mapping mapping() {
    Tree tree = new Tree();
    tree.put("title", text(treaty.title(), "title"));
    tree.put("kind", plain(treaty.kind().word(), "kind"));
    putDate(tree, "signed", treaty.signed());
    putDate(tree, "in_force", treaty.inForce());
    putDate(tree, "ended", treaty.ended());
    tree.put("wartime", plain(String.valueOf(treaty.wartime()), "wartime"));
    List<Node> members = new ArrayList<>();
    treaty.members().forEach(member -> members.add(member(member)));
    tree.put("members", new Sequence(members, origin("members")));
    Tree articles = new Tree();
    treaty.articles().forEach(article -> articles.put(article.id(), article(article)));
    tree.put("articles", articles.mapping());
    tree.putTexts(
        "sources",
        treaty.sources().stream().map(s -> new Scalar(s, false, origin("sources"))).toList());
    return tree.mapping();
  }

  private void putDate(Tree tree, String key, LocalDate date) {
    if (!date.equals(LocalDate.MIN) && !date.equals(LocalDate.MAX)) {
      tree.put(key, plain(date.toString(), key));
    }
  }

  private Node member(Membership member) {
    Origin origin = origin("members");
    Scalar state = Scalar.of(member.state().letters(), origin);
    if (member.from().equals(LocalDate.MIN) && member.until().equals(LocalDate.MAX)) {
      return state;
    }
    Tree tree = new Tree();
    tree.put("state", state);
    if (!member.from().equals(LocalDate.MIN)) {
      tree.put("from", Scalar.of(member.from().toString(), origin));
    }
    if (!member.until().equals(LocalDate.MAX)) {
      tree.put("until", Scalar.of(member.until().toString(), origin));
    }
    return tree.mapping();
  }

  private Mapping article(Article article) {
    Tree tree = new Tree();
    String[] at = {"articles", article.id()};
    tree.put("title", text(article.title(), at[0], at[1], "title"));
    tree.put("quote", text(article.quote(), at[0], at[1], "quote"));
    tree.put("protects", parties(article.protects(), "all", at[0], at[1], "protects"));
    tree.put("obliges", parties(article.obliges(), "all", at[0], at[1], "obliges"));
    tree.put("against", parties(article.against(), "any", at[0], at[1], "against"));
    putFlag(tree, article.unprovoked(), at, "unprovoked");
    putFlag(tree, article.membersExcluded(), at, "members_excluded");
    putFlag(tree, article.nonstate(), at, "nonstate");
    putFlag(tree, article.sharedReading(), at, "shared_reading");
    Tree readings = new Tree();
    article.readings().forEach(reading -> readings.put(reading.id(), reading(reading, at)));
    tree.put("readings", readings.mapping());
    boolean believed = article.readings().stream().anyMatch(r -> r.weight() != r.adversaryWeight());
    if (believed) {
      Tree weights = new Tree();
      for (Reading reading : article.readings()) {
        weights.put(
            reading.id(),
            number(reading.adversaryWeight(), at[0], at[1], "adversary_weights", reading.id()));
      }
      tree.put("adversary_weights", weights.mapping());
    }
    tree.put("activation", plain(Words.word(article.activation()), at[0], at[1], "activation"));
    putCouncil(tree, article.council(), at);
    tree.put("obligation", obligation(article.obligation(), at));
    putFlag(tree, article.consultationOnly(), at, "consultation_only");
    Tree atop = new Tree();
    for (Article.Nature nature : Article.Nature.values()) {
      atop.put(
          Words.word(nature),
          plain(
              String.valueOf(article.nature().contains(nature)),
              at[0],
              at[1],
              "atop",
              Words.word(nature)));
    }
    tree.put("atop", atop.mapping());
    tree.put("source", text(article.source(), at[0], at[1], "source"));
    tree.put("confidence", plain(article.confidence(), at[0], at[1], "confidence"));
    return tree.mapping();
  }

  private void putFlag(Tree tree, boolean value, String[] at, String key) {
    tree.put(key, plain(String.valueOf(value), at[0], at[1], key));
  }

  private void putCouncil(Tree tree, Council council, String[] at) {
    Origin origin = origin(at[0], at[1], "decision");
    if (council.rule() == Council.Rule.MAJORITY) {
      Tree majority = new Tree();
      majority.put("majority", Scalar.of(Numbers.text(council.share()), origin));
      tree.put("decision", majority.mapping());
    } else {
      tree.put("decision", Scalar.of(Words.word(council.rule()), origin));
    }
    putFlag(tree, council.leavesEachFree(), at, "leaves_each_free");
    tree.put(
        "delay",
        Scalar.of(Numbers.text(council.meanDelayDays()) + " d", origin(at[0], at[1], "delay")));
  }

  private Mapping obligation(Obligation obligation, String[] at) {
    Tree tree = new Tree();
    String key = "obligation";
    tree.put("response", plain(obligation.owed().word(), at[0], at[1], key, "response"));
    tree.put("strength", number(obligation.strength(), at[0], at[1], key, "strength"));
    tree.put("discretion", number(obligation.discretion(), at[0], at[1], key, "discretion"));
    tree.put("tripwire", number(obligation.tripwire(), at[0], at[1], key, "tripwire"));
    tree.put("consult", plain(String.valueOf(obligation.consult()), at[0], at[1], key, "consult"));
    tree.put(
        "nuclear_guarantee",
        plain(
            String.valueOf(obligation.nuclearGuarantee()), at[0], at[1], key, "nuclear_guarantee"));
    return tree.mapping();
  }

  private Mapping reading(Reading reading, String[] at) {
    Criterion criterion = reading.criterion();
    String[] path = {at[0], at[1], "readings", reading.id(), ""};
    Tree tree = new Tree();
    tree.put("weight", number(reading.weight(), to(path, "weight")));
    tree.put("min_rung", number(criterion.minRung(), to(path, "min_rung")));
    tree.put("locus", loci(criterion, origin(to(path, "locus"))));
    tree.put("area", plain(criterion.area().word(), to(path, "area")));
    tree.put(
        "state_of_war", plain(String.valueOf(criterion.stateOfWar()), to(path, "state_of_war")));
    tree.put("min_deaths", number(criterion.minDeaths(), to(path, "min_deaths")));
    tree.put("unprovoked", plain(String.valueOf(criterion.unprovoked()), to(path, "unprovoked")));
    return tree.mapping();
  }

  private static String[] to(String[] path, String key) {
    String[] whole = path.clone();
    whole[whole.length - 1] = key;
    return whole;
  }

  private static Node loci(Criterion criterion, Origin origin) {
    if (criterion.loci().size() == Locus.values().length) {
      return Scalar.of("anywhere", origin);
    }
    List<Node> words = new ArrayList<>();
    Arrays.stream(Locus.values())
        .filter(criterion.loci()::contains)
        .forEach(locus -> words.add(Scalar.of(locus.word(), origin)));
    return new Sequence(words, origin);
  }

  private Node parties(Parties parties, String everyone, String... path) {
    Origin origin = origin(path);
    if (parties.named().isEmpty()) {
      return Scalar.of(everyone, origin);
    }
    List<Node> codes = new ArrayList<>();
    for (StateCode code : new TreeSet<>(parties.named())) {
      codes.add(Scalar.of(code.letters(), origin));
    }
    return new Sequence(codes, origin);
  }

  private Scalar text(String value, String... path) {
    return new Scalar(value, false, origin(path));
  }

  private Scalar plain(String value, String... path) {
    return Scalar.of(value, origin(path));
  }

  private Scalar number(double value, String... path) {
    return Scalar.of(Numbers.text(value), origin(path));
  }

  private Origin origin(String... path) {
    String[] whole = new String[path.length + 2];
    whole[0] = Layers.TREATIES;
    whole[1] = treaty.id();
    System.arraycopy(path, 0, whole, 2, path.length);
    return origins.of(DEFAULT, whole);
  }
}
