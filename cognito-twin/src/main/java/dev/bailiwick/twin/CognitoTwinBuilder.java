package dev.bailiwick.twin;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a twin is to be; everything has a default that stays the same over restarts, the ports apart.
 */
public final class CognitoTwinBuilder {

  int port;
  int smtpPort;
  @Nullable Path dataDirectory;
  PostConfirmation trigger = event -> {};
  String userPoolId = "eu-west-1_Bailiwick";
  String clientId = "7bailiwicktwinclient000001";
  Duration accessTokenLifetime = Duration.ofHours(1);
  final List<String> moreClients = new ArrayList<>();
  final Set<String> callbacks =
      new LinkedHashSet<>(
          List.of(
              "http://localhost:8080/console/callback", "http://127.0.0.1:8080/console/callback"));
  final Set<String> signOuts =
      new LinkedHashSet<>(
          List.of("http://localhost:8080/console/", "http://127.0.0.1:8080/console/"));

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

  public CognitoTwinBuilder userPoolId(String id) {
    userPoolId = id;
    return this;
  }

  public CognitoTwinBuilder clientId(String id) {
    clientId = id;
    return this;
  }

  /** One more app client. */
  public CognitoTwinBuilder client(String id) {
    moreClients.add(id);
    return this;
  }

  /** One more address that a code may be sent to. */
  public CognitoTwinBuilder callback(String url) {
    callbacks.add(onThisMachine(url));
    return this;
  }

  /** One more address that a browser may be sent to after signing out. */
  public CognitoTwinBuilder signOut(String url) {
    signOuts.add(onThisMachine(url));
    return this;
  }

  /**
   * An hour unless said otherwise; a negative one makes tokens that are over when they are issued.
   */
  public CognitoTwinBuilder accessTokenLifetime(Duration lifetime) {
    accessTokenLifetime = lifetime;
    return this;
  }

  /**
   * Throws {@link java.io.UncheckedIOException} where a port is taken or the data directory cannot
   * be used.
   */
  public CognitoTwin start() {
    return new CognitoTwin(TwinParts.start(this));
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
