package dev.bailiwick.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in the configuration stops the start, and says where it is. */
final class PoolsTest {

  private static final String ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A";

  @Test
  void namesThePoolWithoutClients() {
    Map<String, Object> settings = pool(0, ISSUER, "eu-west-1_A");
    settings.remove("bailiwick.cognito.pools[0].client-ids");

    assertRefused("client-ids of pool eu-west-1_A names no app client", settings);
  }

  @Test
  @Tag("security-13")
  void asksForHttps() {
    assertRefused("issuer of pool a_A is not https", pool(0, "http://example.com/a_A", "a_A"));
    Map<String, Object> settings = pool(0, ISSUER, "eu-west-1_A");
    settings.put("bailiwick.cognito.pools[0].jwks-uri", "http://example.com/keys");
    assertRefused("jwks-uri of pool eu-west-1_A is not https", settings);
  }

  @Test
  void asksForAPoolsId() {
    assertRefused("user-pool-id of pool eu-west-1 is no pool's id", pool(0, ISSUER, "eu-west-1"));
  }

  @Test
  void asksForOneOfEach() {
    Map<String, Object> settings = pool(0, ISSUER, "eu-west-1_A");
    settings.putAll(pool(1, ISSUER, "eu-west-1_A"));

    assertRefused("issuer " + ISSUER + " is there twice", settings);
  }

  @ParameterizedTest
  @MethodSource("severalClients")
  void takesSeveralClients(Object clients) {
    Map<String, Object> settings = pool(0, ISSUER, "eu-west-1_A");
    settings.put("bailiwick.cognito.pools[0].client-ids", clients);

    try (ApplicationContext context = ApplicationContext.run(settings)) {
      Pool pool = context.getBean(Pools.class).ofId("eu-west-1_A").orElseThrow();
      assertEquals(List.of("one", "two"), pool.clientIds());
    }
  }

  /** As a list, or as an environment variable can say it. */
  static Stream<Object> severalClients() {
    return Stream.of(List.of("one", "two"), "one,two", "one, two,");
  }

  @Test
  void knowsWhereAPoolIs() {
    Pool pool = pool(ISSUER, List.of("one"));

    assertEquals(URI.create(ISSUER + "/.well-known/jwks.json"), pool.keys());
    assertEquals("eu-west-1", pool.home());
  }

  /** Also in the partitions whose hosts end differently, and from either form. */
  @ParameterizedTest
  @CsvSource({
    "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A",
    "cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_A",
    "cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_A",
    "cognito-idp.eusc-de-east-1.amazonaws.eu/eusc-de-east-1_A",
  })
  void knowsBothFormsOfAnIssuer(String plain) {
    for (String configured : List.of("https://" + plain, "https://issuer-" + plain)) {
      Pool pool = pool(configured, List.of("one"));
      assertTrue(pool.isIssuer("https://" + plain));
      assertTrue(pool.isIssuer("https://issuer-" + plain));
      assertFalse(pool.isIssuer("https://issuer-" + plain + "B"));
      assertEquals(configured, pool.identity("s").orElseThrow().issuer());
    }
  }

  /** Another region's, another partition's, another pool's, or nobody's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cognito-idp.eu-west-2.amazonaws.com/eu-west-1_A",
        "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_B",
        "cognito-idp.eu-west-1.amazonaws.com.cn/eu-west-1_A",
        "cognito-idp.eu-west-1.amazonaws.eu/eu-west-1_A",
        "cognito-idp.eu-west-1.amazonaws.com.evil.example/eu-west-1_A",
        "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A/",
        "issuer.cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A",
      })
  void asksForAnIssuerWhereAwsHasIt(String issuer) {
    assertRefused(
        "issuer of pool eu-west-1_A is not where AWS has it",
        pool(0, "https://" + issuer, "eu-west-1_A"));
  }

  @Test
  void asksForMachinesOfTheirOwnWithScopes() {
    String machines = "bailiwick.cognito.pools[0].machine-clients.";
    Map<String, Object> both = pool(0, ISSUER, "eu-west-1_A");
    both.put(machines + "client", "shop/read");
    assertRefused("machine-clients of pool eu-west-1_A names one by which people sign in", both);
    Map<String, Object> anything = pool(0, ISSUER, "eu-west-1_A");
    anything.put(machines + "machine", " ");
    assertRefused("machine-clients of pool eu-west-1_A names one without scopes", anything);
  }

  private static Pool pool(String issuer, List<String> clients) {
    return new Pool(
        issuer,
        null,
        null,
        issuer.substring(issuer.lastIndexOf('/') + 1),
        clients,
        null,
        null,
        null);
  }

  private static Map<String, Object> pool(int index, String issuer, String id) {
    return new HashMap<>(Verifier.pool(index, issuer, id, "client", URI.create(issuer)));
  }

  private static void assertRefused(String fault, Map<String, Object> settings) {
    Throwable cause = assertThrows(RuntimeException.class, () -> Verifier.with(settings).close());
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = Objects.toString(cause.getMessage());
    assertTrue(message.endsWith(fault), message);
  }
}
