package casus.draft;

import static java.util.stream.Collectors.joining;

import casus.library.StateFacts;
import casus.library.StateLibrary;
import casus.library.StateNames;
import casus.scenario.Library;
import casus.treaty.Article;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who and what takes part in a crisis: the parties, all members of the treaties that bind a party,
 * and neighbours and rivals of a party that a treaty binds to one of those.
 */
final class Cast {
  private static final String UNBOUND = "no treaty in force binds it to those who take part";

  private final CrisisQuestion question;
  private final Library library;
  private final Map<String, Treaty> treaties = new TreeMap<>();
  private final Map<String, String> leftOut = new LinkedHashMap<>();

  /** Articles of a treaty that are taken not to be directed against members. */
  private final Map<String, Set<String>> membersExcluded = new TreeMap<>();

  Cast(CrisisQuestion question, Library library) {
    this.question = question;
    this.library = library;
    inForce().stream()
        .filter(treaty -> members(treaty).stream().anyMatch(question::isParty))
        .forEach(this::add);
  }

  private void add(Treaty treaty) {
    if (question.without().contains(treaty.id())) {
      leftOut.put(treaty.id(), "as asked");
    } else if (members(treaty).size() < 2) {
      leftOut.put(treaty.id(), "of its members only one is left");
    } else if (!leftOut.containsKey(treaty.id())) {
      treaties.put(treaty.id(), treaty);
    }
  }

  /** Adds the treaties that bind those who matter for a party to those who are there already. */
  void widen() {
    Set<String> here = states();
    Set<String> near = new TreeSet<>(here);
    near.addAll(neighbours());
    near.addAll(question.added());
    for (Treaty treaty : inForce()) {
      List<String> members = members(treaty);
      boolean touches = members.stream().anyMatch(here::contains);
      if (touches && near.containsAll(members)) {
        add(treaty);
      }
    }
  }

  private List<Treaty> inForce() {
    return library.treaties().all().stream()
        .filter(treaty -> treaty.inForceOn(question.date()))
        .toList();
  }

  /** The members on the day but for those that are to be left out. */
  List<String> members(Treaty treaty) {
    return treaty.membersOn(question.date()).stream()
        .map(StateCode::letters)
        .filter(code -> !question.without().contains(code))
        .toList();
  }

  /** Whether some members of a treaty are to be left out. */
  boolean isCut(Treaty treaty) {
    return members(treaty).size() < treaty.membersOn(question.date()).size();
  }

  /** Takes a treaty away, and with it the states that only it brought. */
  void leaveOut(String treaty, String why) {
    treaties.remove(treaty);
    leftOut.put(treaty, why);
  }

  /** Takes it that an attack by a member is no case of an article. */
  void excludeMembers(String treaty, String article) {
    membersExcluded.computeIfAbsent(treaty, key -> new TreeSet<>()).add(article);
  }

  Set<String> excludedIn(String treaty) {
    return membersExcluded.getOrDefault(treaty, Set.of());
  }

  Map<String, Treaty> treaties() {
    return treaties;
  }

  /** What was looked at and is not there. */
  List<Draft.LeftOut> leftOut() {
    List<Draft.LeftOut> all = new ArrayList<>();
    leftOut.forEach((what, why) -> all.add(new Draft.LeftOut(what, why)));
    Set<String> here = states();
    for (String code : question.added()) {
      if (!here.contains(code)) {
        all.add(new Draft.LeftOut(code, "asked for; " + UNBOUND));
      }
    }
    neighbours().stream()
        .filter(code -> !here.contains(code) && !question.added().contains(code))
        .forEach(code -> all.add(new Draft.LeftOut(code, relation(code) + "; " + UNBOUND)));
    return all;
  }

  /** Those who take part, in the order of the alphabet. */
  Set<String> states() {
    Set<String> states = new TreeSet<>(List.of(question.challenger(), question.target()));
    treaties.values().forEach(treaty -> states.addAll(members(treaty)));
    return states;
  }

  /** Neighbours by land and rivals of a party. */
  private Set<String> neighbours() {
    Set<String> near = new TreeSet<>();
    for (String code : library.states().codes()) {
      if (!question.isParty(code)
          && isThere(code)
          && !question.without().contains(code)
          && !relation(code).isEmpty()) {
        near.add(code);
      }
    }
    return near;
  }

  /**
   * Whether a state was one on the day: Azerbaijan was no neighbour in 1914, nor Pakistan in 1937.
   */
  private boolean isThere(String code) {
    return StateNames.shared()
        .find(code)
        .filter(state -> state.span().include(question.date()))
        .filter(state -> state.member() <= question.date().getYear())
        .isPresent();
  }

  /** What a state is to the parties by place and enmity, such as "rival of PRK". */
  private String relation(String code) {
    StateLibrary states = library.states();
    int year = question.date().getYear();
    List<String> relations = new ArrayList<>();
    for (String party : List.of(question.challenger(), question.target())) {
      if (states.rivals(code, party, year)) {
        relations.add("rival of " + party);
      }
      if (states.landContiguous(code, party, year)) {
        relations.add("neighbour of " + party);
      }
    }
    return String.join(", ", relations);
  }

  /** Why a state is there. */
  String part(String code) {
    if (question.isParty(code)) {
      return code.equals(question.challenger()) ? "challenger" : "target";
    }
    Map<String, List<String>> bonds = new TreeMap<>();
    for (Treaty treaty : treaties.values()) {
      List<String> members = members(treaty);
      if (members.contains(code)) {
        String with =
            List.of(question.challenger(), question.target()).stream()
                .filter(members::contains)
                .collect(joining(" and "));
        bonds
            .computeIfAbsent(with.isEmpty() ? "bound" : "ally of " + with, key -> new ArrayList<>())
            .add(treaty.id());
      }
    }
    List<String> parts = new ArrayList<>();
    bonds.forEach((bond, ids) -> parts.add(bond + " by " + String.join(" and ", ids)));
    String relation = relation(code);
    if (!relation.isEmpty()) {
      parts.add(relation);
    }
    return String.join("; ", parts);
  }

  /**
   * The major power that is pledged to a party and is much stronger, if there is one: the likeliest
   * to have a hold on it.
   */
  Optional<String> patron(String party) {
    int year = question.date().getYear();
    double own = library.states().state(party, year).map(facts -> facts.cinc()).orElse(0.0);
    return states().stream()
        .filter(code -> !question.isParty(code) && isPledged(code, party))
        .flatMap(code -> library.states().state(code, year).stream())
        .filter(facts -> facts.major() && facts.cinc() >= 3 * own)
        .max(
            Comparator.<StateFacts>comparingDouble(facts -> facts.cinc())
                .thenComparing(facts -> facts.code()))
        .map(facts -> facts.code());
  }

  /** Whether somebody owes a party help by a treaty that is there. */
  private boolean isPledged(String ally, String party) {
    return treaties.values().stream()
        .filter(treaty -> members(treaty).containsAll(List.of(ally, party)))
        .flatMap(treaty -> treaty.articles().stream())
        .anyMatch(article -> isPledge(article, ally, party));
  }

  private static boolean isPledge(Article article, String ally, String party) {
    return !article.consultationOnly()
        && article.obliges().include(new StateCode(ally))
        && article.protects().include(new StateCode(party));
  }

  /** The states that owe a party help, by treaty, strongest first. */
  List<String> allies() {
    int year = question.date().getYear();
    return states().stream()
        .filter(code -> !question.isParty(code))
        .filter(
            code -> isPledged(code, question.challenger()) || isPledged(code, question.target()))
        .sorted(
            Comparator.comparingDouble(
                code -> -library.states().state(code, year).map(facts -> facts.cinc()).orElse(0.0)))
        .toList();
  }
}
