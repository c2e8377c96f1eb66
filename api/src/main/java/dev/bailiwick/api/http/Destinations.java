package dev.bailiwick.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.tenants.workspace.usecase.ChangeWorkspace.Destination;

/** Where a workspace is to lie, as it is sent: the id of the one above it, or null for the top. */
public final class Destinations {

  private Destinations() {}

  /**
   * The place that this node says.
   *
   * @throws Refusal where it can be none
   */
  public static Destination read(String field, JsonNode sent) {
    if (sent.isNull()) {
      return new Destination(null);
    }
    return WorkspaceId.parse(sent.asText())
        .filter(id -> sent.isTextual())
        .map(Destination::new)
        .orElseThrow(() -> Refusal.invalid(field, "There is no such workspace."));
  }
}
