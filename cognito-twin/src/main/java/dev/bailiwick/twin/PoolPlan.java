package dev.bailiwick.twin;

import dev.bailiwick.twin.pool.Client;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a builder has been told of one pool so far. */
final class PoolPlan {

  String id;
  final List<Client> clients = new ArrayList<>();
  final List<Provider> providers =
      new ArrayList<>(List.of(new Provider("Google", "Google"), new Provider("AcmeSSO", "SAML")));
  final Set<String> callbacks =
      new LinkedHashSet<>(
          List.of(
              "http://localhost:8080/console/callback", "http://127.0.0.1:8080/console/callback"));
  final Set<String> signOuts =
      new LinkedHashSet<>(
          List.of("http://localhost:8080/console/", "http://127.0.0.1:8080/console/"));
  boolean requiresToken;

  PoolPlan(String id, String clientId) {
    this.id = id;
    clients.add(Client.forPeople(clientId));
  }

  Pool pool(URI server, boolean first) {
    var prefix = first ? "" : "/" + id;
    var targets = new LinkedHashSet<>(callbacks);
    targets.add(server + prefix + "/local/callback");
    return new Pool(id, server, prefix, clients, providers, targets, signOuts, requiresToken);
  }
}
