package dev.bailiwick.api;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** Starts the backend. */
public final class Bailiwick {

  private Bailiwick() {}

  /** Starts with what environment and configuration files say, until the process is told to end. */
  public static void main(String[] args) {
    EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, Map.of());
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
  }

  /** Starts within another process, with these properties before all others. */
  public static EmbeddedServer start(Map<String, Object> properties) {
    return ApplicationContext.run(EmbeddedServer.class, properties);
  }
}
