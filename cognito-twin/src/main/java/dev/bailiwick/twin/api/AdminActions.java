package dev.bailiwick.twin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.AdminCreation;
import dev.bailiwick.twin.pool.Credentials;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.pool.SignUps;
import dev.bailiwick.twin.pool.User;
import dev.bailiwick.twin.pool.Users;
import dev.bailiwick.twin.token.Sessions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The calls of whoever runs the pool; all but two answer nothing. */
public final class AdminActions {

  private final Pool pool;
  private final Users users;
  private final SignUps signUps;
  private final AdminCreation creation;
  private final Credentials credentials;
  private final Sessions sessions;

  public AdminActions(
      Pool pool,
      Users users,
      SignUps signUps,
      AdminCreation creation,
      Credentials credentials,
      Sessions sessions) {
    this.pool = pool;
    this.users = users;
    this.signUps = signUps;
    this.creation = creation;
    this.credentials = credentials;
    this.sessions = sessions;
  }

  Map<String, Action> all() {
    var all = new LinkedHashMap<String, Action>();
    all.put("AdminCreateUser", this::create);
    all.put("AdminGetUser", input -> Shapes.user(user(input), "UserAttributes"));
    all.put("AdminConfirmSignUp", silent(user -> signUps.confirmByAdmin(user.sub())));
    all.put("AdminSetUserPassword", this::setPassword);
    all.put("AdminEnableUser", silent(user -> users.enable(user.sub(), true)));
    all.put("AdminDisableUser", silent(this::disable));
    all.put("AdminDeleteUser", silent(this::delete));
    all.put("AdminUserGlobalSignOut", silent(user -> sessions.revokeAll(user.sub())));
    return all;
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
    var answer = Json.object();
    answer.set("User", Shapes.user(user, "Attributes"));
    return answer;
  }

  private ObjectNode setPassword(Input input) {
    credentials.setByAdmin(user(input).sub(), input.text("Password"), input.flag("Permanent"));
    return Json.object();
  }

  private void disable(User user) {
    users.enable(user.sub(), false);
    sessions.revokeAll(user.sub());
  }

  private void delete(User user) {
    users.remove(user.sub());
    sessions.revokeAll(user.sub());
  }

  private Action silent(Consumer<User> act) {
    return input -> {
      act.accept(user(input));
      return Json.object();
    };
  }

  private User user(Input input) {
    pool.requireMe(input.text("UserPoolId"));
    return users.require(input.text("Username"));
  }
}
