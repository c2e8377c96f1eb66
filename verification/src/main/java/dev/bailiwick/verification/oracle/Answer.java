package dev.bailiwick.verification.oracle;

import java.util.List;

/**
 * The answer to a question.
 *
 * @param carriers of a permit, each grant, role and entry that could be named
 */
public record Answer(String code, List<Carrier> carriers) {

  /**
   * What carries a permit.
   *
   * @param role the one that was granted
   * @param definedBy the one that has the entry: the same, or one that it includes
   */
  public record Carrier(String grant, String role, String definedBy, String entry) {}

  static Answer deny(String code) {
    return new Answer(code, List.of());
  }

  /** Whether this is the one answer that lets somebody in. */
  public boolean permitted() {
    return code.equals("granted");
  }
}
