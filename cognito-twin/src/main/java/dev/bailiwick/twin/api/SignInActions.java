package dev.bailiwick.twin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.Credentials;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.pool.User;
import dev.bailiwick.twin.token.Issued;
import dev.bailiwick.twin.token.Scopes;
import dev.bailiwick.twin.token.Sessions;
import dev.bailiwick.twin.token.Tokens;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The calls of a user: signing in, staying in, signing out. */
public final class SignInActions {

  private static final String CHALLENGE = "NEW_PASSWORD_REQUIRED";

  private final Pool pool;
  private final Credentials credentials;
  private final Tokens tokens;
  private final Sessions sessions;
  private final InstantSource clock;
  private final Challenges challenges;

  public SignInActions(
      Pool pool, Credentials credentials, Tokens tokens, Sessions sessions, InstantSource clock) {
    this.pool = pool;
    this.credentials = credentials;
    this.tokens = tokens;
    this.sessions = sessions;
    this.clock = clock;
    this.challenges = new Challenges(clock);
  }

  Map<String, Action> all() {
    return Map.of(
        "InitiateAuth", this::initiate,
        "RespondToAuthChallenge", this::respond,
        "GetUser", this::getUser,
        "GlobalSignOut", this::globalSignOut,
        "RevokeToken", this::revoke);
  }

  private ObjectNode initiate(Input input) {
    var client = pool.requireClient(input.text("ClientId"));
    var parameters = input.map("AuthParameters");
    var flow = input.text("AuthFlow");
    return switch (flow) {
      case "USER_PASSWORD_AUTH" ->
          withPassword(client, required(parameters, "USERNAME"), required(parameters, "PASSWORD"));
      case "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN" ->
          result(tokens.renew(required(parameters, "REFRESH_TOKEN"), client));
      default -> throw Refusal.invalidParameter(flow + " flow not enabled for this client");
    };
  }

  private ObjectNode withPassword(String client, String username, String password) {
    var user = credentials.check(username, password);
    return switch (user.status()) {
      case CONFIRMED -> signedIn(user, client);
      case UNCONFIRMED -> throw Refusal.userNotConfirmed();
      case FORCE_CHANGE_PASSWORD -> challenge(user, client);
    };
  }

  private ObjectNode challenge(User user, String client) {
    var answer =
        Json.object()
            .put("ChallengeName", CHALLENGE)
            .put("Session", challenges.pose(user.sub(), client));
    answer
        .putObject("ChallengeParameters")
        .put("USER_ID_FOR_SRP", user.sub())
        .put("requiredAttributes", "[]")
        .put("userAttributes", Json.write(user.attributes()));
    return answer;
  }

  private ObjectNode respond(Input input) {
    var client = pool.requireClient(input.text("ClientId"));
    if (!input.text("ChallengeName").equals(CHALLENGE)) {
      throw Refusal.invalidParameter("Only " + CHALLENGE + " is ever asked here");
    }
    var responses = input.map("ChallengeResponses");
    var session = input.text("Session");
    var sub = challenges.require(session, client);
    var user = credentials.choose(sub, required(responses, "NEW_PASSWORD"));
    challenges.met(session);
    return signedIn(user, client);
  }

  private ObjectNode getUser(Input input) {
    var user = bearer(input);
    var answer = Json.object().put("Username", user.sub());
    Shapes.putAttributes(answer, "UserAttributes", user);
    return answer;
  }

  private ObjectNode globalSignOut(Input input) {
    sessions.revokeAll(bearer(input).sub());
    return Json.object();
  }

  private ObjectNode revoke(Input input) {
    sessions.revoke(input.text("Token"), pool.requireClient(input.text("ClientId")));
    return Json.object();
  }

  private User bearer(Input input) {
    var bearer = tokens.verify(input.text("AccessToken"));
    if (!bearer.scopes().has(Scopes.ADMIN)) {
      throw Refusal.notAuthorized("Access Token does not have required scopes");
    }
    return bearer.user();
  }

  private ObjectNode signedIn(User user, String client) {
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
            .put("IdToken", issued.id())
            .put("ExpiresIn", issued.accessSeconds())
            .put("TokenType", "Bearer");
    issued.refresh().ifPresent(token -> result.put("RefreshToken", token));
    return answer;
  }

  private static String required(Map<String, String> parameters, String name) {
    return Optional.ofNullable(parameters.get(name))
        .orElseThrow(() -> Refusal.invalidParameter("Missing required parameter " + name));
  }
}
