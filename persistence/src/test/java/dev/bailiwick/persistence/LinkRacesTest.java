package dev.bailiwick.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.user.LinkCode;
import dev.bailiwick.authorization.user.usecase.OfferLink;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.tenant.usecase.CreateTenant;
import dev.bailiwick.tenants.user.usecase.LinkIdentity;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Links that meet each other, or something else that the same person does, on real connections. */
final class LinkRacesTest {

  private static final String DONE = "done";

  private final TenantsPorts ports = Installation.get().tenants();
  private final AuthorizationPorts core = ports.core();
  private final Ground ground = new Ground(core);
  private final LinkIdentity link =
      new LinkIdentity(
          core.transactions(),
          core.users(),
          core.linkCodes(),
          ports.tenants(),
          new DenyList(
              core.transactions(), core.endedSignIns(), ground.clock(), Duration.ofDays(31)),
          user -> {},
          ground.clock(),
          core.acts(ground.clock()));

  @RepeatedTest(5)
  void ofTwoWhoSendOneCodeOneWins() throws Exception {
    UserId ann = core.newUser();
    LinkCode code = code(ann);
    List<String> ends = atOnce(linking(new Person(core.newUser()), code), linking(person(), code));
    assertEquals(List.of(DONE, "link_code_over"), ends.stream().sorted().toList());
    assertEquals(2, identities(ann));
  }

  @RepeatedTest(5)
  void ofTwoWhoLinkEachOtherOneWins() throws Exception {
    UserId ann = core.newUser();
    UserId bob = core.newUser();
    LinkCode anns = code(ann);
    LinkCode bobs = code(bob);
    List<String> ends = atOnce(linking(new Person(ann), bobs), linking(new Person(bob), anns));
    assertEquals(1, ends.stream().filter(DONE::equals).count(), ends::toString);
    assertEquals(2, identities(ann) + identities(bob));
  }

  /** A tenant whose owner nobody can be any more would be lost. */
  @RepeatedTest(5)
  void whoBeginsATenantMeanwhileIsEitherLinkedOrItsOwner() throws Exception {
    Person ann = person();
    LinkCode code = code(core.newUser());
    CreateTenant create =
        new CreateTenant(
            core.transactions(),
            ground.policy(),
            ground.reads(),
            ports.tenants(),
            core.applications(),
            core.users(),
            ground.clock());
    Slug slug = new Slug("race-" + UUID.randomUUID());
    List<String> ends =
        atOnce(
            linking(ann, code),
            () -> ended(() -> create.create(ann, slug, new DisplayName("Race"))));
    assertEquals(1, ends.stream().filter(DONE::equals).count(), ends::toString);
    assertEquals(ends.getFirst().equals(DONE) ? 0 : 1, identities(ann.user()));
  }

  private Person person() {
    return new Person(core.newUser());
  }

  private LinkCode code(UserId of) {
    return new OfferLink(core.transactions(), core.linkCodes(), ground.clock(), new SecureRandom())
        .offer(new Person(of))
        .code();
  }

  private int identities(UserId user) {
    return core.transactions()
        .global(() -> core.users().find(user))
        .map(found -> found.identities().size())
        .orElse(0);
  }

  private Callable<String> linking(Person by, LinkCode code) {
    return () -> ended(() -> link.link(by, code));
  }

  private static String ended(Callable<?> work) {
    try {
      work.call();
      return DONE;
    } catch (Refusal refusal) {
      return refusal.code();
    } catch (Exception failed) {
      return failed.getClass().getSimpleName();
    }
  }

  @SafeVarargs
  private static List<String> atOnce(Callable<String>... works) throws Exception {
    CyclicBarrier start = new CyclicBarrier(works.length);
    List<Future<String>> running = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(works.length)) {
      for (Callable<String> work : works) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      for (Future<String> end : running) {
        ends.add(end.get());
      }
    }
    return ends;
  }
}
