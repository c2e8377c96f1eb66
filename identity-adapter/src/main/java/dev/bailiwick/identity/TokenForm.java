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
      Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.[A-Za-z0-9_-]+");
  private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_+/=.-]{1,128}");
  private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

  private TokenForm() {}

  /** Throws {@link Settled} for a token that is not of the form. */
  static void check(String token) {
    Settled.require(token.length() <= LONGEST, "malformed");
    Matcher parts = COMPACT.matcher(token);
    Settled.require(parts.matches(), "malformed");
    JsonNode header = object(parts.group(1));
    object(parts.group(2));

    Settled.require("RS256".equals(header.path("alg").textValue()), "algorithm");
    String keyId = header.path("kid").textValue();
    Settled.require(keyId != null && KEY_ID.matcher(keyId).matches(), "key_id");
    Settled.require(!header.has("crit"), "critical");
    Settled.require(!header.has("typ") || isType(header.path("typ")), "type");
  }

  private static boolean isType(JsonNode type) {
    return type.isTextual() && TYPES.contains(type.textValue().toLowerCase(Locale.ROOT));
  }

  private static JsonNode object(String part) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(part));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return StrictJson.object(text).orElseThrow(() -> Settled.refused("malformed"));
    } catch (IllegalArgumentException | CharacterCodingException notText) {
      throw Settled.refused("malformed");
    }
  }
}
