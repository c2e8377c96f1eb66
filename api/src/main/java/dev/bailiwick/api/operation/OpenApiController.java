package dev.bailiwick.api.operation;

import dev.bailiwick.api.description.Description;
import io.micronaut.core.util.SupplierUtil;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Supplier;

/** The API's own description, and the page that explains its problems. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "operations")
final class OpenApiController {

  private final Supplier<String> description;

  OpenApiController(Description description) {
    this.description = SupplierUtil.memoized(description::yaml);
  }

  @Get(value = "/openapi.yaml", produces = "application/yaml")
  @Operation(operationId = "getDescription", summary = "This description, in OpenAPI 3.1")
  String openapi() {
    return description.get();
  }

  @Get(value = "/problems", produces = "text/markdown")
  @Operation(operationId = "getProblems", summary = "Every type of problem, and what to do")
  String problems() {
    return Description.problems();
  }
}
