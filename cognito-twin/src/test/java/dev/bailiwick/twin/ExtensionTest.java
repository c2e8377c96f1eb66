package dev.bailiwick.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.SignedJWT;
import dev.bailiwick.twin.mail.Mailbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestInstance(Lifecycle.PER_CLASS)
final class ExtensionTest {

  private static final String EMAIL = "ada@example.com";
  private static final List<String> EVENTS = new CopyOnWriteArrayList<>();

  @RegisterExtension
  static final CognitoTwinExtension EXTENSION =
      CognitoTwinExtension.with(it -> it.userPoolId("eu-west-1_Ordered").trigger(EVENTS::add));

  private final CognitoTwin first;

  ExtensionTest(CognitoTwin twin) {
    first = twin;
  }

  @Test
  void theTwinIsAsOrdered(CognitoTwin twin, Mailbox mailbox) {
    assertSame(first, twin);
    assertSame(twin.mailbox(), mailbox);
    assertEquals("eu-west-1_Ordered", twin.userPoolId());
  }

  @Test
  void anAccessTokenIsHadWithoutSigningUp(CognitoTwin twin) throws Exception {
    var token = twin.accessToken(EMAIL);
    var again = twin.accessToken(EMAIL);

    try (var clients = new Clients(twin)) {
      var user = clients.sdk().getUser(it -> it.accessToken(token));
      assertEquals(SignedJWT.parse(again).getJWTClaimsSet().getSubject(), user.username());
      assertTrue(
          user.userAttributes().stream()
              .anyMatch(it -> it.name().equals("email_verified") && it.value().equals("true")));
    }
    assertTrue(EVENTS.isEmpty());
    assertTrue(twin.mailbox().newestFirst(EMAIL).isEmpty());
  }

  @Test
  void theExampleOfThePageIsTheOneThatRuns() throws IOException {
    var source =
        Files.readString(Path.of("src/test/java/dev/bailiwick/twin/example/ExampleTest.java"));
    var example = source.substring(source.indexOf("@ExtendWith"));

    assertFalse(example.isBlank());
    assertTrue(Files.readString(Path.of("../docs/cognito-twin.md")).contains(example));
  }

  @Nested
  final class Inside {

    @Test
    void aNestedClassHasTheSameTwin(CognitoTwin twin) {
      assertSame(first, twin);
    }
  }
}
