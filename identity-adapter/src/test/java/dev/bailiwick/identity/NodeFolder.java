package dev.bailiwick.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A folder of this repository whose tests are Node's.
 *
 * @param path where it is
 */
record NodeFolder(Path path) {

  private static final int OLDEST = 20;

  private static final Pattern OFFLINE =
      Pattern.compile("code (ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT)");

  private record Ended(int code, String said) {}

  /** The folder with its packages; tests are left out, with the reason, where these cannot be. */
  static NodeFolder ready(String name) throws IOException, InterruptedException {
    NodeFolder folder = new NodeFolder(Path.of("..", name).toRealPath());
    folder.assumeNode();
    if (!folder.isInstalled()) {
      folder.install();
    }
    return folder;
  }

  /** Runs a command, which has to succeed. */
  void run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Ended ended = end(environment, command);
    assertEquals(0, ended.code(), ended::said);
  }

  private void assumeNode() throws InterruptedException {
    try {
      String version = end(Map.of(), "node", "--version").said().strip();
      int major = Integer.parseInt(version.replaceAll("^v(\\d+)\\..*", "$1"));
      assumeTrue(major >= OLDEST, () -> path + " needs Node 20 or later, and this is " + version);
    } catch (IOException noNode) {
      abort(path + " is not tested: there is no Node here");
    }
  }

  /** npm keeps what it has installed beside the packages. */
  private boolean isInstalled() throws IOException {
    Path installed = path.resolve("node_modules/.package-lock.json");
    Path wanted = path.resolve("package-lock.json");
    return Files.exists(installed)
        && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0;
  }

  private void install() throws IOException, InterruptedException {
    Ended ended = end(Map.of(), "npm", "ci", "--prefer-offline", "--fetch-retries=0");
    assumeTrue(
        !OFFLINE.matcher(ended.said()).find(),
        () -> path + " is not tested: npm cannot reach its registry");
    assertEquals(0, ended.code(), ended::said);
  }

  private Ended end(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(path.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }
}
