package dev.bailiwick.api.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.usecase.Batch;
import dev.bailiwick.authorization.decision.usecase.Batch.BadItem;
import dev.bailiwick.authorization.decision.usecase.Batch.Item;
import dev.bailiwick.authorization.decision.usecase.Batch.Semantic;
import dev.bailiwick.authorization.decision.usecase.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of AuthZEN's evaluations, and what is refused of them. */
class EvaluationReaderTest {

  private static final String WHO = "\"subject\":{\"type\":\"user\",\"id\":\"eve\"}";
  private static final String WHAT = "\"action\":{\"name\":\"edit\"}";
  private static final String WHICH = "\"resource\":{\"type\":\"doc\",\"id\":\"7\"}";
  private static final String WHOLE = "{" + WHO + "," + WHAT + "," + WHICH + "}";

  private static Question one(String body) {
    return EvaluationReader.read(body.getBytes(UTF_8));
  }

  private static Batch batch(String body) {
    return EvaluationReader.readBatch(body.getBytes(UTF_8));
  }

  private static Question question(Item item) {
    return assertInstanceOf(Question.class, item);
  }

  private static Map<String, Value> properties(String json) {
    return one("""
    {%s,%s,"resource":{"type":"doc","id":"7","properties":%s}}\
    """
            .formatted(WHO, WHAT, json))
        .resource()
        .properties();
  }

  private static @Nullable String refusedField(String body) {
    return assertThrows(Refusal.class, () -> one(body)).field();
  }

  @Test
  void propertiesKeepTheirKinds() {
    assertEquals(
        Map.of(
            "t", new Value.Text("x"),
            "n", new Value.Num(new BigDecimal("1.50")),
            "f", new Value.Flag(false),
            "l", new Value.Other(List.of(new BigDecimal(1), "a")),
            "o", new Value.Other(Map.of("k", true))),
        properties(
            "{\"t\":\"x\",\"n\":1.5,\"f\":false,\"gone\":null,\"l\":[1,\"a\"],\"o\":{\"k\":true}}"));
  }

  @Test
  void everyEntityHasItsOwnProperties() {
    Question question =
        one(
            """
            {"context":{"ip":"c"},"resource":{"properties":{"p":"r"},"id":"7","type":"doc"},
             "action":{"properties":{"p":"a"},"name":"edit"},
             "subject":{"properties":{"p":"s"},"type":"user","id":"eve"}}\
            """);
    assertEquals(Map.of("p", new Value.Text("s")), question.subject().properties());
    assertEquals(Map.of("p", new Value.Text("a")), question.actionProperties());
    assertEquals(Map.of("p", new Value.Text("r")), question.resource().properties());
    assertEquals(Map.of("ip", new Value.Text("c")), question.context());
  }

  @Test
  void reasonsAreWantedWhereTrueSaysSo() {
    String wish = "{%s,%s,%s,\"context\":{\"bailiwick\":%s}}";
    assertTrue(one(wish.formatted(WHO, WHAT, WHICH, "{\"explain\":true}")).explain());
    assertFalse(one(wish.formatted(WHO, WHAT, WHICH, "{\"explain\":\"true\"}")).explain());
    assertFalse(one(wish.formatted(WHO, WHAT, WHICH, "true")).explain());
    assertFalse(one(WHOLE).explain());
  }

  @Test
  void whatIsWrongIsNamed() {
    assertEquals("subject.id", refusedField(WHOLE.replace("\"eve\"", "1")));
    assertEquals("action.name", refusedField(WHOLE.replace("name", "title")));
    assertEquals("resource", refusedField("{" + WHO + "," + WHAT + "}"));
    assertEquals(
        "subject", refusedField(WHOLE.replace("{\"type\":\"user\",\"id\":\"eve\"}", "null")));
    assertEquals("context", refusedField(WHOLE.replace("{" + WHO, "{\"context\":[]," + WHO)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"n\":1e1101}",
        "{\"n\":1e-1101}",
        "{\"n\":99999999999999999999e99999}",
        "{\"n\":{\"m\":[1e1101]}}",
        "{\"n\":NaN}",
        "{\"n\":01}",
        "{\"n\":1,\"n\":1}",
        "{\"n\":{\"m\":1,\"m\":2}}",
        "[]",
        "null"
      })
  void propertiesThatCannotBeReadAreRefused(String properties) {
    assertThrows(Refusal.class, () -> properties(properties));
  }

  @Test
  @Tag("security-41")
  void neitherDepthNorDigitsAreWithoutEnd() {
    assertThrows(Refusal.class, () -> properties("{\"n\":" + "1".repeat(1_101) + "}"));
    assertEquals(1, properties("{\"n\":" + "1".repeat(1_100) + "}").size());
    assertThrows(
        Refusal.class, () -> properties("{\"n\":" + "[".repeat(30) + "]".repeat(30) + "}"));
    assertEquals(1, properties("{\"n\":" + "[".repeat(29) + "]".repeat(29) + "}").size());
  }

  @Test
  void defaultsAreWholeEntitiesWhereverTheyStand() {
    Batch batch =
        batch(
            """
            {"evaluations":[
               {%s},
               {"resource":{"type":"doc","id":"8"},"action":{"name":"read"},"context":{}}],
             "action":{"name":"edit","properties":{"soft":true}},"context":{"ip":"c"},%s}\
            """
                .formatted(WHICH, WHO));
    assertEquals(Semantic.EXECUTE_ALL, batch.semantic());
    Question first = question(batch.items().getFirst());
    assertEquals("edit", first.action());
    assertEquals(Map.of("soft", new Value.Flag(true)), first.actionProperties());
    assertEquals(Map.of("ip", new Value.Text("c")), first.context());
    Question second = question(batch.items().getLast());
    assertEquals("eve", second.subject().id());
    assertEquals("8", second.resource().id());
    assertEquals("read", second.action());
    assertEquals(Map.of(), second.actionProperties());
    assertEquals(Map.of(), second.context());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "null",
        "\"item\"",
        "[[{}]]",
        "{\"resource\":null}",
        "{\"resource\":{\"type\":\"doc\"}}",
        "{\"resource\":{\"type\":[{\"a\":1}],\"id\":\"7\"}}",
        "{\"resource\":{\"type\":\"doc\",\"id\":\"7\",\"properties\":[{\"a\":[1]}]},\"x\":{}}",
        "{\"subject\":{\"type\":\"user\",\"id\":\"eve\",\"properties\":{\"n\":[1e9999]}}}",
        "{\"subject\":{\"type\":\"user\",\"id\":\"eve\",\"properties\":{\"n\":1E-2147483648}}}",
        "{\"context\":null}",
        "{}"
      })
  void aBadItemLeavesTheOthersAsTheyAre(String bad) {
    Batch batch = batch("{%s,%s,\"evaluations\":[%s,{%s},%3$s]}".formatted(WHO, WHAT, bad, WHICH));
    assertEquals(3, batch.items().size());
    assertInstanceOf(BadItem.class, batch.items().getFirst());
    assertEquals("7", question(batch.items().get(1)).resource().id());
    assertInstanceOf(BadItem.class, batch.items().getLast());
  }

  @Test
  void aSemanticIsOneOfThree() {
    assertEquals(Semantic.DENY_ON_FIRST_DENY, semantic("\"deny_on_first_deny\""));
    assertEquals(Semantic.PERMIT_ON_FIRST_PERMIT, semantic("\"permit_on_first_permit\""));
    assertEquals(Semantic.EXECUTE_ALL, semantic("\"execute_all\""));
    assertThrows(Refusal.class, () -> semantic("\"EXECUTE_ALL\""));
    assertThrows(Refusal.class, () -> semantic("null"));
    assertThrows(Refusal.class, () -> semantic("1"));
  }

  private static Semantic semantic(String word) {
    return batch("{\"options\":{\"x\":[],\"evaluations_semantic\":%s}}".formatted(word)).semantic();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"evaluations\":{}}",
        "{\"evaluations\":null}",
        "{\"options\":null}",
        "{\"options\":[]}",
        "{\"subject\":null,\"evaluations\":[]}",
        "{\"subject\":{\"type\":\"user\"},\"evaluations\":[]}",
        "{\"evaluations\":[{\"x\":1,\"x\":2}]}",
        "{\"evaluations\":[{\"subject\":{\"type\":1,\"type\":1}}]}",
        "{\"evaluations\":[1}",
        "{\"evaluations\":[[1}",
        "{\"evaluations\":[1]"
      })
  void whatIsWrongWithTheWholeIsRefused(String body) {
    assertThrows(Refusal.class, () -> batch(body));
  }

  @Test
  void aBatchHoldsAtMostAThousand() {
    String item = "{" + WHICH + "}";
    String thousand = (item + ",").repeat(Batch.MOST - 1) + item;
    assertEquals(Batch.MOST, batch("{\"evaluations\":[" + thousand + "]}").items().size());
    String body = "{\"evaluations\":[" + thousand + "," + item + "]}";
    Refusal refusal = assertThrows(Refusal.class, () -> batch(body));
    assertTrue(refusal.message().contains("1000"), refusal::message);
  }
}
