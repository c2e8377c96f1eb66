package dev.bailiwick.authorization.policy;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application that is a subject here.
 *
 * @param home the tenant that mints its keys
 * @param subjectAttributes which properties of subjects it may send along; only its home's count
 * @param keys by their prefixes; only its home has any
 * @param clients by whose tokens it is recognised too; only its home has any
 */
public record ApplicationRow(
    ApplicationId id,
    TenantId home,
    Set<String> subjectAttributes,
    Map<String, Key> keys,
    Set<Client> clients) {

  /**
   * What a key is recognised by.
   *
   * @param expiresAt when it opens nothing any more; null where it has no end
   */
  public record Key(String hash, @Nullable Instant expiresAt) {

    public Key {
      requireNonNull(hash);
    }

    /** Whether it opens anything then. */
    public boolean holdsAt(Instant at) {
      return expiresAt == null || at.isBefore(expiresAt);
    }
  }

  public ApplicationRow {
    requireNonNull(id);
    requireNonNull(home);
    subjectAttributes = Set.copyOf(subjectAttributes);
    keys = Map.copyOf(keys);
    clients = Set.copyOf(clients);
  }

  /** An application that nothing is known of as yet. */
  public ApplicationRow(ApplicationId id, TenantId home) {
    this(id, home, Set.of(), Map.of(), Set.of());
  }

  ApplicationRow withSubjectAttributes(Set<String> next) {
    return new ApplicationRow(id, home, next, keys, clients);
  }

  ApplicationRow withKey(String prefix, Key key) {
    Map<String, Key> next = new HashMap<>(keys);
    next.put(prefix, key);
    return new ApplicationRow(id, home, subjectAttributes, next, clients);
  }

  ApplicationRow withKeyUntil(String prefix, Instant end) {
    Key key = keys.get(prefix);
    if (key == null) {
      throw new IllegalStateException("a change of a key that is not there");
    }
    return withKey(prefix, new Key(key.hash(), end));
  }

  ApplicationRow withoutKey(String prefix) {
    Map<String, Key> next = new HashMap<>(keys);
    next.remove(prefix);
    return new ApplicationRow(id, home, subjectAttributes, next, clients);
  }

  ApplicationRow with(Client client) {
    Set<Client> next = new HashSet<>(clients);
    next.add(client);
    return new ApplicationRow(id, home, subjectAttributes, keys, next);
  }

  ApplicationRow without(Client client) {
    Set<Client> next = new HashSet<>(clients);
    next.remove(client);
    return new ApplicationRow(id, home, subjectAttributes, keys, next);
  }
}
