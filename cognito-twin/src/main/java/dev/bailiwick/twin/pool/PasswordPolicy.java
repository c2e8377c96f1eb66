package dev.bailiwick.twin.pool;

/** Eight characters or more, of three kinds; what Cognito calls its default without symbols. */
final class PasswordPolicy {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 256;

  private PasswordPolicy() {}

  static String require(String password) {
    demand(password.length() >= SHORTEST, "Password not long enough");
    demand(password.length() <= LONGEST, "Password too long");
    demand(has(password, 'A', 'Z'), "Password must have uppercase characters");
    demand(has(password, 'a', 'z'), "Password must have lowercase characters");
    demand(has(password, '0', '9'), "Password must have numeric characters");
    return password;
  }

  private static boolean has(String password, char first, char last) {
    return password.chars().anyMatch(c -> c >= first && c <= last);
  }

  private static void demand(boolean kept, String broken) {
    if (!kept) {
      throw new Refusal(
          "InvalidPasswordException", "Password did not conform with policy: " + broken);
    }
  }
}
