package casus.scenario;

import casus.crisis.DecisionVariant;
import casus.crisis.StakeFeatures.Border;
import casus.crisis.StakeFeatures.Gravity;
import casus.crisis.StakeFeatures.Issue;
import casus.crisis.StakeFeatures.Revisionist;
import casus.crisis.StakeFeatures.Rivalry;
import casus.design.LuckSharing;
import casus.text.Worded;
import casus.treaty.Article;
import casus.treaty.Council;
import casus.treaty.Locus;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.Treaty;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The words of the files for the constants of the model. */
final class Vocabulary {
  static final Map<String, Rung> RUNGS = of(Rung.values());
  static final Map<String, Locus> LOCI = of(Locus.values());
  static final Map<String, Response> RESPONSES = of(Response.values());
  static final Map<String, Treaty.Kind> TREATY_KINDS = of(Treaty.Kind.values());
  static final Map<String, Council.Rule> COUNCIL_RULES = of(Council.Rule.values());
  static final Map<String, Article.Activation> ACTIVATIONS = of(Article.Activation.values());
  static final Map<String, Article.Nature> NATURES = of(Article.Nature.values());
  static final Map<String, DecisionVariant> DECISIONS = of(DecisionVariant.values());
  static final Map<String, String> CONFIDENCE =
      of(new String[] {"high", "medium", "low"}, word -> word);
  static final Map<String, LuckSharing> LUCK = of(LuckSharing.values());

  static final Map<String, Issue> ISSUES = of(Issue.values());
  static final Map<String, Revisionist> REVISIONISTS = of(Revisionist.values());
  static final Map<String, Rivalry> RIVALRIES = of(Rivalry.values());
  static final Map<String, Border> BORDERS = of(Border.values());
  static final Map<String, Gravity> GRAVITIES = of(Gravity.values());

  /** The words for places an act may strike; {@code anywhere} is all of them. */
  static final Map<String, Set<Locus>> ANY_LOCI = lociWithAnywhere();

  private Vocabulary() {}

  private static Map<String, Set<Locus>> lociWithAnywhere() {
    Map<String, Set<Locus>> words = new LinkedHashMap<>();
    LOCI.forEach((word, locus) -> words.put(word, EnumSet.of(locus)));
    words.put("anywhere", EnumSet.allOf(Locus.class));
    return Collections.unmodifiableMap(words);
  }

  private static <T extends Worded> Map<String, T> of(T[] constants) {
    return of(constants, Worded::word);
  }

  private static <T> Map<String, T> of(T[] constants, Function<? super T, String> word) {
    Map<String, T> map = new LinkedHashMap<>();
    Arrays.stream(constants).forEach(constant -> map.put(word.apply(constant), constant));
    return Collections.unmodifiableMap(map);
  }
}
