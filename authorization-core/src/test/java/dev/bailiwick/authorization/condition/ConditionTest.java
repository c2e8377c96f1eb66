package dev.bailiwick.authorization.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each comparison says of two values; {@code null} is a null that was sent. */
class ConditionTest {

  private static final String LEFT = "{'attribute':'subject.left'}";
  private static final String RIGHT = "{'attribute':'resource.right'}";

  private static Truth compare(String how, String left, String right) {
    Known facts = Known.of("{'subject.left':%s,'resource.right':%s}".formatted(left, right));
    return Known.condition("{'%s':[%s,%s]}".formatted(how, LEFT, RIGHT)).evaluate(facts);
  }

  private static Truth evaluate(String condition) {
    return Known.condition(condition).evaluate(Known.of("{'subject.one':1,'subject.empty':''}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'a'  | 'a'    | TRUE",
        "'a'  | 'A'    | FALSE",
        "'ß'  | 'ss'   | FALSE",
        "'\\u00e9' | 'e\\u0301' | FALSE",
        "''   | ''     | TRUE",
        "'🦀' | '\\ud83e\\udd80' | TRUE",
        "1    | 1.000  | TRUE",
        "100  | 1e2    | TRUE",
        "1    | 1.0001 | FALSE",
        "0    | -0.0   | TRUE",
        "0e9  | 0      | TRUE",
        "9007199254740993 | 9007199254740992 | FALSE",
        "1e999999999 | 1e999999998 | FALSE",
        "true | true   | TRUE",
        "true | false  | FALSE",
        "1    | '1'    | UNKNOWN",
        "true | 'true' | UNKNOWN",
        "1    | true   | UNKNOWN",
        "null | null   | UNKNOWN",
        "null | 'a'    | UNKNOWN",
        "[]   | []     | UNKNOWN",
        "['a']| 'a'    | UNKNOWN",
        "{}   | {}     | UNKNOWN",
        "'2026-01-01T00:00:00Z' | '2026-01-01T01:00:00+01:00' | FALSE"
      })
  void equalsWithinOneKind(String left, String right, Truth truth) {
    assertEquals(truth, compare("equals", left, right));
    assertEquals(truth, compare("equals", right, left));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1    | 2    | TRUE    | FALSE",
        "2    | 1    | FALSE   | TRUE",
        "1.0  | 1    | FALSE   | FALSE",
        "-1   | 0    | TRUE    | FALSE",
        "9    | 1e1  | TRUE    | FALSE",
        "1e-999999999 | 1e999999999  | TRUE | FALSE",
        "-1e999999999 | 1e-999999999 | TRUE | FALSE",
        "'1'  | '2'  | UNKNOWN | UNKNOWN",
        "1    | '2'  | UNKNOWN | UNKNOWN",
        "false| true | UNKNOWN | UNKNOWN",
        "null | 1    | UNKNOWN | UNKNOWN",
        "1    | null | UNKNOWN | UNKNOWN",
        "[1]  | 2    | UNKNOWN | UNKNOWN",
        "'2026-01-01T00:00:00Z' | '2027-01-01T00:00:00Z' | UNKNOWN | UNKNOWN"
      })
  void lessAndGreaterAreForNumbers(String left, String right, Truth less, Truth greater) {
    assertEquals(less, compare("less", left, right));
    assertEquals(greater, compare("greater", left, right));
    assertEquals(less, compare("greater", right, left));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'2026-01-01T00:00:00Z' | '2026-01-01T00:00:01Z'      | TRUE    | FALSE",
        "'2026-01-01T00:00:00Z' | '2026-01-01T01:00:00+01:00' | FALSE   | FALSE",
        "'2026-01-01T00:00:00Z' | '2026-01-01T00:30:00+01:00' | FALSE   | TRUE",
        "'2026-01-01T00:00:00Z' | 'tomorrow'                  | UNKNOWN | UNKNOWN",
        "'2026-01-01T00:00:00Z' | '2026-01-02'                | UNKNOWN | UNKNOWN",
        "'2026-01-01T00:00:00Z' | 1798761600                  | UNKNOWN | UNKNOWN",
        "1                      | 2                           | UNKNOWN | UNKNOWN",
        "'2026-01-01T00:00:00Z' | null                        | UNKNOWN | UNKNOWN",
        "['2026-01-01T00:00:00Z'] | '2026-01-01T00:00:01Z'    | UNKNOWN | UNKNOWN"
      })
  void beforeAndAfterAreForInstants(String left, String right, Truth before, Truth after) {
    assertEquals(before, compare("before", left, right));
    assertEquals(after, compare("after", left, right));
    assertEquals(before, compare("after", right, left));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1     | [1]           | TRUE",
        "1     | [2,1.0]       | TRUE",
        "1     | [2,3]         | FALSE",
        "1     | ['1']         | UNKNOWN",
        "1     | ['1',2]       | UNKNOWN",
        "1     | ['1',1]       | TRUE",
        "1     | [1,'1']       | TRUE",
        "'a'   | ['A','b']     | FALSE",
        "true  | [false,true]  | TRUE",
        "null  | [1,'a',true]  | UNKNOWN",
        "[1]   | [1]           | UNKNOWN"
      })
  void inIsAnyOfEquals(String left, String values, Truth truth) {
    Known facts = Known.of("{'subject.left':%s}".formatted(left));
    Condition in = Known.condition("{'in':[%s,%s]}".formatted(LEFT, values));
    assertEquals(truth, in.evaluate(facts));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'subject.left':'a'} | TRUE",
        "{'subject.left':''} | TRUE",
        "{'subject.left':false} | TRUE",
        "{'subject.left':[]} | TRUE",
        "{'subject.left':{}} | TRUE",
        "{'subject.left':null} | FALSE",
        "{'resource.left':1} | FALSE",
        "{} | FALSE"
      })
  void presentIsNeverUnknown(String facts, Truth truth) {
    assertEquals(truth, Known.condition("{'present':" + LEFT + "}").evaluate(Known.of(facts)));
  }

  @Test
  void aMissingAttributeIsUnknown() {
    for (String how : new String[] {"equals", "less", "greater", "before", "after"}) {
      Condition condition = Known.condition("{'%s':[%s,%s]}".formatted(how, LEFT, RIGHT));
      assertEquals(Truth.UNKNOWN, condition.evaluate(Known.of("{}")), how);
    }
  }

  @Test
  void anAttributeIsOfItsSourceAndFlatAfterTheFirstDot() {
    Condition condition =
        Known.condition("{'equals':[{'attribute':'context.a.b'},{'value':'here'}]}");
    assertEquals(Truth.TRUE, condition.evaluate(Known.of("{'context.a.b':'here'}")));
    assertEquals(Truth.UNKNOWN, condition.evaluate(Known.of("{'context.a':{'b':'here'}}")));
    assertEquals(Truth.UNKNOWN, condition.evaluate(Known.of("{'subject.a.b':'here'}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'all':[T,T]} | TRUE",
        "{'all':[T,U]} | UNKNOWN",
        "{'all':[U,F]} | FALSE",
        "{'all':[F,U]} | FALSE",
        "{'all':[U,T,F]} | FALSE",
        "{'any':[F,F]} | FALSE",
        "{'any':[F,U]} | UNKNOWN",
        "{'any':[U,T]} | TRUE",
        "{'any':[T,U]} | TRUE",
        "{'any':[U,F,T]} | TRUE",
        "{'not':T} | FALSE",
        "{'not':F} | TRUE",
        "{'not':U} | UNKNOWN",
        "{'any':[U,{'not':U}]} | UNKNOWN",
        "{'all':[{'any':[U,T]},{'not':{'all':[U,F]}}]} | TRUE"
      })
  void conditionsJoinByKleene(String shape, Truth truth) {
    String one = "{'equals':[{'attribute':'subject.one'},{'value':%s}]}";
    String condition =
        shape
            .replaceAll("\\bT\\b", one.formatted("1"))
            .replaceAll("\\bF\\b", one.formatted("2"))
            .replaceAll("\\bU\\b", one.formatted("'1'"));
    assertEquals(truth, evaluate(condition));
  }

  @Test
  void bothSidesMayBeLiteralsOrAttributes() {
    assertEquals(Truth.TRUE, evaluate("{'less':[{'value':0},{'attribute':'subject.one'}]}"));
    assertEquals(Truth.TRUE, evaluate("{'less':[{'value':0},{'value':1}]}"));
    assertEquals(Truth.TRUE, evaluate("{'present':{'value':0}}"));
    assertEquals(Truth.TRUE, evaluate("{'in':[{'value':0},[0]]}"));
  }
}
