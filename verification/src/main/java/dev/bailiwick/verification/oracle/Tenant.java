package dev.bailiwick.verification.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is one tenant's.
 *
 * @param graceUntil until when a deleted tenant can be restored
 * @param overrides features that this tenant has or lacks, whatever its plan says
 * @param applications their ids
 * @param register the registered resources
 * @param others what else of ours there is, and policy does not know: invitations, access requests,
 *     domains
 */
public record Tenant(
    String id,
    Status status,
    @Nullable Instant graceUntil,
    @Nullable String plan,
    Map<String, Boolean> overrides,
    List<Workspace> workspaces,
    List<Member> members,
    List<Group> groups,
    List<String> applications,
    List<Role> roles,
    List<Grant> grants,
    List<Resource> register,
    List<Other> others) {

  /** What a tenant's life has come to. */
  public enum Status {
    ACTIVE,
    SUSPENDED,
    DELETED
  }

  /** A type and an id. */
  public record Reference(String type, String id) {}

  /** A workspace; one without a parent lies at the top. */
  public record Workspace(String id, @Nullable String parent, boolean archived) {}

  /**
   * A member.
   *
   * @param guestUntil where a guest's membership ends; null for everyone else
   * @param identityDisabled one of their identities is disabled
   * @param mfaEnrolled null where there is no identity
   */
  public record Member(
      String id,
      @Nullable String externalId,
      Membership membership,
      @Nullable Instant guestUntil,
      boolean identityDisabled,
      @Nullable Boolean mfaEnrolled,
      Map<String, Object> attributes) {}

  /** A membership's status. */
  public enum Membership {
    ACTIVE,
    DISABLED,
    REMOVED
  }

  /** A group, flat: the ids of its members. */
  public record Group(String id, List<String> members) {}

  /**
   * A role held by somebody on something.
   *
   * @param to a {@code user}, a {@code group} or an {@code application}, by our id
   * @param on {@code bw.tenant}, {@code bw.workspace}, or one resource
   */
  public record Grant(
      String id,
      Reference to,
      String role,
      Reference on,
      @Nullable Instant expiresAt,
      @Nullable Map<String, Object> condition) {

    boolean expiredAt(Instant at) {
      return expiresAt != null && !at.isBefore(expiresAt);
    }
  }

  /** A registered resource, with the workspace where it lies and its stored attributes. */
  public record Resource(
      Reference reference, @Nullable String workspace, Map<String, Object> attributes) {}

  /** One more thing of ours, in a workspace or on the tenant. */
  public record Other(Reference reference, @Nullable String workspace) {}

  /** A tenant in use, of which nothing else has been said yet. */
  public static Tenant empty(String id) {
    return new Tenant(
        id,
        Status.ACTIVE,
        null,
        null,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same tenant with other grants. */
  public Tenant with(List<Grant> next) {
    return with(overrides, workspaces, members, groups, next, register);
  }

  Tenant withOverrides(Map<String, Boolean> next) {
    return with(next, workspaces, members, groups, grants, register);
  }

  Tenant withWorkspaces(List<Workspace> next) {
    return with(overrides, next, members, groups, grants, register);
  }

  Tenant withMembers(List<Member> next) {
    return with(overrides, workspaces, next, groups, grants, register);
  }

  Tenant withGroups(List<Group> next) {
    return with(overrides, workspaces, members, next, grants, register);
  }

  Tenant withRegister(List<Resource> next) {
    return with(overrides, workspaces, members, groups, grants, next);
  }

  private Tenant with(
      Map<String, Boolean> nextOverrides,
      List<Workspace> nextWorkspaces,
      List<Member> nextMembers,
      List<Group> nextGroups,
      List<Grant> nextGrants,
      List<Resource> nextRegister) {
    return new Tenant(
        id,
        status,
        graceUntil,
        plan,
        nextOverrides,
        nextWorkspaces,
        nextMembers,
        nextGroups,
        applications,
        roles,
        nextGrants,
        nextRegister,
        others);
  }

  @Nullable Workspace workspace(@Nullable String id) {
    return workspaces.stream().filter(it -> it.id().equals(id)).findAny().orElse(null);
  }

  @Nullable Resource registered(Reference reference) {
    return register.stream().filter(it -> it.reference().equals(reference)).findAny().orElse(null);
  }
}
