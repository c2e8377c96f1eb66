package dev.bailiwick.twin.api;

import dev.bailiwick.twin.http.Handler;
import dev.bailiwick.twin.http.Request;
import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.Refusal;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;

/**
 * {@code POST /} with the name of the call in {@code X-Amz-Target}; signatures are not looked at,
 * the loopback is.
 */
public final class JsonApi implements Handler {

  private static final System.Logger LOG = System.getLogger(JsonApi.class.getName());
  private static final String TYPE = "application/x-amz-json-1.1";
  private static final String PREFIX = "AWSCognitoIdentityProviderService.";

  private final List<PoolApi> pools;

  public JsonApi(List<PoolApi> pools) {
    this.pools = List.copyOf(pools);
  }

  @Override
  public Response handle(Request request) {
    return answer(request).with("x-amzn-RequestId", UUID.randomUUID().toString());
  }

  private Response answer(Request request) {
    try {
      var call = call(request);
      var input = Input.parse(request.body());
      var answer = meant(input).action(call).run(input);
      return Response.empty(200).body(TYPE, Json.write(answer));
    } catch (Refusal refusal) {
      return refused(400, refusal);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "failed: " + request.header("X-Amz-Target").orElse("?"), e);
      return refused(500, new Refusal("InternalErrorException", "Something failed in the twin."));
    }
  }

  private static String call(Request request) {
    return request
        .header("X-Amz-Target")
        .filter(target -> request.hasContentType(TYPE) && target.startsWith(PREFIX))
        .map(target -> target.substring(PREFIX.length()))
        .orElseThrow(PoolApi::unknown);
  }

  /** What no pool knows the first one refuses, in Cognito's words. */
  private PoolApi meant(Input input) {
    return pools.stream()
        .filter(pool -> pool.isMeant(input))
        .findFirst()
        .orElseGet(pools::getFirst);
  }

  private static Response refused(int status, Refusal refusal) {
    var body = Json.object().put("__type", refusal.type()).put("message", refusal.message());
    return Response.empty(status)
        .body(TYPE, Json.write(body))
        .with("x-amzn-ErrorType", refusal.type() + ":");
  }
}
