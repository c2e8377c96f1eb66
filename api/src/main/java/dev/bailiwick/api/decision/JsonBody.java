package dev.bailiwick.api.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.bailiwick.authorization.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON object that a body of AuthZEN's is, sent or answered. A field that stands twice is
 * refused anywhere.
 */
final class JsonBody {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(32)
                  .maxNumberLength(SentValue.MOST_DIGITS)
                  .build())
          .build();

  private JsonBody() {}

  /** Reads the object that has just begun, to its end. */
  @FunctionalInterface
  interface Reading<T> {

    T read(JsonParser parser) throws IOException;
  }

  /** Writes one object, from its beginning to its end. */
  @FunctionalInterface
  interface Writing {

    void write(JsonGenerator json) throws IOException;
  }

  /**
   * The body of the request.
   *
   * @throws Refusal where it is not said to be JSON, or is not there
   */
  static byte[] of(HttpRequest<?> request, byte @Nullable [] body) {
    boolean json =
        request
            .getContentType()
            .filter(sent -> sent.getName().equals(MediaType.APPLICATION_JSON))
            .isPresent();
    if (!json || body == null) {
      throw Refusal.invalid("body", "Send a JSON object as application/json.");
    }
    return body;
  }

  /**
   * What is read from these bytes.
   *
   * @throws Refusal where they are no JSON object, or what is in it is refused
   */
  static <T> T read(byte[] body, Reading<T> reading) {
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw Refusal.invalid("body", "The body is not a JSON object.");
      }
      T read = reading.read(parser);
      if (parser.nextToken() != null) {
        throw Refusal.invalid("body", "Something stands behind the JSON object.");
      }
      return read;
    } catch (StreamConstraintsException tooMuch) {
      throw Refusal.invalid("body", "The body is nested too deep, or a number in it is too long.");
    } catch (JsonProcessingException malformed) {
      throw Refusal.invalid("body", "The body is not well-formed JSON, or a field stands twice.");
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from memory does not fail", impossible);
    }
  }

  /** What is written, as bytes. */
  static byte[] write(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      writing.write(json);
    } catch (IOException impossible) {
      throw new IllegalStateException("writing to memory does not fail", impossible);
    }
    return out.toByteArray();
  }
}
