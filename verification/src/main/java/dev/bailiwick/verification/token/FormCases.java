package dev.bailiwick.verification.token;

import java.util.ArrayList;
import java.util.List;

/** Texts that have not the form of a token, or not its size. */
final class FormCases {

  private final Forge forge;
  private final List<Case> all = new ArrayList<>();

  private FormCases(Forge forge) {
    this.forge = forge;
  }

  static List<Case> of(Forge forge) {
    FormCases cases = new FormCases(forge);
    cases.parts();
    cases.sizes();
    return cases.all;
  }

  private void add(String group, String name, String token) {
    all.add(Case.refused(group, name, token));
  }

  private void parts() {
    String good = good().text();
    String[] part = good.split("\\.", -1);
    add("form", "a word", "token");
    add("form", "dots", "..");
    add("form", "a dot", ".");
    add("form", "one part", part[0]);
    add("form", "two parts", part[0] + "." + part[1]);
    add("form", "no signature", part[0] + "." + part[1] + ".");
    add("form", "no payload", part[0] + ".." + part[2]);
    add("form", "no header", "." + part[1] + "." + part[2]);
    add("form", "four parts", good + "." + part[2]);
    add("form", "five parts", good + ".AAAA.AAAA");
    add("form", "an empty fourth part", good + ".");
    add("form", "an empty part before", "." + good);
    add("form", "in other order", part[1] + "." + part[0] + "." + part[2]);
    add("form", "twice", good + good);
    add("form", "twice with a comma", good + "," + good);
    add("form", "twice with a blank", good + " " + good);
    add("form", "a scheme before it", "Bearer " + good);
    add("form", "quoted", "\"" + good + "\"");
    add("form", "as JSON", Json.text(List.of(good)));
    add("form", "in base64 once more", Draft.part(good));
    add("form", "percent-encoded", good.replace(".", "%2E"));
    for (int tenth = 1; tenth < 10; tenth++) {
      add("form", "cut at " + tenth + " tenths", good.substring(0, good.length() * tenth / 10));
    }
  }

  /** Above, the server itself refuses the header before anybody looks for a token. */
  private void sizes() {
    for (int length : List.of(8194, 8195, 8196, 8200, 9000, 12_000)) {
      add("size", length + " characters", Sizes.token(forge, length));
    }
    add("size", "8193 characters", good().text() + ".".repeat(8193 - good().text().length()));
    add("size", "12000 times A", "A".repeat(12_000));
  }

  private Draft good() {
    return forge.good();
  }
}
