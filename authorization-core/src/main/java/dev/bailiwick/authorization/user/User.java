package dev.bailiwick.authorization.user;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.UserId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person, by our id.
 *
 * @param identities those that they have proven to be theirs, in the order in which they did
 */
public record User(UserId id, List<KnownIdentity> identities) {

  public User {
    requireNonNull(id);
    identities = List.copyOf(identities);
  }

  /** What the provider says of this identity of theirs, as far as it has been asked. */
  public @Nullable ProviderFacts factsOf(Identity identity) {
    return identities.stream()
        .filter(known -> known.identity().equals(identity))
        .map(KnownIdentity::facts)
        .filter(Objects::nonNull)
        .findAny()
        .orElse(null);
  }

  /** What providers say of them, identity by identity; empty where none has been asked. */
  public List<ProviderFacts> facts() {
    return known().toList();
  }

  /** The addresses that a provider has verified; nothing is ever claimed by another. */
  public Set<EmailAddress> verifiedEmails() {
    return known()
        .map(ProviderFacts::verifiedEmail)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The address to show them by: the first that a provider says, verified or not. */
  public @Nullable EmailAddress email() {
    return known().map(ProviderFacts::email).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** The user as audits name them. */
  public Reference reference() {
    return new Reference("bw.user", id.toString());
  }

  private Stream<ProviderFacts> known() {
    return identities.stream().map(KnownIdentity::facts).filter(Objects::nonNull);
  }
}
