package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.road.Road.Copy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The API's description, held to Spectral's rules for OpenAPI and to those of OWASP. */
@ExtendWith(Road.class)
class LintTest {

  private static final Path FOLDER = Path.of(System.getProperty("bailiwick.root"), "api", "lint");
  private static final Pattern OFFLINE =
      Pattern.compile("code (ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT)");

  private final Copy copy;

  LintTest(Copy copy) {
    this.copy = copy;
  }

  private record Ended(int code, String said) {}

  @Test
  void theDescriptionKeepsEveryRule() throws Exception {
    install();
    Path described = Files.createTempFile(Path.of("target"), "openapi-", ".yaml").toAbsolutePath();
    String address = copy.running().file().api().toString();
    Api anyone = new Api(copy.running().file().api(), null);
    String yaml = anyone.get("/openapi.yaml").expect(200).response().body();
    // As it is in production; this machine alone is asked in the clear.
    Files.writeString(described, yaml.replace(address, "https://bailiwick.example"));
    Ended ended =
        run(
            "node",
            "node_modules/@stoplight/spectral-cli/dist/index.js",
            "lint",
            "--fail-severity=warn",
            "--ruleset=ruleset.yaml",
            described.toString());
    assertEquals(0, ended.code(), ended::said);
  }

  private static void install() throws IOException, InterruptedException {
    try {
      run("node", "--version");
    } catch (IOException noNode) {
      abort("the description is not linted: there is no Node here");
    }
    if (Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))) {
      return;
    }
    Ended ended = run("npm", "ci", "--prefer-offline", "--fetch-retries=0");
    assumeTrue(
        !OFFLINE.matcher(ended.said()).find(),
        "the description is not linted: npm cannot reach its registry");
    assertEquals(0, ended.code(), ended::said);
  }

  private static Ended run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }
}
