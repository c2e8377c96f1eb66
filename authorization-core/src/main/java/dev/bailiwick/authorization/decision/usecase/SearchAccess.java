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
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers AuthZEN's searches: each candidate is decided like any other request, by one version of
 * the policy at one instant, and who may ask is settled as for an evaluation.
 */
public final class SearchAccess {

  private static final int ROWS = 1_000;

  private final AskPolicy asks;
  private final AskHistory history;
  private final Transactions transactions;
  private final Resources resources;

  public SearchAccess(
      AskPolicy asks, AskHistory history, Transactions transactions, Resources resources) {
    this.asks = asks;
    this.history = history;
    this.transactions = transactions;
    this.resources = resources;
  }

  /**
   * The members or applications, as the subject's type says, who may do this to that resource.
   *
   * @throws Refusal where the caller may not ask about everyone
   */
  public Found subjects(Caller by, @Nullable TenantId tenant, Search search) {
    Asking today = asks.ask(by, tenant);
    today.requireMayAskAboutAnyone();
    Asking asking = history.ask(today, search.asOf());
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
    Asking asking = askAboutSubject(by, tenant, search);
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
    Asking asking = askAboutSubject(by, tenant, search);
    ResourceType type = asking.policy().catalogue().type(search.question().resource().type());
    Stream<Candidate> candidates =
        type == null || !type.registered() ? Stream.empty() : registered(asking, type, search);
    return Sieve.sift(asking.policy(), search, candidates);
  }

  private Asking askAboutSubject(Caller by, @Nullable TenantId tenant, Search search) {
    Asking today = asks.ask(by, tenant);
    today.requireMayAskAbout(search.question().subject().reference());
    return history.ask(today, search.asOf());
  }

  /** The register is read no further than the sieve takes from it. */
  private Stream<Candidate> registered(Asking asking, ResourceType type, Search search) {
    AccessRequest request = asking.unplaced(search.question());
    Map<String, Value> properties = search.question().resource().properties();
    Function<@Nullable String, Page<RegisteredResource>> list =
        after -> list(asking, type, search.asOf(), new Page.Request(after, ROWS));
    return Stream.iterate(
            list.apply(search.from() == null ? null : search.from().after()),
            Objects::nonNull,
            page -> page.next() == null ? null : list.apply(page.next()))
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
      Asking asking, ResourceType type, AsOf asOf, Page.Request wanted) {
    TenantId tenant = asking.policy().tenant();
    return transactions.inTenant(
        tenant,
        () ->
            switch (asOf) {
              case AsOf.Now now -> resources.list(tenant, type.name(), wanted);
              case AsOf.Past past -> resources.listAt(tenant, type.name(), asking.at(), wanted);
            });
  }
}
