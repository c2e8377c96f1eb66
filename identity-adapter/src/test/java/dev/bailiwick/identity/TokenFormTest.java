package dev.bailiwick.identity;

import static dev.bailiwick.identity.HostileToken.refused;
import static dev.bailiwick.identity.HostileToken.token;
import static dev.bailiwick.identity.TwoPools.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEException;
import dev.bailiwick.authorization.token.TokenVerdict.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no token may look like: refused before a key is looked for. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("security-1")
@Tag("security-3")
@Tag("security-11")
@Tag("security-12")
final class TokenFormTest {

  private final TwoPools pools;

  TokenFormTest() throws Exception {
    pools = new TwoPools();
  }

  @AfterAll
  void stop() {
    pools.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"form", "header"})
  void isRefused(HostileToken hostile) {
    assertEquals(new Refused(hostile.reason()), pools.verify(hostile.text()));
  }

  Stream<HostileToken> form() {
    String good = good().toString();
    List<String> part = good().parts();
    String header = good().headerJson();
    String payload = good().payloadJson();
    String open = payload.substring(0, payload.length() - 1);
    return Stream.of(
            refused(
                "size",
                token("above 8 kB", good().claim("more", "x".repeat(6200)).toString()),
                token("1 MB", part.get(0) + "." + "A".repeat(1 << 20) + "." + part.get(2))),
            refused(
                "form",
                token("empty", ""),
                token("a word", "token"),
                token("two parts", part.get(0) + "." + part.get(1)),
                token("no signature", part.get(0) + "." + part.get(1) + "."),
                token("no payload", part.get(0) + ".." + part.get(2)),
                token("no header", "." + part.get(1) + "." + part.get(2)),
                token("four parts", good + ".AAAA"),
                token("five parts, as a JWE", good + ".AAAA.AAAA"),
                token("scheme before it", "Bearer " + good),
                token("line end after it", good + "\n"),
                token("padded", part.get(0) + "=." + part.get(1) + "." + part.get(2)),
                token("plain base64", part.get(0) + ".++//." + part.get(2))),
            refused(
                "encoding",
                token("part of one character", part.get(0) + ".A." + part.get(2)),
                token(
                    "not UTF-8",
                    good()
                        .raw(
                            header.getBytes(StandardCharsets.UTF_8),
                            latin(open + ",\"a\":\"\u00e9\"}"))),
                token("bits that say nothing", looseEnd(good)),
                token("overlong", good().raw(utf8(header), overlong(open))),
                token("half a character", good().raw(utf8(header), halfACharacter(open)))),
            refused(
                "json",
                token("header no JSON", good().raw("alg=RS256", payload)),
                token("header an array", good().raw("[" + header + "]", payload)),
                token("payload a string", good().raw(header, "\"sub\"")),
                token("payload a token", good().header("cty", "JWT").raw(header, good)),
                token("payload cut short", good().raw(header, open)),
                token("payload twice", good().raw(header, payload + payload)),
                token(
                    "duplicate alg",
                    good().raw("{\"alg\":\"none\"," + header.substring(1), payload)),
                token("duplicate sub", good().raw(header, open + ",\"sub\":\"root\"}")),
                token(
                    "duplicate sub, escaped",
                    good().raw(header, open + ",\"s\\u0075b\":\"root\"}")),
                token(
                    "duplicate in the depth",
                    good().raw(header, open + ",\"a\":{\"b\":1,\"b\":2}}")),
                token(
                    "nested deep",
                    good().raw(header, open + ",\"a\":" + "[".repeat(9) + "]".repeat(9) + "}")),
                token("comment", good().raw(header, "/**/" + payload)),
                token("NaN", good().raw(header, open + ",\"a\":NaN}")),
                token(
                    "endless number", good().raw(header, open + ",\"a\":" + "9".repeat(400) + "}")),
                token(
                    "UTF-16",
                    good()
                        .raw(
                            header.getBytes(StandardCharsets.UTF_8),
                            payload.getBytes(StandardCharsets.UTF_16BE))),
                token("byte order mark", good().raw(header, "\ufeff" + payload)),
                token("byte order mark before the header", good().raw("\ufeff" + header, payload)),
                token("NUL after it", good().raw(header, payload + "\u0000")),
                token("line end in a name", good().raw(header, open + ",\"a\nb\":1}"))))
        .flatMap(cases -> cases);
  }

  Stream<HostileToken> header() {
    return Stream.of(
            refused(
                "algorithm",
                token("none", good().header("alg", "none")),
                token("None", good().header("alg", "None")),
                token("absent", good().withoutHeader("alg")),
                token("null", good().header("alg", null)),
                token("number", good().header("alg", 256)),
                token("lower case", good().header("alg", "rs256")),
                token("RS384", signedAs("RS384", "SHA384withRSA")),
                token("RS512", signedAs("RS512", "SHA512withRSA")),
                token("PS256", good().header("alg", "PS256")),
                token("ES256", good().header("alg", "ES256").header("kid", "curve")),
                token("EdDSA", good().header("alg", "EdDSA")),
                token("HS256 with the public key as secret", hmac()),
                token("a JWE's", good().header("alg", "RSA-OAEP").header("enc", "A256GCM"))),
            refused(
                "key_id",
                token("absent", good().withoutHeader("kid")),
                token("null", good().header("kid", null)),
                token("empty", good().header("kid", "")),
                token("number", good().header("kid", 7)),
                token("array", good().header("kid", List.of(KEY.id()))),
                token("129 characters", good().header("kid", "k".repeat(129))),
                token("SQL", good().header("kid", "' or 1=1 --")),
                token("line end", good().header("kid", KEY.id() + "\r\n")),
                token("NUL", good().header("kid", "\u0000")),
                token("address", good().header("kid", "http://127.0.0.1"))),
            refused(
                "critical",
                token("of exp", good().header("crit", List.of("exp"))),
                token("empty", good().header("crit", List.of())),
                token("b64 alone", good().header("b64", false)),
                token("of b64", good().header("b64", false).header("crit", List.of("b64")))),
            refused(
                "type",
                token("JWE", good().header("typ", "JWE")),
                token("another kind of token", good().header("typ", "secevent+jwt")),
                token("empty", good().header("typ", "")),
                token("null", good().header("typ", null)),
                token("number", good().header("typ", 1))))
        .flatMap(cases -> cases);
  }

  private String signedAs(String name, String algorithm) {
    String input = input(good().header("alg", name));
    return input + "." + TestToken.part(KEY.sign(algorithm, input));
  }

  private String hmac() {
    try {
      String input = input(good().header("alg", "HS256"));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY.pair().toRSAPublicKey().getEncoded(), "HmacSHA256"));
      return input + "." + TestToken.part(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException | JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static String input(TestToken token) {
    List<String> parts = token.parts();
    return parts.get(0) + "." + parts.get(1);
  }

  /** The same bytes, with another last character. */
  private static String looseEnd(String token) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = alphabet.indexOf(token.charAt(token.length() - 1));
    return token.substring(0, token.length() - 1) + alphabet.charAt(last ^ 1);
  }

  /** A letter of the subject's name, in two bytes where one does. */
  private static byte[] overlong(String open) {
    return replaced(open + ",\"~\":1}", (byte) 0xc1, (byte) 0xa1);
  }

  private static byte[] halfACharacter(String open) {
    return replaced(open + ",\"~\":1}", (byte) 0xed, (byte) 0xa0, (byte) 0x80);
  }

  /** The text with these bytes in the place of its tilde. */
  private static byte[] replaced(String text, byte... bytes) {
    int at = text.indexOf('~');
    byte[] before = utf8(text.substring(0, at));
    byte[] after = utf8(text.substring(at + 1));
    return ByteBuffer.allocate(before.length + bytes.length + after.length)
        .put(before)
        .put(bytes)
        .put(after)
        .array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private TestToken good() {
    return pools.good();
  }
}
