package dev.bailiwick.verification.oracle;

import static dev.bailiwick.verification.oracle.Acme.NOW;

import dev.bailiwick.verification.oracle.Tenant.Reference;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question that is being put together. */
final class Asked {

  private final Acme acme;
  private final Reference subject;
  private final String action;
  private final Reference resource;
  private final Map<String, Map<String, @Nullable Object>> sent = new HashMap<>();
  private Instant at = NOW;

  Asked(Acme acme, Reference subject, String action, Reference resource) {
    this.acme = acme;
    this.subject = subject;
    this.action = action;
    this.resource = resource;
  }

  Asked in(@Nullable Object workspace) {
    return with("resource", "workspace", workspace);
  }

  Asked with(String source, String name, @Nullable Object value) {
    sent.computeIfAbsent(source, it -> new HashMap<>()).put(name, value);
    return this;
  }

  Asked at(Instant instant) {
    at = instant;
    return this;
  }

  Question question() {
    return new Question(
        subject,
        sent("subject"),
        action,
        sent("action"),
        resource,
        sent("resource"),
        sent("context"),
        at);
  }

  Answer answer() {
    return Evaluator.decide(acme.installation(), acme.tenant(), question());
  }

  String code() {
    return answer().code();
  }

  private Map<String, @Nullable Object> sent(String source) {
    return sent.getOrDefault(source, Map.of());
  }
}
