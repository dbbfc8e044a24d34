package casus.manuscript;

import casus.crisis.Parameter;
import casus.crisis.Uncertainty;
import casus.results.StoredManifest;
import casus.scenario.DataSources;
import casus.scenario.LoadedScenario;
import casus.scenario.ParameterLibrary;
import casus.text.Text;
import casus.treaty.Article;
import casus.treaty.Treaty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Program, model and every source of data that a scenario touches. */
final class References {
  /** What the sources of the parameters' defaults call data sets, and how those are cited. */
  private static final Map<String, String> DATA_OF_DEFAULTS =
      new TreeMap<>(
          Map.of(
              "MID 5.0",
              "Palmer, Glenn, Roseanne W. McManus, Vito D'Orazio, Michael R. Kenwick, Mikaela"
                  + " Karstens, Chase Bloch, Nick Dietrich, Kayla Kahn, Kellan Ritter, and Michael J."
                  + " Soules. 2022. The MID5 Dataset, 2011-2014: Procedures, Coding Rules, and"
                  + " Description. Conflict Management and Peace Science 39(4): 470-482",
              "ICB v16",
              "Brecher, Michael, Jonathan Wilkenfeld, Kyle Beardsley, Patrick James, and David"
                  + " Quinn. 2023. International Crisis Behavior Data Codebook, Version 15/16."
                  + " ICB Project",
              "ATOP 5.1",
              "Leeds, Brett Ashley, Jeffrey M. Ritter, Sara McLaughlin Mitchell, and Andrew G. Long."
                  + " 2002. Alliance Treaty Obligations and Provisions, 1815-1944. International"
                  + " Interactions 28(3): 237-260",
              "COW wars",
              "Sarkees, Meredith Reid, and Frank Wayman. 2010. Resort to War: 1816-2007. CQ Press"));

  private final StoredManifest manifest;
  private final LoadedScenario base;

  References(StoredManifest manifest, LoadedScenario base) {
    this.manifest = manifest;
    this.base = base;
  }

  List<Reference> all() {
    List<Reference> all = new ArrayList<>();
    all.add(
        new Reference(
            "casus",
            "software",
            Citation.AUTHORS,
            Citation.YEAR,
            Citation.TITLE,
            manifest.casusVersion(),
            "",
            Text.format(
                "commit %s; scenario %s, seed %d",
                manifest.casusCommit().isEmpty() ? "unknown" : manifest.casusCommit(),
                manifest.scenarioName(),
                manifest.seed())));
    all.add(
        new Reference(
            "casus-model",
            "document",
            Citation.AUTHORS,
            Citation.YEAR,
            "The model of casus, equation by equation, and after the ODD protocol",
            manifest.casusVersion(),
            "",
            "model.md and odd.md of the program's documentation"));
    all.addAll(
        Reference.of(
            "mason",
            "article-journal",
            "Luke, Sean, Claudio Cioffi-Revilla, Liviu Panait, Keith Sullivan, and Gabriel Balan."
                + " 2005. MASON: A Multiagent Simulation Environment. Simulation 81(7): 517-527,"
                + " doi:10.1177/0037549705058073",
            ""));
    all.addAll(
        Reference.of(
            "odd",
            "article-journal",
            "Grimm, Volker, et al. 2020. The ODD Protocol for Describing Agent-Based and Other"
                + " Simulation Models: A Second Update. Journal of Artificial Societies and Social"
                + " Simulation 23(2): 7, doi:10.18564/jasss.4259",
            ""));
    DataSources.all()
        .forEach(
            source ->
                all.addAll(
                    Reference.of(source.id(), "dataset", source.citation(), source.version())));
    base.scenario().treaties().forEach(treaty -> all.add(treaty(treaty)));
    all.addAll(ofDefaults());
    int number = 1;
    for (String source : base.sources()) {
      all.addAll(Reference.of("scenario-source-" + number++, "document", source, ""));
    }
    return all;
  }

  private static Reference treaty(Treaty treaty) {
    Set<String> found = new LinkedHashSet<>(treaty.sources());
    treaty.articles().stream()
        .map(Article::source)
        .filter(source -> !source.isEmpty())
        .forEach(found::add);
    return new Reference(
        treaty.id(),
        "treaty",
        "",
        Integer.toString(treaty.signed().getYear()),
        treaty.title(),
        "",
        "",
        Text.format("signed %s; %s", treaty.signed(), String.join("; ", found)));
  }

  /** The data sets that defaults in use rest on, as the library of parameters names them. */
  private List<Reference> ofDefaults() {
    ParameterLibrary library = ParameterLibrary.load();
    boolean posterior =
        base.scenario().uncertainties().stream()
            .anyMatch(Uncertainty.OfPosterior.class::isInstance);
    List<Reference> references = new ArrayList<>();
    DATA_OF_DEFAULTS.forEach(
        (name, citation) -> {
          boolean used =
              (posterior && name.startsWith("MID"))
                  || library.all().stream()
                      .filter(entry -> isUsual(library, entry.parameter()))
                      .anyMatch(entry -> entry.source().contains(name));
          if (used) {
            String key = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            references.addAll(Reference.of(key, "dataset", citation, name));
          }
        });
    return references;
  }

  private boolean isUsual(ParameterLibrary library, Parameter parameter) {
    return base.scenario().parameters().get(parameter) == library.get(parameter).standard();
  }

  String bibtex() {
    StringBuilder out = new StringBuilder();
    all().forEach(reference -> out.append(out.isEmpty() ? "" : "\n").append(reference.bibtex()));
    return out.toString();
  }

  List<Map<String, Object>> csl() {
    return all().stream().map(Reference::csl).toList();
  }
}
