package dev.bailiwick.twin.oauth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.twin.http.Form;
import dev.bailiwick.twin.token.Scopes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AuthorizationCodesTest {

  private static final AuthorizeRequest.Valid REQUEST =
      new AuthorizeRequest.Valid(
          "c",
          "http://127.0.0.1:1/callback",
          Scopes.OF_PASSWORD,
          "challenge",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Form.of(Map.of()));

  private Instant now = Instant.EPOCH;
  private final AuthorizationCodes codes = new AuthorizationCodes(() -> now);

  @Test
  void aCodeIsGoodForFiveMinutes() {
    var inTime = codes.issue(REQUEST, "sub", now);
    var tooLate = codes.issue(REQUEST, "sub", now);

    now = Instant.EPOCH.plus(Duration.ofMinutes(5)).minusNanos(1);
    assertTrue(codes.redeem(inTime).isPresent());
    now = Instant.EPOCH.plus(Duration.ofMinutes(5));
    assertTrue(codes.redeem(tooLate).isEmpty());
  }
}
