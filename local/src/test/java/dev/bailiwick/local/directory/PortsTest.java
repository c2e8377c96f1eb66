package dev.bailiwick.local.directory;

import static dev.bailiwick.local.directory.DataDirectoryTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

  private static final OptionalInt ANY = OptionalInt.of(0);
  private static final OptionalInt AS_BEFORE = OptionalInt.empty();

  @TempDir Path folder;
  private DataDirectory directory;

  @BeforeEach
  void open() {
    directory = DataDirectory.open(folder);
  }

  @AfterEach
  void close() {
    directory.close();
  }

  @Test
  void areRememberedFromTheFirstStart() {
    List<Integer> first = all(Ports.of(directory, ANY));
    assertEquals(Port.values().length, first.stream().distinct().count(), first::toString);
    assertEquals(first, all(Ports.of(directory, AS_BEFORE)));
  }

  @Test
  void moveTheApiAloneForAStart() throws IOException {
    Ports first = Ports.of(directory, ANY);
    int elsewhere;
    try (ServerSocket socket = listen(0)) {
      elsewhere = socket.getLocalPort();
    }
    Ports moved = Ports.of(directory, OptionalInt.of(elsewhere));
    assertEquals(elsewhere, moved.of(Port.API));
    assertEquals(first.of(Port.TWIN), moved.of(Port.TWIN));
    assertEquals(all(first), all(Ports.of(directory, AS_BEFORE)));
  }

  @Test
  void refuseABusyApi() throws IOException {
    try (ServerSocket busy = listen(0)) {
      int port = busy.getLocalPort();
      CannotStart refusal =
          assertThrows(CannotStart.class, () -> Ports.of(directory, OptionalInt.of(port)));
      assertTrue(refusal.toString().contains("cannot listen on port " + port), refusal::toString);
      assertTrue(refusal.toString().endsWith("choose another with --port"), refusal::toString);
    }
  }

  @Test
  void goRoundABusyPortOnceAndForAll() throws IOException {
    int queue = Ports.of(directory, ANY).of(Port.QUEUE);
    List<Integer> moved;
    try (ServerSocket busy = listen(queue)) {
      assertTrue(busy.isBound());
      moved = all(Ports.of(directory, AS_BEFORE));
      assertNotEquals(queue, moved.get(Arrays.asList(Port.values()).indexOf(Port.QUEUE)));
    }
    assertEquals(moved, all(Ports.of(directory, AS_BEFORE)));
  }

  @Test
  void refuseToMoveTheTwinFromUnderItsUsers() throws IOException {
    int twin = Ports.of(directory, ANY).of(Port.TWIN);
    String line =
        "port "
            + twin
            + ", where the users of this data directory sign in, is taken; free it, or name"
            + " another directory with --data";
    try (ServerSocket busy = listen(twin)) {
      assertTrue(busy.isBound());
      assertRefused(line, () -> Ports.of(directory, AS_BEFORE));
    }
    assertRefused(line, () -> Ports.of(directory, OptionalInt.of(twin)));
  }

  @Test
  void sayHowToGoOnFromABrokenFile() throws IOException {
    for (String broken : List.of("", "api=8080", "twin=none", "api=0", "api=\\u00")) {
      Files.writeString(directory.path("ports"), broken);
      assertRefused(
          "the data directory is broken at "
              + directory.path("ports")
              + "; --reset starts anew, without what it held",
          () -> Ports.of(directory, AS_BEFORE));
    }
  }

  private static List<Integer> all(Ports ports) {
    return Arrays.stream(Port.values()).map(ports::of).toList();
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
