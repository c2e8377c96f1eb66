package dev.bailiwick.verification.oracle;

import dev.bailiwick.verification.oracle.Installation.ProductType;
import dev.bailiwick.verification.oracle.Roles.Defined;
import dev.bailiwick.verification.oracle.Tenant.Grant;
import dev.bailiwick.verification.oracle.Tenant.Membership;
import dev.bailiwick.verification.oracle.Tenant.Reference;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page on previews: what one subject may do to a type in one place, as far as it is known while
 * nothing is sent.
 */
public final class Prospect {

  /** How it stands. */
  public enum Outcome {
    DENY,
    CONDITIONAL,
    PERMIT
  }

  /** A rule that bears on it, with its conditions where they are unknown. */
  public record Rule(
      boolean deny, @Nullable Map<String, Object> ofGrant, @Nullable Map<String, Object> ofEntry) {}

  /** How it stands, and of what is conditional, on which rules. */
  public record Standing(Outcome outcome, Set<Rule> rules) {}

  private static final Standing DENIED = new Standing(Outcome.DENY, Set.of());

  private final Installation installation;
  private final Tenant tenant;
  private final Place place;
  private final String type;
  private final String action;
  private final Instant at;

  private Prospect(
      Installation installation,
      Tenant tenant,
      Reference on,
      String type,
      String action,
      Instant at) {
    this.installation = installation;
    this.tenant = tenant;
    this.place = new Place(installation, tenant, on, type);
    this.type = type;
    this.action = action;
    this.at = at;
  }

  /** How it stands for this subject there. */
  public static Standing of(
      Installation installation,
      Tenant tenant,
      Reference subject,
      Reference on,
      String type,
      String action,
      Instant at) {
    Who who = Who.named(installation, tenant, subject, at);
    Prospect prospect = new Prospect(installation, tenant, on, type, action, at);
    return who == null || who.status() != Membership.ACTIVE ? DENIED : prospect.standing(who);
  }

  private Standing standing(Who who) {
    Truth open = tenant.status() == Tenant.Status.ACTIVE ? Truth.TRUE : leftToOwners(who);
    if (open == Truth.FALSE || place.isClosed() || lacksFeature()) {
      return DENIED;
    }
    Truth allow = Truth.FALSE;
    Truth deny = Truth.FALSE;
    Set<Rule> rules = new HashSet<>();
    for (Grant grant : tenant.grants()) {
      if (who.isOrIsIn(grant.to(), tenant)
          && !grant.expiredAt(at)
          && place.isReachedFrom(grant.on())) {
        for (Defined rule : Roles.entries(installation, tenant, grant.role())) {
          Truth truth = truth(who, grant, rule);
          if (rule.entry().deny()) {
            deny = deny.or(truth);
          } else {
            allow = allow.or(truth);
          }
          note(rules, grant, rule, truth);
        }
      }
    }
    return standing(open, allow, deny, rules);
  }

  private static Standing standing(Truth open, Truth allow, Truth deny, Set<Rule> rules) {
    if (deny == Truth.TRUE || allow == Truth.FALSE) {
      return DENIED;
    }
    return open == Truth.TRUE && allow == Truth.TRUE && deny == Truth.FALSE
        ? new Standing(Outcome.PERMIT, Set.of())
        : new Standing(Outcome.CONDITIONAL, rules);
  }

  /** An entry about something else is as good as one that is not met. */
  private Truth truth(Who who, Grant grant, Defined rule) {
    return rule.entry().covers(type, action)
        ? truth(who, grant.condition()).and(truth(who, rule.entry().condition()))
        : Truth.FALSE;
  }

  private Truth truth(Who who, @Nullable Map<String, Object> condition) {
    return Conditions.evaluate(condition, name -> fact(who, name));
  }

  private static void note(Set<Rule> rules, Grant grant, Defined rule, Truth truth) {
    if (truth == Truth.TRUE) {
      rules.add(new Rule(rule.entry().deny(), null, null));
    } else if (truth == Truth.UNKNOWN) {
      rules.add(
          new Rule(
              rule.entry().deny(),
              Plain.of(grant.condition()),
              Plain.of(rule.entry().condition())));
    }
  }

  private Truth leftToOwners(Who who) {
    List<String> left =
        tenant.status() == Tenant.Status.SUSPENDED
            ? List.of("read", "export")
            : tenant.graceUntil() != null && at.isBefore(tenant.graceUntil())
                ? List.of("read", "restore")
                : List.of();
    Truth owner = Truth.FALSE;
    if (type.equals("bw.tenant") && left.contains(action)) {
      for (Grant grant : tenant.grants()) {
        if (grant.role().equals("bw.owner")
            && who.isOrIsIn(grant.to(), tenant)
            && !grant.expiredAt(at)) {
          owner = owner.or(truth(who, grant.condition()));
        }
      }
    }
    return owner;
  }

  private boolean lacksFeature() {
    ProductType product = installation.type(type);
    String feature = product == null ? null : product.features().get(action);
    return feature != null
        && !tenant.overrides().getOrDefault(feature, installation.planHas(tenant.plan(), feature));
  }

  private @Nullable Object fact(Who who, String attribute) {
    int dot = attribute.indexOf('.');
    String name = attribute.substring(dot + 1);
    return switch (attribute.substring(0, dot)) {
      case "subject" -> ofSubject(who, name);
      case "resource" -> place.fact(name);
      case "action" -> name.equals("name") ? action : Conditions.OPEN;
      default -> name.equals("time") ? at.toString() : Conditions.OPEN;
    };
  }

  private static @Nullable Object ofSubject(Who who, String name) {
    return switch (name) {
      case "id" -> who.shownId();
      case "type" -> who.itself().type();
      case "mfa_enrolled" -> who.mfaEnrolled();
      default -> who.attributes().getOrDefault(name, Conditions.OPEN);
    };
  }
}
