package dev.bailiwick.authorization.user;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.port.AccessTokens;
import dev.bailiwick.authorization.port.UserDirectory;
import dev.bailiwick.authorization.token.SignIn;
import dev.bailiwick.authorization.token.TokenVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An identity provider that says what its test tells it to. */
public final class Provider implements UserDirectory, AccessTokens {

  /** When every good token ends. */
  public static final Instant EXPIRY = AuthorizationPorts.NOW.plus(Duration.ofMinutes(5));

  private final Map<Identity, ProviderFacts> users = new ConcurrentHashMap<>();
  private final Map<String, TokenVerdict> tokens = new ConcurrentHashMap<>();
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

  @Override
  public Optional<ProviderFacts> find(Identity identity) {
    if (!reachable) {
      throw new DirectoryUnreachable("planned", new IllegalStateException("planned"));
    }
    return Optional.ofNullable(users.get(identity));
  }

  @Override
  public TokenVerdict verify(String token) {
    return tokens.getOrDefault(token, new TokenVerdict.Refused("unknown"));
  }
}
