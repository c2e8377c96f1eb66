package dev.bailiwick.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

/** A DNS server that answers real packets on the loopback address, and says what it is told. */
public final class StubDns implements AutoCloseable {

  private static final int LONGEST_QUESTION = 512;

  private final Map<String, Said> said = new ConcurrentHashMap<>();
  private final DatagramSocket socket;
  private final Thread server = Thread.ofVirtual().unstarted(this::answerAll);

  private record Said(int code, List<List<String>> texts) {}

  private StubDns(DatagramSocket socket) {
    this.socket = socket;
  }

  /** Starts one that knows no name. */
  public static StubDns start() {
    try {
      StubDns dns = new StubDns(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
      dns.server.start();
      return dns;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens, address and port. */
  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** From now on this name has this one TXT record. */
  public void say(String name, String text) {
    answer(name, Rcode.NOERROR, List.of(List.of(text)));
  }

  /** From now on this name is answered like this; each text is a record, in pieces. */
  void answer(String name, int code, List<List<String>> texts) {
    said.put(name + ".", new Said(code, texts));
  }

  private void answerAll() {
    byte[] buffer = new byte[LONGEST_QUESTION];
    while (!socket.isClosed()) {
      try {
        DatagramPacket asked = new DatagramPacket(buffer, buffer.length);
        socket.receive(asked);
        Message question = new Message(Arrays.copyOf(buffer, asked.getLength()));
        byte[] answer = answer(question).toWire();
        socket.send(new DatagramPacket(answer, answer.length, asked.getSocketAddress()));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private Message answer(Message question) {
    Record asked = question.getQuestion();
    Said here = said.getOrDefault(asked.getName().toString(), new Said(Rcode.NXDOMAIN, List.of()));
    Message answer = new Message(question.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setRcode(here.code());
    answer.addRecord(asked, Section.QUESTION);
    here.texts()
        .forEach(
            text ->
                answer.addRecord(
                    new TXTRecord(asked.getName(), DClass.IN, 60, text), Section.ANSWER));
    return answer;
  }

  @Override
  public void close() {
    socket.close();
    try {
      server.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
