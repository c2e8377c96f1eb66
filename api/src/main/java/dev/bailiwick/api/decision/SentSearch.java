package dev.bailiwick.api.decision;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.decision.usecase.Question;
import java.io.IOException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A search as it was sent.
 *
 * @param limit how many results a page may have; null where nothing is said of that
 * @param token of the page before; null for the first one
 */
record SentSearch(Question question, @Nullable Integer limit, @Nullable String token) {

  /** How many results a page has at most, and unless less is wanted. */
  static final int MOST = 1_000;

  private static final BigInteger CEILING = BigInteger.valueOf(MOST);

  /**
   * The search in these bytes.
   *
   * @throws Refusal where they hold none
   */
  static SentSearch read(Searched searched, byte[] body) {
    return JsonBody.read(body, parser -> read(searched, parser));
  }

  private static SentSearch read(Searched searched, JsonParser parser) throws IOException {
    SentEntities entities = new SentEntities();
    SentPage page = new SentPage(null, null);
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      parser.nextToken();
      if (field.equals("page")) {
        page = SentPage.read(parser);
      } else if (searched == Searched.ACTION && field.equals("action")) {
        parser.skipChildren();
      } else {
        entities.take(field, parser);
      }
    }
    return new SentSearch(searched.question(entities), page.limit(), page.token());
  }

  private record SentPage(@Nullable Integer limit, @Nullable String token) {

    static SentPage read(JsonParser parser) throws IOException {
      SentValue.requireObject("page", parser);
      Integer limit = null;
      String token = null;
      for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
        parser.nextToken();
        switch (field) {
          case "limit" -> limit = limit(parser);
          case "token" -> token = token(parser);
          default -> parser.skipChildren();
        }
      }
      return new SentPage(limit, token);
    }

    private static int limit(JsonParser parser) throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
          || parser.getBigIntegerValue().signum() < 0) {
        throw Refusal.invalid("page.limit", "page.limit is a whole number, and not below 0.");
      }
      return parser.getBigIntegerValue().min(CEILING).intValue();
    }

    /** An empty one, as the last page has it, is none. */
    private static @Nullable String token(JsonParser parser) throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        throw Refusal.invalid("page.token", "page.token is not a string.");
      }
      return parser.getText().isEmpty() ? null : parser.getText();
    }
  }
}
