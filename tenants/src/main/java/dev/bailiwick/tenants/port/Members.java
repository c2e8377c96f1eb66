package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.tenants.member.MemberFilter;
import dev.bailiwick.tenants.member.MemberOrder;
import dev.bailiwick.tenants.member.MemberProfile;
import java.time.Instant;
import java.util.Optional;

/** The members of a tenant who have not been removed; they come and go by the ledger. */
public interface Members {

  /** Those whom the filter admits at this instant, in this order. */
  Page<MemberProfile> list(
      TenantId tenant, MemberFilter filter, MemberOrder order, Instant at, Page.Request wanted);

  Optional<MemberProfile> find(TenantId tenant, UserId member);

  /** An id for a member who does not sign in, known to the installation from now on. */
  UserId addWithoutIdentity();
}
