package dev.bailiwick.twin.pool;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The pool's name, its public app clients, and the addresses that a browser may be sent back to.
 */
public record Pool(
    String id, URI endpoint, List<String> clients, Set<String> callbacks, Set<String> signOuts) {

  private static final Pattern ID = Pattern.compile("[\\w-]+_[0-9a-zA-Z]+");

  public Pool {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not a user pool id: " + id);
    }
    clients = List.copyOf(clients);
    callbacks = Set.copyOf(callbacks);
    signOuts = Set.copyOf(signOuts);
  }

  public String issuer() {
    return endpoint + "/" + id;
  }

  String region() {
    return id.substring(0, id.indexOf('_'));
  }

  public boolean hasClient(String client) {
    return clients.contains(client);
  }

  public String requireClient(String client) {
    if (!hasClient(client)) {
      throw Refusal.notFound("User pool client " + client + " does not exist.");
    }
    return client;
  }

  public void requireMe(String pool) {
    if (!id.equals(pool)) {
      throw Refusal.notFound("User pool " + pool + " does not exist.");
    }
  }
}
