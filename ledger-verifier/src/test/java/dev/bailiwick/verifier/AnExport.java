package dev.bailiwick.verifier;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Exports as the page about the ledger's bytes has them, written by hand. */
final class AnExport {

  static final String TENANT = "00000000-0000-4000-8000-0000000000aa";
  static final KeyPair KEY = newKey();

  private final List<String> lines = new ArrayList<>();
  private String hash = "0".repeat(64);
  private int version;

  /** A ledger of so many rows, each with a personal value, that ends with its signed head. */
  static AnExport of(int rows) {
    return of(rows, TENANT, KEY);
  }

  static AnExport of(int rows, String tenant, KeyPair key) {
    AnExport export = new AnExport();
    for (int i = 1; i <= rows; i++) {
      export.add(tenant, "Söhne \\\"" + i + "\\\" 𝄞");
    }
    export.lines.add(head(tenant, export.version, export.hash, key));
    return export;
  }

  List<String> lines() {
    return lines;
  }

  String head() {
    return lines.getLast();
  }

  private void add(String tenant, String escaped) {
    byte[] salt = new byte[16];
    salt[15] = (byte) ++version;
    String value = escaped.replace("\\\"", "\"");
    String commitment = Bytes.base64(Bytes.sha256(salt, Bytes.utf8(value)));
    String before =
        "{\"actor\":\"bailiwick\",\"at\":\"2026-11-20T12:00:00Z\",\"changes\":\""
            + "[{\\\"change\\\":\\\"x\\\",\\\"name\\\":{\\\"commitment\\\":\\\"%s\\\"}}]\""
                .formatted(commitment);
    String between = ",\"previous\":\"%s\",\"tenant\":\"%s\"".formatted(hash, tenant);
    String after = ",\"version\":" + version + "}";
    hash = HexFormat.of().formatHex(Bytes.sha256(Bytes.utf8(before + between + after)));
    String values =
        "{\"commitment\":\"%s\",\"salt\":\"%s\",\"value\":\"%s\"}"
            .formatted(commitment, Bytes.base64(salt), escaped);
    lines.add(
        before + ",\"hash\":\"" + hash + "\"" + between + ",\"values\":[" + values + "]" + after);
  }

  /** A head signed by this key, whether or not there is such a ledger. */
  static String head(String tenant, int version, String hash, KeyPair key) {
    String keyId = Bytes.base64(Bytes.sha256(key.getPublic().getEncoded()));
    String signed =
        "{\"at\":\"2026-11-20T12:00:01Z\",\"hash\":\"%s\",\"key_id\":\"%s\"".formatted(hash, keyId);
    String after = ",\"tenant\":\"%s\",\"version\":%d}".formatted(tenant, version);
    return signed + ",\"signature\":\"" + sign(key, signed + after) + "\"" + after;
  }

  private static String sign(KeyPair key, String text) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(key.getPrivate());
      signer.update(Bytes.utf8(text));
      return Bytes.base64(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static KeyPair newKey() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static String pem(KeyPair key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  static InputStream file(List<String> lines) {
    return file(lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
  }

  static InputStream file(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
