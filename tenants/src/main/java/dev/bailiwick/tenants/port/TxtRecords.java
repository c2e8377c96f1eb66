package dev.bailiwick.tenants.port;

import dev.bailiwick.tenants.domain.DnsUnavailable;
import java.util.Set;

/** The TXT records of DNS. */
public interface TxtRecords {

  /**
   * What they say under this name; nothing where there is no such name.
   *
   * @throws DnsUnavailable where there was no answer
   */
  Set<String> of(String name);
}
