package dev.bailiwick.authorization.json;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static Object read(String text) {
    return requireNonNull(CanonicalJson.read(text));
  }

  private static void refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.read(text), text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0e-9, 0",
    "-0.00, 0",
    "1.0, 1",
    "100, 100",
    "1e2, 100",
    "-12.50, -12.5",
    "0.000001, 0.000001",
    "0.0000001, 1e-7",
    "999999999999999999999, 999999999999999999999",
    "1e20, 100000000000000000000",
    "1e21, 1e+21",
    "1.50e30, 1.5e+30",
    "1e999999999, 1e+999999999"
  })
  void anEqualNumberHasOneText(String number, String text) {
    assertEquals(text, CanonicalJson.of(new BigDecimal(number)));
    assertEquals(text, CanonicalJson.of(CanonicalJson.read(text)));
  }

  @Test
  void aNumberHasTheSameTextInEachOfItsKinds() {
    for (Object hundred : List.of(100, 100L, new BigDecimal("1e2"), new BigDecimal("100.0"))) {
      assertEquals("100", CanonicalJson.of(hundred));
    }
  }

  @Test
  void aNumberTooFarOutIsRefusedRatherThanMiswritten() {
    for (String far : List.of("1e1000000001", "10e1000000000", "10e2147483647", "1e-1000000001")) {
      BigDecimal number = new BigDecimal(far);
      assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(number), far);
    }
    refused("1e1000000001");
    refused("1e99999999999");
  }

  @Test
  void namesAreInOrderAndNothingIsBetween() {
    String text =
        " { \"b\" : [ 1 , true , false , null , \"\" ] ,\r\n\t\"a\" : { } , \"\" : [ ] } ";
    assertEquals(
        "{\"\":[],\"a\":{},\"b\":[1,true,false,null,\"\"]}",
        CanonicalJson.of(CanonicalJson.read(text)));
  }

  @Test
  void anObjectIsReadInTheOrderOfItsText() {
    Map<?, ?> read = (Map<?, ?>) read("{\"z\":1,\"a\":2,\"m\":3}");
    assertEquals(List.of("z", "a", "m"), new ArrayList<>(read.keySet()));
  }

  @Test
  void whatIsReadCannotBeChanged() {
    Map<?, ?> object = (Map<?, ?>) read("{\"a\":1}");
    List<?> list = (List<?>) read("[1]");
    assertThrows(UnsupportedOperationException.class, object::clear);
    assertThrows(UnsupportedOperationException.class, list::clear);
  }

  @Test
  void everyCharacterOfTextSurvives() {
    StringBuilder text = new StringBuilder("🦀");
    for (char c = 0; c < 0x300; c++) {
      text.append(c);
    }
    assertEquals(text.toString(), CanonicalJson.read(CanonicalJson.of(text.toString())));
  }

  @Test
  void escapesAreRead() {
    String text = "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83E\\udd80\"";
    assertEquals("\"\\/\b\f\n\r\té🦀", CanonicalJson.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\" 1}",
        "{1:1}",
        "[}",
        "1 2",
        "nul",
        "nulL",
        "True",
        "truefalse",
        "\"",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u١234\"",
        "\"a\nb\"",
        "\"a\u0000b\"",
        "'a'",
        "01",
        "-",
        "+1",
        ".5",
        "5.",
        "1e",
        "1e+",
        "0x1",
        "--1",
        "1.2.3",
        "NaN",
        "Infinity",
        "١",
        "/**/1",
        "\ufeff1",
        "\u00a01",
        "1\u0000"
      })
  void whatIsNoJsonIsRefused(String text) {
    refused(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":1}",
        "{\"a\":null,\"a\":null}",
        "{\"a\":1,\"\\u0061\":2}",
        "[{\"b\":{\"a\":1,\"c\":2,\"a\":1}}]"
      })
  void aNameThatOccursTwiceIsRefused(String text) {
    refused(text);
  }

  @Test
  void theSameNameInTwoObjectsIsNotTwice() {
    String text = "[{\"a\":{\"a\":1}},{\"a\":2}]";
    assertEquals(text, CanonicalJson.of(CanonicalJson.read(text)));
  }

  @Test
  void thirtyTwoDeepIsReadAndWrittenAndNoDeeper() {
    assertEquals(nested(32), CanonicalJson.of(CanonicalJson.read(nested(32))));
    refused(nested(33));
    refused("{\"a\":".repeat(33) + "1" + "}".repeat(33));
    List<?> tooDeep = Collections.singletonList(CanonicalJson.read(nested(32)));
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(tooDeep));
  }

  @Test
  void otherKindsAreNotWritten() {
    Map<String, @Nullable Object> object = new HashMap<>();
    object.put("a", 1.5d);
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(object));
  }
}
