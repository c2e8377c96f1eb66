package dev.bailiwick.verification.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tokens that have to be admitted, however odd they look. */
final class GoodCases {

  private static final String GROUP = "good";

  private final Forge forge;
  private final List<Case> all = new ArrayList<>();

  private GoodCases(Forge forge) {
    this.forge = forge;
  }

  static List<Case> of(Forge forge) {
    GoodCases cases = new GoodCases(forge);
    cases.pools();
    cases.headers();
    cases.claims();
    cases.times();
    cases.sizes();
    return cases.all;
  }

  private void add(String name, Draft draft) {
    add(name, draft.text());
  }

  private void add(String name, String token) {
    all.add(Case.admitted(GROUP, name, token));
  }

  private void pools() {
    for (Pool pool : forge.world().pools()) {
      boolean comparable = forge.world().comparable().contains(pool);
      for (Signer signer : pool.signers()) {
        for (String issuer : List.of(pool.issuer(), pool.otherIssuer())) {
          String name = issuer + " by " + signer.keyId();
          Draft draft = forge.person(pool).claim("iss", issuer);
          Case good =
              Case.admitted(
                  GROUP, name, draft.header("kid", signer.keyId()).signedBy(signer).text());
          all.add(comparable ? good : good.incomparable());
        }
      }
    }
  }

  private void headers() {
    for (String type : List.of("JWT", "jwt", "at+jwt", "AT+JWT", "application/at+jwt")) {
      add("typ " + type, good().header("typ", type));
    }
    String canary = forge.canary().toString();
    add("jku", good().header("jku", canary));
    add("x5u", good().header("x5u", canary));
    add("x5t", good().header("x5t", "AAAA"));
    add("jwk", good().header("jwk", forge.world().stranger().published("sig")));
    add("a header of nobody's", good().header("custom", Map.of("a", List.of(1, 2))));
  }

  private void claims() {
    add("no scope", good().without("scope"));
    add("many blanks", good().claim("scope", " openid   openid "));
    add("no auth_time", good().without("auth_time"));
    add("no origin_jti", good().without("origin_jti"));
    add("no jti", good().without("jti"));
    add("no username", good().without("username"));
    add("a username in Greek", good().claim("username", "Ἀριστοτέλης"));
    add("a username with NUL", good().claim("username", "a\u0000b"));
    add("groups", good().claim("cognito:groups", List.of("admin", "owner")));
    add("custom claims", good().claim("custom:role", "owner").claim("custom:tenant", 7));
    add("a device", good().claim("device_key", "eu-west-1_a"));
    add("seven levels deep", good().claim("deep", Json.read("[".repeat(7) + "]".repeat(7))));
    add("names escaped", escaped("\"sub\"", "\"s\\u0075b\""));
    add("slashes escaped", escaped("https://", "https:\\/\\/"));
    add("blanks between", escaped(",", " ,\n\t\r "));
    add("blanks around", good().raw(" " + good().headerJson() + "\n", "\t" + json() + " "));
  }

  private void times() {
    long now = forge.second();
    add("issued a moment ahead", good().claim("iat", now + 4).claim("auth_time", now + 4));
    add("a whole day long", good().claim("exp", now + 86_400));
    add(
        "about to end",
        good().claim("auth_time", now - 86_000).claim("iat", now - 86_000).claim("exp", now + 60));
    add("nbf now", good().claim("nbf", now));
    add("nbf in 1970", good().claim("nbf", 0));
    add("signed in a month ago", good().claim("auth_time", now - 30 * 86_400));
  }

  private void sizes() {
    for (int length : List.of(8188, 8190, 8191, 8192)) {
      add(length + " characters", Sizes.token(forge, length));
    }
  }

  private String escaped(String text, String by) {
    Draft draft = good();
    return draft.raw(draft.headerJson(), draft.payloadJson().replace(text, by));
  }

  private String json() {
    return good().payloadJson();
  }

  private Draft good() {
    return forge.good();
  }
}
