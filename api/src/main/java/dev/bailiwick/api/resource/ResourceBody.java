package dev.bailiwick.api.resource;

import dev.bailiwick.api.http.Trees;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.condition.Attributes;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.authorization.resource.usecase.PutResource.Wanted;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resource of the register as it is sent. */
@Introspected
@Schema(name = "Resource")
record ResourceBody(
    String type, String id, @Nullable String workspace, Map<String, Object> attributes) {

  static ResourceBody of(RegisteredResource resource) {
    return new ResourceBody(
        resource.reference().type(),
        resource.reference().id(),
        resource.workspace() == null ? null : resource.workspace().toString(),
        Trees.of(resource.attributes()));
  }

  /** What a resource is to be like. */
  @Introspected
  @Schema(name = "NewResource")
  record New(
      @Schema(description = "Where it lies, unless its type is placed on the tenant.")
          @Nullable String workspace,
      @Schema(description = "Texts, numbers, true and false by name; no others are left.")
          @Nullable Map<String, @Nullable Object> attributes) {

    Wanted wanted(Reference reference) {
      return new Wanted(
          reference,
          workspace,
          attributes == null
              ? Map.of()
              : Attributes.read(Source.RESOURCE, "attributes", attributes));
    }
  }
}
