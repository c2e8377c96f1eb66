package dev.bailiwick.benchmarks.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One HTTP/1.1 connection that stays open; understands answers that say how long they are. */
final class Connection implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)\r\n");
  private static final String END_OF_HEAD = "\r\n\r\n";

  private final Socket socket;
  private final byte[] buffer = new byte[1 << 16];

  Connection(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
  }

  /** Sends a request and gives its answer, head and body. */
  String ask(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int filled = 0;
    while (true) {
      int read = socket.getInputStream().read(buffer, filled, buffer.length - filled);
      if (read <= 0) {
        throw new EOFException("the answer has no end");
      }
      filled += read;
      String answer = new String(buffer, 0, filled, StandardCharsets.ISO_8859_1);
      int head = answer.indexOf(END_OF_HEAD);
      if (head >= 0 && filled >= head + END_OF_HEAD.length() + bodyLength(answer)) {
        return answer;
      }
    }
  }

  private static int bodyLength(String answer) throws IOException {
    Matcher length = LENGTH.matcher(answer);
    if (!length.find()) {
      throw new IOException("the answer does not say how long it is");
    }
    return Integer.parseInt(length.group(1));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
