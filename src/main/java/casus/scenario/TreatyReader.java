package casus.scenario;

import casus.crisis.Scenario;
import casus.scenario.Fields.Named;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Text;
import casus.treaty.Area;
import casus.treaty.Article;
import casus.treaty.Council;
import casus.treaty.Criterion;
import casus.treaty.DeathClass;
import casus.treaty.Locus;
import casus.treaty.Membership;
import casus.treaty.Obligation;
import casus.treaty.Parties;
import casus.treaty.Reading;
import casus.treaty.Response;
import casus.treaty.Rung;
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
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** Reads a treaty in the form of the library's files (model.md, section 5). */
final class TreatyReader {
  /** Weights of an article that add up to one but for rounding in the file. */
  private static final double ROUNDING = 0.005;

  /** From this score of rubric line e on, the text leaves what to do to each member. */
  private static final double OWN_DEEMING = 0.5;

  private static final Map<String, Set<Locus>> LOCI = lociWithAnywhere();

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
    int errors = problems.errors();
    Fields fields = new Fields(tree, at, "treaty " + id, problems);
    fields.allow("history", "notes", "marks", "anyway");
    fields.require("members", "articles");
    fields
        .text("id")
        .filter(own -> !own.equals(id))
        .ifPresent(
            own ->
                problems.error(
                    fields.at("id"), Text.format("the treaty calls itself %s, not %s", own, id)));
    List<Membership> members = members(fields);
    Set<StateCode> everMembers = new TreeSet<>(members.stream().map(Membership::state).toList());
    String title = fields.text("title").orElse(id);
    Treaty.Kind kind =
        fields
            .word("kind", Words.TREATY_KINDS)
            .orElse(everMembers.size() == 2 ? Treaty.Kind.BILATERAL : Treaty.Kind.MULTILATERAL);
    Optional<LocalDate> signed = fields.date("signed");
    LocalDate inForce = fields.date("in_force").or(() -> signed).orElse(LocalDate.MIN);
    LocalDate ended = fields.date("ended").orElse(LocalDate.MAX);
    if (!inForce.isBefore(ended)) {
      problems.error(
          fields.at("ended"),
          Text.format("treaty %s ends on %s, before it is in force on %s", id, ended, inForce));
    }
    boolean wartime = fields.flag("wartime").orElse(false);
    List<String> sources = fields.texts("sources");
    List<Article> articles = new ArrayList<>();
    for (Named named : fields.named("articles", "treaty " + id + ", article")) {
      article(named, everMembers).ifPresent(articles::add);
    }
    fields.finish();
    if (problems.errors() > errors) {
      return Optional.empty();
    }
    if (articles.isEmpty()) {
      problems.error(fields.at("articles"), Text.format("treaty %s has no article", id));
      return Optional.empty();
    }
    return Optional.of(
        Treaty.builder(id)
            .title(title)
            .kind(kind)
            .signed(signed.orElse(inForce))
            .inForce(inForce, ended)
            .wartime(wartime)
            .members(members)
            .articles(articles)
            .sources(sources)
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
    fields.require("state");
    Optional<StateCode> state =
        fields.scalar("state").flatMap(scalar -> codes.known(scalar, "members", problems));
    LocalDate from = fields.date("from").orElse(LocalDate.MIN);
    LocalDate until = fields.date("until").orElse(LocalDate.MAX);
    fields.allow("note", "mark");
    fields.finish();
    if (!from.isBefore(until)) {
      problems.error(
          fields.at("until"),
          Text.format("a member leaves on %s, before it joins on %s", until, from));
      return Optional.empty();
    }
    return state.map(code -> new Membership(code, from, until));
  }

  private Optional<Article> article(Named named, Set<StateCode> members) {
    Fields fields = named.fields();
    int errors = problems.errors();
    fields.require("readings", "obligation");
    fields.allow("marks", "consultation", "note", "notes");
    Parties protects = parties(fields, "protects", "all", members);
    Parties obliges = parties(fields, "obliges", "all", members);
    Parties against = parties(fields, "against", "any", Set.of());
    double ownDeeming =
        fields.child("rubric", "rubric").stream()
            .mapToDouble(rubric -> rubric.number("e", Measure.ANY).orElse(0))
            .sum();
    List<Reading> readings = readings(fields);
    Optional<Obligation> obligation =
        fields.child("obligation", "the obligation").flatMap(this::obligation);
    Council council = council(fields, ownDeeming >= OWN_DEEMING);
    boolean consultationOnly = fields.flag("consultation_only").orElse(false);
    Article.Activation activation =
        fields.word("activation", Words.ACTIVATIONS).orElse(Article.Activation.CALL);
    String title = fields.text("title").orElse("");
    String quote = fields.text("quote").orElse("");
    boolean unprovoked = fields.flag("unprovoked").orElse(false);
    boolean membersExcluded = fields.flag("members_excluded").orElse(false);
    boolean nonstate = fields.flag("nonstate").orElse(false);
    boolean sharedReading = fields.flag("shared_reading").orElse(false);
    Set<Article.Nature> nature = nature(fields);
    String source = fields.text("source").orElse("");
    String confidence =
        fields
            .word("confidence", Map.of("high", "high", "medium", "medium", "low", "low"))
            .orElse("low");
    fields.finish();
    if (problems.errors() > errors || obligation.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Article.builder(named.name(), obligation.get())
            .words(title, quote)
            .protects(protects)
            .obliges(obliges)
            .against(against)
            .unprovoked(unprovoked)
            .membersExcluded(membersExcluded)
            .nonstate(nonstate)
            .sharedReading(sharedReading)
            .readings(readings)
            .activation(activation)
            .council(council)
            .consultationOnly(consultationOnly)
            .nature(nature)
            .source(source, confidence)
            .build());
  }

  /** Parties by code; those protected and obliged must be members. */
  private Parties parties(Fields fields, String key, String everyone, Set<StateCode> members) {
    List<Scalar> scalars = fields.scalars(key);
    if (scalars.isEmpty() || (scalars.size() == 1 && scalars.get(0).text().equals(everyone))) {
      return Parties.ALL;
    }
    Set<StateCode> named = new TreeSet<>();
    for (Scalar scalar : scalars) {
      Optional<StateCode> code = codes.known(scalar, key, problems);
      if (code.isPresent() && !members.isEmpty() && !members.contains(code.get())) {
        problems.error(
            scalar.origin(),
            Text.format("%s: %s is not a member", key, code.get()),
            "members: " + members);
      }
      code.ifPresent(named::add);
    }
    return new Parties(named);
  }

  private List<Reading> readings(Fields fields) {
    List<Named> all = fields.named("readings", "reading");
    List<Reading> readings = new ArrayList<>();
    for (Named named : all) {
      Fields reading = named.fields();
      if (all.size() > 1) {
        reading.require("weight");
      }
      double weight = reading.number("weight", Measure.NOT_NEGATIVE).orElse(1);
      Criterion criterion = criterion(reading);
      reading.allow("note");
      reading.finish();
      readings.add(new Reading(named.name(), weight, weight, criterion));
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
      OptionalDouble weight =
          weights
              .calledAs("the adversary's weight of %s")
              .number(reading.id(), Measure.NOT_NEGATIVE);
      weight.ifPresent(w -> named.put(reading.id(), w));
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

  private Criterion criterion(Fields reading) {
    int minRung =
        reading
            .whole("min_rung", new Measure(Unit.NONE, 1, Rung.COUNT - 1))
            .orElse(Rung.FORCE.ordinal());
    Set<Locus> loci = EnumSet.noneOf(Locus.class);
    List<Scalar> words = reading.scalars("locus");
    for (Scalar word : words) {
      reading.word(word, "locus", LOCI).ifPresent(loci::addAll);
    }
    if (loci.isEmpty()) {
      loci = EnumSet.allOf(Locus.class);
    }
    Area area = reading.word("area", Words.AREAS).orElse(Area.ANYWHERE);
    boolean stateOfWar = reading.flag("state_of_war").orElse(false);
    int minDeaths =
        reading.whole("min_deaths", new Measure(Unit.NONE, 0, DeathClass.GRAVEST)).orElse(0);
    boolean unprovoked = reading.flag("unprovoked").orElse(false);
    return new Criterion(minRung, loci, area, stateOfWar, minDeaths, unprovoked);
  }

  /** The words for places; {@code anywhere} is all of them. */
  static Map<String, Set<Locus>> lociWithAnywhere() {
    Map<String, Set<Locus>> words = new LinkedHashMap<>();
    Words.LOCI.forEach((word, locus) -> words.put(word, EnumSet.of(locus)));
    words.put("anywhere", EnumSet.allOf(Locus.class));
    return words;
  }

  private Optional<Obligation> obligation(Fields fields) {
    int errors = problems.errors();
    fields.require("response", "strength", "discretion", "tripwire");
    Response owed = fields.word("response", Words.RESPONSES).orElse(Response.NONE);
    double strength = fields.number("strength", Measure.SHARE).orElse(0);
    double discretion = fields.number("discretion", Measure.SHARE).orElse(0);
    double tripwire = fields.number("tripwire", Measure.SHARE).orElse(0);
    boolean consult = fields.flag("consult").orElse(false);
    boolean nuclear = fields.flag("nuclear_guarantee").orElse(false);
    fields.finish();
    return problems.errors() > errors
        ? Optional.empty()
        : Optional.of(new Obligation(owed, strength, discretion, tripwire, consult, nuclear));
  }

  private Council council(Fields fields, boolean ownDeeming) {
    double delay =
        fields.number("delay", new Measure(Unit.TIME, 0, Scenario.LONGEST_HORIZON)).orElse(0);
    boolean free = fields.flag("leaves_each_free").orElse(ownDeeming);
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
      rule = fields.word("decision", Words.COUNCIL_RULES).orElse(rule);
    }
    return new Council(rule, share, delay, free);
  }

  private Set<Article.Nature> nature(Fields fields) {
    Set<Article.Nature> nature = EnumSet.noneOf(Article.Nature.class);
    Optional<Fields> atop = fields.child("atop", "atop");
    if (atop.isPresent()) {
      Words.NATURES.forEach(
          (word, kind) -> {
            if (atop.get().flag(word).orElse(false)) {
              nature.add(kind);
            }
          });
      atop.get().finish();
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
