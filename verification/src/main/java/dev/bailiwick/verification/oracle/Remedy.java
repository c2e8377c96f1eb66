package dev.bailiwick.verification.oracle;

import dev.bailiwick.verification.oracle.Tenant.Grant;
import dev.bailiwick.verification.oracle.Tenant.Group;
import dev.bailiwick.verification.oracle.Tenant.Member;
import dev.bailiwick.verification.oracle.Tenant.Reference;
import dev.bailiwick.verification.oracle.Tenant.Resource;
import dev.bailiwick.verification.oracle.Tenant.Workspace;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One step that could help somebody, made on the tenant; equal where their names are. */
public record Remedy(String name, UnaryOperator<Tenant> make) {

  /** The role is granted; on what, the name does not say, where anything that reaches will do. */
  public static Remedy give(String role, Reference on, Reference to) {
    Grant grant = new Grant("given " + role, to, role, on, null, null);
    return new Remedy(
        "give " + role,
        tenant -> tenant.with(Stream.concat(tenant.grants().stream(), Stream.of(grant)).toList()));
  }

  /** The user comes into the group. */
  public static Remedy join(String group, String user) {
    return new Remedy(
        "join " + group,
        tenant ->
            tenant.withGroups(
                tenant.groups().stream()
                    .map(it -> it.id().equals(group) ? plus(it, user) : it)
                    .toList()));
  }

  /** The grant ends. */
  public static Remedy end(String grant) {
    return new Remedy(
        "end " + grant,
        tenant ->
            tenant.with(tenant.grants().stream().filter(it -> !it.id().equals(grant)).toList()));
  }

  /** The grant never expires. */
  public static Remedy renew(String grant) {
    return new Remedy(
        "renew " + grant,
        tenant ->
            tenant.with(
                tenant.grants().stream()
                    .map(it -> it.id().equals(grant) ? unending(it) : it)
                    .toList()));
  }

  /** The member has this attribute. */
  public static Remedy ofMember(String user, String name, Object value) {
    return new Remedy(
        "member " + name + " = " + plain(value),
        tenant ->
            tenant.withMembers(
                tenant.members().stream()
                    .map(it -> it.id().equals(user) ? with(it, name, value) : it)
                    .toList()));
  }

  /** The registered resource has this attribute. */
  public static Remedy ofResource(Reference resource, String name, Object value) {
    return new Remedy(
        "resource " + name + " = " + plain(value),
        tenant ->
            tenant.withRegister(
                tenant.register().stream()
                    .map(it -> it.reference().equals(resource) ? with(it, name, value) : it)
                    .toList()));
  }

  /** The tenant has the feature. */
  public static Remedy turnOn(String feature) {
    return new Remedy(
        "feature " + feature,
        tenant -> {
          Map<String, Boolean> overrides = new HashMap<>(tenant.overrides());
          overrides.put(feature, true);
          return tenant.withOverrides(overrides);
        });
  }

  /** The workspace is archived no more. */
  public static Remedy restore(String workspace) {
    return new Remedy(
        "restore " + workspace,
        tenant ->
            tenant.withWorkspaces(
                tenant.workspaces().stream()
                    .map(
                        it ->
                            it.id().equals(workspace)
                                ? new Workspace(it.id(), it.parent(), false)
                                : it)
                    .toList()));
  }

  /** All of these, made one after the other. */
  public static Tenant all(List<Remedy> remedies, Tenant tenant) {
    Tenant made = tenant;
    for (Remedy remedy : remedies) {
      made = remedy.make.apply(made);
    }
    return made;
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number
        ? "number " + number.stripTrailingZeros().toPlainString()
        : value.getClass().getSimpleName() + " " + value;
  }

  private static Group plus(Group group, String user) {
    return new Group(
        group.id(), Stream.concat(group.members().stream(), Stream.of(user)).distinct().toList());
  }

  private static Grant unending(Grant it) {
    return new Grant(it.id(), it.to(), it.role(), it.on(), null, it.condition());
  }

  private static Member with(Member it, String name, Object value) {
    return new Member(
        it.id(),
        it.externalId(),
        it.membership(),
        it.guestUntil(),
        it.identityDisabled(),
        it.mfaEnrolled(),
        plus(it.attributes(), name, value));
  }

  private static Resource with(Resource it, String name, Object value) {
    return new Resource(it.reference(), it.workspace(), plus(it.attributes(), name, value));
  }

  private static Map<String, Object> plus(
      Map<String, Object> attributes, String name, Object value) {
    Map<String, Object> more = new HashMap<>(attributes);
    more.put(name, value);
    return more;
  }
}
