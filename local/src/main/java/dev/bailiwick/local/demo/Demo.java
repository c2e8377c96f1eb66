package dev.bailiwick.local.demo;

import dev.bailiwick.local.Laptop;
import dev.bailiwick.local.Options;
import dev.bailiwick.local.RunFile;
import dev.bailiwick.local.client.SignIn;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * {@code ./bailiwick demo}: starts a copy of its own, walks the road, and checks what came back.
 */
final class Demo {

  private static final String REGION = "eu-west-1";

  private Demo() {}

  public static void main(String[] arguments) throws IOException {
    System.setProperty("logback.configurationFile", "dev/bailiwick/local/logback.xml");
    Path data = Files.createTempDirectory("bailiwick-demo-");
    System.setProperty("bailiwick.log", data.resolve("log/bailiwick.log").toString());
    Expectations expectations =
        new Expectations(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    try {
      Options options = new Options(data.resolve("data"), OptionalInt.of(freePort()), false);
      afterRestart(options, expectations, walk(options, expectations));
    } finally {
      delete(data);
    }
    expectations.print();
    System.exit(expectations.allMet() ? 0 : 1);
  }

  private static Walk.Left walk(Options options, Expectations expectations) {
    expectations.step("Everything starts: PostgreSQL, the queue, the Cognito twin, the API");
    try (Laptop laptop = new Laptop(binaries())) {
      RunFile run = laptop.start(options).file();
      return on(run, expectations, Walk::walk);
    }
  }

  private static void afterRestart(Options options, Expectations expectations, Walk.Left left) {
    expectations.step("Everything ends and starts again with the same data");
    try (Laptop laptop = new Laptop(binaries())) {
      RunFile run = laptop.start(options).file();
      boolean mayEdit =
          on(run, expectations, walk -> walk.mayEdit(left.tenant(), left.dave(), left.design()));
      expectations.expect("after a restart it is a deny still", false, mayEdit);
    }
  }

  private static <T> T on(RunFile run, Expectations expectations, Function<Walk, T> step) {
    try (SignIn signIn = new SignIn(run.twin(), REGION, run.clientId());
        Events events = new Events(run.queueUrl(), REGION, run.userPoolId())) {
      return step.apply(new Walk(run, signIn, events, expectations));
    }
  }

  private static Path binaries() {
    return Path.of(System.getProperty("bailiwick.binaries", "binaries"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> within = Files.walk(directory)) {
      for (Path path : within.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
