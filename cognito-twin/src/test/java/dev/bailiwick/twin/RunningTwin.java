package dev.bailiwick.twin;

import static java.util.Objects.requireNonNull;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One twin with its clients for all tests of a class. */
final class RunningTwin implements BeforeAllCallback, AfterAllCallback {

  private final UnaryOperator<CognitoTwinBuilder> how;
  private @Nullable CognitoTwin twin;
  private @Nullable Clients clients;

  RunningTwin(UnaryOperator<CognitoTwinBuilder> how) {
    this.how = how;
  }

  CognitoTwin twin() {
    return requireNonNull(twin);
  }

  Clients clients() {
    return requireNonNull(clients);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    twin = how.apply(CognitoTwin.builder()).start();
    clients = new Clients(twin);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    clients().close();
    twin().close();
  }
}
