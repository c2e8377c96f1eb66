package dev.bailiwick.twin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.AdminCreation;
import dev.bailiwick.twin.pool.CallTrail;
import dev.bailiwick.twin.pool.Credentials;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Profiles;
import dev.bailiwick.twin.pool.Recovery;
import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.pool.SignUps;
import dev.bailiwick.twin.pool.User;
import dev.bailiwick.twin.pool.Users;
import dev.bailiwick.twin.token.Sessions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The calls of whoever runs the pool; all but two answer nothing, all but one are recorded. */
public final class AdminActions implements Actions {

  private final Pool pool;
  private final Users users;
  private final SignUps signUps;
  private final AdminCreation creation;
  private final Credentials credentials;
  private final Recovery recovery;
  private final Profiles profiles;
  private final Sessions sessions;
  private final CallTrail trail;

  public AdminActions(
      Pool pool,
      Users users,
      SignUps signUps,
      AdminCreation creation,
      Credentials credentials,
      Recovery recovery,
      Profiles profiles,
      Sessions sessions,
      CallTrail trail) {
    this.pool = pool;
    this.users = users;
    this.signUps = signUps;
    this.creation = creation;
    this.credentials = credentials;
    this.recovery = recovery;
    this.profiles = profiles;
    this.sessions = sessions;
    this.trail = trail;
  }

  @Override
  public Map<String, Action> all() {
    var all = new LinkedHashMap<String, Action>();
    all.put("AdminCreateUser", this::create);
    all.put("AdminGetUser", this::get);
    silent(all, "AdminConfirmSignUp", user -> signUps.confirmByAdmin(user.sub()));
    silent(all, "AdminEnableUser", user -> users.enable(user.sub(), true));
    silent(all, "AdminDisableUser", user -> signedOut(users.enable(user.sub(), false)));
    silent(all, "AdminDeleteUser", user -> signedOut(users.remove(user.sub())));
    silent(all, "AdminUserGlobalSignOut", this::signedOut);
    silent(all, "AdminResetUserPassword", user -> recovery.demand(user.sub()));
    silent(
        all,
        "AdminSetUserPassword",
        (user, input) ->
            credentials.setByAdmin(user.sub(), input.text("Password"), input.flag("Permanent")));
    silent(
        all,
        "AdminUpdateUserAttributes",
        (user, input) -> profiles.changeByAdmin(user.sub(), input.attributes("UserAttributes")));
    return all;
  }

  private ObjectNode get(Input input) {
    var user = user(input);
    var answer = Shapes.user(user, "UserAttributes");
    Shapes.putFactors(answer, user);
    return answer;
  }

  private ObjectNode create(Input input) {
    pool.requireMe(input.text("UserPoolId"));
    var username = input.text("Username");
    var password = input.optional("TemporaryPassword");
    var action = input.optional("MessageAction").orElse("");
    var user =
        switch (action) {
          case "RESEND" -> creation.resend(username, password);
          case "SUPPRESS", "" ->
              creation.create(
                  username, password, input.attributes("UserAttributes"), action.isEmpty());
          default -> throw Refusal.invalidParameter("MessageAction is RESEND or SUPPRESS");
        };
    trail.admin("AdminCreateUser", user);
    return Json.object().set("User", Shapes.user(user, "Attributes"));
  }

  private User signedOut(User user) {
    sessions.revokeAll(user.sub());
    return user;
  }

  private void silent(Map<String, Action> all, String call, UnaryOperator<User> act) {
    silent(all, call, (user, input) -> act.apply(user));
  }

  private void silent(Map<String, Action> all, String call, BiFunction<User, Input, User> act) {
    all.put(
        call,
        input -> {
          trail.admin(call, act.apply(user(input), input));
          return Json.object();
        });
  }

  private User user(Input input) {
    pool.requireMe(input.text("UserPoolId"));
    return users.require(input.text("Username"));
  }
}
