package dev.bailiwick.verification.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A user pool of the verification, as it is configured and as it publishes its keys. */
record Pool(String id, String suffix, String client, String machine, List<Signer> signers) {

  /** The scopes that a machine has to bring. */
  static final String SCOPES = "shop/read shop/write";

  private static final int BITS = 2048;

  Pool {
    signers = List.copyOf(signers);
  }

  static Pool make(String id, String suffix) {
    String name = id.substring(id.indexOf('_') + 1).toLowerCase(Locale.ROOT);
    return new Pool(
        id,
        suffix,
        "people" + name,
        "machine" + name,
        List.of(Signer.make(id + "+1=", BITS), Signer.make(id + "/2=", BITS)));
  }

  String region() {
    return id.substring(0, id.indexOf('_'));
  }

  String issuer() {
    return "https://cognito-idp." + region() + "." + suffix + "/" + id;
  }

  String otherIssuer() {
    return issuer().replace("//", "//issuer-");
  }

  Signer signer() {
    return signers.getFirst();
  }

  /** What it publishes, with these besides. */
  String keys(List<Map<String, Object>> besides) {
    List<Map<String, Object>> all = new ArrayList<>(besides);
    signers.forEach(signer -> all.add(signer.published("sig")));
    return Json.text(Map.of("keys", all));
  }
}
