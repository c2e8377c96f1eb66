package dev.bailiwick.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.local.client.Api;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever was acknowledged survives a {@code kill -9} of the whole process, and the next start
 * heals.
 */
@Tag("security-35")
class KilledTest {

  private static final Path BINARIES = Path.of(System.getProperty("bailiwick.binaries"));

  @TempDir Path data;

  @Test
  void theNextStartFindsWhatWasAcknowledged() throws IOException, InterruptedException {
    int acknowledged;
    try (ChildJvm child = ChildJvm.start(Run.class, "--port", "0", "--data", data.toString())) {
      String line = child.line();
      while (!line.contains("Ctrl-C")) {
        line = child.line();
      }
      JsonNode run = new ObjectMapper().readTree(Files.readString(data.resolve("run.json")));
      Api key = new Api(URI.create(run.path("api").asText()), run.path("application_key").asText());
      acknowledged = tenantsUntilKilled(key, child);
    }
    try (Laptop laptop = new Laptop(BINARIES)) {
      RunFile run = laptop.start(new Options(data, OptionalInt.empty(), false)).file();
      Api key = new Api(run.api(), run.applicationKey());
      for (int i = 0; i < acknowledged; i++) {
        assertEquals(
            1,
            key.get("/v1/tenants/killed-" + i).expect(200).body().path("policy_version").asInt());
      }
    }
    assertTrue(acknowledged > 0);
  }

  /** Creates tenants while another thread kills the process; counts those that were answered. */
  private static int tenantsUntilKilled(Api key, ChildJvm child) throws InterruptedException {
    Thread killer = null;
    int acknowledged = 0;
    try {
      while (true) {
        String body = "{\"slug\":\"killed-%d\",\"name\":\"Killed\"}".formatted(acknowledged);
        key.post("/v1/tenants", body).expect(201);
        acknowledged++;
        if (acknowledged == 10) {
          killer = Thread.ofVirtual().start(() -> kill(child));
        }
      }
    } catch (RuntimeException killed) {
      if (killer != null) {
        killer.join();
      }
      return acknowledged;
    }
  }

  private static void kill(ChildJvm child) {
    try {
      child.kill();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
