package dev.bailiwick.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.tenants.domain.DnsUnavailable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Rcode;

/** Against a DNS server that answers real packets on the loopback address. */
class DnsTxtRecordsTest {

  private static final String NAME = "_bailiwick.example.com";

  @Test
  void whatTheRecordsSayIsReadTogether() throws Exception {
    assertEquals(
        Set.of("one", "bailiwick-verification=abc"),
        asked(Rcode.NOERROR, List.of(List.of("one"), List.of("bailiwick-", "verification=abc"))));
  }

  @Test
  void whereThereIsNoSuchNameOrNoTextNothingIsSaid() throws Exception {
    assertEquals(Set.of(), asked(Rcode.NXDOMAIN, List.of()));
    assertEquals(Set.of(), asked(Rcode.NOERROR, List.of()));
  }

  @Test
  void aServerThatFailsSaysNothingOfWhatIsThere() {
    assertThrows(DnsUnavailable.class, () -> asked(Rcode.SERVFAIL, List.of()));
  }

  private static Set<String> asked(int code, List<List<String>> texts) throws Exception {
    try (StubDns dns = StubDns.start()) {
      dns.answer(NAME, code, texts);
      return new DnsTxtRecords(dns.address()).of(NAME);
    }
  }
}
