package dev.bailiwick.twin.pool;

import dev.bailiwick.twin.json.Json;
import java.util.function.Consumer;

/** Tells the PostConfirmation function of what was confirmed, and waits for it as Cognito does. */
public final class ConfirmationTrigger {

  static final String SIGN_UP = "PostConfirmation_ConfirmSignUp";

  private final Pool pool;
  private final Consumer<String> function;

  public ConfirmationTrigger(Pool pool, Consumer<String> function) {
    this.pool = pool;
    this.function = function;
  }

  void fire(String client, User user, String source) {
    try {
      function.accept(event(client, user, source));
    } catch (RuntimeException e) {
      throw new Refusal(
          "UserLambdaValidationException",
          "PostConfirmation failed with error " + e.getMessage() + ".");
    }
  }

  private String event(String client, User user, String source) {
    var event =
        Json.object()
            .put("version", "1")
            .put("region", pool.region())
            .put("userPoolId", pool.id())
            .put("userName", user.username());
    event
        .putObject("callerContext")
        .put("awsSdkVersion", "aws-sdk-unknown-unknown")
        .put("clientId", client);
    event.put("triggerSource", source);
    var attributes = event.putObject("request").putObject("userAttributes");
    attributes
        .put("sub", user.sub())
        .put("cognito:email_alias", user.email())
        .put("cognito:user_status", user.status().name());
    user.attributes().forEach(attributes::put);
    event.putObject("response");
    return Json.write(event);
  }
}
