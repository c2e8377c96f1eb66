package dev.bailiwick.tenants.escalation;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.application.KeyTerms;
import dev.bailiwick.authorization.application.usecase.KeyMint;
import dev.bailiwick.authorization.application.usecase.MintKey;
import dev.bailiwick.authorization.application.usecase.RegisterApplication;
import dev.bailiwick.authorization.application.usecase.RemoveApplication;
import dev.bailiwick.authorization.application.usecase.RevokeKey;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.port.Applications;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The applications of the tenant that random admins are let loose on. */
final class Machines {

  private final Acme acme;
  private final ChangePolicy policy;
  private final Applications applications;
  private final Random random;
  private final List<Machine> machines = new ArrayList<>();

  Machines(Acme acme, Random random) {
    this.acme = acme;
    this.policy = acme.ground().policy();
    this.applications = acme.ground().ports().applications();
    this.random = random;
  }

  /** Those that ever were, in the order in which they came. */
  List<Machine> all() {
    return List.copyOf(machines);
  }

  List<Machine> living() {
    return machines.stream()
        .filter(
            machine ->
                acme.ground()
                    .ports()
                    .rows(acme.tenant())
                    .applications()
                    .containsKey(machine.application()))
        .toList();
  }

  Act registers(Caller by) {
    RegisterApplication register = new RegisterApplication(policy, new KeyMint(random, null));
    return Act.of(
        "register",
        by,
        null,
        () ->
            machines.add(
                new Machine(
                    register.register(by, acme.tenant(), "Shop").value().application().id(),
                    acme.tenant())));
  }

  Act mints(Caller by, Machine machine) {
    MintKey mint = new MintKey(policy, new KeyMint(random, null));
    return Act.of(
        "mint",
        by,
        machine.subject(),
        () -> mint.mint(by, acme.tenant(), machine.application(), KeyTerms.NONE));
  }

  /** Ends the newest key that there is. */
  Act endsKey(Caller by, Machine machine) {
    RevokeKey revoke = new RevokeKey(policy);
    return Act.of(
        "revoke key",
        by,
        machine.subject(),
        () -> {
          String prefix =
              acme
                  .ground()
                  .ports()
                  .transactions()
                  .inTenant(
                      acme.tenant(), () -> applications.keys(acme.tenant(), machine.application()))
                  .stream()
                  .reduce((older, newer) -> newer)
                  .map(key -> key.prefix())
                  .orElse("none");
          revoke.revoke(by, acme.tenant(), machine.application(), prefix);
          return prefix;
        });
  }

  Act ends(Caller by, Machine machine) {
    RemoveApplication remove = new RemoveApplication(policy);
    return Act.of(
        "end application",
        by,
        machine.subject(),
        () -> remove.remove(by, acme.tenant(), machine.application()));
  }
}
