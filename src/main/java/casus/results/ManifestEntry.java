package casus.results;

/**
 * One line of a manifest, as people read it.
 *
 * @param path where it stands, such as {@code platform.java}
 * @param value what it says; several values in a row are parted by commas
 */
public record ManifestEntry(String path, String value) {}
