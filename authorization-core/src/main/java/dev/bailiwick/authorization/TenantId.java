package dev.bailiwick.authorization;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/** A tenant, by our own id. */
public record TenantId(UUID value) {

  /** The installation itself, which is a tenant too: it holds what belongs to no customer. */
  public static final TenantId SYSTEM =
      new TenantId(UUID.fromString("00000000-0000-7000-8000-000000000001"));

  public TenantId {
    requireNonNull(value);
  }

  /** A new id that nobody has used. */
  public static TenantId random() {
    return new TenantId(UUID.randomUUID());
  }

  /** The id that this text is, if it is one in canonical form. */
  public static Optional<TenantId> parse(String text) {
    return CanonicalId.parse(text).map(TenantId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
