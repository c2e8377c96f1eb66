package dev.bailiwick.tenants.domain;

/** DNS did not answer, which says nothing of what is there. */
public final class DnsUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DnsUnavailable(String message) {
    super(message);
  }
}
