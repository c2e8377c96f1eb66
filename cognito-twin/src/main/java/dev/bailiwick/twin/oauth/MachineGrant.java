package dev.bailiwick.twin.oauth;

import dev.bailiwick.twin.http.Form;
import dev.bailiwick.twin.pool.Client;
import dev.bailiwick.twin.token.Issued;
import dev.bailiwick.twin.token.Scopes;
import dev.bailiwick.twin.token.Tokens;

/** The client-credentials grant: a machine for itself, within the scopes that it was given. */
record MachineGrant(Tokens tokens) {

  Issued issue(Client client, Form form) {
    if (!client.isMachine()) {
      throw OAuthRefusal.of("unauthorized_client", "The client may not ask for itself");
    }
    var asked = form.first("scope").orElse(String.join(" ", client.scopes()));
    return tokens.forMachine(
        client,
        Scopes.parse(asked, client.scopes())
            .orElseThrow(() -> OAuthRefusal.of("invalid_scope", "The client has no such scope")));
  }
}
