package dev.bailiwick.twin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.User;
import java.math.BigDecimal;
import java.time.Instant;

/** How Cognito writes a user down. */
final class Shapes {

  private Shapes() {}

  static ObjectNode user(User user, String attributes) {
    var shape =
        Json.object()
            .put("Username", user.sub())
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

  /** Seconds of the epoch, with a fraction. */
  private static BigDecimal seconds(Instant instant) {
    return BigDecimal.valueOf(instant.toEpochMilli(), 3);
  }
}
