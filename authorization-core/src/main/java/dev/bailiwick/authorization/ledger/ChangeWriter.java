package dev.bailiwick.authorization.ledger;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.policy.Member.SignIn;
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
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes each kind of change under its name; {@link ChangeReader} knows the same names. */
record ChangeWriter(Commitments personal) {

  WrittenChange write(PolicyChange change) {
    return switch (change) {
      case TenantCreated c ->
          named("tenant_created").with("slug", c.slug()).with("name", personal.of(c.name()));
      case TenantStatusChanged c ->
          named("tenant_status_changed")
              .with("status", word(c.status()))
              .with("restorable_until", c.restorableUntil());
      case TenantRenamed c -> named("tenant_renamed").with("name", personal.of(c.name()));
      case TenantSlugChanged c -> named("tenant_slug_changed").with("slug", c.slug());
      case TenantSettingsChanged c ->
          named("tenant_settings_changed").with("settings", PolicyTrees.tree(c.settings()));
      case TenantPlanChanged c -> named("tenant_plan_changed").with("plan", c.plan());
      case FeatureOverridden c ->
          named("feature_overridden").with("feature", c.feature()).with("enabled", c.enabled());
      case LimitOverridden c ->
          named("limit_overridden").with("limit", c.limit()).with("value", c.value());
      case WorkspaceCreated c ->
          named("workspace_created")
              .with("workspace", c.workspace())
              .with("parent", c.parent())
              .with("slug", c.slug())
              .with("name", personal.of(c.name()));
      case WorkspaceRenamed c ->
          named("workspace_renamed")
              .with("workspace", c.workspace())
              .with("slug", c.slug())
              .with("name", personal.of(c.name()));
      case WorkspaceMoved c ->
          named("workspace_moved").with("workspace", c.workspace()).with("parent", c.parent());
      case WorkspaceArchived c ->
          named("workspace_archived")
              .with("workspace", c.workspace())
              .with("archived", c.archived());
      case MemberAdded c ->
          of("member_added", c.member())
              .with("external_id", personal.of(c.externalId(), c.member()));
      case MemberStatusChanged c ->
          of("member_status_changed", c.member()).with("status", word(c.status()));
      case MemberExpiryChanged c ->
          of("member_expiry_changed", c.member()).with("expires_at", c.expiresAt());
      case MemberSignInChanged c ->
          of("member_sign_in_changed", c.member()).with("sign_in", tree(c.signIn()));
      case MemberAttributesChanged c ->
          of("member_attributes_changed", c.member())
              .with("attributes", personal.of(c.attributes(), c.member()));
      case AttributesDeclared c ->
          named("attributes_declared")
              .with("attributes", c.attributes().stream().map(PolicyTrees::tree).toList());
      case GroupPut c -> named("group_put").with("group", c.group()).with("name", c.name());
      case GroupRemoved c -> named("group_removed").with("group", c.group());
      case GroupMemberAdded c -> of("group_member_added", c.member()).with("group", c.group());
      case GroupMemberRemoved c -> of("group_member_removed", c.member()).with("group", c.group());
      case ApplicationAdded c ->
          of("application_added", c.application())
              .with("home", c.home())
              .with("name", personal.of(c.name()));
      case SubjectAttributesChanged c ->
          of("subject_attributes_changed", c.application())
              .with("names", PolicyTrees.sorted(c.names()));
      // The prefix says which key it was; its hash would only help whoever guesses.
      case KeyAdded c ->
          of("key_added", c.application())
              .with("prefix", c.prefix())
              .with("name", c.name() == null ? null : personal.of(c.name()))
              .with("expires_at", c.expiresAt());
      case KeyExpiryChanged c ->
          of("key_expiry_changed", c.application())
              .with("prefix", c.prefix())
              .with("expires_at", c.expiresAt());
      case KeyRevoked c -> of("key_revoked", c.application()).with("prefix", c.prefix());
      case ClientLinked c -> of("client_linked", c.application(), c.client());
      case ClientUnlinked c -> of("client_unlinked", c.application(), c.client());
      case ApplicationRemoved c -> of("application_removed", c.application());
      case RolePut c -> named("role_put").with("role", PolicyTrees.tree(c.role()));
      case RoleRemoved c -> named("role_removed").with("role", c.role());
      case GrantAdded c -> GrantTrees.write(c.grant());
      case GrantRevoked c -> named("grant_revoked").with("grant", c.grant());
      case ProductPut c -> named("product_put").with("product", PolicyTrees.tree(c.product()));
      case ProductRemoved c -> named("product_removed").with("product", c.product());
      case PlanPut c -> named("plan_put").with("plan", PolicyTrees.tree(c.plan()));
      case PlanRemoved c -> named("plan_removed").with("plan", c.plan());
    };
  }

  private static WrittenChange named(String change) {
    return new WrittenChange(change);
  }

  private static WrittenChange of(String change, UserId member) {
    return named(change).with("member", member);
  }

  private static WrittenChange of(String change, ApplicationId application) {
    return named(change).with("application", application);
  }

  private static WrittenChange of(String change, ApplicationId application, Client client) {
    return of(change, application)
        .with("issuer", client.issuer())
        .with("client_id", client.clientId());
  }

  private static @Nullable Map<String, Object> tree(@Nullable SignIn signIn) {
    return signIn == null
        ? null
        : Map.of("disabled", signIn.disabled(), "mfa_enrolled", signIn.mfaEnrolled());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
