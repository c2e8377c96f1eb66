package dev.bailiwick.twin.http;

/** A query or a body whose percent signs are not followed by two hexadecimal digits. */
final class MalformedForm extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedForm(IllegalArgumentException cause) {
    super(cause);
  }
}
