package dev.bailiwick.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

final class RestartTest {

  private static final String EMAIL = "stays@example.com";

  @TempDir Path directory;

  @Test
  void usersSessionsAndMailsStayAndOnlyTheKeysAreNew() {
    try (var first = start();
        var clients = new Clients(first)) {
      var sub = clients.confirmedUser(EMAIL);
      var tokens = clients.tokens(EMAIL);
      var revoked = clients.tokens(EMAIL).refreshToken();
      clients.sdk().revokeToken(it -> it.clientId(first.clientId()).token(revoked));
      clients.signUp("pending@example.com");
      var keys = jwks(first, clients);

      // The first is still there: what the second finds is what a killed one would leave behind.
      try (var second = start();
          var others = new Clients(second)) {
        assertEquals(first.clientId(), second.clientId());
        assertEquals(first.userPoolId(), second.userPoolId());
        assertNotEquals(keys, jwks(second, others));
        assertEquals(sub, sub(second, others));
        assertTrue(others.refresh(tokens.refreshToken()).accessToken().startsWith("ey"));
        assertThrows(NotAuthorizedException.class, () -> others.refresh(revoked));
        assertTrue(others.tokens(EMAIL).accessToken().startsWith("ey"));
        others.confirm("pending@example.com");
        assertEquals(first.mailbox().newestFirst(), second.mailbox().newestFirst());
      }
    }
  }

  @Test
  void aSpoiltFileIsNamed() throws IOException {
    var file = Files.createDirectories(directory.resolve("users")).resolve("somebody.json");
    Files.writeString(file, "{");

    var thrown = assertThrows(UncheckedIOException.class, this::start);

    assertTrue(String.valueOf(thrown.getMessage()).contains(file.toString()));
  }

  @Test
  void aTakenPortIsNamedAndNothingIsLeftBehind() throws IOException {
    try (var twin = CognitoTwin.builder().start()) {
      int port = twin.endpoint().getPort();
      var thrown =
          assertThrows(UncheckedIOException.class, () -> CognitoTwin.builder().port(port).start());
      assertTrue(String.valueOf(thrown.getMessage()).contains("127.0.0.1:" + port));
      assertThrows(
          UncheckedIOException.class,
          () -> CognitoTwin.builder().smtpPort(twin.smtpPort()).start());
    }
    assertEquals(Set.of(), twinThreads());
  }

  @Test
  void closingFreesPortsAndThreads() throws IOException {
    var twin = CognitoTwin.builder().start();
    int http = twin.endpoint().getPort();
    int smtp = twin.smtpPort();
    try (var clients = new Clients(twin)) {
      clients.signUp(EMAIL);
    }

    twin.close();

    assertThrows(
        ConnectException.class, () -> new Socket(InetAddress.ofLiteral("127.0.0.1"), http).close());
    assertThrows(
        ConnectException.class, () -> new Socket(InetAddress.ofLiteral("127.0.0.1"), smtp).close());
    assertEquals(Set.of(), twinThreads());
  }

  private CognitoTwin start() {
    return CognitoTwin.builder().dataDirectory(directory).start();
  }

  private static String jwks(CognitoTwin twin, Clients clients) {
    return clients.get("/" + twin.userPoolId() + "/.well-known/jwks.json").body();
  }

  private static String sub(CognitoTwin twin, Clients clients) {
    return clients
        .sdk()
        .adminGetUser(it -> it.userPoolId(twin.userPoolId()).username(EMAIL))
        .username();
  }

  private static Set<String> twinThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("twin-") || name.startsWith("HTTP-Dispatcher"))
        .collect(Collectors.toSet());
  }
}
