package dev.bailiwick.twin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Recovery;
import dev.bailiwick.twin.pool.User;
import dev.bailiwick.twin.pool.Users;
import java.util.Map;

/** The calls of someone who forgot the password. */
public final class RecoveryActions implements Actions {

  private final Pool pool;
  private final Users users;
  private final Recovery recovery;

  public RecoveryActions(Pool pool, Users users, Recovery recovery) {
    this.pool = pool;
    this.users = users;
    this.recovery = recovery;
  }

  @Override
  public Map<String, Action> all() {
    return Map.of("ForgotPassword", this::forgot, "ConfirmForgotPassword", this::confirm);
  }

  private ObjectNode forgot(Input input) {
    var client = pool.requireClient(input.text("ClientId"));
    var username = users.known(input.text("Username"), client);
    var address = recovery.request(username).map(User::email).orElse(username);
    return Json.object().set("CodeDeliveryDetails", Shapes.delivery(address));
  }

  private ObjectNode confirm(Input input) {
    var client = pool.requireClient(input.text("ClientId"));
    recovery.confirm(
        client.id(),
        users.known(input.text("Username"), client),
        input.text("ConfirmationCode"),
        input.text("Password"));
    return Json.object();
  }
}
