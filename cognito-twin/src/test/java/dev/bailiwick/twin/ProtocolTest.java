package dev.bailiwick.twin;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.twin.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no SDK would send. */
final class ProtocolTest {

  @RegisterExtension static final RunningTwin RUNNING = new RunningTwin(it -> it);

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SignUp | {\"ClientId\":        | SerializationException",
        "SignUp | []                    | SerializationException",
        "SignUp | {\"ClientId\": 7}     | SerializationException",
        "SignUp | {\"a\": 1, \"a\": 1}  | SerializationException",
        "SignUp | {} {}                 | SerializationException",
        "SignUp | {}                    | InvalidParameterException",
        "Fly    | {}                    | UnknownOperationException",
      })
  void bodiesAndCallsThatAreNone(String call, String body, String type) throws IOException {
    var answer = post(call, body);

    assertEquals(400, answer.statusCode());
    assertEquals(type, Json.tree(answer.body()).get("__type").textValue());
    assertEquals(type + ":", answer.headers().firstValue("x-amzn-ErrorType").orElseThrow());
    assertTrue(answer.headers().firstValue("x-amzn-RequestId").isPresent());
  }

  @Test
  void largeBodiesAndUnknownPaths() {
    assertEquals(413, post("SignUp", "x".repeat(64 * 1024 + 1)).statusCode());
    assertEquals(404, clients.get("/").statusCode());
    assertEquals(404, clients.get("/oauth2").statusCode());
  }

  @Test
  void onlyPagesOfThisMachineMayCallFromABrowser() {
    assertEquals("http://localhost:5173", allowedOrigin("http://localhost:5173"));
    assertEquals("none", allowedOrigin("https://example.com"));
    assertEquals("none", allowedOrigin("http://localhost.example.com"));
  }

  private String allowedOrigin(String origin) {
    return clients
        .send(
            clients
                .request("/" + twin.userPoolId() + "/.well-known/jwks.json")
                .header("Origin", origin))
        .headers()
        .firstValue("Access-Control-Allow-Origin")
        .orElse("none");
  }

  private HttpResponse<String> post(String call, String body) {
    return clients.send(
        clients
            .request("/")
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + call)
            .POST(ofString(body)));
  }

  @Test
  void aNameThatOnlyPointsHereIsNotOurs() throws IOException {
    assertEquals("HTTP/1.1 404", statusFor("localhost"));
    assertEquals("HTTP/1.1 421", statusFor("rebound.example.com"));
  }

  /** By hand, for Java's client sets the Host header itself. */
  private String statusFor(String host) throws IOException {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), twin.endpoint().getPort())) {
      var request = "GET /nowhere HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII).substring(0, 12);
    }
  }
}
