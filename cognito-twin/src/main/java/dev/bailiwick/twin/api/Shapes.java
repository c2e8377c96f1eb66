package dev.bailiwick.twin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.User;
import java.math.BigDecimal;
import java.time.Instant;

/** How Cognito writes things down. */
final class Shapes {

  private static final String APP = "SOFTWARE_TOKEN_MFA";

  private Shapes() {}

  static ObjectNode user(User user, String attributes) {
    var shape =
        Json.object()
            .put("Username", user.username())
            .put("UserCreateDate", seconds(user.created()))
            .put("UserLastModifiedDate", seconds(user.modified()))
            .put("Enabled", user.enabled())
            .put("UserStatus", user.status().name());
    putAttributes(shape, attributes, user);
    return shape;
  }

  static void putAttributes(ObjectNode target, String name, User user) {
    var list = target.putArray(name);
    user.told().forEach((key, value) -> list.addObject().put("Name", key).put("Value", value));
  }

  static void putFactors(ObjectNode target, User user) {
    if (user.asksForToken()) {
      target.putArray("UserMFASettingList").add(APP);
    }
    if (user.prefersToken()) {
      target.put("PreferredMfaSetting", APP);
    }
  }

  static ObjectNode delivery(String address) {
    return Json.object()
        .put("AttributeName", "email")
        .put("DeliveryMedium", "EMAIL")
        .put("Destination", masked(address));
  }

  /** {@code a***@e***}, as Cognito shows where the mail went. */
  private static String masked(String address) {
    int at = address.indexOf('@');
    return at < 1 || at + 1 == address.length()
        ? "***"
        : address.charAt(0) + "***@" + address.charAt(at + 1) + "***";
  }

  /** Seconds of the epoch, with a fraction. */
  private static BigDecimal seconds(Instant instant) {
    return BigDecimal.valueOf(instant.toEpochMilli(), 3);
  }
}
