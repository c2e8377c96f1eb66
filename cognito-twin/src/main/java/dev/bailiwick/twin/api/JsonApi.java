package dev.bailiwick.twin.api;

import dev.bailiwick.twin.http.Handler;
import dev.bailiwick.twin.http.Request;
import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.Refusal;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code POST /} with the name of the call in {@code X-Amz-Target}; signatures are not looked at,
 * the loopback is.
 */
public final class JsonApi implements Handler {

  private static final System.Logger LOG = System.getLogger(JsonApi.class.getName());
  private static final String TYPE = "application/x-amz-json-1.1";
  private static final String PREFIX = "AWSCognitoIdentityProviderService.";

  private final Map<String, Action> actions = new HashMap<>();

  public JsonApi(SignUpActions signUp, SignInActions signIn, AdminActions admin, ListUsers list) {
    actions.putAll(signUp.all());
    actions.putAll(signIn.all());
    actions.putAll(admin.all());
    actions.put("ListUsers", list);
  }

  @Override
  public Response handle(Request request) {
    return answer(request).with("x-amzn-RequestId", UUID.randomUUID().toString());
  }

  private Response answer(Request request) {
    try {
      var answer = action(request).run(Input.parse(request.body()));
      return Response.empty(200).body(TYPE, Json.write(answer));
    } catch (Refusal refusal) {
      return refused(400, refusal);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "failed: " + request.header("X-Amz-Target").orElse("?"), e);
      return refused(500, new Refusal("InternalErrorException", "Something failed in the twin."));
    }
  }

  private Action action(Request request) {
    return request
        .header("X-Amz-Target")
        .filter(target -> request.hasContentType(TYPE) && target.startsWith(PREFIX))
        .flatMap(target -> Optional.ofNullable(actions.get(target.substring(PREFIX.length()))))
        .orElseThrow(() -> new Refusal("UnknownOperationException", "Unknown operation"));
  }

  private static Response refused(int status, Refusal refusal) {
    var body = Json.object().put("__type", refusal.type()).put("message", refusal.message());
    return Response.empty(status)
        .body(TYPE, Json.write(body))
        .with("x-amzn-ErrorType", refusal.type() + ":");
  }
}
