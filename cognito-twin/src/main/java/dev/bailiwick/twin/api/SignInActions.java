package dev.bailiwick.twin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.Credentials;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.pool.SoftwareTokens;
import dev.bailiwick.twin.pool.User;
import dev.bailiwick.twin.pool.Users;
import dev.bailiwick.twin.token.Issued;
import dev.bailiwick.twin.token.Scopes;
import dev.bailiwick.twin.token.Tokens;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Signing in: a password, then whatever else is asked, then tokens. */
public final class SignInActions implements Actions {

  private final Pool pool;
  private final Users users;
  private final Credentials credentials;
  private final SoftwareTokens apps;
  private final Challenges challenges;
  private final Tokens tokens;
  private final InstantSource clock;

  public SignInActions(
      Pool pool,
      Users users,
      Credentials credentials,
      SoftwareTokens apps,
      Challenges challenges,
      Tokens tokens,
      InstantSource clock) {
    this.pool = pool;
    this.users = users;
    this.credentials = credentials;
    this.apps = apps;
    this.challenges = challenges;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public Map<String, Action> all() {
    return Map.of("InitiateAuth", this::initiate, "RespondToAuthChallenge", this::respond);
  }

  private ObjectNode initiate(Input input) {
    var client = pool.requireClient(input.text("ClientId"));
    var parameters = input.map("AuthParameters");
    var flow = input.text("AuthFlow");
    return switch (flow) {
      case "USER_PASSWORD_AUTH" -> {
        var username = users.known(required(parameters, "USERNAME"), client);
        yield admitted(credentials.check(username, required(parameters, "PASSWORD")), client.id());
      }
      case "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN" ->
          result(tokens.renew(required(parameters, "REFRESH_TOKEN"), client.id()));
      default -> throw Refusal.invalidParameter(flow + " flow not enabled for this client");
    };
  }

  private ObjectNode admitted(User user, String client) {
    return switch (user.status()) {
      case CONFIRMED, EXTERNAL_PROVIDER -> proven(user, client);
      case UNCONFIRMED -> throw Refusal.userNotConfirmed();
      case RESET_REQUIRED ->
          throw new Refusal(
              "PasswordResetRequiredException", "Password reset required for the user");
      case FORCE_CHANGE_PASSWORD -> {
        var answer = posed(Challenge.NEW_PASSWORD_REQUIRED, user, client);
        answer
            .withObject("/ChallengeParameters")
            .put("requiredAttributes", "[]")
            .put("userAttributes", Json.write(user.attributes()));
        yield answer;
      }
    };
  }

  /** The password is right and the user's own: what is left is the app. */
  private ObjectNode proven(User user, String client) {
    if (user.asksForToken()) {
      return posed(Challenge.SOFTWARE_TOKEN_MFA, user, client);
    }
    if (pool.requiresToken()) {
      var answer = posed(Challenge.MFA_SETUP, user, client);
      answer.withObject("/ChallengeParameters").put("MFAS_CAN_SETUP", "[\"SOFTWARE_TOKEN_MFA\"]");
      return answer;
    }
    return signedIn(user, client);
  }

  private ObjectNode posed(Challenge challenge, User user, String client) {
    var answer =
        Json.object()
            .put("ChallengeName", challenge.name())
            .put("Session", challenges.pose(challenge, user.sub(), client));
    answer.putObject("ChallengeParameters").put("USER_ID_FOR_SRP", user.username());
    return answer;
  }

  private ObjectNode respond(Input input) {
    var client = pool.requireClient(input.text("ClientId")).id();
    var challenge = Challenge.named(input.text("ChallengeName"));
    var responses = input.map("ChallengeResponses");
    var session = input.text("Session");
    var sub = challenges.require(challenge, session, client);
    var answer =
        switch (challenge) {
          case NEW_PASSWORD_REQUIRED ->
              proven(credentials.choose(sub, required(responses, "NEW_PASSWORD")), client);
          case SOFTWARE_TOKEN_MFA ->
              signedIn(apps.check(sub, required(responses, "SOFTWARE_TOKEN_MFA_CODE")), client);
          case MFA_SETUP -> signedIn(equipped(sub), client);
        };
    challenges.met(session);
    return answer;
  }

  private User equipped(String sub) {
    var user = users.require(sub);
    if (!user.asksForToken()) {
      throw Refusal.invalidParameter("User has not set up software token mfa");
    }
    return user;
  }

  private ObjectNode signedIn(User user, String client) {
    if (!user.enabled()) {
      throw Refusal.userDisabled();
    }
    return result(
        tokens.issue(user, client, Scopes.OF_PASSWORD, clock.instant(), Optional.empty()));
  }

  private static ObjectNode result(Issued issued) {
    var answer = Json.object();
    answer.putObject("ChallengeParameters");
    var result =
        answer
            .putObject("AuthenticationResult")
            .put("AccessToken", issued.access())
            .put("ExpiresIn", issued.accessSeconds())
            .put("TokenType", "Bearer");
    issued.id().ifPresent(token -> result.put("IdToken", token));
    issued.refresh().ifPresent(token -> result.put("RefreshToken", token));
    return answer;
  }

  private static String required(Map<String, String> parameters, String name) {
    return Optional.ofNullable(parameters.get(name))
        .orElseThrow(() -> Refusal.invalidParameter("Missing required parameter " + name));
  }
}
