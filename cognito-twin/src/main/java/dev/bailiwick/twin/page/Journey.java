package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Request;
import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.http.Routes;
import dev.bailiwick.twin.oauth.AuthorizationCodes;
import dev.bailiwick.twin.oauth.AuthorizeRequest;
import dev.bailiwick.twin.oauth.BrowserSessions;
import dev.bailiwick.twin.oauth.BrowserSessions.SignedIn;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.pool.User;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The browser's way from an application's request to the code that it goes back with. */
final class Journey {

  private final Pool pool;
  private final BrowserSessions sessions;
  private final AuthorizationCodes codes;

  Journey(Pool pool, BrowserSessions sessions, AuthorizationCodes codes) {
    this.pool = pool;
    this.sessions = sessions;
    this.codes = codes;
  }

  void add(Routes routes, String path, Step step) {
    var at = pool.prefix() + path;
    routes.get(at, request -> visit(request, visit -> step.show(visit, "")));
    routes.post(at, request -> visit(request, visit -> taken(step, visit)));
  }

  /** Every page checks the application's request anew: it came through the browser. */
  Response visit(Request request, Function<Visit, Response> page) {
    return switch (AuthorizeRequest.read(request.query(), pool)) {
      case AuthorizeRequest.Untrusted(var reason) -> ErrorPage.of(reason);
      case AuthorizeRequest.Refused refused -> Response.redirect(refused.location());
      case AuthorizeRequest.Valid asked -> {
        // A token that another tab has already been given stays, or its form would no longer be
        // ours.
        var csrf = request.cookie(Visit.CSRF_COOKIE).orElseGet(() -> UUID.randomUUID().toString());
        yield page.apply(new Visit(request, asked, pool.prefix(), csrf))
            .with(
                "Set-Cookie", Visit.CSRF_COOKIE + "=" + csrf + "; Path=/; HttpOnly; SameSite=Lax");
      }
    };
  }

  /** After a password, a new account, or another provider's word. */
  Response proven(Visit visit, User user) {
    return proven(visit, user, signedIn -> onward(visit, signedIn));
  }

  Response proven(Visit visit, User user, Function<SignedIn, Response> next) {
    return sessions.begin(visit.request(), user, false, next);
  }

  /** After a code of the user's app. */
  Response provenByToken(Visit visit, User user) {
    return sessions.begin(visit.request(), user, true, signedIn -> onward(visit, signedIn));
  }

  /** Back with a code, or on to what is still missing. */
  Response onward(Visit visit, SignedIn signedIn) {
    return Response.redirect(
        missing(signedIn)
            .map(visit::link)
            .orElseGet(
                () -> {
                  var sub = signedIn.user().sub();
                  return visit.asked().withCode(codes.issue(visit.asked(), sub, signedIn.at()));
                }));
  }

  /** The page that the user must still pass. */
  Optional<String> missing(SignedIn signedIn) {
    return switch (signedIn.user().status()) {
      case EXTERNAL_PROVIDER -> Optional.empty();
      case CONFIRMED -> missingFactor(signedIn);
      case UNCONFIRMED -> Optional.of("/confirm");
      case FORCE_CHANGE_PASSWORD -> Optional.of("/newPassword");
      case RESET_REQUIRED -> Optional.of("/forgotPassword");
    };
  }

  private Optional<String> missingFactor(SignedIn signedIn) {
    if (signedIn.user().asksForToken()) {
      return signedIn.byToken() ? Optional.empty() : Optional.of("/mfa");
    }
    return pool.requiresToken() ? Optional.of("/mfaSetup") : Optional.empty();
  }

  /** For pages that need to know who it is already; whoever has proven nothing signs in first. */
  Response known(Visit visit, Function<SignedIn, Response> page) {
    return sessions
        .find(visit.request())
        .filter(signedIn -> signedIn.user().enabled())
        .map(page)
        .orElseGet(() -> Response.redirect(visit.link("/login")));
  }

  private static Response taken(Step step, Visit visit) {
    if (!visit.isFromOurForm()) {
      return step.show(visit, "This form was no longer good. Please try again.");
    }
    try {
      return step.take(visit);
    } catch (Refusal refusal) {
      return step.show(visit, refusal.message());
    }
  }
}
