package casus.cli;

import casus.results.Folders;
import casus.results.Occasion;
import casus.results.ResultsException;
import casus.scenario.Suggestion;
import casus.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program: finds the command, and turns what comes of it into an exit code. */
@Command(
    name = "casus",
    versionProvider = Build.class,
    description = "Simulates mutual-defence treaties in crisis.",
    footer = {
      "  casus check scenarios/*.yaml",
      "  casus run scenarios/korea-article4.yaml -n 20000 -s 1",
      "  casus run scenarios/korea-article4.yaml --set states.PRK.resolve=0.7",
      "  casus chart results/korea-article4 --format pdf,svg --preset nature-2col",
      "  casus report results/korea-article4",
      "  casus explain results/korea-article4 --run 7",
      "  casus gui --run 7 --from results/korea-article4",
      "",
      "Exit codes: 0 done; 1 internal error; 2 mistake in input or command line;",
      "3 done in part; 130 interrupted by Ctrl-C after a clean save."
    })
public final class Casus {
  private static final List<Class<?>> COMMANDS =
      List.of(
          RunCommand.class,
          SweepCommand.class,
          RegisterCommand.class,
          ResumeCommand.class,
          ExpandCommand.class,
          MergeCommand.class,
          ResultsCommand.class,
          SubmitCommand.class,
          StatusCommand.class,
          ShardCommand.class,
          RareCommand.class,
          CompareCommand.class,
          SensitivityCommand.class,
          DiscoverCommand.class,
          AttributeCommand.class,
          VerifyCommand.class,
          PackageCommand.class,
          ParquetCommand.class,
          NewCommand.class,
          CheckCommand.class,
          ShowCommand.class,
          SchemaCommand.class,
          ChartCommand.class,
          TableCommand.class,
          ReportCommand.class,
          TextCommand.class,
          ExplainCommand.class,
          BacktestCommand.class,
          CalibrateCommand.class,
          DataCommand.class,
          SelftestCommand.class,
          BenchCommand.class,
          ListCommand.class,
          GuiCommand.class,
          PlayCommand.class,
          HelloCommand.class,
          ExampleCommand.class,
          DoctorCommand.class,
          GenerateCompletion.class,
          CompletionCommand.class,
          ManCommand.class,
          CompleteCommand.class,
          HelpTopicCommand.class);

  private Casus() {}

  /**
   * Runs a command and exits with its code. Our own code asks for no locale (a test keeps it so);
   * what the libraries say on the way is held to the same.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    Optional<String> unreadable = FileNames.unreadable(List.of(args));
    if (unreadable.isPresent()) {
      System.err.println("casus: " + unreadable.get());
      System.exit(ExitCode.BAD_INPUT);
    }
    try {
      System.exit(commandLine(List.of(args)).execute(args));
    } catch (OutOfMemoryError e) {
      System.err.println("casus: " + outOfMemory());
      System.exit(ExitCode.PARTLY);
    }
  }

  private static final Pattern CLOSED_SET =
      Pattern.compile("expected one of \\[([^\\]]*)\\] \\(case-insensitive\\) but was");

  private static String outOfMemory() {
    return Text.format(
        "the %,d MB that Java takes here are not enough; give it more with"
            + " CASUS_JAVA_OPTS=-Xmx8g, or play the study in shards. What was played is saved:"
            + " 'casus resume' goes on with it",
        Runtime.getRuntime().maxMemory() / 1_000_000);
  }

  /**
   * The command line with all commands, ready to be executed.
   *
   * @return picocli's front door, with our exit codes
   */
  static CommandLine commandLine() {
    return commandLine(List.of(described(GenerateCompletion.class).name()));
  }

  /**
   * The command line, ready for some words. To look at the options of a command takes longer than
   * to carry out a short one: where the first word is a command, no other is there; else those that
   * no word names have their summary alone.
   *
   * @param words what may be executed
   * @return picocli's front door, with our exit codes
   */
  static CommandLine commandLine(List<String> words) {
    CommandLine line = new CommandLine(new Casus());
    String all = described(GenerateCompletion.class).name();
    String help = described(HelpTopicCommand.class).name();
    String man = described(ManCommand.class).name();
    String first = words.isEmpty() ? "" : words.get(0);
    boolean mayNameAny = first.equals(man) || first.startsWith("@"); // a file may hold a command
    boolean isAlone =
        !first.equals(all)
            && !first.equals(help)
            && !first.equals(man)
            && COMMANDS.stream().anyMatch(command -> described(command).name().equals(first));
    for (Class<?> command : COMMANDS) {
      Command described = described(command);
      if (words.contains(described.name()) || words.contains(all) || mayNameAny) {
        line.addSubcommand(described.name(), new CommandLine(command));
      } else if (!isAlone) {
        line.addSubcommand(described.name(), summary(described));
      }
    }
    CommandLine replaced = line.getSubcommands().get(all);
    if (replaced != null) { // 'casus completion' completes values too; who uses the other, may
      replaced.getCommandSpec().usageMessage().hidden(true);
    }
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    TypedNumbers.register(line);
    StandardOutput.register(line);
    HelpText.arrange(line);
    line.setExecutionStrategy(Casus::executed);
    line.setParameterExceptionHandler(Casus::badCommandLine);
    line.setExecutionExceptionHandler(Casus::failed);
    return line;
  }

  /** Carries a command out; what it makes of results is on record with it. */
  private static int executed(ParseResult parsed) {
    NamedTwice.refuse(parsed);
    requireMatched(parsed);
    try {
      return Occasion.by(
          Noted.command(parsed).orElse(""), () -> new CommandLine.RunLast().execute(parsed));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("picocli throws no other", e);
    }
  }

  /** Commands that help take any word and any option in picocli; not here. */
  private static void requireMatched(ParseResult parsed) {
    for (CommandLine line : parsed.asCommandLineList()) {
      if (line.getCommandSpec().helpCommand() && !line.getUnmatchedArguments().isEmpty()) {
        throw new CommandLine.UnmatchedArgumentException(line, line.getUnmatchedArguments());
      }
    }
  }

  private static Command described(Class<?> command) {
    return Objects.requireNonNull(command.getAnnotation(Command.class));
  }

  private static CommandLine summary(Command described) {
    CommandSpec spec = CommandSpec.create().name(described.name());
    spec.usageMessage()
        .header(described.header())
        .description(described.description())
        .hidden(described.hidden());
    return new CommandLine(spec);
  }

  /** Colour only on a terminal, and never against the user's wish (no-color.org). */
  private static Ansi ansi() {
    String unwanted = System.getenv("NO_COLOR");
    return Terminal.isTerminal() && (unwanted == null || unwanted.isEmpty()) ? Ansi.AUTO : Ansi.OFF;
  }

  private static int badCommandLine(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    PrintWriter err = line.getErr();
    err.println(
        "casus: "
            + (e.getCause() instanceof InvalidPathException path
                ? FileNames.told(path)
                : plainly(String.valueOf(e.getMessage()))));
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched
        && unmatched.getUnmatched().get(0).startsWith("@")) {
      err.println("There is no file of arguments by that name ('casus help @file').");
    } else if (!suggested(e, err)) {
      CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    }
    err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.BAD_INPUT;
  }

  /** Words of a closed set as they are typed, not as the program's code has them. */
  private static String plainly(String message) {
    Matcher words = CLOSED_SET.matcher(message);
    return words.replaceAll(
        set -> "write one of " + set.group(1).toLowerCase(Locale.ROOT).replace('_', '-') + ", not");
  }

  /** Whether a command, an option or a value was mistyped for one there is, and told so. */
  private static boolean suggested(ParameterException e, PrintWriter err) {
    Optional<String> meant =
        e instanceof CommandLine.UnmatchedArgumentException unmatched
            ? meant(unmatched.getUnmatched().get(0), e.getCommandLine())
            : meantValue(e);
    meant.ifPresent(word -> err.println("Did you mean '" + word + "'?"));
    return meant.isPresent();
  }

  private static Optional<String> meant(String typed, CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    if (typed.startsWith("-")) {
      List<String> options =
          spec.options().stream().flatMap(option -> Stream.of(option.names())).toList();
      return Suggestion.near(typed.replaceFirst("=.*", ""), options);
    }
    return Suggestion.near(typed, line.getSubcommands().keySet())
        .map(command -> spec.qualifiedName() + " " + command);
  }

  private static Optional<String> meantValue(ParameterException e) {
    return e.getArgSpec() == null
            || e.getArgSpec().completionCandidates() == null
            || e.getValue() == null
        ? Optional.empty()
        : Suggestion.near(
            e.getValue(),
            StreamSupport.stream(e.getArgSpec().completionCandidates().spliterator(), false)
                .toList());
  }

  private static int failed(Exception e, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (e instanceof InvalidPathException path) {
      err.println("casus: " + FileNames.told(path));
      return ExitCode.BAD_INPUT;
    }
    if (e instanceof UserError || e instanceof ResultsException) {
      err.println("casus: " + e.getMessage());
      return ExitCode.BAD_INPUT;
    }
    if (e instanceof ReplayedRun.DiffersException) {
      err.println(e.getMessage());
      return ExitCode.INTERNAL;
    }
    for (Throwable inner = e; inner != null; inner = inner.getCause()) {
      if (inner instanceof OutOfMemoryError) {
        err.println("casus: " + outOfMemory());
        return ExitCode.PARTLY;
      }
    }
    Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
    if (cause instanceof IOException) {
      err.println("casus: " + Folders.told(cause));
      return ExitCode.BAD_INPUT;
    }
    err.println("casus: internal error: " + e);
    e.printStackTrace(err);
    err.println(
        "This is a fault of casus, not yours. Please report it with the lines above, the command,"
            + " and the input files; casus "
            + Build.version()
            + " ("
            + Build.commit()
            + ").");
    return ExitCode.INTERNAL;
  }
}
