package dev.bailiwick.authorization.ledger;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.json.JsonObject;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.AttributesDeclared;
import dev.bailiwick.authorization.policy.PolicyChange.ClientLinked;
import dev.bailiwick.authorization.policy.PolicyChange.ClientUnlinked;
import dev.bailiwick.authorization.policy.PolicyChange.FeatureOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.GroupRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import dev.bailiwick.authorization.policy.PolicyChange.KeyExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.KeyRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.LimitOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberSignInChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.PlanPut;
import dev.bailiwick.authorization.policy.PolicyChange.PlanRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.PolicyChange.ProductRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.RoleRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.SubjectAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.policy.PolicyChange.TenantPlanChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantRenamed;
import dev.bailiwick.authorization.policy.PolicyChange.TenantSettingsChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantSlugChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceArchived;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceMoved;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceRenamed;
import dev.bailiwick.authorization.policy.PolicyTrees;
import dev.bailiwick.authorization.policy.TenantStanding;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change as it was written.
 *
 * @param values the personal values that are still there, by their commitments
 */
record ChangeReader(JsonObject written, Map<String, String> values) {

  private static final String ERASED = "erased";

  PolicyChange read() {
    return switch (written.text("change")) {
      case "tenant_created" -> new TenantCreated(written.text("slug"), personal("name"));
      case "tenant_status_changed" ->
          new TenantStatusChanged(
              word(TenantStanding.Status.class, "status"), instant("restorable_until"));
      case "tenant_renamed" -> new TenantRenamed(personal("name"));
      case "tenant_slug_changed" -> new TenantSlugChanged(written.text("slug"));
      case "tenant_settings_changed" ->
          new TenantSettingsChanged(PolicyTrees.settings(written.tree("settings")));
      case "tenant_plan_changed" -> new TenantPlanChanged(written.textOrNull("plan"));
      case "feature_overridden" ->
          new FeatureOverridden(written.text("feature"), written.flagOrNull("enabled"));
      case "limit_overridden" ->
          new LimitOverridden(written.text("limit"), written.numberOrNull("value"));
      case "workspace_created" ->
          new WorkspaceCreated(workspace(), parent(), written.text("slug"), personal("name"));
      case "workspace_renamed" ->
          new WorkspaceRenamed(workspace(), written.text("slug"), personal("name"));
      case "workspace_moved" -> new WorkspaceMoved(workspace(), parent());
      case "workspace_archived" -> new WorkspaceArchived(workspace(), written.flag("archived"));
      case "member_added" -> new MemberAdded(member(), personalOrNull("external_id"));
      case "member_status_changed" ->
          new MemberStatusChanged(member(), word(MemberStatus.class, "status"));
      case "member_expiry_changed" -> new MemberExpiryChanged(member(), instant("expires_at"));
      case "member_sign_in_changed" -> new MemberSignInChanged(member(), signIn());
      case "member_attributes_changed" -> new MemberAttributesChanged(member(), attributes());
      case "attributes_declared" ->
          new AttributesDeclared(
              written.objects("attributes").stream().map(PolicyTrees::declared).toList());
      case "group_put" -> new GroupPut(group(), written.text("name"));
      case "group_removed" -> new GroupRemoved(group());
      case "group_member_added" -> new GroupMemberAdded(group(), member());
      case "group_member_removed" -> new GroupMemberRemoved(group(), member());
      case "application_added" ->
          new ApplicationAdded(application(), new TenantId(id("home")), personal("name"));
      case "subject_attributes_changed" ->
          new SubjectAttributesChanged(application(), Set.copyOf(written.texts("names")));
      case "key_added" ->
          new KeyAdded(
              application(),
              written.text("prefix"),
              "",
              personalOrNull("name"),
              instant("expires_at"));
      case "key_expiry_changed" ->
          new KeyExpiryChanged(
              application(), written.text("prefix"), Instant.parse(written.text("expires_at")));
      case "key_revoked" -> new KeyRevoked(application(), written.text("prefix"));
      case "client_linked" -> new ClientLinked(application(), client());
      case "client_unlinked" -> new ClientUnlinked(application(), client());
      case "application_removed" -> new ApplicationRemoved(application());
      case "role_put" -> new RolePut(PolicyTrees.role(written.tree("role")));
      case "role_removed" -> new RoleRemoved(written.text("role"));
      case "grant_added" -> new GrantAdded(GrantTrees.read(written));
      case "grant_revoked" -> new GrantRevoked(new GrantId(id("grant")));
      case "product_put" -> new ProductPut(PolicyTrees.product(written.tree("product")));
      case "product_removed" -> new ProductRemoved(written.text("product"));
      case "plan_put" -> new PlanPut(PolicyTrees.plan(written.tree("plan")));
      case "plan_removed" -> new PlanRemoved(written.text("plan"));
      default -> throw new IllegalArgumentException("a change of an unknown kind");
    };
  }

  private WorkspaceId workspace() {
    return new WorkspaceId(id("workspace"));
  }

  private @Nullable WorkspaceId parent() {
    return written.tree("parent") == null ? null : new WorkspaceId(id("parent"));
  }

  private UserId member() {
    return new UserId(id("member"));
  }

  private GroupId group() {
    return new GroupId(id("group"));
  }

  private ApplicationId application() {
    return new ApplicationId(id("application"));
  }

  private Client client() {
    return new Client(written.text("issuer"), written.text("client_id"));
  }

  private UUID id(String name) {
    return UUID.fromString(written.text(name));
  }

  private @Nullable Instant instant(String name) {
    String text = written.textOrNull(name);
    return text == null ? null : Instant.parse(text);
  }

  private <E extends Enum<E>> E word(Class<E> type, String name) {
    return Enum.valueOf(type, written.text(name).toUpperCase(Locale.ROOT));
  }

  private @Nullable SignIn signIn() {
    JsonObject signIn = written.objectOrNull("sign_in");
    return signIn == null ? null : new SignIn(signIn.flag("disabled"), signIn.flag("mfa_enrolled"));
  }

  private @Nullable Personal personalOrNull(String name) {
    return written.tree(name) == null ? null : personal(name);
  }

  private Personal personal(String name) {
    String value = value(written.object(name));
    return new Personal(value == null ? ERASED : value);
  }

  private Map<String, Value> attributes() {
    JsonObject all = written.object("attributes");
    Map<String, Value> attributes = new HashMap<>();
    all.names().forEach(name -> attributes.put(name, attribute(all.object(name))));
    return attributes;
  }

  private Value attribute(JsonObject committed) {
    String json = value(committed);
    Value value = json == null ? null : Value.of(CanonicalJson.read(json));
    return value == null ? new Value.Text(ERASED) : value;
  }

  private @Nullable String value(JsonObject committed) {
    return values.get(committed.text("commitment"));
  }
}
