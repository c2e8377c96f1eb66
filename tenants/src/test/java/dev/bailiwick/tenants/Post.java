package dev.bailiwick.tenants;

import dev.bailiwick.authorization.Ground;
import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.invitation.usecase.SendInvitations;
import java.util.Random;

/** What sends letters, and the box that they come to. */
record Post(SendInvitations send, Letterbox letterbox) {

  static Post of(TenantsPorts ports, Ground ground) {
    Letterbox letterbox = new Letterbox();
    SendInvitations send =
        new SendInvitations(
            ports.core().transactions(),
            ports.outbox(),
            ports.invitations(),
            ports.tenants(),
            letterbox,
            ground.clock(),
            new Random(),
            "https://bailiwick.example");
    return new Post(send, letterbox);
  }

  /** Sends what waits, and takes the token from the newest letter. */
  InvitationToken newestToken() {
    while (send.sendNext()) {
      // on to the next one
    }
    return Letterbox.tokenIn(letterbox.letters().getLast());
  }
}
