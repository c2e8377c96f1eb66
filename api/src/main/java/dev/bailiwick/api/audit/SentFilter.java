package dev.bailiwick.api.audit;

import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.audit.AuditFilter;
import dev.bailiwick.authorization.audit.AuditFilter.Kind;
import dev.bailiwick.authorization.ledger.Actor;
import io.micronaut.http.HttpRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of an audit is asked for, from the request's parameters. */
final class SentFilter {

  private static final Pattern ACTOR =
      Pattern.compile("bailiwick|(user|application):[0-9a-f-]{36}");
  private static final Pattern OPERATION = Pattern.compile("[A-Za-z_]{1,64}");

  /** No database keeps a text with anything else in it. */
  private static final Pattern ABOUT = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,256}");

  private SentFilter() {}

  static AuditFilter read(HttpRequest<?> request) {
    String actor = fit(request, "actor", ACTOR, "An actor is user:… or application:… with its id.");
    Instant from = Bodies.instant("from", sent(request, "from"));
    Instant to = Bodies.instant("to", sent(request, "to"));
    if (from != null && to != null && !from.isBefore(to)) {
      throw Refusal.invalid("to", "This has to be after from.");
    }
    return new AuditFilter(
        actor == null ? null : new Actor(actor),
        kind(sent(request, "kind")),
        fit(request, "operation", OPERATION, "An operation is letters and underlines."),
        fit(request, "about", ABOUT, "This is no id."),
        from,
        to);
  }

  private static @Nullable Kind kind(@Nullable String word) {
    return word == null
        ? null
        : Arrays.stream(Kind.values())
            .filter(kind -> kind.word().equals(word))
            .findAny()
            .orElseThrow(() -> Refusal.invalid("kind", "Ask for change, act or refusal."));
  }

  private static @Nullable String fit(
      HttpRequest<?> request, String name, Pattern pattern, String otherwise) {
    String text = sent(request, name);
    if (text != null && !pattern.matcher(text).matches()) {
      throw Refusal.invalid(name, otherwise);
    }
    return text;
  }

  private static @Nullable String sent(HttpRequest<?> request, String name) {
    return request.getParameters().get(name);
  }
}
