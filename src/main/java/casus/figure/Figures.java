package casus.figure;

import casus.results.StoredResults;
import casus.text.NumberStyle;
import casus.text.Services;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All figures there are, and the way to draw them. */
public final class Figures {
  private static final List<Listed> OWN =
      List.of(
          Listed.own(
              "escalation-ladder",
              "share of runs at each rung of the ladder, day by day, on a linear and a log scale",
              new EscalationLadder()),
          Listed.own(
              "outcome-distribution",
              "share of runs by highest rung, and probability of each outcome, with intervals",
              new OutcomeDistribution()),
          Listed.own(
              "incidence",
              "by which day force, war, nuclear use and the dispute's end have come, with bands",
              new Incidence()),
          Listed.own(
              "response-profile",
              "what each ally does when its treaty is called, from none to full",
              new ResponseProfile()),
          Listed.own(
              "treaty-effect",
              "paired differences between arms in the probability of each outcome (forest plot)",
              new TreatyEffect()),
          Listed.own(
              "sweep-lines",
              "an outcome along one factor, a line for each arm or level of a second factor",
              new SweepLines()),
          Listed.own(
              "sweep-heatmap",
              "an outcome over the levels of two factors, as tiles",
              new SweepHeatmap()),
          Listed.own(
              "ridgeline",
              "distributions of a quantity, one for each level of a factor",
              new Ridgeline()),
          Listed.own(
              "tornado",
              "how far an outcome moves as each factor alone goes from low to high",
              new Tornado()),
          Listed.own(
              "sobol-bars",
              "which factors drive an outcome: Sobol' indices of first and total order",
              new SobolBars()),
          Listed.own(
              "morris-plane",
              "which factors matter and which interact: Morris' mean effect and its spread",
              new MorrisPlane()),
          Listed.own(
              "prim-boxes",
              "boxes of factor ranges in which an outcome is common (PRIM), and the way to them",
              new PrimBoxes()),
          Listed.own(
              "convergence",
              "how the estimate of an outcome and its interval settle as runs are added",
              new Convergence()),
          Listed.own(
              "course",
              "one run: the rung of each party over time, calls, answers, endings (--run K)",
              new CourseFigure()),
          Listed.own(
              "network",
              "states, the treaties that bind them, and their disputes by highest rung",
              new Network()),
          Listed.own(
              "map", "the theatre, with states shaded by how often they use force", new WarMap()),
          Listed.own(
              "calibration",
              "predicted against observed frequencies (reliability diagram)",
              new Calibration()));

  private static final Services<FigureProvider> BROUGHT =
      Services.load(
          FigureProvider.class,
          FigureProvider::name,
          OWN.stream().map(Listed::name).collect(Collectors.toSet()),
          "figure");

  /** Ours first, then those of other jars. */
  private static final List<Listed> ALL =
      Stream.concat(OWN.stream(), BROUGHT.found().values().stream().map(Listed::brought)).toList();

  private Figures() {}

  /**
   * A figure that can be asked for.
   *
   * @param name what to ask for, such as {@code escalation-ladder}
   * @param summary what it shows, in one line
   * @param from the class and jar that bring it; {@code casus} for casus' own
   */
  public record Listing(String name, String summary, String from) {}

  /** What became of a figure that was asked for. */
  public sealed interface Result {
    /**
     * Which figure.
     *
     * @return its name
     */
    String figure();
  }

  /**
   * A figure that was drawn.
   *
   * @param figure its name
   * @param files what was written: pictures, numbers, caption
   * @param notes what the reader must know of it, such as letters that no font has
   */
  public record Drawn(String figure, List<Path> files, List<String> notes) implements Result {
    /** Copies the lists. */
    public Drawn {
      files = List.copyOf(files);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A figure that was not drawn.
   *
   * @param figure its name
   * @param reason why not, for the user
   */
  public record NotDrawn(String figure, String reason) implements Result {}

  /**
   * All figures, in the order in which they are best looked at.
   *
   * @return their names and what they show
   */
  public static List<Listing> list() {
    return ALL.stream()
        .map(
            figure ->
                new Listing(
                    figure.name(),
                    figure.summary(),
                    figure
                        .jar()
                        .map(jar -> jar.service().getClass().getName() + " of " + jar.fileName())
                        .orElse("casus")))
        .toList();
  }

  /**
   * The files of other jars that figures come from.
   *
   * @param names of figures
   * @return one for each that is not casus' own
   */
  public static List<Services.Found<FigureProvider>> brought(List<String> names) {
    return names.stream().flatMap(name -> named(name).flatMap(Listed::jar).stream()).toList();
  }

  /**
   * Why figures of other jars cannot be used.
   *
   * @return a sentence for each
   */
  public static List<String> faults() {
    return BROUGHT.faults().stream()
        .map(fault -> "a figure of another jar cannot be used: " + fault)
        .toList();
  }

  private static Optional<Listed> named(String name) {
    return ALL.stream().filter(figure -> figure.name().equals(name)).findFirst();
  }

  /**
   * Why each figure cannot be drawn from a folder.
   *
   * @param results the folder
   * @param focus what part of it is asked for
   * @return by name, in the order of {@link #list}: the reason, empty when it can be drawn
   * @throws IOException if a file of the folder cannot be read or has a fault
   */
  public static Map<String, Optional<String>> missing(StoredResults results, Focus focus)
      throws IOException {
    Map<String, Optional<String>> reasons = new LinkedHashMap<>();
    for (Listed listed : ALL) {
      reasons.put(listed.name(), listed.figure().missing(results, focus));
    }
    return reasons;
  }

  /**
   * Draws figures from a results folder. For each it writes {@code NAME} with the ending of each
   * format, {@code NAME.csv} (the numbers drawn) and {@code NAME.caption.txt}; for further pages of
   * it {@code NAME-part2} and so on. Where a figure of that name shows another outcome, point or
   * arms already, the name tells what this one shows. Files are written beside and renamed: the old
   * ones stand until the new ones are whole.
   *
   * @param results the folder
   * @param request which figures, and how
   * @return what became of each figure asked for, in that order; when none was named, of all
   * @throws IOException if a file cannot be read or written, or has a fault
   */
  public static List<Result> draw(StoredResults results, ChartRequest request) throws IOException {
    Print print = new Print(results.phrases(), request.numbers());
    Style style =
        new Style(
            request.preset(),
            new Palette(request.theme()),
            Typeface.load(),
            request.borders(),
            print);
    FigureFiles files = new FigureFiles(results, request, style);
    List<Result> done = new ArrayList<>();
    for (String name : request.figures().isEmpty() ? names() : request.figures()) {
      Optional<Listed> figure = named(name);
      if (figure.isEmpty()) {
        done.add(
            new NotDrawn(
                name,
                Text.format("there is no figure '%s'; there are %s", name, Words.list(names()))));
        continue;
      }
      Optional<String> reason = figure.get().figure().missing(results, request.focus());
      done.add(
          reason.isPresent()
              ? new NotDrawn(name, reason.get())
              : files.write(figure.get(), request.figures().contains(name)));
    }
    return done;
  }

  /**
   * The names of all figures.
   *
   * @return in the order of {@link #list}
   */
  public static List<String> names() {
    return ALL.stream().map(Listed::name).toList();
  }

  /**
   * A figure to stand in a web page.
   *
   * @param figure what it is asked for by
   * @param name of the page of the figure, unlike all others
   * @param svg the element
   * @param caption what it shows, how many runs, which interval, scenario and seed
   * @param altText what a reader would find in the picture
   */
  public record Inline(String figure, String name, String svg, String caption, String altText) {}

  /**
   * Figures of one web page.
   *
   * @param figures in the order of {@link #list}
   * @param left those that the folder has no data for, with the reasons
   * @param darkRules style rules that turn their colours into those for a dark page
   */
  public record Page(List<Inline> figures, List<NotDrawn> left, String darkRules) {
    /** Copies the lists. */
    public Page {
      figures = List.copyOf(figures);
      left = List.copyOf(left);
    }
  }

  /**
   * Draws all figures that a folder has data for, to stand in one web page.
   *
   * @param results the folder
   * @param focus what part of it to show
   * @param preset the size of page and text, which settles their proportions
   * @return the figures and the rules they share
   * @throws IOException if a file cannot be read or has a fault
   */
  public static Page inline(StoredResults results, Focus focus, Preset preset) throws IOException {
    PaintPairs pairs = new PaintPairs();
    Print print = new Print(results.phrases(), NumberStyle.USUAL);
    Style style =
        new Style(preset, new PairedPalette(pairs), Typeface.load(), Borders.DE_FACTO, print);
    InlineSvg writer = new InlineSvg(pairs);
    List<Inline> figures = new ArrayList<>();
    List<NotDrawn> left = new ArrayList<>();
    for (Listed listed : ALL) {
      Figure figure = listed.figure();
      Optional<String> reason = figure.missing(results, focus);
      if (reason.isPresent()) {
        left.add(new NotDrawn(listed.name(), reason.get()));
      } else {
        List<Focus> pages = figure.pages(results, focus, style);
        for (int page = 0; page < pages.size(); page++) {
          Drawing drawing = figure.draw(results, pages.get(page), style);
          String name = FigureFiles.partName(listed.name(), page);
          String svg = writer.write(name, drawing, style);
          Caption caption = drawing.caption().ofPart(page, pages).of(results.manifest().partial());
          figures.add(new Inline(listed.name(), name, svg, caption.text(), caption.altText()));
        }
      }
    }
    return new Page(figures, left, pairs.darkRules());
  }
}
