package dev.bailiwick.tenants.domain;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Domains where anybody has a mailbox: nobody's own, whatever DNS says. Names under which anybody
 * can register are no danger: who has such a name does not write the records of the one above it.
 */
final class PublicDomains {

  private static final Set<String> NAMES = read();

  private PublicDomains() {}

  static boolean has(DomainName name) {
    return NAMES.contains(name.value());
  }

  private static Set<String> read() {
    try (InputStream list = PublicDomains.class.getResourceAsStream("public-mail-domains.txt")) {
      return new String(requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
