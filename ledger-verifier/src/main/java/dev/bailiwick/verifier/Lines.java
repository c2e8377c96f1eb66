package dev.bailiwick.verifier;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one at a time: UTF-8, each ended by a line feed and by nothing else. */
final class Lines {

  private final InputStream in;
  private int read;

  Lines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The number of the line that was read last, from 1. */
  int number() {
    return read;
  }

  /** The next one; null behind the last. */
  @Nullable String next() throws IOException, Flaw {
    int b = in.read();
    if (b < 0) {
      return null;
    }
    read++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (; b != '\n'; b = in.read()) {
      Flaw.unless(b >= 0, "the line is cut off");
      line.write(b);
    }
    return decode(line.toByteArray());
  }

  private static String decode(byte[] bytes) throws Flaw {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Flaw("not UTF-8");
    }
  }
}
