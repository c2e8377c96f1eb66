package dev.bailiwick.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.tenants.domain.DnsUnavailable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

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
    DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread server = Thread.ofVirtual().start(() -> answerAll(socket, code, texts));
    try (socket) {
      return new DnsTxtRecords("127.0.0.1:" + socket.getLocalPort()).of(NAME);
    } finally {
      server.join();
    }
  }

  /** Until its socket is closed. */
  private static void answerAll(DatagramSocket socket, int code, List<List<String>> texts) {
    byte[] buffer = new byte[512];
    while (!socket.isClosed()) {
      try {
        DatagramPacket asked = new DatagramPacket(buffer, buffer.length);
        socket.receive(asked);
        Message question = new Message(Arrays.copyOf(buffer, asked.getLength()));
        byte[] answer = answer(question, code, texts).toWire();
        socket.send(new DatagramPacket(answer, answer.length, asked.getSocketAddress()));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static Message answer(Message question, int code, List<List<String>> texts) {
    Record asked = question.getQuestion();
    Message answer = new Message(question.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setRcode(code);
    answer.addRecord(asked, Section.QUESTION);
    texts.forEach(
        text ->
            answer.addRecord(new TXTRecord(asked.getName(), DClass.IN, 60, text), Section.ANSWER));
    return answer;
  }
}
