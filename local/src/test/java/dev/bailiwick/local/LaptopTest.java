package dev.bailiwick.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.account.Pool;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.event.LocalQueue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaptopTest {

  private static final Path BINARIES = Path.of(System.getProperty("bailiwick.binaries"));

  @TempDir Path folder;

  @Test
  void isTheSameAtTheSecondStartAndLeavesNothingRunning() throws IOException {
    RunFile first;
    String operator;
    try (Laptop laptop = new Laptop(BINARIES)) {
      first = laptop.start(new Options(folder, OptionalInt.of(0), false)).file();
      operator = operator(first);
      assertEquals(first.issuer(), runJson().path("issuer").textValue());
      assertEquals("operator@bailiwick.test", runJson().at("/accounts/0/email").textValue());
      assertEquals("rw-------", permissions(folder.resolve("run.json")));
    }
    assertFalse(Files.exists(folder.resolve("run.json")));
    assertFree(first.twin());
    assertFree(URI.create(first.queueUrl()));

    try (Laptop laptop = new Laptop(BINARIES)) {
      RunFile second = laptop.start(new Options(folder, OptionalInt.empty(), false)).file();
      assertEquals(withKeyOf(first, second), second);
      assertEquals(operator, operator(second));
      assertEquals(401, me(second, first.applicationKey()), "the last start's key");
      assertEquals(200, me(second, second.applicationKey()));
    }
  }

  @Test
  void forgetsEverythingAtAReset() throws IOException {
    String before;
    try (Laptop laptop = new Laptop(BINARIES)) {
      before = operator(laptop.start(new Options(folder, OptionalInt.of(0), false)).file());
    }
    Files.writeString(folder.resolve("ports"), "broken");
    try (Laptop laptop = new Laptop(BINARIES)) {
      RunFile run = laptop.start(new Options(folder, OptionalInt.of(0), true)).file();
      assertFalse(before.equals(operator(run)), "the same operator after a reset");
    }
  }

  /** Everything is the same at the second start but the key, which is minted anew. */
  private static RunFile withKeyOf(RunFile first, RunFile second) {
    return new RunFile(
        first.api(),
        first.twin(),
        first.issuer(),
        first.userPoolId(),
        first.clientId(),
        first.queueUrl(),
        first.mailbox(),
        second.applicationKey(),
        first.accounts());
  }

  private static int me(RunFile run, String key) {
    return new Api(run.api(), key).get("/v1/me").status();
  }

  private JsonNode runJson() throws IOException {
    return new ObjectMapper().readTree(Files.readString(folder.resolve("run.json"), UTF_8));
  }

  private static String operator(RunFile run) {
    try (Pool pool = Pool.at(run.twin(), LocalQueue.REGION, run.userPoolId())) {
      return pool.admit(Account.OPERATOR);
    }
  }

  private static void assertFree(URI address) throws IOException {
    try (ServerSocket socket =
        new ServerSocket(address.getPort(), 1, InetAddress.getLoopbackAddress())) {
      assertTrue(socket.isBound());
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
