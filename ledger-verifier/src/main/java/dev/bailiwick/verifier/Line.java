package dev.bailiwick.verifier;

/**
 * A line of JSON, read from left to right in the one form that RFC 8785 gives it. A name twice or
 * out of order, a blank, 1.0 for 1 or a needless escape is as wrong as another value would be.
 */
final class Line {

  private static final String ESCAPES = "\"\\bfnrt";
  private static final String ESCAPED = "\"\\\b\f\n\r\t";

  private final String text;
  private int at;

  Line(String text) {
    this.text = text;
  }

  /** How far it has been read. */
  int position() {
    return at;
  }

  /** A part of what has been read, as it stands. */
  String slice(int from, int to) {
    return text.substring(from, to);
  }

  /** Whether it goes on like this. */
  boolean continuesWith(String expected) {
    return text.startsWith(expected, at);
  }

  Line expect(String expected) throws Flaw {
    Flaw.unless(continuesWith(expected), "not as exported: " + expected + " expected " + where());
    at += expected.length();
    return this;
  }

  /** Passes where nothing is left. */
  void end() throws Flaw {
    Flaw.unless(at == text.length(), "not as exported: something follows " + where());
  }

  /** A positive whole number. */
  long number() throws Flaw {
    int from = at;
    while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
      at++;
    }
    String digits = slice(from, at);
    Flaw.unless(
        digits.matches("[1-9][0-9]{0,17}"), "not as exported: a number expected " + where());
    return Long.parseLong(digits);
  }

  String string() throws Flaw {
    expect("\"");
    StringBuilder value = new StringBuilder();
    while (!continuesWith("\"")) {
      value.append(character());
    }
    at++;
    return value.toString();
  }

  private char character() throws Flaw {
    char c = next();
    Flaw.unless(c >= ' ', "not as exported: a bare control character " + where());
    return c == '\\' ? escaped() : c;
  }

  private char escaped() throws Flaw {
    char c = next();
    if (c == 'u') {
      return control();
    }
    int found = ESCAPES.indexOf(c);
    Flaw.unless(found >= 0, "not as exported: an unknown escape " + where());
    return ESCAPED.charAt(found);
  }

  /** Only those control characters are written by number that have no shorter escape. */
  private char control() throws Flaw {
    Flaw.unless(at + 4 <= text.length(), "the line is cut off");
    String digits = slice(at, at + 4);
    Flaw.unless(digits.matches("00[01][0-9a-f]"), "not as exported: a needless escape " + where());
    char c = (char) Integer.parseInt(digits, 16);
    Flaw.unless(ESCAPED.indexOf(c) < 0, "not as exported: a needless escape " + where());
    at += 4;
    return c;
  }

  private char next() throws Flaw {
    Flaw.unless(at < text.length(), "the line is cut off");
    return text.charAt(at++);
  }

  private String where() {
    return "at character " + (at + 1);
  }
}
