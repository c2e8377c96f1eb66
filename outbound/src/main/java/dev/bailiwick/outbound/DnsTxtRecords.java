package dev.bailiwick.outbound;

import dev.bailiwick.tenants.domain.DnsUnavailable;
import dev.bailiwick.tenants.port.TxtRecords;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * DNS as the system is set up to ask it, or as {@code bailiwick.dns.server} says, an address with
 * or without a port; always asked anew, since a record that was put there a minute ago counts.
 */
@Singleton
final class DnsTxtRecords implements TxtRecords {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int DNS_PORT = 53;

  private final Resolver resolver;

  DnsTxtRecords(@Value("${bailiwick.dns.server:}") String server) throws IOException {
    resolver = server.isEmpty() ? new ExtendedResolver() : new SimpleResolver(address(server));
    resolver.setTimeout(TIMEOUT);
  }

  @Override
  public Set<String> of(String name) {
    Lookup lookup = new Lookup(absolute(name), Type.TXT);
    lookup.setResolver(resolver);
    lookup.setCache(null);
    Record[] found = lookup.run();
    return switch (lookup.getResult()) {
      case Lookup.SUCCESSFUL ->
          Stream.of(found).flatMap(DnsTxtRecords::text).collect(Collectors.toUnmodifiableSet());
      case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> Set.of();
      default -> throw new DnsUnavailable(lookup.getErrorString());
    };
  }

  /** A record's text may come in pieces, which belong together without anything between them. */
  private static Stream<String> text(Record record) {
    return record instanceof TXTRecord txt
        ? Stream.of(String.join("", List.copyOf(txt.getStrings())))
        : Stream.empty();
  }

  private static Name absolute(String name) {
    try {
      return Name.fromString(name, Name.root);
    } catch (TextParseException impossible) {
      throw new IllegalArgumentException("not a name in DNS", impossible);
    }
  }

  private static InetSocketAddress address(String server) {
    int colon = server.lastIndexOf(':');
    return colon < 0
        ? new InetSocketAddress(server, DNS_PORT)
        : new InetSocketAddress(
            server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
  }
}
