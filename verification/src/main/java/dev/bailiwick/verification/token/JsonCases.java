package dev.bailiwick.verification.token;

import java.util.ArrayList;
import java.util.List;

/** Headers and payloads that two could read differently, or that are no object at all. */
final class JsonCases {

  private final Forge forge;
  private final List<Case> all = new ArrayList<>();

  private JsonCases(Forge forge) {
    this.forge = forge;
  }

  static List<Case> of(Forge forge) {
    JsonCases cases = new JsonCases(forge);
    cases.json();
    cases.nesting();
    return cases.all;
  }

  private void add(String group, String name, String token) {
    all.add(Case.refused(group, name, token));
  }

  private void json() {
    Draft draft = good();
    String header = draft.headerJson();
    String payload = draft.payloadJson();
    String open = payload.substring(0, payload.length() - 1);
    for (String text :
        List.of(
            "",
            " ",
            "null",
            "true",
            "1",
            "\"sub\"",
            "[]",
            "[" + payload + "]",
            "{}",
            open,
            payload + "}",
            payload + payload,
            payload + ",",
            payload + "x",
            payload + "\u0000",
            "\u0000" + payload,
            "\ufeff" + payload,
            payload + "\ufeff",
            "/**/" + payload,
            payload + "//",
            "#\n" + payload,
            open + ",}",
            open + ",\"a\"}",
            open + ",\"a\":}",
            open + ",a:1}",
            open + ",'a':1}",
            open + ",\"a\":'1'}",
            open + ",\"a\":undefined}",
            open + ",\"a\":NaN}",
            open + ",\"a\":-Infinity}",
            open + ",\"a\":01}",
            open + ",\"a\":1.}",
            open + ",\"a\":.5}",
            open + ",\"a\":0x1}",
            open + ",\"a\":+1}",
            open + ",\"a\":\"\\x41\"}",
            open + ",\"a\":\"\\u12\"}",
            open + ",\"a\":\"\t\"}",
            open + ",\"a\nb\":1}",
            open + ",\"a\":\"\u0001\"}",
            payload.replace('"', '\''),
            payload.replace(":", "="),
            ")]}'\n" + payload,
            "\u00a0" + payload,
            "\u2028" + payload)) {
      if (!text.isEmpty()) {
        add("json", "payload " + shown(text, payload, open), draft.raw(header, text));
      }
    }
    for (String text :
        List.of(
            "{}",
            "[]",
            "null",
            "[" + header + "]",
            header + header,
            header + "\u0000",
            "\ufeff" + header,
            "/**/" + header,
            "alg=RS256")) {
      add("json", "header " + shown(text, header, "~"), draft.raw(text, payload));
    }
    add("json", "twice in the depth", draft.raw(header, open + ",\"a\":{\"b\":1,\"b\":2}}"));
  }

  private static String shown(String text, String whole, String open) {
    return Json.text(text.replace(whole, "{…}").replace(open, "{…")).replace("\\\"", "\"");
  }

  private void nesting() {
    for (int depth : List.of(9, 10, 64, 500, 1000, 2000)) {
      nested("arrays", "[".repeat(depth) + "]".repeat(depth), depth);
      nested("objects", "{\"a\":".repeat(depth) + "1" + "}".repeat(depth), depth);
    }
    Draft draft = good();
    add(
        "nesting",
        "arrays in the header",
        draft.raw(
            draft
                .headerJson()
                .replaceFirst("\\{", "{\"a\":" + "[".repeat(20) + "]".repeat(20) + ","),
            draft.payloadJson()));
    add("nesting", "never closed", draft.raw(draft.headerJson(), "{\"a\":" + "[".repeat(3000)));
  }

  private void nested(String what, String value, int depth) {
    Draft draft = good();
    String payload = draft.payloadJson();
    String text =
        draft.raw(
            draft.headerJson(),
            payload.substring(0, payload.length() - 1) + ",\"a\":" + value + "}");
    if (text.length() <= 12_000) {
      add("nesting", depth + " " + what, text);
    }
  }

  private Draft good() {
    return forge.good();
  }
}
