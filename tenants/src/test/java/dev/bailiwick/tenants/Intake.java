package dev.bailiwick.tenants;

import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.port.WhenIdentitySynced;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.IdentityEvent;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.domain.usecase.JoinByDomain;
import dev.bailiwick.tenants.invitation.usecase.ClaimInvitations;
import dev.bailiwick.tenants.member.usecase.SpreadSignIn;
import dev.bailiwick.tenants.user.usecase.EndSignIns;
import java.time.Duration;
import java.util.Optional;

/** What takes in what the provider says, as the composition root would build it. */
record Intake(DenyList denyList, WhenIdentitySynced whenSynced, SyncIdentity sync) {

  static Intake of(TenantsPorts ports, Ground ground, Provider provider) {
    DenyList denyList =
        new DenyList(
            ports.core().transactions(),
            ports.core().endedSignIns(),
            ground.clock(),
            Duration.ofDays(31));
    WhenIdentitySynced whenSynced =
        new EndSignIns(
            denyList,
            ground.clock(),
            new SpreadSignIn(
                ground.policy(),
                ports.tenants(),
                new JoinByDomain(
                    ground.policy(),
                    ports.tenants(),
                    ports.domains(),
                    new ClaimInvitations(
                        ground.policy(), ports.invitations(), ports.core().acts(ground.clock())))));
    SyncIdentity sync =
        new SyncIdentity(
            ports.core().transactions(),
            ports.core().users(),
            ports.core().inbox(),
            provider,
            whenSynced,
            ground.clock());
    return new Intake(denyList, whenSynced, sync);
  }

  /** Who this is once all is taken in, unless the provider has them no more. */
  Optional<User> takeIn(Identity identity) {
    return sync.sync(new IdentityEvent(identity, null));
  }
}
