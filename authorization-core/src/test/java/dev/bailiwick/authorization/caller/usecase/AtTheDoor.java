package dev.bailiwick.authorization.caller.usecase;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.KeyTerms;
import dev.bailiwick.authorization.application.usecase.KeyMint;
import dev.bailiwick.authorization.application.usecase.MintKey;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What it takes to tell who asks, with an application that has a key. */
abstract class AtTheDoor {

  final Ground ground = new Ground();
  final AuthorizationPorts ports = ground.ports();
  final Acme acme = Acme.on(ground);
  final Provider provider = new Provider();
  final List<User> synced = new ArrayList<>();
  final SyncIdentity sync =
      new SyncIdentity(
          ports.transactions(),
          ports.users(),
          ports.inbox(),
          provider,
          synced::add,
          ground.clock());
  final DenyList denyList =
      new DenyList(ports.transactions(), ports.endedSignIns(), ground.clock(), Duration.ofDays(31));
  final KeyUses uses = new KeyUses(ports.transactions(), ports.applications(), ground.clock());
  final Authenticate authenticate =
      new Authenticate(
          ports.transactions(),
          ports.applications(),
          provider,
          ports.users(),
          sync,
          denyList,
          ground.snapshots(),
          uses,
          ground.clock());

  final Machine shop = acme.application();
  final ApplicationKey key = minted();

  final ApplicationKey minted() {
    return new MintKey(ground.policy(), new KeyMint(new Random(), null))
        .mint(acme.owner(), acme.tenant(), shop.application(), KeyTerms.NONE)
        .value();
  }

  final Optional<User> stored(Identity identity) {
    return ports.transactions().global(() -> ports.users().findByIdentity(identity));
  }
}
