package dev.bailiwick.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Cognito's events as the forwarder sends them. */
final class Envelopes {

  private Envelopes() {}

  static String signUp() throws IOException {
    return envelope(
        "c9b5377d-8503-452a-8d3a-000000000000/PostConfirmation_ConfirmSignUp",
        "eu-west-1_EXAMPLE01",
        event("event-post-confirmation-sign-up.json"));
  }

  /** The sign-up of someone else. */
  static String signUp(String subject) throws IOException {
    return signUp().replace("c9b5377d-8503-452a-8d3a-000000000000", subject);
  }

  static String forgotPassword() throws IOException {
    return envelope(
        "c92706ee-d1bd-4cfb-871f-55086e9c510c/PostConfirmation_ConfirmForgotPassword",
        "local_6WAm4vf7",
        event("event-post-confirmation-forgot-password.json"));
  }

  static String event(String name) throws IOException {
    try (InputStream in = Envelopes.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String envelope(String id, String pool, String event) {
    return """
        {"specversion":"1.0","id":"%s","source":"cognito/%s",\
        "type":"dev.bailiwick.cognito.post-confirmation","time":"2026-11-20T12:00:00Z",\
        "datacontenttype":"application/json","data":%s}"""
        .formatted(id, pool, event);
  }
}
