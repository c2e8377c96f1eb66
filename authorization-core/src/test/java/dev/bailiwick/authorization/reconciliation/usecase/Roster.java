package dev.bailiwick.authorization.reconciliation.usecase;

import dev.bailiwick.authorization.port.UserDirectory;
import dev.bailiwick.authorization.port.UserList;
import dev.bailiwick.authorization.reconciliation.Listing;
import dev.bailiwick.authorization.reconciliation.Listing.Listed;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.ProviderFacts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A provider whose list may lag behind what it says of one user, two users a page. */
final class Roster implements UserList, UserDirectory {

  static final String ISSUER = "https://issuer.example";
  static final String OTHER = "https://other.example";

  private final Map<Identity, Listed> listed = new LinkedHashMap<>();
  private final Map<Identity, ProviderFacts> truth = new LinkedHashMap<>();
  private final Set<Identity> asked = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
  private int answers = Integer.MAX_VALUE;

  static Identity identity(String name) {
    return new Identity(ISSUER, name);
  }

  static ProviderFacts facts(String name, boolean enabled) {
    return new ProviderFacts(
        EmailAddress.parse(name + "@example.com").orElseThrow(), true, enabled, false);
  }

  /** Lists somebody and says of them what the list says. */
  Identity has(String name) {
    return has(identity(name), facts(name, true));
  }

  Identity has(Identity identity, ProviderFacts facts) {
    says(identity, facts);
    lists(identity, facts, true);
    return identity;
  }

  void lists(Identity identity, ProviderFacts facts, boolean confirmed) {
    listed.put(identity, new Listed(identity, facts, confirmed));
  }

  void says(Identity identity, ProviderFacts facts) {
    truth.put(identity, facts);
  }

  void forget(Identity identity) {
    listed.remove(identity);
    truth.remove(identity);
  }

  void drop(Identity identity) {
    listed.remove(identity);
  }

  /** It answers so often and then no more. */
  void answers(int times) {
    answers = times;
  }

  Set<Identity> asked() {
    return asked;
  }

  @Override
  public List<String> issuers() {
    return List.of(ISSUER, OTHER);
  }

  @Override
  public Listing page(String issuer, @Nullable String cursor) {
    answer();
    List<Listed> all =
        listed.values().stream().filter(one -> one.identity().issuer().equals(issuer)).toList();
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    int to = Math.min(from + 2, all.size());
    return new Listing(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
  }

  @Override
  public Optional<ProviderFacts> find(Identity identity) {
    answer();
    asked.add(identity);
    return Optional.ofNullable(truth.get(identity));
  }

  private void answer() {
    if (answers-- <= 0) {
      throw new DirectoryUnreachable("down", new IOException());
    }
  }
}
