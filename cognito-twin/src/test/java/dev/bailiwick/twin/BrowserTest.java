package dev.bailiwick.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import dev.bailiwick.twin.json.Json;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A real browser with a real OpenID Connect library: {@code src/test/browser}, run by Node where
 * there are Node, npm and Chromium.
 */
final class BrowserTest {

  private static final Path SOURCES = Path.of("src/test/browser");
  private static final Path SITE = Path.of("target/browser").toAbsolutePath();
  private static final String EMAIL = "browser@example.com";

  @Test
  void oidcClientTsSignsInRenewsAndLogsOut() throws Exception {
    var chromium = Optional.ofNullable(System.getenv("CHROMIUM")).or(BrowserTest::installed);
    assumeTrue(chromium.isPresent(), "no Chromium here: set CHROMIUM or put it on the PATH");
    assumeTrue(onPath("node").isPresent(), "no Node here");
    assumeTrue(onPath("npm").isPresent(), "no npm here");
    copySources();
    assumeTrue(run(Map.of(), "npm", "ci", "--no-audit", "--no-fund") == 0, "npm got no packages");

    var site = serve();
    var application = "http://127.0.0.1:" + site.getAddress().getPort();
    try (var twin =
            CognitoTwin.builder()
                .callback(application + "/callback.html")
                .signOut(application + "/index.html")
                .start();
        var clients = new Clients(twin)) {
      clients.confirmedUser(EMAIL);
      configure(twin);
      var surroundings =
          Map.of(
              "APPLICATION",
              application,
              "CHROMIUM",
              chromium.get(),
              "EMAIL",
              EMAIL,
              "PASSWORD",
              Clients.PASSWORD);
      int end = run(surroundings, "node", "--test", "twin.test.mjs");
      assertEquals(0, end, () -> said("node"));
    } finally {
      site.stop(0);
    }
  }

  private static Optional<String> installed() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> onPath(name).stream())
        .findFirst();
  }

  private static Optional<String> onPath(String name) {
    return Arrays.stream(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private static void copySources() throws IOException {
    Files.createDirectories(SITE);
    try (var files = Files.list(SOURCES)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, SITE.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static String said(String command) {
    try {
      return Files.readString(SITE.resolve(command + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpServer serve() {
    var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
    var server = SimpleFileServer.createFileServer(address, SITE, OutputLevel.NONE);
    server.start();
    return server;
  }

  private static void configure(CognitoTwin twin) throws IOException {
    var configuration = Map.of("authority", twin.issuer(), "client_id", twin.clientId());
    Files.writeString(
        SITE.resolve("configuration.js"),
        "const configuration = " + Json.write(configuration) + ";\n");
  }

  /** What it says is in {@code target/browser}, for a process must not write where Maven reads. */
  private static int run(Map<String, String> surroundings, String... command) throws Exception {
    var builder =
        new ProcessBuilder(List.of(command))
            .directory(SITE.toFile())
            .redirectErrorStream(true)
            .redirectOutput(SITE.resolve(command[0] + ".log").toFile());
    builder.environment().putAll(surroundings);
    var process = builder.start();
    try {
      return process.waitFor(3, TimeUnit.MINUTES) ? process.exitValue() : -1;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
