package dev.bailiwick.verification.token;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Tokens of somebody else, for somebody else, or for something else. */
final class OriginCases {

  private final Forge forge;
  private final List<Case> all = new ArrayList<>();

  private OriginCases(Forge forge) {
    this.forge = forge;
  }

  static List<Case> of(Forge forge) {
    OriginCases cases = new OriginCases(forge);
    cases.issuers();
    cases.pools();
    cases.clients();
    cases.machines();
    cases.otherTokens();
    return cases.all;
  }

  private void add(String group, String name, String token) {
    all.add(Case.refused(group, name, token));
  }

  private void issuers() {
    String issuer = forge.pool().issuer();
    List<String> others =
        List.of(
            issuer + "/",
            issuer + "/.",
            issuer + "?",
            issuer + "#",
            issuer + " ",
            " " + issuer,
            issuer + "X",
            issuer.substring(0, issuer.length() - 1),
            issuer.toUpperCase(Locale.ROOT),
            issuer.toLowerCase(Locale.ROOT),
            issuer.replace("https", "HTTPS"),
            issuer.replace("https", "http"),
            issuer.replace("https://", ""),
            issuer.replace("https:", ""),
            issuer.replace("//", "//a@"),
            issuer.replace("//", "//issuer-issuer-"),
            issuer.replace("//", "//issuer."),
            issuer.replace("//", "//ISSUER-"),
            issuer.replace("amazonaws.com", "amazonaws.com."),
            issuer.replace("amazonaws.com", "amazonaws.com:443"),
            issuer.replace("amazonaws.com", "amazonaws.com.cn"),
            issuer.replace("amazonaws.com", "amazonaws.eu"),
            issuer.replace("amazonaws.com", "amazonaws.com.evil.example"),
            issuer.replace("eu-west-1.", "eu-west-2."),
            issuer.replace("eu-west-1", "eu-west-2"),
            issuer.replace("/eu", "//eu"),
            issuer.replace("/eu", "/%65u"),
            issuer.replace("cognito-idp", "cognito-identity"),
            issuer.replace("o", "о"),
            forge.pool().id(),
            forge.canary().toString(),
            "https://accounts.example.com",
            "null",
            "undefined",
            "__proto__",
            "constructor");
    others.forEach(other -> add("issuer", other, good().claim("iss", other).text()));
    Pool foreign = forge.world().foreign();
    add("issuer", "a pool of nobody's", forge.person(foreign).text());
  }

  /** Each pool's tokens by another pool's key, and with another pool's client. */
  private void pools() {
    List<Pool> pools = forge.world().pools();
    for (Pool pool : pools) {
      for (Pool other : pools) {
        if (!pool.equals(other)) {
          String name = pool.id() + " and " + other.id();
          add("other pool", "key: " + name, forge.person(pool).signedBy(other.signer()).text());
          add(
              "other pool",
              "key and kid: " + name,
              forge
                  .person(pool)
                  .signedBy(other.signer())
                  .header("kid", other.signer().keyId())
                  .text());
          add(
              "other pool",
              "client: " + name,
              forge.person(pool).claim("client_id", other.client()).text());
          add(
              "other pool",
              "issuer: " + name,
              forge.person(pool).claim("iss", other.issuer()).text());
        }
      }
    }
    Pool down = forge.world().unreachable();
    all.add(
        new Case(
            "no keys to be had",
            "a pool out of reach",
            forge.person(down).text(),
            Case.Outcome.UNDECIDED,
            false));
    all.add(
        new Case(
            "no keys to be had",
            "a forged kid of that pool",
            forge.person(down).header("kid", "forged").text(),
            Case.Outcome.UNDECIDED,
            false));
  }

  private void clients() {
    String client = forge.pool().client();
    for (String other :
        List.of(
            "another",
            client + " ",
            " " + client,
            client.toUpperCase(Locale.ROOT),
            client + "\u0000",
            client.substring(1),
            client + "," + forge.pool().machine(),
            "*",
            ".*",
            "%")) {
      add("client", Json.text(other), good().claim("client_id", other).text());
    }
    add("client", "as aud alone", good().without("client_id").claim("aud", client).text());
    add("client", "as azp alone", good().without("client_id").claim("azp", client).text());
  }

  /** Good ones are refused as well, as long as no application can be linked to them. */
  private void machines() {
    for (Pool pool : forge.world().pools()) {
      Case machine = Case.refused("machine", "good, of " + pool.id(), forge.machine(pool).text());
      boolean comparable = forge.world().comparable().contains(pool);
      all.add(comparable ? machine : machine.incomparable());
    }
    for (String scope :
        List.of(
            "",
            "shop/read",
            "shop/write",
            "shop/readshop/write",
            "shop/read,shop/write",
            "SHOP/READ SHOP/WRITE",
            "shop/read\tshop/write",
            "openid",
            "*")) {
      add("machine", "scope '" + scope + "'", machine().claim("scope", scope).text());
    }
    add("machine", "no scope", machine().without("scope").text());
    add("machine", "with a name", machine().claim("username", "ann").text());
    add("machine", "that is a person", machine().claim("sub", "ann").text());
    add(
        "machine",
        "of a people's client",
        machine()
            .claim("client_id", forge.pool().client())
            .claim("sub", forge.pool().client())
            .text());
    add(
        "machine",
        "a person by its client",
        good().claim("client_id", forge.pool().machine()).text());
  }

  private void otherTokens() {
    String client = forge.pool().client();
    for (String use :
        List.of("id", "refresh", "ACCESS", "Access", "access ", " access", "access\u0000")) {
      add(
          "other token",
          "token_use '" + use.strip() + "' of " + use.length(),
          good().claim("token_use", use).text());
    }
    add("other token", "an id token", id().text());
    add("other token", "an id token with client_id", id().claim("client_id", client).text());
    add("other token", "an id token that says access", id().claim("token_use", "access").text());
    add(
        "other token",
        "an opaque one",
        "eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ");
    String word = Draft.part(new byte[40]);
    add(
        "other token",
        "a refresh token, encrypted",
        String.join(
            ".",
            Draft.part("{\"cty\":\"JWT\",\"enc\":\"A256GCM\",\"alg\":\"RSA-OAEP\"}"),
            word,
            word,
            word,
            word));
    add(
        "other token",
        "a token in a token",
        good()
            .header("cty", "JWT")
            .raw(
                "{\"cty\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"" + forge.signer().keyId() + "\"}",
                good().text()));
    add("other token", "a key that is none", "bw_000000000000_" + "A".repeat(43));
    add(
        "other token",
        "SAML",
        Base64.getEncoder().encodeToString("<samlp:Response/>".getBytes(StandardCharsets.UTF_8)));
  }

  private Draft id() {
    return good()
        .without("client_id")
        .without("scope")
        .without("username")
        .claim("aud", forge.pool().client())
        .claim("token_use", "id")
        .claim("cognito:username", "ann")
        .claim("email", "ann@example.com")
        .claim("email_verified", true);
  }

  private Draft machine() {
    return forge.machine(forge.pool());
  }

  private Draft good() {
    return forge.good();
  }
}
