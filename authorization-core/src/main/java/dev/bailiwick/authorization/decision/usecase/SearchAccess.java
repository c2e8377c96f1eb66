package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.AskedSubject;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.decision.usecase.Search.Found;
import dev.bailiwick.authorization.decision.usecase.Search.Position;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers AuthZEN's searches: each candidate is decided like any other request, by one version of
 * the policy at one instant, and who may ask is settled as for an evaluation.
 */
public final class SearchAccess {

  private static final int ROWS = 1_000;

  private final AskPolicy asks;
  private final Transactions transactions;
  private final Resources resources;

  public SearchAccess(AskPolicy asks, Transactions transactions, Resources resources) {
    this.asks = asks;
    this.transactions = transactions;
    this.resources = resources;
  }

  /**
   * The members or applications, as the subject's type says, who may do this to that resource.
   *
   * @throws Refusal where the caller may not ask about everyone
   */
  public Found subjects(Caller by, @Nullable TenantId tenant, Search search) {
    Asking asking = asks.ask(by, tenant);
    asking.requireMayAskAboutAnyone();
    AccessRequest request = asking.resolve(search.question());
    List<AskedSubject> candidates =
        asking.policy().subjectsOf(search.question().subject().type()).stream()
            .filter(subject -> !search.isPast(subject.id()))
            .sorted(Comparator.comparing(AskedSubject::id))
            .toList();
    Sieve sieve = new Sieve(asking.policy(), search);
    candidates.stream()
        .limit(Sieve.MOST)
        .forEach(subject -> sieve.take(subject.id(), request.about(subject)));
    return sieve.found(candidates.size() <= Sieve.MOST);
  }

  /**
   * What the subject may do to the resource.
   *
   * @throws Refusal where the caller may not ask about this subject
   */
  public Found actions(Caller by, @Nullable TenantId tenant, Search search) {
    Asking asking = asks.ask(by, tenant);
    asking.requireMayAskAbout(search.question().subject().reference());
    AccessRequest request = asking.resolve(search.question());
    ResourceType type = asking.policy().catalogue().type(request.resource().type());
    Sieve sieve = new Sieve(asking.policy(), search);
    if (type != null) {
      type.actions().stream()
          .filter(action -> !search.isPast(action))
          .sorted()
          .forEach(action -> sieve.take(action, request.doing(action)));
    }
    return sieve.found(true);
  }

  /**
   * The registered resources of the type to which the subject may do this.
   *
   * @throws Refusal where the caller may not ask about this subject
   */
  public Found resources(Caller by, @Nullable TenantId tenant, Search search) {
    Asking asking = asks.ask(by, tenant);
    asking.requireMayAskAbout(search.question().subject().reference());
    ResourceType type = asking.policy().catalogue().type(search.question().resource().type());
    Sieve sieve = new Sieve(asking.policy(), search);
    if (type == null || !type.registered()) {
      return sieve.found(true);
    }
    return sieve.found(sift(asking, type, search, sieve));
  }

  /** Whether all that are registered went through the sieve. */
  private boolean sift(Asking asking, ResourceType type, Search search, Sieve sieve) {
    AccessRequest request = asking.unplaced(search.question());
    Map<String, Value> properties = search.question().resource().properties();
    Position from = search.from();
    String after = from == null ? null : from.after();
    do {
      if (!sieve.isOpen()) {
        return false;
      }
      Page<RegisteredResource> page = list(asking.policy(), type, after);
      for (RegisteredResource resource : page.items()) {
        ResourceFacts.Found facts = ResourceFacts.registered(type, resource, properties);
        sieve.take(
            resource.reference().id(),
            request.on(resource.reference(), facts.location(), facts.attributes()));
      }
      after = page.next();
    } while (after != null);
    return true;
  }

  private Page<RegisteredResource> list(Policy policy, ResourceType type, @Nullable String after) {
    TenantId tenant = policy.tenant();
    Page.Request wanted = new Page.Request(after, ROWS);
    return transactions.inTenant(tenant, () -> resources.list(tenant, type.name(), wanted));
  }
}
