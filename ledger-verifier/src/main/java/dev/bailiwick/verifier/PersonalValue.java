package dev.bailiwick.verifier;

/** A personal value beside its row, with the salt under which the row commits to it. */
record PersonalValue(String commitment, String salt, String value) {

  /** So long that nobody can shift a part of the value into it. */
  private static final int SALT_BYTES = 16;

  static PersonalValue read(Line line) throws Flaw {
    String commitment = line.expect("{\"commitment\":").string();
    String salt = line.expect(",\"salt\":").string();
    String value = line.expect(",\"value\":").string();
    line.expect("}");
    return new PersonalValue(commitment, salt, value);
  }

  /** Passes where this is the value that the changes commit to. */
  void require(String changes) throws Flaw {
    byte[] salted = Bytes.base64(salt, SALT_BYTES, "a salt");
    Flaw.unless(
        Bytes.base64(Bytes.sha256(salted, Bytes.utf8(value))).equals(commitment),
        "a value or its salt is not the one committed to");
    // In a string of the changes the quotes would be escaped.
    Flaw.unless(
        changes.contains("{\"commitment\":\"" + commitment + "\"}"),
        "a value that the row does not commit to");
  }
}
