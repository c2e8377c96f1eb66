package dev.bailiwick.api.operation;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The API's own description, as generated from its controllers. */
@Controller("/openapi.yaml")
@Tag(name = "operations")
final class OpenApiController {

  private static final String FILE = "classpath:META-INF/swagger/openapi.yml";
  private static final MediaType YAML = MediaType.of("application/yaml");

  private final ResourceResolver resources;

  OpenApiController(ResourceResolver resources) {
    this.resources = resources;
  }

  @Get(produces = "application/yaml")
  @Operation(operationId = "getDescription", summary = "This description, in OpenAPI 3.1")
  HttpResponse<StreamedFile> openapi() {
    return resources
        .getResourceAsStream(FILE)
        .map(stream -> HttpResponse.ok(new StreamedFile(stream, YAML)))
        .orElseGet(HttpResponse::notFound);
  }
}
