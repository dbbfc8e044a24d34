package casus.crisis;

/**
 * A column of a file, as the dictionary describes it.
 *
 * @param file the file it stands in
 * @param name its name
 * @param type text, integer, number or boolean (0 or 1)
 * @param unit its unit, or an empty text
 * @param meaning what it says
 */
public record Column(String file, String name, String type, String unit, String meaning) {}
