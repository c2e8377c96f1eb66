package dev.bailiwick.identity;

import java.util.Locale;

/**
 * What a token is held to, in the order in which it is; the first that it fails is why it is
 * refused. The names go to the log and the metrics, and {@code docs/identity.md} explains them.
 */
enum Check {
  /** At most 8192 characters. */
  SIZE,
  /** Three parts of base64url, without padding. */
  FORM,
  /** Each part is the one way to write its bytes; header and payload are UTF-8. */
  ENCODING,
  /** Header and payload are one JSON object each, shallow, with no name twice. */
  JSON,
  /** {@code alg} is RS256. */
  ALGORITHM,
  /** {@code kid} is there and has the form of one. */
  KEY_ID,
  /** Nothing is demanded that we do not know ({@code crit}, {@code b64}). */
  CRITICAL,
  /** {@code typ}, if it is there, is that of an access token. */
  TYPE,
  /** Every registered claim is of its kind. */
  CLAIM,
  /** {@code iss} is a pool of ours, in one of its two forms. */
  ISSUER,
  /** The pool publishes a key of this id that is fit to verify. */
  SIGNING_KEY,
  /** The signature is that key's. */
  SIGNATURE,
  /** {@code token_use} is access. */
  TOKEN_USE,
  /** {@code client_id} is an app client of ours in this pool. */
  CLIENT,
  /** {@code sub} could be somebody; the client itself where it is a machine's, and only there. */
  SUBJECT,
  /** {@code scope} holds what is asked of this client. */
  SCOPE,
  /** {@code iat} and {@code exp} are there, in this order, and no further apart than a day. */
  LIFETIME,
  /** {@code exp} has not come. */
  EXPIRED,
  /** {@code iat} and {@code nbf} have come. */
  NOT_YET_VALID,
  /** {@code origin_jti} and {@code auth_time} could be those of a sign-in. */
  SIGN_IN,
  /** The pool still accepts it, where it is asked. */
  REVOKED;

  /** As it stands in log and metrics. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
