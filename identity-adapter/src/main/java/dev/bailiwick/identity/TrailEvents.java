package dev.bailiwick.identity;

import static dev.bailiwick.identity.EventForms.instant;
import static dev.bailiwick.identity.EventForms.is;
import static dev.bailiwick.identity.EventForms.isId;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.authorization.user.IdentityEvent;
import dev.bailiwick.authorization.user.IdentityEvent.Delivery;
import dev.bailiwick.identity.Reading.Event;
import dev.bailiwick.identity.Reading.Nothing;
import dev.bailiwick.identity.Reading.Poison;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads calls of Cognito's API as CloudTrail records them and EventBridge delivers them. The name
 * of the user is hidden there; what stands in {@code additionalEventData.sub} is the subject.
 */
@Singleton
final class TrailEvents {

  static final String SOURCE = "aws.cognito-idp";

  private static final Set<String> DETAIL_TYPES =
      Set.of("AWS API Call via CloudTrail", "AWS Service Event via CloudTrail");

  /** The calls after which what we keep of somebody may be true no more. */
  private static final Set<String> NEWS =
      Set.of(
          "AdminConfirmSignUp",
          "AdminDeleteUser",
          "AdminDisableUser",
          "AdminEnableUser",
          "AdminSetUserMFAPreference",
          "AdminUpdateUserAttributes",
          "DeleteUser",
          "SetUserMFAPreference",
          "UpdateUserAttributes",
          "VerifyUserAttribute");

  private final Pools pools;

  TrailEvents(Pools pools) {
    this.pools = pools;
  }

  Reading read(JsonNode envelope) {
    JsonNode call = envelope.path("detail");
    if (!DETAIL_TYPES.contains(envelope.path("detail-type").asText())
        || !is(call, "eventSource", "cognito-idp.amazonaws.com")
        || !call.path("eventName").isTextual()
        || !isId(call.path("eventID"))) {
      return new Poison("not_an_event");
    }
    if (!NEWS.contains(call.path("eventName").textValue())) {
      return new Nothing("other_call");
    }
    boolean hasFailed = !call.path("errorCode").asText("").isEmpty();
    return hasFailed ? new Nothing("failed_call") : news(envelope, call);
  }

  private Reading news(JsonNode envelope, JsonNode call) {
    Optional<String> named = namedPool(call);
    Optional<Pool> pool = named.isPresent() ? named.flatMap(pools::ofId) : onlyPool(call);
    if (pool.isEmpty()) {
      // A rule may hear of every pool of its account.
      return named.isPresent() ? new Nothing("other_pool") : new Poison("no_pool");
    }
    return pool.get()
        .identity(call.path("additionalEventData").path("sub").textValue())
        .<Reading>map(
            who ->
                new Event(
                    new IdentityEvent(who, delivery(envelope, call)),
                    instant(call.path("eventTime"))))
        .orElseGet(() -> new Poison("no_subject"));
  }

  private static Optional<String> namedPool(JsonNode call) {
    return List.of("requestParameters", "additionalEventData").stream()
        .map(part -> Optional.ofNullable(call.path(part).path("userPoolId").textValue()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What users do with their own access token names no pool; one of several would be a guess. */
  private Optional<Pool> onlyPool(JsonNode call) {
    List<Pool> there =
        pools.all().stream().filter(pool -> is(call, "awsRegion", pool.home())).toList();
    return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
  }

  private static Delivery delivery(JsonNode envelope, JsonNode call) {
    String source =
        "%s/%s/%s"
            .formatted(SOURCE, envelope.path("account").asText(), envelope.path("region").asText());
    return new Delivery(source, call.path("eventID").textValue());
  }
}
