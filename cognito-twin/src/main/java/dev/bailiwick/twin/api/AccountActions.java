package dev.bailiwick.twin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.CallTrail;
import dev.bailiwick.twin.pool.Credentials;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Profiles;
import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.pool.User;
import dev.bailiwick.twin.pool.Users;
import dev.bailiwick.twin.token.Sessions;
import java.util.Map;

/** What users do to their own account, by their access token. */
public final class AccountActions implements Actions {

  private final Pool pool;
  private final Bearers bearers;
  private final Users users;
  private final Credentials credentials;
  private final Profiles profiles;
  private final Sessions sessions;
  private final CallTrail trail;

  public AccountActions(
      Pool pool,
      Bearers bearers,
      Users users,
      Credentials credentials,
      Profiles profiles,
      Sessions sessions,
      CallTrail trail) {
    this.pool = pool;
    this.bearers = bearers;
    this.users = users;
    this.credentials = credentials;
    this.profiles = profiles;
    this.sessions = sessions;
    this.trail = trail;
  }

  @Override
  public Map<String, Action> all() {
    return Map.of(
        "GetUser", this::get,
        "UpdateUserAttributes", this::update,
        "GetUserAttributeVerificationCode", this::sendCode,
        "VerifyUserAttribute", this::verify,
        "ChangePassword", this::changePassword,
        "DeleteUser", this::delete,
        "GlobalSignOut", this::signOut,
        "RevokeToken", this::revoke);
  }

  private ObjectNode get(Input input) {
    var user = bearers.require(input);
    var answer = Json.object().put("Username", user.username());
    Shapes.putAttributes(answer, "UserAttributes", user);
    Shapes.putFactors(answer, user);
    return answer;
  }

  private ObjectNode update(Input input) {
    var user = bearers.require(input);
    var changed = profiles.changeBySelf(user, input.attributes("UserAttributes"));
    trail.self("UpdateUserAttributes", changed);
    var answer = Json.object();
    var deliveries = answer.putArray("CodeDeliveryDetailsList");
    if (!changed.email().equals(user.email())) {
      deliveries.add(Shapes.delivery(changed.email()));
    }
    return answer;
  }

  private ObjectNode sendCode(Input input) {
    var user = email(input);
    return Json.object()
        .set("CodeDeliveryDetails", Shapes.delivery(profiles.sendCode(user).email()));
  }

  private ObjectNode verify(Input input) {
    trail.self("VerifyUserAttribute", profiles.verify(email(input), input.text("Code")));
    return Json.object();
  }

  /** Nothing but an e-mail is ever verified here. */
  private User email(Input input) {
    if (!input.text("AttributeName").equals("email")) {
      throw Refusal.invalidParameter("Only email can be verified.");
    }
    return bearers.require(input);
  }

  private ObjectNode changePassword(Input input) {
    var user = bearers.require(input);
    trail.self(
        "ChangePassword",
        credentials.change(
            user.sub(), input.text("PreviousPassword"), input.text("ProposedPassword")));
    return Json.object();
  }

  private ObjectNode delete(Input input) {
    var user = users.remove(bearers.require(input).sub());
    sessions.revokeAll(user.sub());
    trail.self("DeleteUser", user);
    return Json.object();
  }

  private ObjectNode signOut(Input input) {
    var user = bearers.require(input);
    sessions.revokeAll(user.sub());
    trail.self("GlobalSignOut", user);
    return Json.object();
  }

  private ObjectNode revoke(Input input) {
    sessions.revoke(input.text("Token"), pool.requireClient(input.text("ClientId")).id());
    return Json.object();
  }
}
