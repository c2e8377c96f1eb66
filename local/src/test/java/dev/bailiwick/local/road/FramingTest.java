package dev.bailiwick.local.road;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.local.road.Road.Copy;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where a proxy could read another end of a request than we do, nothing is read: the answer is 400,
 * and the connection ends before whatever stands behind.
 */
@ExtendWith(Road.class)
@Tag("security-43")
class FramingTest {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final String BODY = "{\"slug\":\"framed\",\"name\":\"Framed\"}";
  private static final String BEHIND = "GET /v1/me HTTP/1.1\r\nHost: h\r\n\r\n";

  private final URI api;
  private final String credential;

  FramingTest(Copy copy) {
    api = copy.running().file().api();
    credential = "Host: h\r\nAuthorization: Bearer " + copy.running().file().applicationKey();
  }

  /** All that comes until the other end closes. */
  private String answered(String request) throws IOException {
    try (Socket socket = new Socket(api.getHost(), api.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String sent = request.replace("CREDENTIAL", credential);
      socket.getOutputStream().write((sent + BEHIND).getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private void isRefused(String request) throws IOException {
    String answer = answered(request);
    assertTrue(answer.matches("(?s)HTTP/1.[01] 400 .*"), answer);
    assertEquals(1, answer.split("HTTP/1.[01] ", -1).length - 1, answer);
  }

  @Test
  void aWholeRequestIsAnswered() throws IOException {
    String answer = answered("GET /v1/me HTTP/1.1\r\nCREDENTIAL\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x",
        "Content-Length: 2, 2\r\n\r\n{}",
        "Content-Length: +2\r\n\r\n{}",
        "Content-Length: -2\r\n\r\n{}",
        "Content-Length: 0x2\r\n\r\n{}"
      })
  void aBodyWithTwoEnds(String rest) throws IOException {
    isRefused("POST /v1/tenants HTTP/1.1\r\nCREDENTIAL\r\n" + rest);
  }

  /** What came before the doubt is good, and must not be taken for the whole. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "21\nBODY\r\n0\r\n\r\n",
        "21;a\nb\r\nBODY\r\n0\r\n\r\n",
        "0x21\r\nBODY\r\n0\r\n\r\n",
        "-21\r\nBODY\r\n0\r\n\r\n",
        "21\r\nBODYxx\r\n0\r\n\r\n",
        "21\r\nBODY\r\n0x\r\n\r\n",
        "21\r\nBODY\r\n0\r\nX\u0000: y\r\n\r\n"
      })
  void aChunkWithTwoEnds(String chunks) throws IOException {
    String head = "POST /v1/tenants HTTP/1.1\r\nCREDENTIAL\r\nContent-Type: application/json\r\n";
    isRefused(head + "Transfer-Encoding: chunked\r\n\r\n" + chunks.replace("BODY", BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /v1/tenants HTTP/1.0\r\nCREDENTIAL\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GET /v1/me HTTP/1.1\nCREDENTIAL\r\n\r\n",
        "GET /v1/me HTTP/1.1\r\nCREDENTIAL\nX: y\r\n\r\n",
        "GET /v1/me HTTP/1.1\r\nCREDENTIAL\r\n\n",
        "GET /v1/me HTTP/1.1\r\nCREDENTIAL\r\nX: y\rz\r\n\r\n",
        "GET /v1/me HTTP/1.1\r\nCREDENTIAL\r\nX: y\u0000z\r\n\r\n",
        "GET /v1/me HTTP/1.1\r\nCREDENTIAL\r\nX: y\u0001z\r\n\r\n",
        "GET /v1/me HTTP/1.1\r\nCREDENTIAL\r\nX\u0000: y\r\n\r\n",
        "GET /v1/me HTTP/1.1\r\nCREDENTIAL\r\nX : y\r\n\r\n",
        "GET /v1/me HTTP/1.1\r\n X: y\r\nCREDENTIAL\r\n\r\n",
        "GET /v1/me HTTP/1.1\r\nCREDENTIAL\r\nX\r\n\r\n",
        "GET /v1/me me HTTP/1.1\r\nCREDENTIAL\r\n\r\n",
        "GET /v1/me HTTX/1.1\r\nCREDENTIAL\r\n\r\n"
      })
  void aLineWithTwoEndsOrNone(String request) throws IOException {
    isRefused(request);
  }
}
