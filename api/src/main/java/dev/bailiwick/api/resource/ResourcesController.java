package dev.bailiwick.api.resource;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.resource.usecase.PutResource;
import dev.bailiwick.authorization.resource.usecase.RemoveResource;
import dev.bailiwick.authorization.resource.usecase.ResourceDirectory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The register: products' resources of the types that are registered. */
@Controller("/v1/tenants/{tenant}/resources")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "resources")
@AnswersProblems
final class ResourcesController {

  private final PutResource putResource;
  private final RemoveResource removeResource;
  private final ResourceDirectory directory;
  private final Addresses addresses;
  private final Cursors cursors;

  ResourcesController(
      PutResource putResource,
      RemoveResource removeResource,
      ResourceDirectory directory,
      Addresses addresses,
      Cursors cursors) {
    this.putResource = putResource;
    this.removeResource = removeResource;
    this.directory = directory;
    this.addresses = addresses;
    this.cursors = cursors;
  }

  @Get
  @Needs("bw.resource:read")
  @Operation(operationId = "listResources", summary = "The registered resources of one type")
  @Paged
  HttpResponse<Items<ResourceBody>> list(
      @Parameter(hidden = true) Caller by,
      String tenant,
      @QueryValue @Nullable String type,
      HttpRequest<?> request) {
    return cursors.respond(
        request,
        directory.list(
            by, addresses.tenant(tenant), Bodies.required("type", type), cursors.wanted(request)),
        ResourceBody::of);
  }

  @Get("/{type}/{id}")
  @Needs("bw.resource:read")
  @Operation(operationId = "getResource", summary = "One resource")
  ResourceBody get(@Parameter(hidden = true) Caller by, String tenant, String type, String id) {
    return ResourceBody.of(directory.get(by, addresses.tenant(tenant), new Reference(type, id)));
  }

  @Put("/{type}/{id}")
  @Needs("bw.resource:change")
  @Operation(
      operationId = "putResource",
      summary = "Say where a resource lies and what it is like",
      description =
          "A new one needs bw.resource:create where it is to lie, a known one bw.resource:change"
              + " where it lies and where it is to lie. This is no policy, but who may at it can"
              + " follow from it: give the permission to whom you trust with that.")
  ResourceBody put(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String type,
      String id,
      @Body ResourceBody.New body) {
    return ResourceBody.of(
        putResource.put(by, addresses.tenant(tenant), body.wanted(new Reference(type, id))));
  }

  @Delete("/{type}/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.resource:delete")
  @Operation(
      operationId = "removeResource",
      summary = "Take a resource out of the register, and every grant on it away")
  HttpResponse<?> remove(
      @Parameter(hidden = true) Caller by, String tenant, String type, String id) {
    return Bodies.done(
        removeResource.remove(by, addresses.tenant(tenant), new Reference(type, id)));
  }
}
