package dev.bailiwick.api.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.api.decision.SearchTokens.Opened;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.decision.usecase.Search.Position;
import dev.bailiwick.authorization.history.AsOf;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a token is bound to, and what a search is told by. */
@Tag("security-40")
class SearchTokensTest {

  private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final String SEARCH =
      """
      {"subject":{"type":"user","id":"eve","properties":{"a":1}},"action":{"name":"read"},
       "resource":{"type":"doc"},"context":{"ip":"c"}}\
      """;

  private static final AsOf NOW = new AsOf.Now();

  private final SearchTokens tokens = new SearchTokens(SECRET, new SecureRandom());
  private final TenantId tenant = TenantId.random();
  private final Opened content = new Opened(20, new Position("doc-\u00e9", 40));

  private static SentSearch sent(Searched searched, String body) {
    return SentSearch.read(searched, body.getBytes(UTF_8));
  }

  private byte[] bound(String body) {
    return bound(body, NOW);
  }

  private byte[] bound(String body, AsOf asOf) {
    return Searched.RESOURCE.bound(tenant, asOf, sent(Searched.RESOURCE, body).question());
  }

  @Test
  void aTokenOpensForItsSearchHoweverThatIsWritten() {
    String token = tokens.seal(bound(SEARCH), content);
    assertEquals(content, tokens.open(bound(SEARCH), token));
    String rewritten =
        """
        {"unknown":true,"context":{"ip":"c"},"resource":{"id":"ignored","type":"doc"},
         "action":{"name":"read"},
         "subject":{"properties":{"a":1.0},"id":"eve","type":"user"}}\
        """;
    assertEquals(content, tokens.open(bound(rewritten), token));
    assertNotEquals(token, tokens.seal(bound(SEARCH), content));
  }

  @ParameterizedTest
  @CsvSource({"user,identity", "eve,eva", "1,2", "read,edit", "doc,dog", "ip,pi"})
  void aTokenOpensForNoOtherSearch(String from, String to) {
    String token = tokens.seal(bound(SEARCH), content);
    byte[] other = bound(SEARCH.replace(from, to));
    assertThrows(Refusal.class, () -> tokens.open(other, token));
  }

  @Test
  void aTokenOpensInItsTenantAndForItsKindAlone() {
    String token = tokens.seal(bound(SEARCH), content);
    byte[] elsewhere =
        Searched.RESOURCE.bound(TenantId.random(), NOW, sent(Searched.RESOURCE, SEARCH).question());
    assertThrows(Refusal.class, () -> tokens.open(elsewhere, token));
    byte[] otherKind =
        Searched.SUBJECT.bound(tenant, NOW, sent(Searched.RESOURCE, SEARCH).question());
    assertThrows(Refusal.class, () -> tokens.open(otherKind, token));
  }

  @Test
  void aTokenOpensForItsDayAlone() {
    AsOf seven = AsOf.read("as_of", "7");
    String token = tokens.seal(bound(SEARCH, seven), content);
    assertEquals(content, tokens.open(bound(SEARCH, seven), token));
    assertThrows(Refusal.class, () -> tokens.open(bound(SEARCH), token));
    byte[] another = bound(SEARCH, AsOf.read("as_of", "8"));
    assertThrows(Refusal.class, () -> tokens.open(another, token));
  }

  @Test
  void aTokenSaysNothingAndCannotBeMade() {
    String token = tokens.seal(bound(SEARCH), content);
    String bytes = new String(Base64.getUrlDecoder().decode(token), UTF_8);
    assertFalse(bytes.contains("doc"), bytes);
    char last = token.charAt(token.length() / 2);
    String tampered =
        token.substring(0, token.length() / 2)
            + (last == 'A' ? 'B' : 'A')
            + token.substring(token.length() / 2 + 1);
    for (String forged : new String[] {tampered, "", "x", "AAAA", "!", token.substring(4)}) {
      assertThrows(Refusal.class, () -> tokens.open(bound(SEARCH), forged), forged);
    }
  }

  @Test
  void whatIsSearchedForNeedsNoIdAndAnActionSearchNoAction() {
    String open = "{\"subject\":{\"type\":\"user\",\"id\":5},\"action\":7,%s}";
    String doc = "\"resource\":{\"type\":\"doc\",\"id\":\"7\"}";
    assertThrows(Refusal.class, () -> sent(Searched.SUBJECT, open.formatted(doc)));
    assertEquals(
        "user",
        sent(Searched.SUBJECT, open.replace("7,", "{\"name\":\"read\"},").formatted(doc))
            .question()
            .subject()
            .type());
    assertEquals(
        "doc",
        sent(Searched.ACTION, open.replace("5", "\"eve\"").formatted(doc))
            .question()
            .resource()
            .type());
  }

  @Test
  void limitsAreWholeAndCapped() {
    assertEquals(0, limit("0"));
    assertEquals(7, limit("7"));
    assertEquals(1_000, limit("99999999999999999999"));
    for (String bad : new String[] {"-1", "1.5", "\"1\"", "null", "true"}) {
      assertThrows(Refusal.class, () -> limit(bad), bad);
    }
    assertThrows(Refusal.class, () -> page("[]"));
    assertThrows(Refusal.class, () -> page("{\"token\":1}"));
  }

  private static @Nullable Integer limit(String limit) {
    return page("{\"limit\":" + limit + "}").limit();
  }

  private static SentSearch page(String page) {
    return sent(Searched.RESOURCE, "{\"page\":" + page + "," + SEARCH.substring(1));
  }
}
