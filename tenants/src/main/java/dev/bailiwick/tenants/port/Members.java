package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.tenants.member.MemberProfile;
import java.util.Optional;

/** The members of a tenant who have not been removed; they come and go by the ledger. */
public interface Members {

  /** Members by id. */
  Page<MemberProfile> list(TenantId tenant, Page.Request wanted);

  Optional<MemberProfile> find(TenantId tenant, UserId member);

  /** An id for a member who does not sign in, known to the installation from now on. */
  UserId addWithoutIdentity();
}
