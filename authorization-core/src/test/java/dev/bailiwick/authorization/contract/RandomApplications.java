package dev.bailiwick.authorization.contract;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.ClientLinked;
import dev.bailiwick.authorization.policy.PolicyChange.ClientUnlinked;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import dev.bailiwick.authorization.policy.PolicyChange.KeyExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.KeyRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.SubjectAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** What becomes of applications, their keys and their clients, as chance has it. */
record RandomApplications(Random random, RandomParts parts) {

  List<PolicyChange> ofApplications(PolicyRows rows) {
    ApplicationId application = parts.oneOf(rows.applications().keySet());
    if (application == null || random.nextBoolean()) {
      ApplicationId id = new ApplicationId(parts.id());
      return List.of(new ApplicationAdded(id, rows.tenant(), new Personal("Shop")));
    }
    return random.nextBoolean()
        ? List.of(new SubjectAttributesChanged(application, parts.names()))
        : RandomChanges.ended(rows, Subject.of(application), new ApplicationRemoved(application));
  }

  List<PolicyChange> ofKeys(PolicyRows rows) {
    ApplicationRow application = parts.oneOf(rows.applications().values());
    if (application == null) {
      return List.of();
    }
    String prefix = parts.oneOf(application.keys().keySet());
    if (prefix == null || random.nextBoolean()) {
      ApplicationKey key = ApplicationKey.mint(random);
      Personal name = random.nextBoolean() ? null : new Personal("Key");
      return List.of(new KeyAdded(application.id(), key.prefix(), key.hash(), name, parts.end()));
    }
    Instant end = parts.end();
    if (end != null) {
      return List.of(new KeyExpiryChanged(application.id(), prefix, end));
    }
    return List.of(new KeyRevoked(application.id(), prefix));
  }

  List<PolicyChange> ofClients(PolicyRows rows) {
    ApplicationRow application = parts.oneOf(rows.applications().values());
    if (application == null) {
      return List.of();
    }
    Client linked = parts.oneOf(application.clients());
    return List.of(
        linked == null || random.nextBoolean()
            ? new ClientLinked(application.id(), new Client("issuer", parts.id().toString()))
            : new ClientUnlinked(application.id(), linked));
  }
}
