package casus.scenario;

/**
 * A file that a scenario was read from.
 *
 * @param path as the user would name it from where the program was started
 * @param sha256 the hash of its bytes, 64 hexadecimal digits
 */
public record InputFile(String path, String sha256) {}
