package dev.bailiwick.twin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.CallTrail;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.SoftwareTokens;
import dev.bailiwick.twin.pool.Users;
import java.util.Map;

/** Setting up an authenticator app, by the user, or on the way in where the pool asks for one. */
public final class SoftwareTokenActions implements Actions {

  private final Pool pool;
  private final Users users;
  private final Bearers bearers;
  private final Challenges challenges;
  private final SoftwareTokens apps;
  private final CallTrail trail;

  public SoftwareTokenActions(
      Pool pool,
      Users users,
      Bearers bearers,
      Challenges challenges,
      SoftwareTokens apps,
      CallTrail trail) {
    this.pool = pool;
    this.users = users;
    this.bearers = bearers;
    this.challenges = challenges;
    this.apps = apps;
    this.trail = trail;
  }

  @Override
  public Map<String, Action> all() {
    return Map.of(
        "AssociateSoftwareToken", this::associate,
        "VerifySoftwareToken", this::verify,
        "SetUserMFAPreference", this::prefer,
        "AdminSetUserMFAPreference", this::preferByAdmin);
  }

  private ObjectNode associate(Input input) {
    var session = input.optional("Session");
    var sub = session.map(challenges::requireSetUp).orElseGet(() -> bearers.require(input).sub());
    var answer = Json.object().put("SecretCode", apps.offer(sub));
    session.ifPresent(it -> answer.put("Session", it));
    return answer;
  }

  /** On the way in it is enabled at once: the pool asks for it. */
  private ObjectNode verify(Input input) {
    var session = input.optional("Session");
    var sub = session.map(challenges::requireSetUp).orElseGet(() -> bearers.require(input).sub());
    trail.self("VerifySoftwareToken", apps.prove(sub, input.text("UserCode")));
    var answer = Json.object().put("Status", "SUCCESS");
    session.ifPresent(
        it -> {
          apps.set(sub, true, true);
          answer.put("Session", it);
        });
    return answer;
  }

  private ObjectNode prefer(Input input) {
    var user = bearers.require(input);
    set(user.sub(), input);
    trail.self("SetUserMFAPreference", user);
    return Json.object();
  }

  private ObjectNode preferByAdmin(Input input) {
    pool.requireMe(input.text("UserPoolId"));
    var user = users.require(input.text("Username"));
    set(user.sub(), input);
    trail.admin("AdminSetUserMFAPreference", user);
    return Json.object();
  }

  private void set(String sub, Input input) {
    input
        .part("SoftwareTokenMfaSettings")
        .ifPresent(it -> apps.set(sub, it.flag("Enabled"), it.flag("PreferredMfa")));
  }
}
