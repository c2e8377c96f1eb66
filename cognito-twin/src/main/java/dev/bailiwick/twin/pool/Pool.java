package dev.bailiwick.twin.pool;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The pool's name and settings; the first pool's pages stand at the root, another's under its id.
 */
public record Pool(
    String id,
    URI server,
    String prefix,
    List<Client> clients,
    List<Provider> providers,
    Set<String> callbacks,
    Set<String> signOuts,
    boolean requiresToken) {

  private static final Pattern ID = Pattern.compile("[\\w-]+_[0-9a-zA-Z]+");

  public Pool {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not a user pool id: " + id);
    }
    clients = List.copyOf(clients);
    providers = List.copyOf(providers);
    callbacks = Set.copyOf(callbacks);
    signOuts = Set.copyOf(signOuts);
  }

  public String issuer() {
    return server + "/" + id;
  }

  /** An address of the pool's domain: its pages and OAuth endpoints. */
  public String at(String path) {
    return server + prefix + path;
  }

  public String region() {
    return id.substring(0, id.indexOf('_'));
  }

  public Optional<Client> client(String client) {
    return clients.stream().filter(it -> it.id().equals(client)).findFirst();
  }

  /** A client that people sign in with; a machine has no business with pages and passwords. */
  public boolean hasClient(String client) {
    return client(client).filter(it -> !it.isMachine()).isPresent();
  }

  public Optional<Provider> provider(String name) {
    return providers.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  public Client requireClient(String client) {
    var found =
        client(client)
            .orElseThrow(() -> Refusal.notFound("User pool client " + client + " does not exist."));
    if (found.isMachine()) {
      throw Refusal.notAuthorized(
          "Client " + client + " is configured with secret but SECRET_HASH was not received");
    }
    return found;
  }

  public void requireMe(String pool) {
    if (!id.equals(pool)) {
      throw Refusal.notFound("User pool " + pool + " does not exist.");
    }
  }
}
