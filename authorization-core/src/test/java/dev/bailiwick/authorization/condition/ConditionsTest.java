package dev.bailiwick.authorization.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.condition.Operand.Attribute;
import dev.bailiwick.authorization.json.CanonicalJson;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a condition and what is none, and where the fault lies. */
class ConditionsTest {

  private static final String LEAF = "{'present':{'attribute':'subject.a'}}";

  private static String joined(String how, String part, int times) {
    return "{'%s':[%s]}".formatted(how, String.join(",", Collections.nCopies(times, part)));
  }

  private static String negated(int times) {
    return "{'not':".repeat(times) + LEAF + "}".repeat(times);
  }

  private static Refusal refusal(Object tree) {
    return assertThrows(Refusal.class, () -> Conditions.read(tree), tree::toString);
  }

  private static Object equalTo(Object literal) {
    return Map.of("equals", List.of(Map.of("attribute", "subject.a"), Map.of("value", literal)));
  }

  private static Object present(String attribute) {
    return Map.of("present", Map.of("attribute", attribute));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1 | condition",
        "[] | condition",
        "{} | condition",
        "{'all':[{'present':{'value':1}}],'any':[]} | condition",
        "{'either':[]} | condition",
        "{'All':[{'present':{'value':1}}]} | condition",
        "{'all':[]} | condition.all",
        "{'any':[]} | condition.any",
        "{'all':{}} | condition.all",
        "{'any':[{'not':[]}]} | condition.any[0].not",
        "{'not':null} | condition.not",
        "{'all':[{'present':{'value':1}},null]} | condition.all[1]",
        "{'equals':[]} | condition.equals",
        "{'equals':[{'value':1}]} | condition.equals",
        "{'equals':[{'value':1},{'value':1},{'value':1}]} | condition.equals",
        "{'equals':[{'value':1},1]} | condition.equals[1]",
        "{'equals':[{'value':1,'attribute':'subject.a'},{'value':1}]} | condition.equals[0]",
        "{'less':[{'value':1},{'literal':1}]} | condition.less[1]",
        "{'less':[{'value':null},{'value':1}]} | condition.less[0].value",
        "{'equals':[{'value':1},{'value':[]}]} | condition.equals[1].value",
        "{'equals':[{'value':1},{'value':{}}]} | condition.equals[1].value",
        "{'in':[{'value':1}]} | condition.in",
        "{'in':[{'value':1},1]} | condition.in[1]",
        "{'in':[{'value':1},[]]} | condition.in[1]",
        "{'in':[{'value':1},[1,null]]} | condition.in[1][1]",
        "{'in':[{'value':1},[{'value':1}]]} | condition.in[1][0]",
        "{'present':[{'value':1}]} | condition.present",
        "{'present':'subject.a'} | condition.present",
        "{'present':{'attribute':null}} | condition.present.attribute",
        "{'present':{'attribute':1}} | condition.present.attribute",
        "{'present':{'attribute':''}} | condition.present.attribute",
        "{'present':{'attribute':'subject'}} | condition.present.attribute",
        "{'present':{'attribute':'subject.'}} | condition.present.attribute",
        "{'present':{'attribute':'.a'}} | condition.present.attribute",
        "{'present':{'attribute':'Subject.a'}} | condition.present.attribute",
        "{'present':{'attribute':'tenant.a'}} | condition.present.attribute"
      })
  void aFaultIsNamedByItsPlace(String json, String place) {
    Refusal refusal = refusal(Known.json(json));
    assertEquals("invalid_field", refusal.code());
    assertEquals(place, refusal.field());
  }

  @Test
  void noConditionAtAllIsNone() {
    Refusal refusal = assertThrows(Refusal.class, () -> Conditions.read(null));
    assertEquals("condition", refusal.field());
  }

  @Test
  void thePlaceIsBelowTheFieldThatHoldsIt() {
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> Conditions.read("entries[2].condition", Known.json("{'not':1}")));
    assertEquals("entries[2].condition.not", refusal.field());
  }

  @Test
  void eightDeepAndNoDeeper() {
    Known.condition(negated(7));
    Refusal refusal = refusal(Known.json(negated(8)));
    assertTrue(refusal.message().contains("8"), refusal.message());
    Known.condition(joined("all", negated(6), 2));
    assertEquals(
        "condition.any[1].not.not.not.not.not.not.not",
        refusal(Known.json("{'any':[%s,%s]}".formatted(LEAF, negated(7)))).field());
  }

  @Test
  void sixtyFourNodesAndNoMore() {
    Known.condition(joined("all", LEAF, 63));
    Known.condition(joined("any", negated(1), 31));
    for (String json : List.of(joined("all", LEAF, 64), joined("any", negated(1), 32))) {
      Refusal refusal = refusal(Known.json(json));
      assertEquals("condition", refusal.field());
      assertTrue(refusal.message().contains("64"), refusal.message());
    }
  }

  @Test
  void listsOf256AndNoLonger() {
    String in = "{'in':[{'attribute':'subject.a'},[%s]]}";
    Known.condition(in.formatted(String.join(",", Collections.nCopies(256, "1"))));
    Refusal refusal =
        refusal(Known.json(in.formatted(String.join(",", Collections.nCopies(257, "1")))));
    assertEquals("condition.in[1]", refusal.field());
    assertTrue(refusal.message().contains("256"), refusal.message());
    assertEquals("condition.all", refusal(Known.json(joined("all", LEAF, 257))).field());
  }

  @Test
  void textsAndNamesHaveALength() {
    Conditions.read(equalTo(""));
    Conditions.read(equalTo("🦀".repeat(4096)));
    assertTrue(refusal(equalTo("🦀".repeat(4097))).message().contains("4096"));
    Conditions.read(present("subject." + "🦀".repeat(256)));
    assertTrue(refusal(present("subject." + "a".repeat(257))).message().contains("256"));
  }

  @Test
  void numbersHaveARange() {
    Conditions.read(equalTo(new BigDecimal(Double.MIN_VALUE)));
    Conditions.read(equalTo(BigDecimal.valueOf(Double.MAX_VALUE)));
    Conditions.read(equalTo(new BigDecimal("1e1100")));
    Conditions.read(equalTo(new BigDecimal("1e-1100")));
    for (String far : List.of("1e1101", "1e-1101", "1e2147483647", "9".repeat(1101))) {
      assertTrue(refusal(equalTo(new BigDecimal(far))).message().contains("1100"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"e\u0301", "a\u0000b", "\ud83e", "\udd80\ud83e", "\u212b"})
  void whatCannotBeKeptIsRefused(String text) {
    assertEquals("condition.equals[1].value", refusal(equalTo(text)).field());
    assertEquals("condition.present.attribute", refusal(present("context." + text)).field());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subject.id",
        "subject.type",
        "subject.mfa_enrolled",
        "resource.id",
        "resource.type",
        "resource.workspace",
        "action.name",
        "context.time"
      })
  void aReservedNameIsReadButNotGiven(String name) {
    Attribute attribute = Conditions.attributes(Conditions.read(present(name))).iterator().next();
    assertEquals(name, attribute.toString());
    assertTrue(attribute.source().reserves(attribute.name()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"subject.name", "resource.time", "action.id", "context.type", "subject.ID"})
  void noOtherNameIsReserved(String name) {
    Attribute attribute = Conditions.attributes(Conditions.read(present(name))).iterator().next();
    assertEquals(false, attribute.source().reserves(attribute.name()));
  }

  @Test
  void itTellsWhatItReads() {
    Condition condition =
        Known.condition(
            "{'all':[{'not':{'in':[{'attribute':'subject.a'},['resource.z']]}},"
                + "{'any':[{'less':[{'attribute':'subject.a'},{'attribute':'context.b.c'}]},"
                + "{'present':{'attribute':'resource.id'}}]}]}");
    assertEquals(
        Set.of(
            new Attribute(Source.SUBJECT, "a"),
            new Attribute(Source.CONTEXT, "b.c"),
            new Attribute(Source.RESOURCE, "id")),
        Conditions.attributes(condition));
  }

  @Test
  void aConditionIsIdenticalWhateverFormItsNumbersHave() {
    Condition one = Conditions.read(equalTo(1));
    Condition same = Conditions.read(equalTo(new BigDecimal("1.00")));
    assertEquals(one, same);
    assertEquals(one.hashCode(), same.hashCode());
    assertEquals(CanonicalJson.of(Conditions.tree(one)), CanonicalJson.of(Conditions.tree(same)));
    assertNotEquals(one, Conditions.read(equalTo("1")));
    assertNotEquals(one, Conditions.read(equalTo(new BigDecimal("1.01"))));
  }
}
