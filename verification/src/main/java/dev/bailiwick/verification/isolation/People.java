package dev.bailiwick.verification.isolation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.local.RunFile;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.account.Pool;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.SignIn;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everybody who asks in a sweep, signed in as themselves. */
final class People implements AutoCloseable {

  private static final String REGION = "eu-west-1";
  private static final String PASSWORD = "Bailiwick-1";

  private final RunFile run;
  private final Pool pool;
  private final SignIn signIn;
  private final ObjectNode callers;
  private final Map<String, String> ids = new HashMap<>();

  People(RunFile run, ObjectNode callers) {
    this.run = run;
    this.pool = Pool.at(run.twin(), REGION, run.userPoolId());
    this.signIn = new SignIn(run.twin(), REGION, run.clientId());
    this.callers = callers;
  }

  /** Somebody signs in for the first time; whatever waits for their address becomes theirs. */
  Api join(String name, String kind) {
    Account account = new Account(address(name), PASSWORD, "");
    pool.admit(account);
    Api api = caller(name, kind, token(account));
    ids.put(name, api.get("/v1/me").expect(200).text("/subject/id"));
    return api;
  }

  /** Someone of the demo. */
  Api known(String name, String kind, Account account) {
    return caller(name, kind, token(account));
  }

  /** Whoever has this credential. */
  Api caller(String name, String kind, @Nullable String credential) {
    callers.putObject(name).put("kind", kind).put("credential", credential);
    return new Api(run.api(), credential);
  }

  static String address(String name) {
    return name + "@sweep.test";
  }

  String id(String name) {
    String id = ids.get(name);
    if (id == null) {
      throw new IllegalArgumentException(name + " has not joined");
    }
    return id;
  }

  private String token(Account account) {
    return signIn.tokens(account.email(), account.password()).accessToken();
  }

  @Override
  public void close() {
    signIn.close();
    pool.close();
  }
}
