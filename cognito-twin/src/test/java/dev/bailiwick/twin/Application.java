package dev.bailiwick.twin;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An application of the browser's kind: public, code flow, PKCE; the pair is RFC 7636's own
 * example.
 */
record Application(CognitoTwin twin) {

  static final String CALLBACK = "http://127.0.0.1:8080/console/callback";
  static final String STATE = "st&te <1>";
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  /**
   * The address that it sends a browser to, with some parameters other than usual; an empty one is
   * left out.
   */
  String authorize(String... changes) {
    return "/oauth2/authorize?" + Browser.encoded(parameters(changes));
  }

  Map<String, String> parameters(String... changes) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("response_type", "code");
    parameters.put("client_id", twin.clientId());
    parameters.put("redirect_uri", CALLBACK);
    parameters.put("scope", "openid email");
    parameters.put("state", STATE);
    parameters.put("nonce", "n-1");
    parameters.put("code_challenge", CHALLENGE);
    parameters.put("code_challenge_method", "S256");
    return changed(parameters, changes);
  }

  HttpResponse<String> redeem(Browser browser, String code, String... changes) {
    return browser.post("/oauth2/token", redemption(code, changes));
  }

  Map<String, String> redemption(String code, String... changes) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("grant_type", "authorization_code");
    fields.put("client_id", twin.clientId());
    fields.put("redirect_uri", CALLBACK);
    fields.put("code", code);
    fields.put("code_verifier", VERIFIER);
    return changed(fields, changes);
  }

  private static Map<String, String> changed(Map<String, String> fields, String... changes) {
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], changes[i + 1]);
    }
    fields.values().removeIf(String::isEmpty);
    return fields;
  }
}
