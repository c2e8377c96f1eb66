package dev.bailiwick.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a token must look like before anything looks into it. Of what it says only the header's
 * choice of key and algorithm is looked at; where else to find keys ({@code jku} and its kin) it
 * may say in vain.
 */
final class TokenForm {

  /** Cognito's own are below 2 kB. */
  private static final int LONGEST = 8192;

  private static final Pattern COMPACT =
      Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");
  private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_+/=.-]{1,128}");
  private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

  private TokenForm() {}

  /**
   * What it says, for whoever has verified it; throws {@link Settled} for a token that is not of
   * the form.
   */
  static JsonNode payload(String token) {
    Settled.require(token.length() <= LONGEST, Check.SIZE);
    Matcher parts = COMPACT.matcher(token);
    Settled.require(parts.matches(), Check.FORM);
    String headerText = text(parts.group(1));
    String payloadText = text(parts.group(2));
    bytes(parts.group(3));
    JsonNode header = object(headerText);
    JsonNode payload = object(payloadText);

    Settled.require("RS256".equals(header.path("alg").textValue()), Check.ALGORITHM);
    String keyId = header.path("kid").textValue();
    Settled.require(keyId != null && KEY_ID.matcher(keyId).matches(), Check.KEY_ID);
    Settled.require(!header.has("crit") && !header.has("b64"), Check.CRITICAL);
    Settled.require(!header.has("typ") || isType(header.path("typ")), Check.TYPE);
    return payload;
  }

  private static boolean isType(JsonNode type) {
    return type.isTextual() && TYPES.contains(type.textValue().toLowerCase(Locale.ROOT));
  }

  private static JsonNode object(String text) {
    return StrictJson.object(text).orElseThrow(() -> Settled.refused(Check.JSON));
  }

  /** Java's decoder of text refuses what is written longer than it need be. */
  private static String text(String part) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(part))).toString();
    } catch (CharacterCodingException notText) {
      throw Settled.refused(Check.ENCODING);
    }
  }

  /** Of a last character some bits may say nothing; the same bytes must not be two tokens. */
  private static byte[] bytes(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      String canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      Settled.require(canonical.equals(part), Check.ENCODING);
      return bytes;
    } catch (IllegalArgumentException notBase64) {
      throw Settled.refused(Check.ENCODING);
    }
  }
}
