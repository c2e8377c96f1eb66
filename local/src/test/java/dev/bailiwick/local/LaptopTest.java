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
import dev.bailiwick.local.client.SignIn;
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
      takeRolesOfTheKey(first);
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
      assertEquals(2, rolesOfTheKey(second).size(), "roles, as after a start that was killed");
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

  /** As if the first start had been killed between registering the application and its roles. */
  private static void takeRolesOfTheKey(RunFile run) {
    try (SignIn signIn = new SignIn(run.twin(), LocalQueue.REGION, run.clientId())) {
      Account operator = Account.OPERATOR;
      Api api =
          new Api(run.api(), signIn.tokens(operator.email(), operator.password()).accessToken());
      String grants = "/v1/tenants/system/grants";
      for (JsonNode grant : api.get(grants).expect(200).body().path("items")) {
        if (grant.at("/to/type").asText().equals("application")) {
          api.delete(grants + "/" + grant.path("id").asText()).expect(204);
        }
      }
    }
    assertEquals(0, rolesOfTheKey(run).size());
  }

  private static JsonNode rolesOfTheKey(RunFile run) {
    return new Api(run.api(), run.applicationKey())
        .get("/v1/me")
        .expect(200)
        .body()
        .at("/memberships/0/roles");
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
