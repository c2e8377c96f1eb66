package dev.bailiwick.verification.oracle;

import dev.bailiwick.verification.oracle.Installation.ProductType;
import dev.bailiwick.verification.oracle.Tenant.Resource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What conditions may read: what is stored, and of what was sent as much as may count. */
record Facts(Installation installation, Tenant tenant, Who who, Question question) {

  /** The value of an attribute by its dotted name; null where it is missing. */
  @Nullable Object value(String attribute) {
    int dot = attribute.indexOf('.');
    String name = attribute.substring(dot + 1);
    return switch (attribute.substring(0, dot)) {
      case "subject" -> ofSubject(name);
      case "resource" -> ofResource(name);
      case "action" -> name.equals("name") ? question.action() : sentWithAction(name);
      case "context" ->
          name.equals("time") ? question.at().toString() : question.context().get(name);
      default -> null;
    };
  }

  private @Nullable Object ofSubject(String name) {
    return switch (name) {
      case "id" -> who.shownId();
      case "type" -> who.itself().type();
      case "mfa_enrolled" -> who.mfaEnrolled();
      default -> storedOr(who.attributes(), name, question.subjectProperties().get(name));
    };
  }

  private @Nullable Object ofResource(String name) {
    return switch (name) {
      case "id" -> question.resource().id();
      case "type" -> question.resource().type();
      case "workspace" -> where().workspace();
      default -> ofProduct(installation.type(question.resource().type()), name);
    };
  }

  /** What is stored wins; of what is sent, registered types take only what the catalogue lists. */
  private @Nullable Object ofProduct(@Nullable ProductType type, String name) {
    if (type == null) {
      return null;
    }
    Object sent = question.resourceProperties().get(name);
    Resource stored = tenant.registered(question.resource());
    if (!type.registered() || stored == null) {
      return sent;
    }
    return storedOr(stored.attributes(), name, type.callerSupplied().contains(name) ? sent : null);
  }

  private @Nullable Object sentWithAction(String name) {
    return question.actionProperties().get(name);
  }

  private static @Nullable Object storedOr(
      Map<String, Object> stored, String name, @Nullable Object sent) {
    Object value = stored.get(name);
    return value == null ? sent : value;
  }

  private Where where() {
    return new Where(installation, tenant, question.resource(), question.resourceProperties());
  }
}
