package dev.bailiwick.api.decision;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.decision.usecase.Batch;
import dev.bailiwick.authorization.decision.usecase.Batch.BadItem;
import dev.bailiwick.authorization.decision.usecase.Batch.Item;
import dev.bailiwick.authorization.decision.usecase.Batch.Semantic;
import dev.bailiwick.authorization.decision.usecase.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads AuthZEN's evaluations from their bytes: one of them, or several at once. */
final class EvaluationReader {

  private static final String EVALUATIONS = "evaluations";

  private final SentEntities defaults = new SentEntities();

  /** The items, each to be made a question once the defaults are known, which may stand behind. */
  private final List<Supplier<Item>> drafts = new ArrayList<>();

  private Semantic semantic = Semantic.EXECUTE_ALL;

  private EvaluationReader() {}

  /**
   * The one evaluation in these bytes.
   *
   * @throws Refusal where they hold none
   */
  static Question read(byte[] body) {
    return JsonBody.read(body, parser -> SentEntities.read("body", parser)).question();
  }

  /**
   * The evaluations in these bytes. A batch without any asks what its own entities do.
   *
   * @throws Refusal for what is wrong with the batch as a whole, its defaults among that
   */
  static Batch readBatch(byte[] body) {
    return JsonBody.read(body, parser -> new EvaluationReader().batch(parser));
  }

  private Batch batch(JsonParser parser) throws IOException {
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      parser.nextToken();
      switch (field) {
        case EVALUATIONS -> readItems(parser);
        case "options" -> readOptions(parser);
        default -> defaults.take(field, parser);
      }
    }
    defaults.requireWhole();
    return new Batch(semantic, drafts.stream().map(Supplier::get).toList());
  }

  private void readItems(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw Refusal.invalid(EVALUATIONS, EVALUATIONS + " is not a list.");
    }
    int depth = parser.getParsingContext().getNestingDepth();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      drafts.add(draft(parser, depth));
    }
  }

  /** A bad item is read to its end, so that the next one can be. */
  private Supplier<Item> draft(JsonParser parser, int depth) throws IOException {
    try {
      SentEntities sent = SentEntities.read("The evaluation", parser);
      return () -> item(sent);
    } catch (Refusal bad) {
      while (parser.getParsingContext().getNestingDepth() > depth) {
        parser.nextToken();
      }
      return () -> new BadItem(bad);
    }
  }

  private Item item(SentEntities sent) {
    try {
      return sent.or(defaults).question();
    } catch (Refusal bad) {
      return new BadItem(bad);
    }
  }

  private void readOptions(JsonParser parser) throws IOException {
    SentValue.requireObject("options", parser);
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      if (field.equals("evaluations_semantic")) {
        semantic = semantic(token == JsonToken.VALUE_STRING ? parser.getText() : "");
      } else {
        parser.skipChildren();
      }
    }
  }

  private static Semantic semantic(String word) {
    return switch (word) {
      case "execute_all" -> Semantic.EXECUTE_ALL;
      case "deny_on_first_deny" -> Semantic.DENY_ON_FIRST_DENY;
      case "permit_on_first_permit" -> Semantic.PERMIT_ON_FIRST_PERMIT;
      default ->
          throw Refusal.invalid(
              "options.evaluations_semantic",
              "options.evaluations_semantic is execute_all, deny_on_first_deny or"
                  + " permit_on_first_permit.");
    };
  }
}
