package dev.bailiwick.api.conditional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.api.http.ShownOnce;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Strong entity tags: a hash of what is sent, but for what says only that a thing is being used and
 * would make every tag outlive its use.
 */
@Singleton
final class EntityTags {

  private static final List<String> OF_USE = List.of("policy_version", "last_used_at");
  private static final int BYTES = 16;

  private final ObjectMapper json;

  EntityTags(ObjectMapper json) {
    this.json = json;
  }

  /** The tag of this representation. */
  String of(Object body) {
    JsonNode tree = json.valueToTree(body);
    if (tree instanceof ObjectNode object) {
      object.remove(OF_USE);
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(tree));
      byte[] tag = Arrays.copyOf(hash, BYTES);
      return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(tag) + '"';
    } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
      throw new IllegalStateException("what is sent can be written and hashed", impossible);
    }
  }

  /** Whether the body shows what will not be seen again, so that its tag would never hold. */
  boolean showsASecret(Object body) {
    return ShownOnce.isIn(json.valueToTree(body));
  }

  /** Whether the tag is among those that a header lists; ours hold no comma. */
  static boolean isAmong(String header, String tag) {
    return each(header).anyMatch(tag::equals);
  }

  /** The same where it is enough that two representations mean the same. */
  static boolean isWeaklyAmong(String header, String tag) {
    return each(header).map(each -> each.replaceFirst("^W/", "")).anyMatch(tag::equals);
  }

  private static Stream<String> each(String header) {
    return Arrays.stream(header.split(",", -1)).map(String::strip);
  }
}
