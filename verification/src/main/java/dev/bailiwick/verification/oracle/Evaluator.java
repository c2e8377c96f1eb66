package dev.bailiwick.verification.oracle;

import dev.bailiwick.verification.oracle.Answer.Carrier;
import dev.bailiwick.verification.oracle.Installation.ProductType;
import dev.bailiwick.verification.oracle.Roles.Defined;
import dev.bailiwick.verification.oracle.Tenant.Grant;
import dev.bailiwick.verification.oracle.Tenant.Membership;
import dev.bailiwick.verification.oracle.Tenant.Reference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page's section "The answer": the reasons in their order, and the first that applies.
 *
 * <p>Where the page can be read in two ways, this is how it is read here: an owner is whoever a
 * live {@code bw.owner} grant reaches, be it by a group, and its condition true; an expired grant
 * would have permitted only if its own role would not have denied as well; {@code context.time} is
 * text as any instant is.
 */
public final class Evaluator {

  private final Installation installation;
  private final Tenant tenant;
  private final Question question;
  private final @Nullable Who who;
  private final Where where;

  private Evaluator(Installation installation, Tenant tenant, Question question) {
    this.installation = installation;
    this.tenant = tenant;
    this.question = question;
    who = Who.named(installation, tenant, question.subject(), question.at());
    where = new Where(installation, tenant, question.resource(), question.resourceProperties());
  }

  /** Decides one question about a tenant. */
  public static Answer decide(Installation installation, Tenant tenant, Question question) {
    return new Evaluator(installation, tenant, question).answer();
  }

  /**
   * What is left of a question once it has come past all that is asked before the grants, for
   * somebody else to answer.
   *
   * @param subject of ours, with aliases resolved
   * @param reaching every live grant that reaches the resource, whoever holds it
   * @param truth what a condition comes to here
   */
  public record Rest(
      Reference subject,
      List<Grant> reaching,
      Function<@Nullable Map<String, Object>, Truth> truth) {}

  /** The rest of a question that its grants decide. */
  public static Rest rest(Installation installation, Tenant tenant, Question question) {
    Evaluator evaluator = new Evaluator(installation, tenant, question);
    Who subject = Objects.requireNonNull(evaluator.who, "nobody holds grants");
    List<Grant> reaching =
        tenant.grants().stream()
            .filter(it -> !it.expiredAt(question.at()) && evaluator.where.isReachedFrom(it.on()))
            .toList();
    return new Rest(subject.itself(), reaching, condition -> evaluator.truth(subject, condition));
  }

  private Answer answer() {
    if (tenant.status() == Tenant.Status.SUSPENDED && !isOwnerWhoMay("read", "export")) {
      return Answer.deny("tenant_suspended");
    }
    if (tenant.status() == Tenant.Status.DELETED
        && !(inGrace() && isOwnerWhoMay("read", "restore"))) {
      return Answer.deny("tenant_deleted");
    }
    if (who == null) {
      return Answer.deny("subject_unknown");
    }
    if (who.status() == Membership.REMOVED) {
      return Answer.deny("subject_removed");
    }
    if (who.status() == Membership.DISABLED) {
      return Answer.deny("subject_disabled");
    }
    if (!isInCatalogue()) {
      return Answer.deny("unknown_permission");
    }
    if (!where.exists()) {
      return Answer.deny("unknown_resource");
    }
    if (where.lacksItsWorkspace()) {
      return Answer.deny("workspace_unknown");
    }
    if (where.isArchived() && !where.isOwn()) {
      return Answer.deny("workspace_archived");
    }
    if (!featureIsOn()) {
      return Answer.deny("feature_not_in_plan");
    }
    return byGrants(who);
  }

  private Answer byGrants(Who subject) {
    List<Grant> held =
        tenant.grants().stream()
            .filter(it -> subject.isOrIsIn(it.to(), tenant) && where.isReachedFrom(it.on()))
            .toList();
    List<Grant> live = held.stream().filter(it -> !it.expiredAt(question.at())).toList();
    List<Grant> expired = held.stream().filter(it -> it.expiredAt(question.at())).toList();

    if (live.stream().anyMatch(grant -> denies(subject, grant))) {
      return Answer.deny("denied");
    }
    List<Carrier> carriers =
        live.stream().flatMap(grant -> carriers(subject, grant).stream()).toList();
    if (!carriers.isEmpty()) {
      return new Answer("granted", carriers);
    }
    if (expired.stream().anyMatch(it -> !carriers(subject, it).isEmpty() && !denies(subject, it))) {
      return Answer.deny("grant_expired");
    }
    if (live.stream().anyMatch(grant -> !rules(grant, false).isEmpty())) {
      return Answer.deny("condition_not_met");
    }
    return Answer.deny("not_granted");
  }

  /** At the top a deny denies unless its condition is false. */
  private boolean denies(Who subject, Grant grant) {
    return rules(grant, true).stream().anyMatch(rule -> truth(subject, grant, rule) != Truth.FALSE);
  }

  /** At the top an allow allows only where its condition is true. */
  private List<Carrier> carriers(Who subject, Grant grant) {
    return rules(grant, false).stream()
        .filter(rule -> truth(subject, grant, rule) == Truth.TRUE)
        .map(rule -> new Carrier(grant.id(), grant.role(), rule.role(), rule.entry().toString()))
        .toList();
  }

  private List<Defined> rules(Grant grant, boolean denying) {
    return Roles.entries(installation, tenant, grant.role()).stream()
        .filter(rule -> rule.entry().deny() == denying)
        .filter(rule -> rule.entry().covers(question.resource().type(), question.action()))
        .toList();
  }

  /** A rule's condition is the grant's and the entry's. */
  private Truth truth(Who subject, Grant grant, Defined rule) {
    return truth(subject, grant.condition()).and(truth(subject, rule.entry().condition()));
  }

  private Truth truth(Who subject, @Nullable Map<String, Object> condition) {
    Facts facts = new Facts(installation, tenant, subject, question);
    return Conditions.evaluate(condition, facts::value);
  }

  private boolean isOwnerWhoMay(String... actions) {
    return question.resource().type().equals("bw.tenant")
        && List.of(actions).contains(question.action())
        && who != null
        && tenant.grants().stream().anyMatch(grant -> isOwnership(who, grant));
  }

  private boolean isOwnership(Who subject, Grant grant) {
    return grant.role().equals("bw.owner")
        && subject.isOrIsIn(grant.to(), tenant)
        && !grant.expiredAt(question.at())
        && truth(subject, grant.condition()) == Truth.TRUE;
  }

  private boolean inGrace() {
    return tenant.graceUntil() != null && question.at().isBefore(tenant.graceUntil());
  }

  private boolean isInCatalogue() {
    String name = question.resource().type();
    ProductType type = installation.type(name);
    List<String> actions =
        type == null ? OwnTypes.ACTIONS.getOrDefault(name, List.of()) : type.actions();
    return actions.contains(question.action());
  }

  /** The tenant's own word on a feature beats its plan's. */
  private boolean featureIsOn() {
    ProductType type = installation.type(question.resource().type());
    String feature = type == null ? null : type.features().get(question.action());
    return feature == null
        || tenant.overrides().getOrDefault(feature, installation.planHas(tenant.plan(), feature));
  }
}
