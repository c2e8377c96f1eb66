package dev.bailiwick.verification.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Claims and headers of every wrong kind, absent, and there twice. */
final class ClaimCases {

  /** As they stand in JSON. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "\"\"",
          "\" \"",
          "\"x\"",
          "0",
          "-1",
          "1.5",
          "true",
          "[]",
          "[\"x\"]",
          "{}",
          "{\"a\":1}");

  /** Which of them are fine, claim by claim; what is not listed has none. */
  private static final Map<String, Set<String>> FINE =
      Map.ofEntries(
          Map.entry("exp", Set.of()),
          Map.entry("iat", Set.of()),
          Map.entry("nbf", Set.of("0", "-1")),
          Map.entry("iss", Set.of()),
          Map.entry("sub", Set.of("\"x\"")),
          Map.entry("aud", Set.of("\"\"", "\" \"", "\"x\"", "[]", "[\"x\"]")),
          Map.entry("jti", Set.of("\"\"", "\" \"", "\"x\"")),
          Map.entry("client_id", Set.of()),
          Map.entry("token_use", Set.of()),
          Map.entry("scope", Set.of("\"\"", "\" \"", "\"x\"")),
          Map.entry("auth_time", Set.of("0", "-1")),
          Map.entry("origin_jti", Set.of("\"x\"")));

  private static final List<String> NEEDED =
      List.of("exp", "iat", "iss", "sub", "client_id", "token_use");

  private static final List<String> HEADERS = List.of("alg", "kid", "typ", "crit", "b64");

  private final Forge forge;
  private final List<Case> all = new ArrayList<>();

  private ClaimCases(Forge forge) {
    this.forge = forge;
  }

  static List<Case> of(Forge forge) {
    ClaimCases cases = new ClaimCases(forge);
    FINE.forEach(cases::kinds);
    HEADERS.forEach(cases::headerKinds);
    NEEDED.forEach(
        name ->
            cases.all.add(Case.refused("claim absent", name, forge.good().without(name).text())));
    FINE.keySet().forEach(cases::twice);
    List.of("alg", "kid").forEach(cases::headerTwice);
    cases.subjects();
    return cases.all;
  }

  private void kinds(String claim, Set<String> fine) {
    for (String value : VALUES) {
      String token = forge.good().claim(claim, node(value)).text();
      String name = claim + " " + value;
      all.add(
          fine.contains(value)
              ? Case.admitted("claim of a kind", name, token)
              : Case.refused("claim of a kind", name, token));
    }
  }

  private void headerKinds(String header) {
    for (String value : VALUES) {
      all.add(
          Case.refused(
              "header of a kind",
              header + " " + value,
              forge.good().header(header, node(value)).text()));
    }
  }

  /** Readers differ in which of two they take. */
  private void twice(String claim) {
    Draft good = forge.good();
    if (good.claim(claim) == null) {
      good.claim(claim, "x");
    }
    String header = good.headerJson();
    String json = good.payloadJson();
    String other = "\"" + claim + "\":\"other\"";
    String escaped = "\"" + escaped(claim) + "\":\"other\"";
    twice(claim + " first", good.raw(header, first(other, json)));
    twice(claim + " last", good.raw(header, last(json, other)));
    twice(claim + " first, escaped", good.raw(header, first(escaped, json)));
    twice(claim + " last, escaped", good.raw(header, last(json, escaped)));
  }

  private void headerTwice(String name) {
    Draft good = forge.good();
    String json = good.headerJson();
    String other = "\"" + name + "\":\"none\"";
    twice("header " + name + " first", good.raw(first(other, json), good.payloadJson()));
    twice("header " + name + " last", good.raw(last(json, other), good.payloadJson()));
  }

  private void twice(String name, String token) {
    all.add(Case.refused("name twice", name, token));
  }

  private static String first(String member, String json) {
    return "{" + member + "," + json.substring(1);
  }

  private static String last(String json, String member) {
    return json.substring(0, json.length() - 1) + "," + member + "}";
  }

  private static String escaped(String name) {
    return String.format("\\u%04x", (int) name.charAt(0)) + name.substring(1);
  }

  private void subjects() {
    for (String subject :
        List.of(
            "a b",
            "ann\n",
            "\u0000",
            "ann\u0000",
            "x".repeat(129),
            "ä",
            "ann\u202e",
            "\ufeffann",
            "ann\u0085",
            "🦉")) {
      all.add(
          Case.refused("subject", Json.text(subject), forge.good().claim("sub", subject).text()));
    }
    Draft half = forge.good().claim("sub", "ann~");
    all.add(
        Case.refused(
            "subject",
            "half a character",
            half.raw(half.headerJson(), half.payloadJson().replace("~", "\\ud800"))));
    all.add(
        Case.admitted(
            "subject", "128 characters", forge.good().claim("sub", "x".repeat(128)).text()));
  }

  private static JsonNode node(String json) {
    return Json.read(json);
  }
}
