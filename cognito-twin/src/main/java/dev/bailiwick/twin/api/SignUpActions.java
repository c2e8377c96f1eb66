package dev.bailiwick.twin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.SignUps;
import java.util.Map;

/** The calls of someone who is not a user yet. */
public final class SignUpActions {

  private final Pool pool;
  private final SignUps signUps;

  public SignUpActions(Pool pool, SignUps signUps) {
    this.pool = pool;
    this.signUps = signUps;
  }

  Map<String, Action> all() {
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
    signUps.confirm(client, input.text("Username"), input.text("ConfirmationCode"));
    return Json.object();
  }

  private ObjectNode resend(Input input) {
    pool.requireClient(input.text("ClientId"));
    signUps.resend(input.text("Username"));
    return delivery(input.text("Username"));
  }

  private static ObjectNode delivery(String address) {
    var answer = Json.object();
    answer
        .putObject("CodeDeliveryDetails")
        .put("AttributeName", "email")
        .put("DeliveryMedium", "EMAIL")
        .put("Destination", masked(address));
    return answer;
  }

  /** {@code a***@e***}, as Cognito shows where the mail went. */
  private static String masked(String address) {
    int at = address.indexOf('@');
    return at < 1 || at + 1 == address.length()
        ? "***"
        : address.charAt(0) + "***@" + address.charAt(at + 1) + "***";
  }
}
