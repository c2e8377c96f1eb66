package dev.bailiwick.twin.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.pool.Federation;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Provider;
import dev.bailiwick.twin.pool.Refusal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code /local/provider}: stands in for Google or a company's own provider. It believes whatever
 * it is told, unverified addresses included: they are what an application must be tested with.
 */
final class ProviderStep implements Step {

  private final Pool pool;
  private final Journey journey;
  private final Federation federation;

  ProviderStep(Pool pool, Journey journey, Federation federation) {
    this.pool = pool;
    this.journey = journey;
    this.federation = federation;
  }

  @Override
  public Response show(Visit visit, String alert) {
    return provider(visit)
        .map(provider -> page(visit, alert, provider))
        .orElseGet(() -> Response.redirect(visit.link("/login")));
  }

  private static Response page(Visit visit, String alert, Provider provider) {
    var fields =
        Html.of(
            """
            <label for="email">E-mail</label>
            <input id="email" name="email" type="email" required autofocus value="{}">
            <label><input name="verified" type="checkbox" value="yes" checked>{} has verified it</label>
            <button>Sign in</button>
            <button class="plain" name="deny" value="yes" formnovalidate>Refuse</button>
            """,
            visit.field("email"),
            provider.name());
    return Page.form(
        provider.name(),
        alert,
        Html.of(
            """
            <p class="hint">Here {} would ask who you are. This stand-in takes your word for it.</p>
            {}""",
            provider.name(),
            visit.form("/local/provider", fields)));
  }

  @Override
  public Response take(Visit visit) {
    if (!visit.field("deny").isEmpty()) {
      return Response.redirect(visit.asked().withError("access_denied"));
    }
    var email = visit.field("email");
    return journey.proven(
        visit,
        federation.signIn(
            visit.asked().client(),
            provider(visit).orElseThrow(ProviderStep::unknown),
            subject(email),
            email,
            !visit.field("verified").isEmpty()));
  }

  private Optional<Provider> provider(Visit visit) {
    return pool.provider(visit.asked().form().text("identity_provider"));
  }

  private static Refusal unknown() {
    return Refusal.invalidParameter("The pool has no such provider.");
  }

  /** A number as Google gives them, always the same for the same address. */
  private static String subject(String email) {
    return new BigInteger(1, email.toLowerCase(Locale.ROOT).getBytes(UTF_8))
        .mod(BigInteger.TEN.pow(21).subtract(BigInteger.valueOf(9)))
        .toString();
  }
}
