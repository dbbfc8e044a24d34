package casus.cli;

import casus.draft.Draft;
import casus.draft.TreatyDraft;
import casus.draft.TreatyQuestion;
import casus.results.Shell;
import casus.scenario.Library;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus new treaty}: a treaty from its members and a model. */
@Command(
    name = "treaty",
    sortOptions = false,
    description = {
      "Writes a treaty with the articles and readings of another, each key with what it means, in a"
          + " crisis that tries it: an attack on the first member.",
      "To use it elsewhere, copy its block 'treaties:' into a scenario."
    },
    footer = {
      "  casus new treaty --members JPN,KOR --like nato-1949",
      "  casus new treaty --members KOR,JPN,USA --like rus-prk-2024 --against PRK -n trilateral"
    })
final class NewTreatyCommand implements Callable<Integer> {
  @Option(
      names = "--members",
      split = ",",
      paramLabel = "CODE",
      description = "The members, by code or name; the first is attacked.")
  private List<String> members = new ArrayList<>();

  @Option(
      names = "--like",
      paramLabel = "ID",
      defaultValue = "nato-1949",
      description = "The treaty whose articles are taken over (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String like;

  @Option(
      names = "--against",
      paramLabel = "CODE",
      description = "Who attacks (default: the strongest rival of the first member).")
  private @Nullable String against;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      defaultValue = "2025-01-01",
      description = "When it comes into force and the crisis begins (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String date;

  @Mixin private DraftOutput output;

  @Override
  public Integer call() throws IOException {
    Library library = Library.load();
    List<String> answers = new ArrayList<>();
    StateWords words = new StateWords(NewScenarioCommand.day(date));
    Optional<Questions> somebody = output.somebody();
    if (somebody.isPresent()) {
      Questions ask = somebody.get();
      String typed =
          ask.ask(
              "Who are the members (codes or names, with commas)",
              "",
              answer ->
                  String.join(",", words.codes(List.of(answer.split("\\s*,\\s*")), "members")));
      members = List.of(typed.split(","));
      like = ask.ask("Like which treaty", like, answer -> TreatyWords.id(answer, "like", library));
      answers.addAll(List.of("--members", typed, "--like", like));
    }
    if (members.isEmpty()) {
      throw new UserError("name the members, such as --members JPN,KOR");
    }
    Draft draft =
        DraftOutput.made(
            () ->
                TreatyDraft.of(
                    new TreatyQuestion(
                        words.codes(members, "--members"),
                        library
                            .treaties()
                            .find(TreatyWords.id(like, "--like", library))
                            .orElseThrow(),
                        output.name(),
                        Optional.ofNullable(against).map(code -> words.code(code, "--against")),
                        NewScenarioCommand.day(date),
                        output.command(answers)),
                    library));
    String file = Shell.word(output.file(draft.name()));
    output.write(draft, List.of("casus run " + file, "casus new study --scenario " + file));
    return ExitCode.DONE;
  }
}
