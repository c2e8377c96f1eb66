package dev.bailiwick.authorization.application.usecase;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.Unavailable;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.policy.PolicyChange.ClientLinked;
import dev.bailiwick.authorization.port.AccessTokens;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.authorization.token.TokenVerdict;
import java.util.Set;

/**
 * Lets an application come by tokens of a client of the identity provider's, too. That the client
 * is theirs is proven by a token of it: whoever could name any client could claim anyone's.
 */
public final class LinkClient {

  private static final int MOST_CLIENTS = 10;

  private final TenantReads reads;
  private final ChangePolicy policy;
  private final Applications applications;
  private final AccessTokens tokens;

  public LinkClient(
      TenantReads reads, ChangePolicy policy, Applications applications, AccessTokens tokens) {
    this.reads = reads;
    this.policy = policy;
    this.applications = applications;
    this.tokens = tokens;
  }

  /**
   * Links; the same again changes nothing.
   *
   * @param token of the client itself, by its own credentials
   * @throws Refusal where the caller may not, the token proves no client, or the client is another
   *     application
   */
  public Changed<Client> link(Caller by, TenantId tenant, ApplicationId application, String token) {
    // Who may is asked beforehand: verifying may take a while, and keeps neither the tenant waiting
    // nor a connection.
    reads.read(by, tenant, MintKey.CHANGE, application, () -> application);
    Client client = client(token);
    return policy.change(tenant, by.subject(), draft -> link(draft, application, client));
  }

  private Client link(PolicyDraft draft, ApplicationId application, Client client) {
    Set<Client> linked = MintKey.requireHome(draft, application).clients();
    if (linked.contains(client)) {
      return client;
    }
    if (linked.size() >= MOST_CLIENTS) {
      throw Refusal.conflict(
          "too_many", "An application has at most " + MOST_CLIENTS + " clients; end one first.");
    }
    if (!applications.reserve(client, draft.rows().tenant())) {
      throw Refusal.conflict("client_taken", "This client is another application already.");
    }
    draft.submit(new ClientLinked(application, client));
    return client;
  }

  private Client client(String token) {
    return switch (tokens.verify(token)) {
      case TokenVerdict.VerifiedMachine machine -> new Client(machine.issuer(), machine.clientId());
      case TokenVerdict.Verified person ->
          throw Refusal.invalid("token", "This is a person's token, not a client's own.");
      case TokenVerdict.Refused refused ->
          throw Refusal.invalid("token", "This token is not accepted here.");
      case TokenVerdict.Undecided undecided ->
          throw new Unavailable("the identity provider cannot be reached");
    };
  }
}
