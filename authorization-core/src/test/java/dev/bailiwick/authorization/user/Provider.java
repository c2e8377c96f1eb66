package dev.bailiwick.authorization.user;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.port.AccessTokens;
import dev.bailiwick.authorization.port.UserAccounts;
import dev.bailiwick.authorization.port.UserDirectory;
import dev.bailiwick.authorization.token.SignIn;
import dev.bailiwick.authorization.token.TokenVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An identity provider that says what its test tells it to. */
public final class Provider implements UserDirectory, UserAccounts, AccessTokens {

  /** When every good token ends. */
  public static final Instant EXPIRY = AuthorizationPorts.NOW.plus(Duration.ofMinutes(5));

  private final Map<Identity, ProviderFacts> users = new ConcurrentHashMap<>();
  private final Map<String, TokenVerdict> tokens = new ConcurrentHashMap<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile boolean reachable = true;

  /** Someone of this name, with an e-mail address of that name. */
  public static Identity identity(String name) {
    return new Identity("https://issuer.example", name);
  }

  /** The address of someone of this name. */
  public static EmailAddress address(String name) {
    return new EmailAddress(name + "@example.com");
  }

  /** The provider knows them from now on, and has verified their address. */
  public Identity verified(String name) {
    return says(name, new ProviderFacts(address(name), true));
  }

  /** The provider knows them from now on, but not whether their address is theirs. */
  public Identity unverified(String name) {
    return says(name, new ProviderFacts(address(name), false));
  }

  /** What the provider says of them from now on. */
  public Identity says(String name, ProviderFacts facts) {
    users.put(identity(name), facts);
    return identity(name);
  }

  public void forget(Identity identity) {
    users.remove(identity);
  }

  /** Whether the provider answers from now on. */
  public void reachable(boolean now) {
    reachable = now;
  }

  /** What verifying this token comes to from now on. */
  public void judges(String token, TokenVerdict verdict) {
    tokens.put(token, verdict);
  }

  /** A good token of theirs. */
  public String tokenOf(Identity identity) {
    return tokenOf(new SignIn(identity, "of " + identity.subject(), AuthorizationPorts.NOW));
  }

  /** A good token of this sign-in. */
  public String tokenOf(SignIn signIn) {
    String token = "token " + signIn.origin();
    judges(token, new TokenVerdict.Verified(signIn, "client", Set.of(), EXPIRY));
    return token;
  }

  /** What it was told to do, as {@code "DISABLE ann"}. */
  public List<String> told() {
    return List.copyOf(told);
  }

  @Override
  public AccountAnswer tell(Identity identity, AccountAct act) {
    requireReachable();
    if (!users.containsKey(identity)) {
      return AccountAnswer.UNKNOWN;
    }
    told.add(act + " " + identity.subject());
    switch (act) {
      case DISABLE -> users.computeIfPresent(identity, (who, facts) -> enabled(facts, false));
      case ENABLE -> users.computeIfPresent(identity, (who, facts) -> enabled(facts, true));
      case DELETE -> forget(identity);
      case SIGN_OUT, RESET_PASSWORD -> {}
    }
    return AccountAnswer.DONE;
  }

  private static ProviderFacts enabled(ProviderFacts facts, boolean enabled) {
    return new ProviderFacts(facts.email(), facts.emailVerified(), enabled, facts.mfaEnrolled());
  }

  private void requireReachable() {
    if (!reachable) {
      throw new DirectoryUnreachable("planned", new IllegalStateException("planned"));
    }
  }

  @Override
  public Optional<ProviderFacts> find(Identity identity) {
    requireReachable();
    return Optional.ofNullable(users.get(identity));
  }

  @Override
  public TokenVerdict verify(String token) {
    return tokens.getOrDefault(token, new TokenVerdict.Refused("unknown"));
  }
}
