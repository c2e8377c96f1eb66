package dev.bailiwick.twin.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.twin.json.Json;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Tells of calls that changed a user, as EventBridge passes on what CloudTrail recorded: the sub,
 * and neither the name nor anything that was said of them.
 */
public final class CallTrail {

  private static final System.Logger LOG = System.getLogger(CallTrail.class.getName());
  private static final String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";
  private static final String ACCOUNT = "000000000000";

  private final Pool pool;
  private final Consumer<String> listener;
  private final InstantSource clock;

  public CallTrail(Pool pool, Consumer<String> listener, InstantSource clock) {
    this.pool = pool;
    this.listener = listener;
    this.clock = clock;
  }

  public void admin(String call, User user) {
    var detail = detail(call, user);
    detail
        .putObject("userIdentity")
        .put("type", "IAMUser")
        .put("principalId", "TWIN")
        .put("arn", "arn:aws:iam::" + ACCOUNT + ":user/twin")
        .put("accountId", ACCOUNT)
        .put("userName", "twin");
    detail.putObject("requestParameters").put("userPoolId", pool.id()).put("username", HIDDEN);
    tell(detail);
  }

  /** A call by the user's own access token: whom it came from only the sub tells. */
  public void self(String call, User user) {
    var detail = detail(call, user);
    detail.putObject("userIdentity").put("type", "Unknown").put("principalId", "Anonymous");
    detail.putObject("requestParameters").put("accessToken", HIDDEN);
    tell(detail);
  }

  private ObjectNode detail(String call, User user) {
    var detail =
        Json.object()
            .put("eventVersion", "1.08")
            .put("eventTime", now())
            .put("eventSource", "cognito-idp.amazonaws.com")
            .put("eventName", call)
            .put("awsRegion", pool.region())
            .put("sourceIPAddress", "127.0.0.1")
            .put("userAgent", "cognito-twin")
            .put("requestID", UUID.randomUUID().toString())
            .put("eventID", UUID.randomUUID().toString())
            .put("readOnly", false)
            .put("eventType", "AwsApiCall")
            .put("managementEvent", true)
            .put("recipientAccountId", ACCOUNT)
            .put("eventCategory", "Management")
            .putNull("responseElements");
    detail.putObject("additionalEventData").put("sub", user.sub()).put("userPoolId", pool.id());
    return detail;
  }

  /** EventBridge takes it, or loses it; the caller has long been answered. */
  private void tell(ObjectNode detail) {
    var event =
        Json.object()
            .put("version", "0")
            .put("id", UUID.randomUUID().toString())
            .put("detail-type", "AWS API Call via CloudTrail")
            .put("source", "aws.cognito-idp")
            .put("account", ACCOUNT)
            .put("time", now())
            .put("region", pool.region());
    event.putArray("resources");
    event.set("detail", detail);
    try {
      listener.accept(Json.write(event));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "nobody took the event of a call", e);
    }
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
