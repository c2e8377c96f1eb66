package dev.bailiwick.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.Stream;

/** A text in parts as bytes; a part is asked for when the one before has been read. */
@SuppressWarnings("JdkObsolete") // it is what SequenceInputStream takes
public record Streamed(Iterator<String> parts) implements Enumeration<InputStream> {

  /** The whole text, from its first part on. */
  public static InputStream of(Stream<String> parts) {
    return new SequenceInputStream(new Streamed(parts.iterator()));
  }

  @Override
  public boolean hasMoreElements() {
    return parts.hasNext();
  }

  @Override
  public InputStream nextElement() {
    return new ByteArrayInputStream(parts.next().getBytes(UTF_8));
  }
}
