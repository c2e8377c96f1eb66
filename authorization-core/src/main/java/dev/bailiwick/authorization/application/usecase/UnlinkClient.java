package dev.bailiwick.authorization.application.usecase;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.policy.PolicyChange.ClientUnlinked;
import java.util.List;

/** Takes tokens of a client for an application no longer, at once. */
public final class UnlinkClient {

  private final ChangePolicy policy;

  public UnlinkClient(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Unlinks.
   *
   * @param clientId the client's, at whatever provider
   * @throws Refusal where the caller may not, holds less than the application, or it has no such
   *     client
   */
  public Changed<ApplicationId> unlink(
      Caller by, TenantId tenant, ApplicationId application, String clientId) {
    return policy.change(tenant, by.subject(), draft -> unlink(draft, application, clientId));
  }

  private static ApplicationId unlink(
      PolicyDraft draft, ApplicationId application, String clientId) {
    List<Client> linked =
        MintKey.requireHome(draft, application).clients().stream()
            .filter(client -> client.clientId().equals(clientId))
            .toList();
    if (linked.isEmpty()) {
      throw Refusal.absent();
    }
    linked.forEach(client -> draft.submit(new ClientUnlinked(application, client)));
    return application;
  }
}
