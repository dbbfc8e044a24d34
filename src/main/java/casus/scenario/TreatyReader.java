package casus.scenario;

import casus.scenario.Fields.Named;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Numbers;
import casus.text.Text;
import casus.treaty.Article;
import casus.treaty.Council;
import casus.treaty.Criterion;
import casus.treaty.Membership;
import casus.treaty.Obligation;
import casus.treaty.Parties;
import casus.treaty.Reading;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a treaty in the form of the library's files (model.md, section 5). */
final class TreatyReader {
  /** Weights of an article that add up to one but for rounding in the file. */
  private static final double ROUNDING = 0.005;

  /** From this score of rubric line e on, the text leaves what to do to each member. */
  private static final double OWN_DEEMING = 0.5;

  private final StateCodes codes;
  private final Problems problems;

  TreatyReader(StateCodes codes, Problems problems) {
    this.codes = codes;
    this.problems = problems;
  }

  /**
   * Reads a treaty.
   *
   * @param id what it is called in the library or the scenario
   * @param tree its keys and values
   * @param at where to tell what is missing
   * @return empty if something is wrong
   */
  Optional<Treaty> read(String id, Mapping tree, Origin at) {
    Fields fields = new Fields(tree, at, "treaty " + id, problems);
    KeyTable<Treaty>.Given given = TreatyKeys.ROOT.read(fields, codes);
    given
        .find(TreatyKeys.ID)
        .filter(own -> !own.equals(id))
        .ifPresent(
            own ->
                problems.error(
                    fields.at("id"), Text.format("the treaty calls itself %s, not %s", own, id)));
    List<Membership> members = members(fields);
    Set<StateCode> everMembers = new TreeSet<>(members.stream().map(Membership::state).toList());
    Optional<LocalDate> signed = given.find(TreatyKeys.SIGNED);
    LocalDate inForce = given.find(TreatyKeys.IN_FORCE).or(() -> signed).orElse(LocalDate.MIN);
    LocalDate ended = given.find(TreatyKeys.ENDED).orElse(LocalDate.MAX);
    if (!inForce.isBefore(ended)) {
      problems.error(
          fields.at("ended"),
          Text.format("treaty %s ends on %s, before it is in force on %s", id, ended, inForce));
    }
    List<Article> articles = new ArrayList<>();
    for (Named named : fields.named("articles", "treaty " + id + ", article")) {
      article(named, everMembers).ifPresent(articles::add);
    }
    if (!given.isSound()) {
      return Optional.empty();
    }
    if (articles.isEmpty()) {
      problems.error(fields.at("articles"), Text.format("treaty %s has no article", id));
      return Optional.empty();
    }
    return Optional.of(
        Treaty.builder(id)
            .title(given.find(TreatyKeys.TITLE).orElse(id))
            .kind(
                given
                    .find(TreatyKeys.KIND)
                    .orElse(
                        everMembers.size() == 2 ? Treaty.Kind.BILATERAL : Treaty.Kind.MULTILATERAL))
            .signed(signed.orElse(inForce))
            .inForce(inForce, ended)
            .wartime(given.get(TreatyKeys.WARTIME))
            .members(members)
            .articles(articles)
            .sources(given.find(TreatyKeys.SOURCES).orElse(List.of()))
            .build());
  }

  private List<Membership> members(Fields fields) {
    Optional<Node> node = fields.node("members");
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof Sequence sequence)) {
      problems.error(
          node.get().origin(), Text.format("members is %s, not a list", node.get().kind()));
      return List.of();
    }
    List<Membership> members = new ArrayList<>();
    for (Node item : sequence.items()) {
      if (item instanceof Scalar scalar) {
        codes
            .known(scalar, "members", problems)
            .ifPresent(code -> members.add(new Membership(code, LocalDate.MIN, LocalDate.MAX)));
      } else if (item instanceof Mapping mapping) {
        member(mapping).ifPresent(members::add);
      } else {
        problems.error(item.origin(), "a member is a list, not a state");
      }
    }
    if (sequence.items().isEmpty()) {
      problems.error(sequence.origin(), "there are no members");
    }
    return members;
  }

  private Optional<Membership> member(Mapping mapping) {
    Fields fields = new Fields(mapping, mapping.origin(), "a member", problems);
    KeyTable<Membership>.Given given = TreatyKeys.MEMBER.read(fields, codes);
    LocalDate from = given.find(TreatyKeys.JOINED).orElse(LocalDate.MIN);
    LocalDate until = given.find(TreatyKeys.LEFT).orElse(LocalDate.MAX);
    if (!from.isBefore(until)) {
      problems.error(
          fields.at("until"),
          Text.format("a member leaves on %s, before it joins on %s", until, from));
      return Optional.empty();
    }
    return given.find(TreatyKeys.MEMBER_STATE).map(code -> new Membership(code, from, until));
  }

  private Optional<Article> article(Named named, Set<StateCode> members) {
    Fields fields = named.fields();
    KeyTable<Article>.Given given = TreatyKeys.ARTICLE.read(fields, codes);
    checkMembers(fields, TreatyKeys.PROTECTS, given, members);
    checkMembers(fields, TreatyKeys.OBLIGES, given, members);
    double ownDeeming =
        fields.child("rubric", "rubric").stream()
            .mapToDouble(rubric -> rubric.number("e", Measure.ANY).orElse(0.0))
            .sum();
    List<Reading> readings = readings(fields);
    Optional<Obligation> obligation =
        fields.child("obligation", "the obligation").flatMap(this::obligation);
    Council council = council(fields, given, ownDeeming >= OWN_DEEMING);
    Set<Article.Nature> nature = nature(fields);
    if (!given.isSound() || obligation.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Article.builder(named.name(), obligation.get())
            .words(given.get(TreatyKeys.ARTICLE_TITLE), given.get(TreatyKeys.QUOTE))
            .protects(given.get(TreatyKeys.PROTECTS))
            .obliges(given.get(TreatyKeys.OBLIGES))
            .against(given.get(TreatyKeys.AGAINST))
            .unprovoked(given.get(TreatyKeys.UNPROVOKED))
            .membersExcluded(given.get(TreatyKeys.MEMBERS_EXCLUDED))
            .nonstate(given.get(TreatyKeys.NONSTATE))
            .sharedReading(given.get(TreatyKeys.SHARED_READING))
            .readings(readings)
            .activation(given.get(TreatyKeys.ACTIVATION))
            .council(council)
            .consultationOnly(given.get(TreatyKeys.CONSULTATION_ONLY))
            .nature(nature)
            .source(given.get(TreatyKeys.SOURCE), given.get(TreatyKeys.CONFIDENCE))
            .build());
  }

  /** Those protected and obliged must be members. */
  private void checkMembers(
      Fields fields,
      Key<Article, Parties> key,
      KeyTable<Article>.Given given,
      Set<StateCode> members) {
    Set<StateCode> named = given.get(key).named();
    if (named.isEmpty() || members.isEmpty()) {
      return;
    }
    for (Scalar scalar : fields.scalars(key.name())) {
      Optional<StateCode> code = codes.known(scalar, key.name(), new Problems());
      if (code.isPresent() && named.contains(code.get()) && !members.contains(code.get())) {
        problems.error(
            scalar.origin(),
            Text.format("%s: %s is not a member", key.name(), code.get()),
            "members: " + members);
      }
    }
  }

  private List<Reading> readings(Fields fields) {
    List<Named> all = fields.named("readings", "reading");
    List<Reading> readings = new ArrayList<>();
    for (Named named : all) {
      Fields reading = named.fields();
      if (all.size() > 1) {
        reading.require("weight");
      }
      KeyTable<Reading>.Given given = TreatyKeys.READING.read(reading, codes);
      double weight = given.get(TreatyKeys.WEIGHT);
      readings.add(new Reading(named.name(), weight, weight, criterion(given)));
    }
    if (all.isEmpty() && fields.has("readings")) {
      problems.error(fields.at("readings"), "there are no readings");
    }
    checkSum(fields, "readings", readings.stream().mapToDouble(Reading::weight).sum());
    return fields
        .child("adversary_weights", "adversary_weights")
        .map(weights -> believed(fields, weights, readings))
        .orElse(readings);
  }

  /**
   * The readings with the weights that a challenger gives them; those that are not named share what
   * is left of one, in proportion to the members' weights.
   */
  private List<Reading> believed(Fields article, Fields weights, List<Reading> readings) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (Reading reading : readings) {
      weights
          .calledAs("the adversary's weight of %s")
          .number(reading.id(), Measure.NOT_NEGATIVE)
          .ifPresent(weight -> named.put(reading.id(), weight));
    }
    weights.finish();
    double left = 1 - named.values().stream().mapToDouble(Double::doubleValue).sum();
    double unnamed =
        readings.stream()
            .filter(reading -> !named.containsKey(reading.id()))
            .mapToDouble(Reading::weight)
            .sum();
    double factor = unnamed > 0 ? Math.max(0, left) / unnamed : 0;
    List<Reading> believed =
        readings.stream()
            .map(
                reading ->
                    new Reading(
                        reading.id(),
                        reading.weight(),
                        named.getOrDefault(
                            reading.id(), Numbers.rounded(reading.weight() * factor)),
                        reading.criterion()))
            .toList();
    checkSum(
        article,
        "adversary_weights",
        believed.stream().mapToDouble(Reading::adversaryWeight).sum());
    return believed;
  }

  private void checkSum(Fields fields, String key, double sum) {
    if (!fields.has(key) || fields.isEmpty(key)) {
      return;
    }
    if (sum <= 0) {
      problems.error(fields.keyOrigin(key), Text.format("all weights of %s are 0", key));
    } else if (Math.abs(sum - 1) > ROUNDING) {
      problems.warn(
          fields.keyOrigin(key),
          Text.format(
              "the weights of %s add up to %s, not to 1", key, Numbers.text(Numbers.rounded(sum))),
          "each counts as its share of the sum");
    }
  }

  private static Criterion criterion(KeyTable<Reading>.Given given) {
    return new Criterion(
        given.get(TreatyKeys.MIN_RUNG),
        given.get(TreatyKeys.LOCUS),
        given.get(TreatyKeys.AREA),
        given.get(TreatyKeys.STATE_OF_WAR),
        given.get(TreatyKeys.MIN_DEATHS),
        given.get(TreatyKeys.READING_UNPROVOKED));
  }

  private Optional<Obligation> obligation(Fields fields) {
    KeyTable<Obligation>.Given given = TreatyKeys.DUTY.read(fields, codes);
    return given.made(
        () ->
            new Obligation(
                given.get(TreatyKeys.RESPONSE),
                given.get(TreatyKeys.STRENGTH),
                given.get(TreatyKeys.DISCRETION),
                given.get(TreatyKeys.TRIPWIRE),
                given.get(TreatyKeys.CONSULT),
                given.get(TreatyKeys.NUCLEAR_GUARANTEE)));
  }

  private Council council(Fields fields, KeyTable<Article>.Given given, boolean ownDeeming) {
    Optional<Node> decision = fields.node("decision");
    Council.Rule rule = Council.Rule.EACH_DECIDES;
    double share = 0.5;
    if (decision.isPresent() && decision.get() instanceof Mapping mapping) {
      Fields majority = new Fields(mapping, mapping.origin(), "decision", problems);
      majority.require("majority");
      rule = Council.Rule.MAJORITY;
      share = majority.number("majority", new Measure(Unit.SHARE, 0.001, 1)).orElse(share);
      majority.finish();
    } else if (decision.isPresent()) {
      rule = fields.word("decision", Vocabulary.COUNCIL_RULES).orElse(rule);
    }
    return new Council(
        rule,
        share,
        given.get(TreatyKeys.DELAY),
        given.find(TreatyKeys.LEAVES_EACH_FREE).orElse(ownDeeming));
  }

  private Set<Article.Nature> nature(Fields fields) {
    Set<Article.Nature> nature = EnumSet.noneOf(Article.Nature.class);
    Optional<Fields> atop = fields.child("atop", "atop");
    if (atop.isPresent()) {
      KeyTable<Article>.Given given = TreatyKeys.ATOP.read(atop.get(), codes);
      TreatyKeys.NATURES.forEach(
          (kind, key) -> {
            if (given.get(key)) {
              nature.add(kind);
            }
          });
    }
    return nature;
  }

  /**
   * The words that say who belongs to a treaty on a day, for messages.
   *
   * @param treaty the treaty
   * @return such as {@code "from 1961-07-06 to 1996-09-10"}
   */
  static String span(Treaty treaty) {
    Set<String> parts = new LinkedHashSet<>();
    if (!treaty.inForce().equals(LocalDate.MIN)) {
      parts.add("from " + treaty.inForce());
    }
    if (!treaty.ended().equals(LocalDate.MAX)) {
      parts.add("to " + treaty.ended().minusDays(1));
    }
    return parts.isEmpty() ? "always" : String.join(" ", parts);
  }
}
