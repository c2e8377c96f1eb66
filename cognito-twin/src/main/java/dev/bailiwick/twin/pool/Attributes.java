package dev.bailiwick.twin.pool;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What Cognito knows of a person beside the sub, by Cognito's names. */
final class Attributes {

  static final String EMAIL = "email";
  static final String EMAIL_VERIFIED = "email_verified";
  static final String IDENTITIES = "identities";

  private static final Set<String> STANDARD =
      Set.of(
          "address",
          "birthdate",
          EMAIL,
          "family_name",
          "gender",
          "given_name",
          "locale",
          "middle_name",
          "name",
          "nickname",
          "phone_number",
          "picture",
          "preferred_username",
          "profile",
          "updated_at",
          "website",
          "zoneinfo");

  private static final Set<String> PROVEN = Set.of(EMAIL_VERIFIED, "phone_number_verified");

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");

  private Attributes() {}

  /** Nobody but an administrator may say that an address is verified. */
  static Map<String, String> bySelf(String email, Map<String, String> given) {
    requireOpen(given);
    return with(email, "false", given);
  }

  static void requireOpen(Map<String, String> given) {
    if (given.keySet().stream().anyMatch(PROVEN::contains)) {
      throw Refusal.notAuthorized("A client attempted to write unauthorized attribute");
    }
  }

  static Map<String, String> byAdmin(String email, Map<String, String> given) {
    return with(email, Boolean.toString("true".equals(given.get(EMAIL_VERIFIED))), given);
  }

  /** What the provider says now, over what it said before. */
  static Map<String, String> byProvider(
      String email, boolean verified, Map<String, String> before) {
    requireAddress(email);
    return set(set(before, EMAIL, email), EMAIL_VERIFIED, Boolean.toString(verified));
  }

  /** Another address is not verified because the one before it was. */
  static Map<String, String> changed(Map<String, String> before, Map<String, String> changes) {
    changes.keySet().forEach(Attributes::requireKnown);
    var changed = new TreeMap<>(before);
    changed.putAll(changes);
    var email = String.valueOf(changed.get(EMAIL));
    requireAddress(email);
    if (!email.equals(before.get(EMAIL)) && !changes.containsKey(EMAIL_VERIFIED)) {
      changed.put(EMAIL_VERIFIED, "false");
    }
    return Collections.unmodifiableMap(changed);
  }

  static Map<String, String> set(Map<String, String> attributes, String name, String value) {
    var changed = new TreeMap<>(attributes);
    changed.put(name, value);
    return Collections.unmodifiableMap(changed);
  }

  private static Map<String, String> with(
      String email, String verified, Map<String, String> given) {
    requireAddress(email);
    given.keySet().forEach(Attributes::requireKnown);
    return set(set(given, EMAIL, email), EMAIL_VERIFIED, verified);
  }

  private static void requireAddress(String email) {
    if (email.length() > 254 || !ADDRESS.matcher(email).matches()) {
      throw Refusal.invalidParameter("Username should be an email.");
    }
  }

  private static void requireKnown(String name) {
    if (!STANDARD.contains(name) && !PROVEN.contains(name) && !name.startsWith("custom:")) {
      throw Refusal.invalidParameter(
          "Attributes did not conform to the schema: Type for attribute {"
              + name
              + "} could not be determined");
    }
  }
}
