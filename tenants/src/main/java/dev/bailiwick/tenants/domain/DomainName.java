package dev.bailiwick.tenants.domain;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.user.EmailAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A domain as DNS has it: of at least two labels, in lower case, A-labels where it is not ASCII.
 */
public record DomainName(String value) {

  /** So long that the name of its record is still one. */
  private static final int LONGEST = 240;

  private static final Pattern FORM =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  public DomainName {
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a domain's name");
    }
  }

  /** The name that this text is, if it is one. */
  public static Optional<DomainName> parse(String text) {
    try {
      String name = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return Optional.of(new DomainName(name));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** Where this address is; none where that is no name in DNS. */
  public static Optional<DomainName> of(EmailAddress email) {
    return parse(email.domain());
  }

  /** The domain as audits name it. */
  public Reference reference() {
    return new Reference("bw.domain", value);
  }

  /** Whether anybody has a mailbox there, so that it is nobody's own. */
  public boolean isPublic() {
    return PublicDomains.has(this);
  }

  @Override
  public String toString() {
    return value;
  }
}
