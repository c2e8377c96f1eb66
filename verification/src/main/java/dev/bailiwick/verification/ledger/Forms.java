package dev.bailiwick.verification.ledger;

import static dev.bailiwick.verification.ledger.Tampering.onLine;
import static dev.bailiwick.verification.ledger.Tampering.onLines;
import static dev.bailiwick.verification.ledger.Tampering.onText;
import static dev.bailiwick.verification.ledger.Tamperings.any;
import static dev.bailiwick.verification.ledger.Tamperings.oneOf;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same in JSON, or nearly, and not as it was written. */
final class Forms {

  private static final String VERSION = "\"version\":";
  private static final Pattern LETTER = Pattern.compile("(\"value\":\"[^\"]*?)([A-Za-z])");

  private Forms() {}

  static List<Tampering> all() {
    return List.of(
        onLine(
            "another form of number",
            (line, r) ->
                line.replaceFirst(
                    VERSION + "(\\d+)",
                    VERSION + oneOf(r, "$1.0", "$1e0", "0$1", "+$1", "$10E-1", "\"$1\""))),
        onLine(
            "a name twice",
            (line, r) ->
                line.replaceFirst(",(\"(tenant|hash|at|key_id|previous)\":\"[^\"]*\")", ",$1,$1")),
        onLine(
            "a name twice, otherwise",
            (line, r) -> line.replaceFirst(VERSION, VERSION + "1," + VERSION)),
        onLine("a name that nobody knows", (line, r) -> line.replaceFirst("}$", ",\"x\":null}")),
        onLine(
            "names in another order",
            (line, r) -> line.replaceFirst("(\"tenant\":\"[^\"]*\"),(.*)}$", "$2,$1}")),
        onLine("a blank", (line, r) -> line.replaceFirst(oneOf(r, ":", ",", "\\{", "}$"), " $0")),
        onLine(
            "a needless escape",
            (line, r) ->
                line.replaceFirst(
                    oneOf(r, "[a-z]", "0"), oneOf(r, "\\\\u0061", "\\\\u0030", "\\\\/"))),
        onLine("a needless escape in a value", (line, r) -> escaped(line)),
        onLine("something behind a line", (line, r) -> line + any(r)),
        onLines("a line in front", (lines, r) -> lines.addFirst(oneOf(r, "", " ", "{}", "[]"))),
        onText(
            "another end of line",
            (text, r) -> text.replace("\n", oneOf(r, "\r\n", "\n\n", "\r", " \n"))),
        onText("a byte order mark", (text, r) -> "\ufeff" + text));
  }

  private static String escaped(String line) {
    return LETTER
        .matcher(line)
        .replaceFirst(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) + "\\u%04x".formatted((int) found.group(2).charAt(0))));
  }
}
