package casus.cli;

/** The program. */
public final class Casus {
  private Casus() {}

  /**
   * Runs a command.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.out.println("casus");
  }
}
