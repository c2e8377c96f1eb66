package dev.bailiwick.api;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.util.Map;

/** Starts the backend. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Bailiwick",
            version = "0.1",
            description =
                "Decides what a user may do, in which tenant and workspace, and says why.",
            license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
    security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
    name = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "A Cognito access token, or an application key (bw_…).")
public final class Bailiwick {

  private Bailiwick() {}

  /** Starts with what environment and configuration files say, until the process is told to end. */
  public static void main(String[] args) {
    EmbeddedServer server = start(Map.of());
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
  }

  /**
   * Starts within another process, with these properties before all others. Everything is built
   * before the first request, so that what is missing is missed at once.
   */
  public static EmbeddedServer start(Map<String, Object> properties) {
    ApplicationContext context =
        ApplicationContext.builder(properties).eagerInitSingletons(true).start();
    return context.getBean(EmbeddedServer.class).start();
  }
}
