package dev.bailiwick.twin.pool;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Authenticator apps (TOTP, RFC 6238): offered, proven, asked for. */
public final class SoftwareTokens {

  private final Users users;
  private final InstantSource clock;
  private final Attempts attempts;

  public SoftwareTokens(Users users, InstantSource clock) {
    this.users = users;
    this.clock = clock;
    this.attempts = new Attempts(clock, Duration.ofMinutes(15));
  }

  /** A secret for an app; nothing is asked for before {@link #prove}. */
  public String offer(String username) {
    var secret = Base32.fresh();
    change(username, token -> token.offered(secret));
    return secret;
  }

  /** What was offered last and is not proven yet, so that a page can show it again. */
  public String offered(User user) {
    return Optional.ofNullable(user.token())
        .map(SoftwareToken::pending)
        .orElseGet(() -> offer(user.sub()));
  }

  public User prove(String username, String code) {
    return guarded(username, token -> token.proven(code, clock.instant()));
  }

  /** The second step of signing in. */
  public User check(String username, String code) {
    return guarded(username, token -> token.used(code, clock.instant()));
  }

  public User set(String username, boolean enabled, boolean preferred) {
    return change(username, token -> token.set(enabled, preferred));
  }

  private User guarded(String username, UnaryOperator<SoftwareToken> step) {
    return attempts.guard(
        username,
        () -> Refusal.notAuthorized("Invalid session for the user, too many wrong codes."),
        () -> change(username, step));
  }

  private User change(String username, UnaryOperator<SoftwareToken> step) {
    return users.update(
        users.require(username),
        found -> {
          var token = Optional.ofNullable(found.token()).orElseGet(SoftwareToken::none);
          return found.with(step.apply(token), clock.instant());
        });
  }
}
