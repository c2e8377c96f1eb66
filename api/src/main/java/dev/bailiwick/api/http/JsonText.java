package dev.bailiwick.api.http;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;

/** A text as a JSON string, ready to be sent. */
public final class JsonText {

  private JsonText() {}

  /** The string with its quotation marks, in UTF-8. */
  public static byte[] of(String text) {
    return ("\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"")
        .getBytes(StandardCharsets.UTF_8);
  }
}
