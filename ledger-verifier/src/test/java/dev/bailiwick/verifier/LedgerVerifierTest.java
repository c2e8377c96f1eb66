package dev.bailiwick.verifier;

import static dev.bailiwick.verifier.AnExport.KEY;
import static dev.bailiwick.verifier.AnExport.TENANT;
import static dev.bailiwick.verifier.AnExport.file;
import static dev.bailiwick.verifier.AnExport.pem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.verifier.Verdict.Broken;
import dev.bailiwick.verifier.Verdict.Whole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("security-49")
final class LedgerVerifierTest {

  private static final int ROWS = 5;

  private final List<String> lines = AnExport.of(ROWS).lines();

  @Test
  void anExportAsItWasWrittenIsWhole() throws IOException {
    Whole whole = assertInstanceOf(Whole.class, verify(lines, null));
    assertEquals(ROWS, whole.version());
    assertEquals(ROWS, whole.values());
    assertEquals(TENANT, whole.tenant());
  }

  @Test
  void anErasedValueIsNoDamage() throws IOException {
    lines.replaceAll(line -> line.replaceFirst("\"values\":\\[.*]", "\"values\":[]"));
    assertEquals(0, assertInstanceOf(Whole.class, verify(lines, null)).values());
  }

  @Test
  void aRowThatIsDeletedMovedOrDoubledShowsWhereItWas() throws IOException {
    assertBroken(3, "version 3 expected, and not 4", it -> it.remove(2));
    assertBroken(2, "version 2 expected, and not 3", it -> Collections.swap(it, 1, 2));
    assertBroken(3, "version 3 expected, and not 2", it -> it.add(2, it.get(1)));
    assertBroken(1, "version 1 expected, and not 2", it -> it.remove(0));
  }

  @Test
  void aCutTailIsNotWhatWasSigned() throws IOException {
    assertBroken(5, "the signed head is not that of the last row", it -> it.remove(4));
    assertBroken(5, "the signed head is missing behind it", it -> it.removeLast());
    assertBroken(0, "the signed head is missing behind it", List::clear);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "actor":"bailiwick"    | "actor":"user:nobody"   | the row was changed
          "actor":"bailiwick"    | "actor" :"bailiwick"    | not as exported
          "actor":"bailiwick"    | "actor":"b\\u0061iliwick" | needless escape
          "actor":"bailiwick"    | "actor":"bailiwick","actor":"bailiwick" | not as exported
          12:00:00Z              | 12:00:01Z               | the row was changed
          "x                     | "y                      | the row was changed
          "version":2            | "version":2.0           | not as exported
          "version":2            | "version":02            | a number expected
          "version":2            | "version":9             | version 2 expected
          "tenant":"0            | "tenant":"1             | a row of another tenant
          Söhne                  | Töchter                 | a value or its salt
          S                      | \\u0053                 | needless escape
          "salt":"A              | "salt":"B               | a value or its salt
          "salt":"AAAAAAAAAAAAAAAAAAAAAg | "salt":"AAAAAAAAAAAAAAAAAAAAAh | 16 bytes in base64url
          "salt":"AAAAAAAAAAAAAAAAAAAAAg","value":"S | "salt":"AAAAAAAAAAAAAAAAAAAAAlM","value":" | 16 bytes in base64url
          "salt":"               | "salt":"?               | not base64url
          """)
  void anEditedRowIsFound(String from, String to, String flaw) throws IOException {
    String edited = lines.get(1).replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    assertBroken(2, flaw, it -> it.set(1, edited));
  }

  @Test
  void aValueBelongsToItsRow() throws IOException {
    String own = valuesOf(lines.get(1));
    String next = valuesOf(lines.get(2));
    String flaw = "a value that the row does not commit to";
    assertBroken(2, flaw, it -> it.set(1, it.get(1).replace(own, next)));
    String twice = own + "," + own;
    assertBroken(2, "the values are out of order", it -> it.set(1, it.get(1).replace(own, twice)));
  }

  private static String valuesOf(String line) {
    return line.substring(line.indexOf("\"values\":[") + 10, line.lastIndexOf("],\"version\""));
  }

  @Test
  void aLineIsWholeOrNone() throws IOException {
    String text = String.join("\n", lines) + "\n";
    assertEquals("line 6: the line is cut off", broken(text.substring(0, text.length() - 1)));
    assertEquals("line 6: the line is cut off", broken(text.substring(0, text.length() - 9)));
    assertTrue(broken(text.replace("\n", "\r\n")).startsWith("line 1: not as exported"));
    assertEquals("line 7: something follows the signed head", broken(text + "\n"));
  }

  @Test
  void historyThatWasWrittenAnewIsNotSigned() throws IOException {
    List<String> other = AnExport.of(ROWS, TENANT, AnExport.newKey()).lines();
    assertBroken(6, "signed by a key that was not given", it -> it.set(5, other.getLast()));
    assertBroken(
        6, "signature is not right", it -> it.set(5, it.get(5).replace("12:00:01Z", "12:00:02Z")));
    assertBroken(
        6,
        "the signed head is not that of the last row",
        it -> it.set(5, AnExport.of(ROWS - 1).head()));
  }

  @Test
  void anEarlierHeadShowsWhatWasCutOrRewritten() throws IOException {
    AnExport earlier = AnExport.of(ROWS - 2);
    assertInstanceOf(Whole.class, verify(lines, earlier.lines()));
    assertInstanceOf(Whole.class, verify(lines, List.of(earlier.head())));
    assertEarlier("the tail was cut", AnExport.of(ROWS + 1).head());
    assertEarlier("history was rewritten", AnExport.head(TENANT, 3, "a".repeat(64), KEY));
    assertEarlier("another tenant's", AnExport.of(3, TENANT.replace('a', 'b'), KEY).head());
    assertEarlier("not given", AnExport.of(3, TENANT, AnExport.newKey()).head());
  }

  @Test
  void aFormerKeyStandsBesideTheOneOfToday() throws IOException {
    var former = AnExport.newKey();
    String earlier = AnExport.of(ROWS - 2, TENANT, former).head();
    Verdict verdict =
        new LedgerVerifier(pem(KEY) + pem(former)).verify(file(lines), file(List.of(earlier)));
    assertInstanceOf(Whole.class, verdict);
  }

  @Test
  void withoutAnyKeyNothingIsVerified() {
    assertThrows(IllegalArgumentException.class, () -> new LedgerVerifier("no key"));
  }

  private void assertEarlier(String flaw, String head) throws IOException {
    assertTrue(verify(lines, List.of(head)).toString().contains(flaw));
  }

  private void assertBroken(int line, String flaw, Consumer<List<String>> tampering)
      throws IOException {
    List<String> tampered = new ArrayList<>(lines);
    tampering.accept(tampered);
    Broken broken = assertInstanceOf(Broken.class, verify(tampered, null));
    assertEquals("line " + line, broken.where(), broken::flaw);
    assertTrue(broken.flaw().contains(flaw), broken::flaw);
  }

  private static String broken(String text) throws IOException {
    Broken broken =
        assertInstanceOf(Broken.class, new LedgerVerifier(pem(KEY)).verify(file(text), null));
    return broken.where() + ": " + broken.flaw();
  }

  private static Verdict verify(List<String> export, @Nullable List<String> earlier)
      throws IOException {
    return new LedgerVerifier(pem(KEY))
        .verify(file(export), earlier == null ? null : file(earlier));
  }
}
