package dev.bailiwick.local;

import dev.bailiwick.api.Bailiwick;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.account.Machine;
import dev.bailiwick.local.account.Pool;
import dev.bailiwick.local.client.Mailbox;
import dev.bailiwick.local.client.SignIn;
import dev.bailiwick.local.directory.CannotStart;
import dev.bailiwick.local.directory.DataDirectory;
import dev.bailiwick.local.directory.Port;
import dev.bailiwick.local.directory.Ports;
import dev.bailiwick.local.directory.SigningKeyFile;
import dev.bailiwick.local.event.Forwarder;
import dev.bailiwick.local.event.LocalQueue;
import dev.bailiwick.local.postgres.LocalPostgres;
import dev.bailiwick.local.seed.DemoTenants;
import dev.bailiwick.local.seed.DemoTenants.Seeded;
import dev.bailiwick.twin.CognitoTwin;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Everything in one process. */
public final class Laptop implements AutoCloseable {

  private final Parts parts = new Parts();
  private final Thread onExit = new Thread(parts::close, "end");
  private final Path binaries;

  /**
   * One that is yet to start, and that ends with the process at the latest. PostgreSQL's programs
   * are unpacked below {@code binaries}.
   */
  public Laptop(Path binaries) {
    this.binaries = binaries;
    Runtime.getRuntime().addShutdownHook(onExit);
  }

  /** Starts everything. Whatever comes of it, what has started ends with {@link #close}. */
  public Running start(Options options) {
    DataDirectory directory = parts.start(Part.DIRECTORY, () -> DataDirectory.open(options.data()));
    clearUp(directory, options.reset());
    Ports ports = Ports.of(directory, options.port());
    Ground ground = ground(directory, ports);
    directory.announce(ground.api());
    parts.start(Part.API, () -> Bailiwick.start(ground.properties()));
    Seeded seeded = seed(ground);
    RunFile run = ground.runFile(seeded.key());
    parts.start(Part.RUN_FILE, () -> run.in(directory));
    return new Running(run, seeded);
  }

  /** What runs, and what there is in it to try. */
  public record Running(RunFile file, Seeded seeded) {}

  private static Seeded seed(Ground ground) {
    URI cognito = ground.twin().endpoint();
    try (SignIn signIn = new SignIn(cognito, LocalQueue.REGION, ground.twin().clientId())) {
      return new DemoTenants(ground.api(), signIn, new Mailbox(cognito)).seed();
    }
  }

  /** Ends everything in order, also from another thread while it starts. */
  @Override
  public void close() {
    parts.close();
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // The process is ending, and this with it.
    }
  }

  /** Clears what a killed process left, and at a reset all that was kept. */
  private static void clearUp(DataDirectory directory, boolean everything) {
    LocalPostgres.endLeftOver(directory);
    if (everything) {
      directory.clear();
    } else {
      directory.clear("run.json");
    }
  }

  private Ground ground(DataDirectory directory, Ports ports) {
    try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<LocalPostgres> postgres = beside.submit(() -> postgres(directory, ports));
      LocalQueue queue = parts.start(Part.QUEUE, () -> LocalQueue.start(ports.of(Port.QUEUE)));
      CognitoTwin twin = twin(directory, ports, queue);
      String operator = admitEveryone(twin);
      return new Ground(
          directory.secret("api"),
          SigningKeyFile.in(directory),
          ports,
          result(postgres),
          queue,
          twin,
          operator);
    }
  }

  private LocalPostgres postgres(DataDirectory directory, Ports ports) {
    return parts.start(
        Part.POSTGRES, () -> LocalPostgres.start(directory, ports.of(Port.POSTGRES), binaries));
  }

  private CognitoTwin twin(DataDirectory directory, Ports ports, LocalQueue queue) {
    Forwarder forwarder =
        parts.start(
            Part.FORWARDER,
            () -> new Forwarder(queue.client(), queue.queueUrl(), Clock.systemUTC()));
    return parts.start(Part.TWIN, () -> twin(directory, ports, forwarder));
  }

  private static CognitoTwin twin(DataDirectory directory, Ports ports, Forwarder forwarder) {
    String console = ":" + ports.of(Port.API) + "/console/";
    try {
      return CognitoTwin.builder()
          .port(ports.of(Port.TWIN))
          .smtpPort(ports.of(Port.SMTP))
          .dataDirectory(directory.path("twin"))
          .machine(
              Machine.TILL.clientId(),
              Machine.TILL.secret(),
              Machine.TILL.scopes().toArray(String[]::new))
          .trigger(forwarder::forward)
          .onDirectoryEvent(forwarder::handOn)
          .callback("http://localhost" + console + "callback")
          .callback("http://127.0.0.1" + console + "callback")
          .signOut("http://localhost" + console)
          .signOut("http://127.0.0.1" + console)
          .start();
    } catch (UncheckedIOException e) {
      throw new CannotStart("the Cognito twin did not start (" + e.getMessage() + ")", e);
    }
  }

  /** Everyone of the demo can sign in before the api asks who its first owner is. */
  private static String admitEveryone(CognitoTwin twin) {
    try (Pool pool = Pool.at(twin.endpoint(), LocalQueue.REGION, twin.userPoolId())) {
      Account.ALL.forEach(pool::admit);
      return pool.admit(Account.OPERATOR);
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("interrupted while PostgreSQL started", e);
    }
  }
}
