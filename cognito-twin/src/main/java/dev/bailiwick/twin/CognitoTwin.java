package dev.bailiwick.twin;

import dev.bailiwick.twin.mail.Mailbox;
import dev.bailiwick.twin.pool.Pool;
import java.net.URI;

/**
 * A running stand-in for Cognito with one user pool or several, reachable from this machine only.
 */
public final class CognitoTwin implements AutoCloseable {

  private final TwinParts parts;

  CognitoTwin(TwinParts parts) {
    this.parts = parts;
  }

  public static CognitoTwinBuilder builder() {
    return new CognitoTwinBuilder();
  }

  /** Where the JSON API, the OAuth endpoints and the pages are. */
  public URI endpoint() {
    return parts.server().uri();
  }

  public String issuer() {
    return first().issuer();
  }

  /** The issuer of any of the pools. */
  public String issuer(String userPoolId) {
    return parts.pools().stream()
        .map(PoolParts::pool)
        .filter(pool -> pool.id().equals(userPoolId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such pool: " + userPoolId))
        .issuer();
  }

  public String userPoolId() {
    return first().id();
  }

  /** The first app client, public (without a secret). */
  public String clientId() {
    return first().clients().getFirst().id();
  }

  public int smtpPort() {
    return parts.smtp().port();
  }

  public Mailbox mailbox() {
    return parts.mailbox();
  }

  /**
   * What the first client gets when that user signs in with a password; whoever is not there yet is
   * created, with the address verified and no event for anyone, as by an administrator.
   */
  public String accessToken(String email) {
    return parts.pools().getFirst().accessToken(email);
  }

  /** New keys for new tokens; the old ones stay in the JWKS, so that older tokens still verify. */
  public void rotateKeys() {
    parts.pools().forEach(pool -> pool.keys().rotate());
  }

  /** The JWKS forgets the keys from before the last rotation. */
  public void dropOldKeys() {
    parts.pools().forEach(pool -> pool.keys().dropRetired());
  }

  /** From now on these fail, whatever failed before included, until {@link #endOutage}. */
  public void outage(Outage... what) {
    parts.outages().begin(what);
  }

  public void endOutage() {
    parts.outages().end();
  }

  @Override
  public void close() {
    parts.server().close();
    parts.smtp().close();
  }

  private Pool first() {
    return parts.pools().getFirst().pool();
  }
}
