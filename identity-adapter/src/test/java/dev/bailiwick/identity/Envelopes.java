package dev.bailiwick.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Cognito's events as the forwarder sends them. */
final class Envelopes {

  private Envelopes() {}

  static final String SUBJECT = "c9b5377d-8503-452a-8d3a-000000000000";

  static String signUp() throws IOException {
    return envelope(
        SUBJECT + "/PostConfirmation_ConfirmSignUp",
        "eu-west-1_EXAMPLE01",
        event("event-post-confirmation-sign-up.json"));
  }

  /** The sign-up of someone else. */
  static String signUp(String subject) throws IOException {
    return signUp().replace(SUBJECT, subject);
  }

  /** The same pool's trigger, for a password that was forgotten. */
  static String newPassword() throws IOException {
    return signUp().replace("_ConfirmSignUp\"", "_ConfirmForgotPassword\"");
  }

  static String forgotPassword() throws IOException {
    return envelope(
        "c92706ee-d1bd-4cfb-871f-55086e9c510c/PostConfirmation_ConfirmForgotPassword",
        "local_6WAm4vf7",
        event("event-post-confirmation-forgot-password.json"));
  }

  /** What EventBridge delivers of a call of an administrator. */
  static String disabled() throws IOException {
    return event("event-trail-admin-disable-user.json");
  }

  /** The forms, to an installation that has these pools. */
  static EventForms readBy(String... ids) {
    Pools pools = new Pools(Stream.of(ids).map(Envelopes::pool).toList());
    return new EventForms(new SignUps(pools), new TrailEvents(pools));
  }

  private static Pool pool(String id) {
    String region = id.substring(0, id.indexOf('_'));
    String issuer = "https://cognito-idp.%s.amazonaws.com/%s".formatted(region, id);
    return new Pool(issuer, null, null, id, List.of("client"), null, null, null);
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
