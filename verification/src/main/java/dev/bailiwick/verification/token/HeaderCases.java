package dev.bailiwick.verification.token;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Headers that ask for another key, or for what we do not know. */
final class HeaderCases {

  private final Forge forge;
  private final List<Case> all = new ArrayList<>();

  private HeaderCases(Forge forge) {
    this.forge = forge;
  }

  static List<Case> of(Forge forge) {
    HeaderCases cases = new HeaderCases(forge);
    cases.keyIds();
    cases.keysBroughtAlong();
    cases.demands();
    cases.types();
    return cases.all;
  }

  private void add(String group, String name, String token) {
    all.add(Case.refused(group, name, token));
  }

  private void keyIds() {
    for (String keyId :
        List.of(
            "",
            " ",
            "unknown",
            "0",
            "null",
            "../../../../dev/null",
            "/dev/null",
            "' or '1'='1",
            "\"",
            "\\",
            "\u0000",
            "a\r\nb",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "|id",
            "x".repeat(128),
            "x".repeat(129),
            "x".repeat(4000),
            "http://127.0.0.1/",
            "é",
            "\ufeff",
            forge.signer().keyId() + " ",
            " " + forge.signer().keyId(),
            forge.signer().keyId() + "\u0000",
            forge.world().foreign().signer().keyId())) {
      add("key id", "kid '" + shown(keyId) + "'", good().header("kid", keyId).text());
    }
    add("key id", "absent", good().withoutHeader("kid").text());
    add("key id", "of the neighbour pool", neighbours().text());
    Signer encrypting = forge.world().encrypting();
    add(
        "key id",
        "of a key for encrypting",
        good().header("kid", encrypting.keyId()).signedBy(encrypting).text());
  }

  private Draft neighbours() {
    Signer neighbour = forge.world().pools().get(1).signer();
    return good().header("kid", neighbour.keyId()).signedBy(neighbour);
  }

  private void keysBroughtAlong() {
    Signer stranger = forge.world().stranger();
    Map<String, Object> key = stranger.published("sig");
    String canary = forge.canary().toString();
    Map<String, Object> brought =
        Map.of(
            "jwk",
            key,
            "jku",
            canary,
            "x5u",
            canary,
            "x5c",
            List.of(Base64.getEncoder().encodeToString(new byte[300])),
            "x5t",
            "AAAA",
            "x5t#S256",
            "AAAA");
    brought.forEach(
        (name, value) -> {
          add("foreign key", name, good().header(name, value).signedBy(stranger).text());
          add(
              "foreign key",
              name + " and another kid",
              good().header(name, value).header("kid", "mine").signedBy(stranger).text());
        });
    add("foreign key", "of the same kid", good().signedBy(stranger).text());
  }

  private void demands() {
    for (Object demand :
        List.of(
            List.of(), List.of("exp"), List.of("b64"), List.of("alg"), List.of("x"), "exp", 1)) {
      add("critical", "crit " + demand, good().header("crit", demand).text());
    }
    add("critical", "b64 false", good().header("b64", false).text());
    add("critical", "b64 true", good().header("b64", true).text());
    add(
        "critical",
        "b64 false, demanded",
        good().header("b64", false).header("crit", List.of("b64")).text());
  }

  private void types() {
    for (String type :
        List.of(
            "",
            " ",
            "JWE",
            "JOSE",
            "JWT ",
            "id+jwt",
            "secevent+jwt",
            "dpop+jwt",
            "logout+jwt",
            "application/jwt",
            "at+jwt\u0000",
            "text/html")) {
      add("type", "typ '" + shown(type) + "'", good().header("typ", type).text());
    }
  }

  private static String shown(String text) {
    String cut = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return cut.replaceAll("\\p{Cntrl}", "?");
  }

  private Draft good() {
    return forge.good();
  }
}
