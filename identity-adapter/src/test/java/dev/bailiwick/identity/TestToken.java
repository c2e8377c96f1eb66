package dev.bailiwick.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A token in the making, good until it is bent; written by hand, since no library makes bad ones.
 */
final class TestToken {

  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, @Nullable Object> header = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> claims = new LinkedHashMap<>();
  private TestKey key;

  private TestToken(TestKey key) {
    this.key = key;
  }

  static TestToken of(String issuer, String client, TestKey key, Instant now) {
    return new TestToken(key)
        .header("kid", key.id())
        .header("alg", "RS256")
        .claim("sub", "c92706ee-d1bd-4cfb-871f-55086e9c510c")
        .claim("iss", issuer)
        .claim("client_id", client)
        .claim("token_use", "access")
        .claim("scope", "aws.cognito.signin.user.admin openid")
        .claim("auth_time", now.getEpochSecond())
        .claim("iat", now.getEpochSecond())
        .claim("exp", now.getEpochSecond() + 3600)
        .claim("jti", "85843cb0-48ad-44e9-9ae2-1123912625e1")
        .claim("username", "c92706ee-d1bd-4cfb-871f-55086e9c510c");
  }

  TestToken header(String name, @Nullable Object value) {
    header.put(name, value);
    return this;
  }

  TestToken withoutHeader(String name) {
    header.remove(name);
    return this;
  }

  TestToken claim(String name, @Nullable Object value) {
    claims.put(name, value);
    return this;
  }

  TestToken without(String claim) {
    claims.remove(claim);
    return this;
  }

  TestToken claims(Map<String, @Nullable Object> all) {
    claims.clear();
    claims.putAll(all);
    return this;
  }

  TestToken signedBy(TestKey other) {
    key = other;
    return this;
  }

  String headerJson() {
    return json(header);
  }

  String payloadJson() {
    return json(claims);
  }

  @Override
  public String toString() {
    return raw(headerJson(), payloadJson());
  }

  /** Header, payload and signature. */
  List<String> parts() {
    return List.of(toString().split("\\.", -1));
  }

  /** These very texts, signed as a pool would. */
  String raw(String headerText, String payloadText) {
    return raw(
        headerText.getBytes(StandardCharsets.UTF_8), payloadText.getBytes(StandardCharsets.UTF_8));
  }

  String raw(byte[] headerBytes, byte[] payloadBytes) {
    String input = part(headerBytes) + "." + part(payloadBytes);
    return input + "." + part(key.sign("SHA256withRSA", input));
  }

  static String part(String text) {
    return part(text.getBytes(StandardCharsets.UTF_8));
  }

  static String part(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String json(Map<String, @Nullable Object> members) {
    try {
      return JSON.writeValueAsString(members);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
