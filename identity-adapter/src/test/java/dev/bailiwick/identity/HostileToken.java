package dev.bailiwick.identity;

import java.util.Arrays;
import java.util.stream.Stream;

/** A token that must be refused for this reason and no other. */
record HostileToken(String reason, String name, String text) {

  /** These tokens, to be refused for this reason. */
  static Stream<HostileToken> refused(String reason, HostileToken... tokens) {
    return Arrays.stream(tokens).map(token -> new HostileToken(reason, token.name, token.text));
  }

  static HostileToken token(String name, Object token) {
    return new HostileToken("", name, token.toString());
  }

  @Override
  public String toString() {
    return reason + ": " + name;
  }
}
