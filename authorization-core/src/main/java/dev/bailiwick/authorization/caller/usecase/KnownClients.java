package dev.bailiwick.authorization.caller.usecase;

import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.Snapshots;
import dev.bailiwick.authorization.token.TokenVerdict.VerifiedMachine;
import java.util.Optional;

/** Which application a client of the identity provider's is. */
record KnownClients(Transactions transactions, Applications applications, Snapshots snapshots) {

  Optional<Machine> find(VerifiedMachine token) {
    Client client = clientOf(token);
    return transactions.global(
        () ->
            applications
                .homeOfClient(client)
                .flatMap(
                    home ->
                        transactions.inTenant(
                            home,
                            () ->
                                applications
                                    .findClient(home, client)
                                    .map(found -> new Machine(found, home, token.scopes())))));
  }

  /** Whether the client is still that application, as far as memory knows its policy. */
  boolean holds(VerifiedMachine token, Machine machine) {
    Policy home = snapshots.inMemory(machine.home());
    ApplicationRow row = home == null ? null : home.application(machine.application().value());
    return row != null && row.clients().contains(clientOf(token));
  }

  private static Client clientOf(VerifiedMachine token) {
    return new Client(token.issuer(), token.clientId());
  }
}
