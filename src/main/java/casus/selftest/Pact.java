package casus.selftest;

import casus.treaty.Area;
import casus.treaty.Article;
import casus.treaty.Council;
import casus.treaty.Criterion;
import casus.treaty.Locus;
import casus.treaty.Obligation;
import casus.treaty.Parties;
import casus.treaty.Reading;
import casus.treaty.Response;
import casus.treaty.Treaty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A treaty of one article, said briefly; without a reading, any attack is a case. */
public final class Pact {
  private final Treaty.Builder treaty;
  private final Article.Builder article =
      Article.builder("1", new Obligation(Response.FULL, 0.8, 0.2, 0.5, false, false));
  private final List<Reading> readings = new ArrayList<>();

  Pact(String id, String... members) {
    treaty =
        Treaty.builder(id, members)
            .kind(Treaty.Kind.BILATERAL)
            .signed(LocalDate.of(1950, 1, 1))
            .inForce(LocalDate.of(1950, 1, 1), LocalDate.MAX);
    article.source("test", "high");
  }

  public Pact reading(String name, double weight, int minRung, Locus... loci) {
    Set<Locus> places =
        loci.length == 0 ? EnumSet.allOf(Locus.class) : EnumSet.copyOf(List.of(loci));
    readings.add(
        new Reading(
            name, weight, weight, new Criterion(minRung, places, Area.ANYWHERE, false, 0, false)));
    return this;
  }

  public Pact reading(Reading reading) {
    readings.add(reading);
    return this;
  }

  /** The number of the article, where a treaty is put together from several. */
  public Pact article(String number) {
    article.number(number);
    return this;
  }

  public Pact against(String... codes) {
    article.against(Parties.of(codes));
    return this;
  }

  public Pact protects(String... codes) {
    article.protects(Parties.of(codes));
    return this;
  }

  public Pact obliges(String... codes) {
    article.obliges(Parties.of(codes));
    return this;
  }

  public Pact membersExcluded() {
    article.membersExcluded(true);
    return this;
  }

  public Pact wartime() {
    treaty.wartime(true);
    return this;
  }

  public Pact offence() {
    article.nature(Set.of(Article.Nature.DEFENSE, Article.Nature.OFFENSE));
    return this;
  }

  public Pact shared() {
    article.sharedReading(true);
    return this;
  }

  public Pact unprovoked() {
    article.unprovoked(true);
    return this;
  }

  public Pact consultationOnly() {
    article.consultationOnly(true);
    return this;
  }

  public Pact byMembers() {
    article.activation(Article.Activation.MEMBER);
    return this;
  }

  public Pact self() {
    article.activation(Article.Activation.SELF);
    return this;
  }

  public Pact multilateral() {
    treaty.kind(Treaty.Kind.MULTILATERAL);
    return this;
  }

  public Pact council(Council.Rule rule, double share, double delay, boolean free) {
    article.council(new Council(rule, share, delay, free));
    return this;
  }

  public Pact owes(Response owed, double strength, double discretion, double tripwire) {
    article.obligation(new Obligation(owed, strength, discretion, tripwire, false, false));
    return this;
  }

  public Treaty build() {
    if (readings.isEmpty()) {
      reading("attack", 1, 3);
    }
    return treaty.articles(List.of(article.readings(readings).build())).build();
  }
}
