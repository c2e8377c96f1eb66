package dev.bailiwick.twin;

import dev.bailiwick.twin.mail.Mailbox;
import java.net.URI;

/** A running stand-in for one Cognito user pool, reachable from this machine only. */
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
    return parts.pool().endpoint();
  }

  public String issuer() {
    return parts.pool().issuer();
  }

  public String userPoolId() {
    return parts.pool().id();
  }

  /** The first app client, public (without a secret). */
  public String clientId() {
    return parts.pool().clients().getFirst();
  }

  public int smtpPort() {
    return parts.smtp().port();
  }

  public Mailbox mailbox() {
    return parts.mailbox();
  }

  /** New keys for new tokens; the old ones stay in the JWKS, so that older tokens still verify. */
  public void rotateKeys() {
    parts.keys().rotate();
  }

  @Override
  public void close() {
    parts.server().close();
    parts.smtp().close();
  }
}
