package dev.bailiwick.tenants.domain;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.change.GrantTerms;

/** What whoever signs in with an address of a domain is given, on behalf of whoever said so. */
public record AutoJoin(GrantTerms terms, Subject by) {

  public AutoJoin {
    requireNonNull(terms);
    requireNonNull(by);
  }
}
