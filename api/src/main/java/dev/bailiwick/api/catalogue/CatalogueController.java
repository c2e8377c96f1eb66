package dev.bailiwick.api.catalogue;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.catalogue.usecase.ApplyCatalogue;
import dev.bailiwick.authorization.catalogue.usecase.CatalogueDirectory;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.policy.Product;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The catalogue, a part for each product. */
@Controller("/v1/catalogue")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "catalogue")
@AnswersProblems
final class CatalogueController {

  private final ApplyCatalogue applyCatalogue;
  private final CatalogueDirectory directory;

  CatalogueController(ApplyCatalogue applyCatalogue, CatalogueDirectory directory) {
    this.applyCatalogue = applyCatalogue;
    this.directory = directory;
  }

  @Get
  @Needs("bw.catalogue:read")
  @Operation(operationId = "getCatalogue", summary = "The whole catalogue")
  CatalogueBody whole(@Parameter(hidden = true) Caller by) {
    return CatalogueBody.of(directory.whole(by));
  }

  @Get("/{product}")
  @Needs("bw.catalogue:read")
  @Operation(operationId = "getProduct", summary = "One product's part, as its file said")
  ProductBody get(@Parameter(hidden = true) Caller by, String product) {
    return ProductBody.of(directory.get(by, product));
  }

  @Put("/{product}")
  @Needs("bw.catalogue:change")
  @Operation(
      operationId = "applyCatalogue",
      summary = "Make a product's part what its file says, whole; nothing in use may be missing")
  HttpResponse<ProductBody> apply(
      @Parameter(hidden = true) Caller by, String product, @Body ProductBody body) {
    Changed<Product> applied = applyCatalogue.apply(by, body.product(product));
    return HttpResponse.ok(ProductBody.of(applied.value()))
        .header(POLICY_VERSION, Long.toString(applied.policyVersion()));
  }

  @Delete("/{product}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.catalogue:change")
  @Operation(
      operationId = "removeProduct",
      summary = "Take a product out of the catalogue; nobody may use it")
  HttpResponse<?> remove(@Parameter(hidden = true) Caller by, String product) {
    return Bodies.done(applyCatalogue.remove(by, product));
  }
}
