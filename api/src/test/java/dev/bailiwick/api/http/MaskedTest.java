package dev.bailiwick.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.micronaut.http.HttpRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a log may hold of a request that was refused. */
@Tag("security-47")
final class MaskedTest {

  @Test
  void ofACredentialOnlyThatItIsTheSame() {
    String masked = Masked.credential("eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl");
    assertEquals(9, masked.length());
    assertEquals(masked, Masked.credential("eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl"));
    assertNotEquals(masked, Masked.credential("eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJm"));
  }

  @Test
  void ofAnAddressItsPathCut() {
    assertEquals("/v1/me", Masked.path(HttpRequest.GET("/v1/me?token=secret")));
    assertEquals(200, Masked.path(HttpRequest.GET("/" + "x".repeat(500))).length());
  }
}
