package dev.bailiwick.verification.token;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token as Cognito would write it, until it is bent; no library writes bad ones. */
final class Draft {

  private final Map<String, @Nullable Object> header = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> claims = new LinkedHashMap<>();
  private Signer signer;

  private Draft(Signer signer) {
    this.signer = signer;
  }

  /** A person's, signed in by this client. */
  static Draft person(String issuer, String client, Signer signer, Instant now) {
    String subject = UUID.randomUUID().toString();
    return common(issuer, client, signer, now)
        .claim("sub", subject)
        .claim("scope", "aws.cognito.signin.user.admin openid")
        .claim("origin_jti", UUID.randomUUID().toString())
        .claim("event_id", UUID.randomUUID().toString())
        .claim("username", subject);
  }

  /** A machine's. */
  static Draft machine(String issuer, String client, String scopes, Signer signer, Instant now) {
    return common(issuer, client, signer, now)
        .claim("sub", client)
        .claim("scope", scopes)
        .claim("version", 2);
  }

  private static Draft common(String issuer, String client, Signer signer, Instant now) {
    return new Draft(signer)
        .header("kid", signer.keyId())
        .header("alg", "RS256")
        .claim("iss", issuer)
        .claim("client_id", client)
        .claim("token_use", "access")
        .claim("auth_time", now.getEpochSecond())
        .claim("iat", now.getEpochSecond())
        .claim("exp", now.getEpochSecond() + 3600)
        .claim("jti", UUID.randomUUID().toString());
  }

  Draft header(String name, @Nullable Object value) {
    header.put(name, value);
    return this;
  }

  Draft withoutHeader(String name) {
    header.remove(name);
    return this;
  }

  Draft claim(String name, @Nullable Object value) {
    claims.put(name, value);
    return this;
  }

  Draft without(String name) {
    claims.remove(name);
    return this;
  }

  @Nullable Object claim(String name) {
    return claims.get(name);
  }

  Draft signedBy(Signer other) {
    signer = other;
    return this;
  }

  String headerJson() {
    return Json.text(header);
  }

  String payloadJson() {
    return Json.text(claims);
  }

  /** What is signed. */
  String input() {
    return part(headerJson()) + "." + part(payloadJson());
  }

  String text() {
    return raw(headerJson(), payloadJson());
  }

  /** These very texts, signed as a pool would. */
  String raw(String headerText, String payloadText) {
    return raw(
        headerText.getBytes(StandardCharsets.UTF_8), payloadText.getBytes(StandardCharsets.UTF_8));
  }

  String raw(byte[] headerBytes, byte[] payloadBytes) {
    return signed(part(headerBytes) + "." + part(payloadBytes));
  }

  /** This text, whatever it is, and its signature. */
  String signed(String input) {
    return input + "." + part(signer.sign(input));
  }

  static String part(String text) {
    return part(text.getBytes(StandardCharsets.UTF_8));
  }

  static String part(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
