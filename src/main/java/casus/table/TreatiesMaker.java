package casus.table;

import casus.figure.Words;
import casus.results.StoredScenario;
import casus.results.StoredScenario.Article;
import casus.results.StoredScenario.Treaty;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The treaties in force, article by article. */
final class TreatiesMaker implements TableMaker {
  @Override
  public String name() {
    return "treaties";
  }

  @Override
  public Optional<String> missing(TableSource source) throws IOException {
    Optional<String> lacks = source.lacks(StoredScenario.FILE, "casus resume");
    if (lacks.isEmpty() && source.results().scenario().treaties().isEmpty()) {
      return Optional.of("the scenario has no treaty");
    }
    return lacks;
  }

  @Override
  public PrintTable make(TableSource source) throws IOException {
    StoredScenario scenario = source.results().scenario();
    List<PrintRow> rows = new ArrayList<>();
    for (Treaty treaty : scenario.treaties()) {
      String called = source.titles().treaty(treaty.id());
      String since =
          treaty.inForce().isEmpty() ? called : source.say("panel.since", called, treaty.inForce());
      String members =
          treaty.members().stream().map(source.titles()::state).collect(Collectors.joining(", "));
      String panel = since + (members.isEmpty() ? "" : ": " + members);
      for (Article article : treaty.articles()) {
        rows.add(row(article, panel));
      }
    }
    return new PrintTable(
        name(),
        source.say("table.treaties", source.titles().study()),
        List.of(
            PrintColumn.words("article", source.say("column.article"), "number of the article"),
            PrintColumn.words("about", source.say("column.about"), "its title"),
            PrintColumn.words("owed", source.say("column.owed"), "the answer that is owed"),
            PrintColumn.words("bound", source.say("column.bound"), "what makes it bind"),
            PrintColumn.words("decided", source.say("column.decided"), "who decides"),
            PrintColumn.words(
                "readings",
                source.say("column.readings"),
                "readings of its words, with their weights")),
        rows,
        List.of(source.say("note.treaties"), source.origin()));
  }

  private static PrintRow row(Article article, String panel) {
    String readings =
        article.readings().entrySet().stream()
            .map(
                reading ->
                    reading.getValue().isEmpty()
                        ? reading.getKey()
                        : reading.getKey() + " " + reading.getValue())
            .collect(Collectors.joining(", "));
    return new PrintRow(
        panel,
        List.of(
            new Cell.Words(article.number()),
            new Cell.Words(article.title()),
            new Cell.Words(words(article.response())),
            new Cell.Words(words(article.activation())),
            new Cell.Words(words(article.decision())),
            new Cell.Words(readings)));
  }

  private static String words(String identifier) {
    return Words.sentence(identifier.replace('-', ' '));
  }
}
