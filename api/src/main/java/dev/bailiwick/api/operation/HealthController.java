package dev.bailiwick.api.operation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.health.HealthStatus;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.management.health.indicator.HealthResult;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Whether this node can answer; what exactly is wrong is told on the management port. */
@Controller("/health")
@Tag(name = "operations")
final class HealthController {

  private final HealthEndpoint health;

  HealthController(HealthEndpoint health) {
    this.health = health;
  }

  /** Up or down, and nothing more. */
  @Introspected
  @Schema(name = "Health")
  record HealthBody(String status) {}

  @Get
  @Operation(operationId = "getHealth", summary = "Whether this node can answer")
  Publisher<HttpResponse<HealthBody>> health() {
    return Mono.from(health.getHealth(null)).map(HealthController::response);
  }

  private static HttpResponse<HealthBody> response(HealthResult result) {
    boolean up = result.getStatus().equals(HealthStatus.UP);
    HealthBody body = new HealthBody(up ? "UP" : "DOWN");
    return up
        ? HttpResponse.ok(body)
        : HttpResponse.<HealthBody>status(HttpStatus.SERVICE_UNAVAILABLE).body(body);
  }
}
