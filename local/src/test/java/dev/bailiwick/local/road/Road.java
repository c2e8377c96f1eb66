package dev.bailiwick.local.road;

import dev.bailiwick.local.Laptop;
import dev.bailiwick.local.Laptop.Running;
import dev.bailiwick.local.Options;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.SignIn;
import dev.bailiwick.local.directory.Port;
import dev.bailiwick.outbound.StubDns;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Properties;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running copy for all tests of the road; whoever asks for it by a parameter gets it. */
public final class Road implements ParameterResolver {

  private static final Path BINARIES = Path.of(System.getProperty("bailiwick.binaries"));

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Copy.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(Road.class))
        .computeIfAbsent(Copy.class, type -> new Copy(), Copy.class);
  }

  /** The copy, and ways to ask it as somebody. */
  static final class Copy implements AutoCloseable {

    private final StubDns dns = StubDns.start();
    private final Laptop laptop = new Laptop(BINARIES);
    private final Path data;
    private final Running running;
    private final SignIn signIn;

    Copy() {
      System.setProperty("bailiwick.dns.server", dns.address());
      try {
        data = Files.createTempDirectory(Path.of("target"), "road-").resolve("data");
        running = laptop.start(new Options(data, OptionalInt.of(0), false));
        signIn = new SignIn(running.file().twin(), "eu-west-1", running.file().clientId());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Running running() {
      return running;
    }

    /** Where on this machine something listens. */
    int port(Port port) throws IOException {
      Properties ports = new Properties();
      try (Reader reader = Files.newBufferedReader(data.resolve("ports"))) {
        ports.load(reader);
      }
      return Integer.parseInt(ports.getProperty(port.name().toLowerCase(Locale.ROOT)));
    }

    /** What DNS says to this copy. */
    StubDns dns() {
      return dns;
    }

    SignIn signIn() {
      return signIn;
    }

    Api as(Account account) {
      return with(signIn.tokens(account.email(), account.password()).accessToken());
    }

    Api withKey() {
      return with(running.file().applicationKey());
    }

    Api with(String credential) {
      return new Api(running.file().api(), credential);
    }

    @Override
    public void close() {
      signIn.close();
      laptop.close();
      dns.close();
    }
  }
}
