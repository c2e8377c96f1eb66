package dev.bailiwick.verification.oracle;

import dev.bailiwick.verification.oracle.Prospect.Standing;
import dev.bailiwick.verification.oracle.Tenant.Membership;
import dev.bailiwick.verification.oracle.Tenant.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a preview has to say of two tenants, of which one is made from the other: all triples. */
public final class Forecast {

  private final Installation installation;
  private final Tenant before;
  private final Tenant after;
  private final Instant at;
  private final List<String> lines = new ArrayList<>();
  private long triples;

  /** All that changes. */
  public Forecast(Installation installation, Tenant before, Tenant after, Instant at) {
    this.installation = installation;
    this.before = before;
    this.after = after;
    this.at = at;
    for (Reference subject :
        Stream.of(before, after).flatMap(Forecast::subjects).distinct().toList()) {
      Place.all(installation, before, after).forEach(on -> compare(subject, on));
    }
  }

  /** One for each change, in any order. */
  public List<String> lines() {
    return lines;
  }

  /** How many there were to compare. */
  public long triples() {
    return triples;
  }

  /** The line that says this. */
  public static String line(
      String subjectType, String subject, String permission, String onType, String on, String to) {
    return String.join(" | ", subjectType, subject, permission, onType, on, to);
  }

  private static Stream<Reference> subjects(Tenant tenant) {
    return Stream.concat(
        tenant.members().stream()
            .filter(it -> it.membership() != Membership.REMOVED)
            .map(it -> new Reference("user", it.externalId() == null ? it.id() : it.externalId())),
        tenant.applications().stream().map(it -> new Reference("application", it)));
  }

  private void compare(Reference subject, Reference on) {
    Place.types(installation, on)
        .forEach(type -> actions(type).forEach(action -> compare(subject, on, type, action)));
  }

  private List<String> actions(String type) {
    Installation.ProductType product = installation.type(type);
    return product == null ? OwnTypes.ACTIONS.getOrDefault(type, List.of()) : product.actions();
  }

  private void compare(Reference subject, Reference on, String type, String action) {
    triples++;
    Standing was = Prospect.of(installation, before, subject, on, type, action, at);
    Standing is = Prospect.of(installation, after, subject, on, type, action, at);
    if (!is.equals(was)) {
      lines.add(
          line(
              subject.type(),
              subject.id(),
              type + ":" + action,
              on.type(),
              on.id(),
              is.outcome().name()));
    }
  }
}
