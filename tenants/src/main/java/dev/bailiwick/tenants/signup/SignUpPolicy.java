package dev.bailiwick.tenants.signup;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.user.EmailAddress;
import java.util.Set;

/**
 * Who may sign up.
 *
 * @param domains those whose addresses may, where it goes by domain
 * @param confirmOwnDomains whether people of these domains come from their own provider, and from
 *     no other, so that what it says of them needs no confirmation
 */
public record SignUpPolicy(Mode mode, Set<String> domains, boolean confirmOwnDomains) {

  /** What holds until something else is said: everyone may, and everyone confirms. */
  public static final SignUpPolicy OPEN = new SignUpPolicy(Mode.OPEN, Set.of(), false);

  private static final int MOST_DOMAINS = 1000;

  /** By what it goes. */
  public enum Mode {
    OPEN,
    INVITE_ONLY,
    DOMAINS
  }

  public SignUpPolicy {
    requireNonNull(mode);
    domains = Set.copyOf(domains);
    if (domains.size() > MOST_DOMAINS) {
      throw Refusal.invalid("domains", "There are at most " + MOST_DOMAINS + " domains.");
    }
    domains.forEach(SignUpPolicy::requireDomain);
    if (mode == Mode.DOMAINS && domains.isEmpty()) {
      throw Refusal.invalid("domains", "Name one domain at least.");
    }
    if (confirmOwnDomains && mode != Mode.DOMAINS) {
      throw Refusal.invalid(
          "confirm_own_domains", "Only where sign-up goes by domain is any domain one's own.");
    }
  }

  /** Whether the address is of one of the domains itself; one beneath it is another. */
  public boolean names(EmailAddress address) {
    return domains.contains(address.domain());
  }

  private static void requireDomain(String domain) {
    boolean isOne =
        EmailAddress.parse("someone@" + domain)
            .filter(address -> address.domain().equals(domain))
            .isPresent();
    if (!isOne) {
      throw Refusal.invalid("domains", "Write a domain in lower case, as in example.com.");
    }
  }
}
