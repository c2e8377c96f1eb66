package dev.bailiwick.api.http;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.tenants.tenant.usecase.TenantDirectory;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From what stands in a path to what it means; what means nothing is absent. */
@Singleton
public final class Addresses {

  private final TenantDirectory tenants;

  Addresses(TenantDirectory tenants) {
    this.tenants = tenants;
  }

  /**
   * The tenant of this id or slug; whether the caller may see it is the use case's question. What
   * means none becomes an id that no tenant has, so that it is found absent where, and only where,
   * somebody else's would be.
   */
  public TenantId tenant(String idOrSlug) {
    return tenants.resolve(idOrSlug).orElseGet(TenantId::random);
  }

  /** The same, but what means none is always the same id, for what has to be found again. */
  public TenantId steady(String idOrSlug) {
    return tenants
        .resolve(idOrSlug)
        .orElseGet(
            () -> new TenantId(UUID.nameUUIDFromBytes(idOrSlug.getBytes(StandardCharsets.UTF_8))));
  }

  /** The tenant of this id; null for a slug, which has to be looked up. */
  public static @Nullable TenantId tenantInMemory(String idOrSlug) {
    return TenantId.parse(idOrSlug).orElse(null);
  }

  /** The id that this segment is. */
  public static <T> T id(Function<String, Optional<T>> parse, String segment) {
    return parse.apply(segment).orElseThrow(Refusal::absent);
  }
}
