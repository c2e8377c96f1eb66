package dev.bailiwick.api.decision;

import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which of AuthZEN's three searches: what is left open in the question. */
enum Searched {
  SUBJECT,
  RESOURCE,
  ACTION;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The question of this search; of a searched action nothing is looked at. */
  Question question(SentEntities sent) {
    return new Question(
        this == SUBJECT ? sent.subject().searched() : sent.subject().entity(),
        this == ACTION ? "" : sent.action().action(),
        this == ACTION ? Map.of() : sent.action().properties(),
        this == RESOURCE ? sent.resource().searched() : sent.resource().entity(),
        sent.context());
  }

  /** All that must stay the same from one page to the next; {@code place} says in which tenant. */
  byte[] bound(Object place, AsOf asOf, Question question) {
    Map<String, Object> tree =
        Map.of(
            "place", place.toString(),
            "as_of", asOf.toString(),
            "search", word,
            "subject", tree(question.subject()),
            "action", question.action(),
            "action_properties", tree(question.actionProperties()),
            "resource", tree(question.resource()),
            "context", tree(question.context()));
    return CanonicalJson.of(tree).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> tree(Question.Entity entity) {
    return Map.of(
        "type", entity.type(), "id", entity.id(), "properties", tree(entity.properties()));
  }

  private static Map<String, Object> tree(Map<String, Value> properties) {
    Map<String, Object> trees = new HashMap<>();
    properties.forEach((name, value) -> trees.put(name, value.tree()));
    return trees;
  }
}
