package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.reconciliation.Listing;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All users of the identity providers that we accept people from, page by page. */
public interface UserList {

  /** The issuers that have a list. */
  List<String> issuers();

  /**
   * The page that begins here; the first for null, and for a cursor that is too old to be known.
   *
   * @throws DirectoryUnreachable where the provider does not answer
   */
  Listing page(String issuer, @Nullable String cursor);
}
