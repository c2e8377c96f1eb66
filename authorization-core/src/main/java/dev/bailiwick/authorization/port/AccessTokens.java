package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.token.TokenVerdict;

/** Verifies the access tokens of the identity provider. */
public interface AccessTokens {

  /** Verifies a token, as it stood behind {@code Bearer}; never throws for what is in it. */
  TokenVerdict verify(String token);
}
