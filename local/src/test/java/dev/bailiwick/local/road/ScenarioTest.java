package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole scenarios, loaded from files and asked case by case; answers are compared exactly. */
@ExtendWith(Road.class)
class ScenarioTest {

  private final Copy copy;

  ScenarioTest(Copy copy) {
    this.copy = copy;
  }

  @ParameterizedTest
  @CsvSource({"todo,40,3,0", "records,14,0,16", "caller,16,0,4"})
  void everyCaseIsAnsweredAsItsFileSays(String name, int single, int batches, int searches) {
    Scenario scenario = new Scenario(copy, name);
    assertEquals(single, scenario.cases("evaluation").size());
    assertEquals(batches, scenario.cases("evaluations").size());
    assertEquals(searches, scenario.cases("search").size());
    for (JsonNode one : scenario.cases("evaluation")) {
      answers(scenario, "evaluation", one, object("decision", one.path("expected")));
    }
    for (JsonNode one : scenario.cases("evaluations")) {
      answers(scenario, "evaluations", one, object("evaluations", one.path("expected")));
    }
    for (JsonNode one : scenario.cases("search")) {
      String path = "search/" + one.path("kind").asText();
      Reply reply = scenario.ask(path, one.path("request")).expect(200);
      assertEquals(one.path("expected"), reply.body().path("results"), one::toString);
      assertEquals(one.path("expected").size(), reply.body().at("/page/total").asInt());
      assertTrue(reply.body().at("/page/next_token").asText("missing").isEmpty(), one::toString);
    }
  }

  /** The same question alone and as a batch of one is the same answer. */
  private static void answers(Scenario scenario, String path, JsonNode one, JsonNode expected) {
    JsonNode request = one.path("request");
    assertEquals(expected, scenario.ask(path, request).expect(200).body(), one::toString);
    if (path.equals("evaluation")) {
      assertEquals(expected, scenario.ask("evaluations", request).expect(200).body());
    }
  }

  private static ObjectNode object(String field, JsonNode value) {
    return JsonNodeFactory.instance.objectNode().set(field, value);
  }
}
