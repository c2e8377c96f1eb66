package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.AskedSubject;
import dev.bailiwick.authorization.decision.usecase.Search.Found;
import dev.bailiwick.authorization.decision.usecase.Sieve.Candidate;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
    Stream<Candidate> candidates =
        asking.policy().subjectsOf(search.question().subject().type()).stream()
            .filter(subject -> !search.isPast(subject.id()))
            .sorted(Comparator.comparing(AskedSubject::id))
            .map(subject -> new Candidate(subject.id(), request.about(subject)));
    return Sieve.sift(asking.policy(), search, candidates);
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
    List<String> actions = type == null ? List.of() : type.actions();
    Stream<Candidate> candidates =
        actions.stream()
            .filter(action -> !search.isPast(action))
            .sorted()
            .map(action -> new Candidate(action, request.doing(action)));
    return Sieve.sift(asking.policy(), search, candidates);
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
    Stream<Candidate> candidates =
        type == null || !type.registered() ? Stream.empty() : registered(asking, type, search);
    return Sieve.sift(asking.policy(), search, candidates);
  }

  /** The register is read no further than the sieve takes from it. */
  private Stream<Candidate> registered(Asking asking, ResourceType type, Search search) {
    AccessRequest request = asking.unplaced(search.question());
    Map<String, Value> properties = search.question().resource().properties();
    TenantId tenant = asking.policy().tenant();
    Page<RegisteredResource> first =
        list(tenant, type, search.from() == null ? null : search.from().after());
    return Stream.iterate(
            first,
            Objects::nonNull,
            page -> page.next() == null ? null : list(tenant, type, page.next()))
        .flatMap(page -> page.items().stream())
        .map(resource -> candidate(request, type, resource, properties));
  }

  private static Candidate candidate(
      AccessRequest request,
      ResourceType type,
      RegisteredResource resource,
      Map<String, Value> properties) {
    ResourceFacts.Found facts = ResourceFacts.registered(type, resource, properties);
    return new Candidate(
        resource.reference().id(),
        request.on(resource.reference(), facts.location(), facts.attributes()));
  }

  private Page<RegisteredResource> list(
      TenantId tenant, ResourceType type, @Nullable String after) {
    Page.Request wanted = new Page.Request(after, ROWS);
    return transactions.inTenant(tenant, () -> resources.list(tenant, type.name(), wanted));
  }
}
