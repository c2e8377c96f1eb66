package dev.bailiwick.twin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.SignUps;
import dev.bailiwick.twin.pool.Users;
import java.util.Map;

/** The calls of someone who is not a user yet. */
public final class SignUpActions implements Actions {

  private final Pool pool;
  private final Users users;
  private final SignUps signUps;

  public SignUpActions(Pool pool, Users users, SignUps signUps) {
    this.pool = pool;
    this.users = users;
    this.signUps = signUps;
  }

  @Override
  public Map<String, Action> all() {
    return Map.of(
        "SignUp", this::signUp,
        "ConfirmSignUp", this::confirm,
        "ResendConfirmationCode", this::resend);
  }

  private ObjectNode signUp(Input input) {
    pool.requireClient(input.text("ClientId"));
    var user =
        signUps.start(
            input.text("Username"), input.text("Password"), input.attributes("UserAttributes"));
    return delivery(user.email()).put("UserConfirmed", false).put("UserSub", user.sub());
  }

  private ObjectNode confirm(Input input) {
    var client = pool.requireClient(input.text("ClientId"));
    var username = users.known(input.text("Username"), client);
    signUps.confirm(client.id(), username, input.text("ConfirmationCode"));
    return Json.object();
  }

  private ObjectNode resend(Input input) {
    var client = pool.requireClient(input.text("ClientId"));
    var username = users.known(input.text("Username"), client);
    signUps.resend(username);
    return delivery(username);
  }

  private static ObjectNode delivery(String address) {
    return Json.object().set("CodeDeliveryDetails", Shapes.delivery(address));
  }
}
