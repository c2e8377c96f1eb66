package dev.bailiwick.verification.token;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Bytes written in more ways than one, or that are no text. */
final class EncodingCases {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** Overlong, cut short, half a character, beyond the last one, and bytes that never occur. */
  private static final List<String> NOT_UTF8 =
      List.of(
          "c080",
          "c1bf",
          "e08080",
          "f0808080",
          "e28",
          "c3",
          "eda080",
          "edbfbf",
          "f4908080",
          "f8888080",
          "80",
          "fe",
          "ff");

  private final Forge forge;
  private final List<Case> all = new ArrayList<>();

  private EncodingCases(Forge forge) {
    this.forge = forge;
  }

  static List<Case> of(Forge forge) {
    EncodingCases cases = new EncodingCases(forge);
    cases.strangeCharacters();
    cases.looseEnds();
    cases.bytes();
    return cases.all;
  }

  private void add(String group, String name, String token) {
    all.add(Case.refused(group, name, token));
  }

  private void strangeCharacters() {
    for (int i = 0; i < 3; i++) {
      for (String strange :
          List.of(
              "=", "==", "+", "/", " ", "\t", "*", "%3D", "~", "!", ",", ":", "\\", "\"", "'",
              "<")) {
        String[] part = good().text().split("\\.", -1);
        String where = " in part " + (i + 1);
        String kept = part[i];
        part[i] = kept + strange;
        if (!(i == 2 && strange.isBlank())) {
          add(
              "encoding",
              "'" + strange.strip() + "' of " + strange.length() + " after" + where,
              String.join(".", part));
        }
        part[i] = kept.substring(0, 10) + strange + kept.substring(10);
        add(
            "encoding",
            "'" + strange.strip() + "' of " + strange.length() + where,
            String.join(".", part));
      }
    }
    byte[] questions = "{\"a\":\"???>>>\"}".getBytes(StandardCharsets.UTF_8);
    Draft draft = good();
    add(
        "encoding",
        "the standard alphabet, signed",
        draft.signed(
            Draft.part(draft.headerJson())
                + "."
                + Base64.getEncoder().withoutPadding().encodeToString(questions)));
    add(
        "encoding",
        "padded, signed",
        draft.signed(padded(draft.headerJson() + " ") + "." + padded(draft.payloadJson() + " ")));
  }

  private static String padded(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of the last character some bits may say nothing; signed all the same. */
  private void looseEnds() {
    for (int spaces = 0; spaces < 3; spaces++) {
      Draft draft = good();
      String header = Draft.part(draft.headerJson() + " ".repeat(spaces));
      String payload = Draft.part(draft.payloadJson() + " ".repeat(spaces));
      if (header.length() % 4 != 0) {
        add(
            "encoding",
            "bits to spare in the header, " + spaces,
            draft.signed(loose(header) + "." + payload));
      }
      if (payload.length() % 4 != 0) {
        add(
            "encoding",
            "bits to spare in the payload, " + spaces,
            draft.signed(header + "." + loose(payload)));
      }
    }
    for (int other = 1; other < 4; other++) {
      String good = good().text();
      int last = ALPHABET.indexOf(good.charAt(good.length() - 1));
      add(
          "encoding",
          "bits to spare in the signature, " + other,
          good.substring(0, good.length() - 1) + ALPHABET.charAt(last ^ other));
    }
  }

  private static String loose(String part) {
    int last = ALPHABET.indexOf(part.charAt(part.length() - 1));
    return part.substring(0, part.length() - 1) + ALPHABET.charAt(last ^ 1);
  }

  private void bytes() {
    for (String hex : NOT_UTF8) {
      if (hex.length() % 2 == 0) {
        Draft draft = good().claim("odd", "~");
        add(
            "encoding",
            "bytes " + hex + " in the payload",
            draft.raw(utf8(draft.headerJson()), with(draft.payloadJson(), hex)));
        Draft other = good().header("odd", "~");
        add(
            "encoding",
            "bytes " + hex + " in the header",
            other.raw(with(other.headerJson(), hex), utf8(other.payloadJson())));
      }
    }
    Draft draft = good();
    add(
        "encoding",
        "an overlong letter in a name",
        draft.raw(
            utf8(draft.headerJson()),
            with(draft.payloadJson().replace("\"sub\"", "\"~ub\""), "c1b3")));
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_32)) {
      add(
          "encoding",
          charset + " payload",
          draft.raw(utf8(draft.headerJson()), draft.payloadJson().getBytes(charset)));
      add(
          "encoding",
          charset + " header",
          draft.raw(draft.headerJson().getBytes(charset), utf8(draft.payloadJson())));
    }
    add(
        "encoding",
        "zipped",
        draft.raw(utf8(draft.headerJson()), HexFormat.of().parseHex("789c03000000000001")));
  }

  /** The text with these bytes where its tilde stands. */
  private static byte[] with(String text, String hex) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = text.indexOf('~');
    bytes.writeBytes(utf8(text.substring(0, at)));
    bytes.writeBytes(HexFormat.of().parseHex(hex));
    bytes.writeBytes(utf8(text.substring(at + 1)));
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Draft good() {
    return forge.good();
  }
}
