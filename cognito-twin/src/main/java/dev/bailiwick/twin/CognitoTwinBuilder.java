package dev.bailiwick.twin;

import dev.bailiwick.twin.pool.Client;
import dev.bailiwick.twin.pool.Provider;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a twin is to be; everything has a default that stays the same over restarts, the ports apart.
 * What is said of clients, addresses and providers is said of the pool that was named last.
 */
public final class CognitoTwinBuilder {

  int port;
  int smtpPort;
  @Nullable Path dataDirectory;
  PostConfirmation trigger = event -> {};
  Consumer<String> directoryEvents = event -> {};
  Duration accessTokenLifetime = Duration.ofHours(1);
  final List<PoolPlan> pools =
      new ArrayList<>(List.of(new PoolPlan("eu-west-1_Bailiwick", "7bailiwicktwinclient000001")));

  CognitoTwinBuilder() {}

  /** 0, the default, takes any free port. */
  public CognitoTwinBuilder port(int port) {
    this.port = port;
    return this;
  }

  /** 0, the default, takes any free port. */
  public CognitoTwinBuilder smtpPort(int port) {
    smtpPort = port;
    return this;
  }

  /** Where users, sessions and mails outlive the process; without it they are in memory. */
  public CognitoTwinBuilder dataDirectory(Path directory) {
    dataDirectory = directory;
    return this;
  }

  public CognitoTwinBuilder trigger(PostConfirmation trigger) {
    this.trigger = trigger;
    return this;
  }

  /**
   * Hears, as JSON of EventBridge's form, of each call that changed a user, once it was done; what
   * it throws is logged and lost.
   */
  public CognitoTwinBuilder onDirectoryEvent(Consumer<String> listener) {
    directoryEvents = listener;
    return this;
  }

  /**
   * An hour unless said otherwise; a negative one makes tokens that are over when they are issued.
   */
  public CognitoTwinBuilder accessTokenLifetime(Duration lifetime) {
    accessTokenLifetime = lifetime;
    return this;
  }

  public CognitoTwinBuilder userPoolId(String id) {
    pool().id = id;
    return this;
  }

  public CognitoTwinBuilder clientId(String id) {
    pool().clients.set(0, Client.forPeople(id));
    return this;
  }

  /** One more pool, with users, keys and pages of its own: these stand under its id. */
  public CognitoTwinBuilder pool(String id, String clientId) {
    pools.add(new PoolPlan(id, clientId));
    return this;
  }

  /** One more app client. */
  public CognitoTwinBuilder client(String id) {
    pool().clients.add(Client.forPeople(id));
    return this;
  }

  /** One more app client, which is told whether a user exists. */
  public CognitoTwinBuilder tellingClient(String id) {
    pool().clients.add(Client.forPeople(id).tellingUsers());
    return this;
  }

  /** A client for the client-credentials grant, with scopes such as {@code orders/read}. */
  public CognitoTwinBuilder machine(String id, String secret, String... scopes) {
    pool().clients.add(Client.forMachine(id, secret, List.of(scopes)));
    return this;
  }

  /** One more identity provider to continue with; the type is Cognito's word, such as OIDC. */
  public CognitoTwinBuilder provider(String name, String type) {
    pool().providers.add(new Provider(name, type));
    return this;
  }

  /** Nobody comes in by a password alone: the pool's MFA is on, not optional. */
  public CognitoTwinBuilder mfaRequired() {
    pool().requiresToken = true;
    return this;
  }

  /** One more address that a code may be sent to. */
  public CognitoTwinBuilder callback(String url) {
    pool().callbacks.add(onThisMachine(url));
    return this;
  }

  /** One more address that a browser may be sent to after signing out. */
  public CognitoTwinBuilder signOut(String url) {
    pool().signOuts.add(onThisMachine(url));
    return this;
  }

  /**
   * Throws {@link java.io.UncheckedIOException} where a port is taken or the data directory cannot
   * be used.
   */
  public CognitoTwin start() {
    return new CognitoTwin(TwinParts.start(this));
  }

  private PoolPlan pool() {
    return pools.getLast();
  }

  private static String onThisMachine(String url) {
    var uri = URI.create(url);
    if (!"http".equals(uri.getScheme())
        || uri.getFragment() != null
        || !Set.of("localhost", "127.0.0.1").contains(String.valueOf(uri.getHost()))) {
      throw new IllegalArgumentException("not an http address of this machine: " + url);
    }
    return url;
  }
}
