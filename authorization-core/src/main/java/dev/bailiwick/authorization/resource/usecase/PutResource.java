package dev.bailiwick.authorization.resource.usecase;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says where a product's resource lies and what it is like; the same again changes nothing. Another
 * place or other attributes may let more people at it: who has {@code bw.resource:change} there is
 * trusted with that.
 */
public final class PutResource {

  private static final String CREATE = "bw.resource:create";
  private static final String CHANGE = "bw.resource:change";
  private static final int LONGEST_ID = 256;

  private final ChangePolicy policy;
  private final Resources resources;
  private final Acts acts;

  public PutResource(ChangePolicy policy, Resources resources, Acts acts) {
    this.policy = policy;
    this.resources = resources;
    this.acts = acts;
  }

  /** The resource as asked for. */
  public record Wanted(
      Reference reference, @Nullable String workspace, Map<String, Value> attributes) {}

  /**
   * Puts, under the tenant's lock, so that its workspace stays while it does.
   *
   * @throws Refusal where the caller may not, both where it lies and where it is to lie, or nothing
   *     of this type can lie there
   */
  public RegisteredResource put(Caller by, TenantId tenant, Wanted wanted) {
    return policy.change(tenant, by.subject(), draft -> put(draft, wanted)).value();
  }

  private RegisteredResource put(PolicyDraft draft, Wanted wanted) {
    draft.requireSubject();
    TenantId tenant = draft.rows().tenant();
    RegisteredResource next = resource(draft, wanted);
    RegisteredResource known = resources.find(tenant, wanted.reference()).orElse(null);
    requireAllowed(draft, known, next);
    if (!next.equals(known)) {
      resources.put(tenant, next, draft.at());
      acts.note(tenant, draft.by(), "resource_put", next.reference());
    }
    return next;
  }

  private static void requireAllowed(
      PolicyDraft draft, @Nullable RegisteredResource known, RegisteredResource next) {
    Reference reference = next.reference();
    if (known == null) {
      draft.require(CREATE, reference, next.location());
      return;
    }
    draft.require(CHANGE, reference, known.location());
    if (!Objects.equals(known.workspace(), next.workspace())) {
      draft.require(CHANGE, reference, next.location());
    }
  }

  private static RegisteredResource resource(PolicyDraft draft, Wanted wanted) {
    Reference reference = wanted.reference();
    ResourceType type = draft.catalogue().type(reference.type());
    if (type == null || !type.registered()) {
      throw Refusal.invalid("type", "Resources of this type are not registered.");
    }
    requireId(reference.id());
    return new RegisteredResource(
        reference, workspace(draft, type, wanted.workspace()), wanted.attributes());
  }

  private static @Nullable WorkspaceId workspace(
      PolicyDraft draft, ResourceType type, @Nullable String sent) {
    if (type.placed() == Placement.TENANT) {
      if (sent != null) {
        throw Refusal.invalid("workspace", "What is of this type lies in no workspace.");
      }
      return null;
    }
    if (sent == null) {
      throw Refusal.invalid("workspace", "What is of this type lies in a workspace.");
    }
    return WorkspaceId.parse(sent)
        .filter(draft.rows().workspaces()::containsKey)
        .orElseThrow(() -> Refusal.invalid("workspace", "There is no such workspace."));
  }

  private static void requireId(String id) {
    if (id.isEmpty()
        || id.codePointCount(0, id.length()) > LONGEST_ID
        || id.chars().anyMatch(Character::isISOControl)
        || !Normalizer.isNormalized(id, Normalizer.Form.NFC)) {
      throw Refusal.invalid(
          "id",
          "An id has 1 to "
              + LONGEST_ID
              + " characters in Unicode's NFC form, no control characters among them.");
    }
  }
}
