package dev.bailiwick.benchmarks.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The least that can be done to answer: a digest compared, fields read, a set looked into. */
final class RawAnswers {

  static final byte[] HEALTHY = "{\"status\":\"UP\"}".getBytes(US_ASCII);

  private static final byte[] PERMIT = "{\"decision\":true}".getBytes(US_ASCII);
  private static final byte[] DENY = "{\"decision\":false}".getBytes(US_ASCII);
  private static final byte[] BATCH_START = "{\"evaluations\":[".getBytes(US_ASCII);
  private static final byte[] BATCH_END = "]}".getBytes(US_ASCII);
  private static final int PREFIX = 12;
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, byte[]> digests = new HashMap<>();
  private final Set<Asked> permitted;

  RawAnswers(Set<String> credentials, Set<Asked> permitted) {
    credentials.forEach(credential -> digests.put(prefix(credential), digest(credential)));
    this.permitted = permitted;
  }

  /** What an evaluation asks for, as far as it counts here. */
  record Asked(
      @Nullable String user,
      @Nullable String action,
      @Nullable String type,
      @Nullable String workspace) {}

  boolean admits(String credential) {
    byte[] known = digests.get(prefix(credential));
    return known != null && MessageDigest.isEqual(known, digest(credential));
  }

  byte[] single(byte[] body) throws IOException {
    try (JsonParser parser = JSON.createParser(body)) {
      parser.nextToken();
      return answer(read(parser, null));
    }
  }

  byte[] batch(byte[] body) throws IOException {
    ByteArrayOutputStream answers = new ByteArrayOutputStream(1024);
    answers.write(BATCH_START);
    String user = null;
    try (JsonParser parser = JSON.createParser(body)) {
      parser.nextToken();
      for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (field.equals("subject")) {
          user = text(parser, "id");
        } else if (value == JsonToken.START_ARRAY) {
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            if (answers.size() > BATCH_START.length) {
              answers.write(',');
            }
            answers.write(answer(read(parser, user)));
          }
        }
      }
    }
    answers.write(BATCH_END);
    return answers.toByteArray();
  }

  private byte[] answer(Asked asked) {
    return permitted.contains(asked) ? PERMIT : DENY;
  }

  private static Asked read(JsonParser parser, @Nullable String usual) throws IOException {
    String user = usual;
    String action = null;
    String type = null;
    String workspace = null;
    for (String part = parser.nextFieldName(); part != null; part = parser.nextFieldName()) {
      parser.nextToken();
      switch (part) {
        case "subject" -> user = text(parser, "id");
        case "action" -> action = text(parser, "name");
        case "resource" -> {
          for (String field = parser.nextFieldName();
              field != null;
              field = parser.nextFieldName()) {
            parser.nextToken();
            switch (field) {
              case "type" -> type = parser.getText();
              case "properties" -> workspace = text(parser, "workspace");
              default -> parser.skipChildren();
            }
          }
        }
        default -> parser.skipChildren();
      }
    }
    return new Asked(user, action, type, workspace);
  }

  private static @Nullable String text(JsonParser parser, String wanted) throws IOException {
    String text = null;
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      parser.nextToken();
      if (field.equals(wanted)) {
        text = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    return text;
  }

  private static String prefix(String credential) {
    return credential.substring(0, Math.min(PREFIX, credential.length()));
  }

  private static byte[] digest(String credential) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(credential.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
