package dev.bailiwick.verification.random;

import dev.bailiwick.verification.oracle.Installation;
import dev.bailiwick.verification.oracle.OwnTypes;
import dev.bailiwick.verification.oracle.Role;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.Tenant.Grant;
import dev.bailiwick.verification.oracle.Tenant.Other;
import dev.bailiwick.verification.oracle.Tenant.Reference;
import dev.bailiwick.verification.oracle.Tenant.Resource;
import dev.bailiwick.verification.oracle.Tenant.Workspace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked about in a tenant, most of it really there. */
final class RandomResources {

  static final List<String> OWN_TYPES =
      Stream.concat(
              OwnTypes.ACTIONS.keySet().stream().sorted(), Stream.of("bw.catalogue", "bw.nothing"))
          .toList();

  private final Dice dice;
  private final Installation installation;
  private final Tenant tenant;

  RandomResources(Dice dice, Installation installation, Tenant tenant) {
    this.dice = dice;
    this.installation = installation;
    this.tenant = tenant;
  }

  /** One of this type that a grant on the scope is likely to reach. */
  Reference in(Reference scope, String type) {
    if (OwnTypes.isOwn(type)) {
      return new Reference(type, own(scope, type));
    }
    return scope.type().equals(type) ? scope : new Reference(type, ofProduct(scope, type));
  }

  /** One that is hardly there. */
  Reference strange(String type) {
    String id =
        dice.pickOf(
            dice.pick(Names.TENANTS),
            dice.pick(Names.WORKSPACES),
            dice.pick(Names.GRANTS),
            dice.pick(Names.OTHERS),
            dice.pick(Names.RESOURCES));
    return new Reference(type, id);
  }

  /** Says where the resource lies, as whoever asks would: mostly within the scope. */
  void placeIn(Reference scope, Map<String, @Nullable Object> sent) {
    if (dice.percent(3)) {
      sent.put("workspace", dice.pickOf("", BigDecimal.ONE, List.of(), dice.pick(Names.USERS)));
      return;
    }
    String workspace = scope.type().equals("bw.workspace") ? within(scope.id()) : anyWorkspace();
    if (workspace != null && dice.percent(96)) {
      sent.put("workspace", workspace);
    }
  }

  private String ofProduct(Reference scope, String type) {
    List<Resource> registered =
        tenant.register().stream().filter(it -> it.reference().type().equals(type)).toList();
    if (registered.isEmpty() || !isRegistered(type)) {
      return dice.pick(Names.RESOURCES);
    }
    List<Resource> there =
        registered.stream().filter(it -> scope.id().equals(it.workspace())).toList();
    return dice.pick(there.isEmpty() ? registered : there).reference().id();
  }

  private boolean isRegistered(String type) {
    return installation.types().stream().anyMatch(it -> it.name().equals(type) && it.registered());
  }

  private String own(Reference scope, String type) {
    if (dice.percent(25)) {
      return tenant.id();
    }
    return switch (type) {
      case "bw.member" -> pickOr(tenant.members().stream().map(Tenant.Member::id).toList());
      case "bw.group" -> pickOr(tenant.groups().stream().map(Tenant.Group::id).toList());
      case "bw.application" -> pickOr(tenant.applications());
      case "bw.role" -> pickOr(tenant.roles().stream().map(Role::name).toList());
      case "bw.workspace", "bw.resource" -> scope.id();
      case "bw.grant" ->
          dice.percent(40) ? scope.id() : pickOr(tenant.grants().stream().map(Grant::id).toList());
      case "bw.invitation", "bw.access_request", "bw.domain" -> other(scope, type);
      default -> tenant.id();
    };
  }

  private String other(Reference scope, String type) {
    List<Other> others =
        tenant.others().stream().filter(it -> it.reference().type().equals(type)).toList();
    return others.isEmpty() || dice.percent(40) ? scope.id() : dice.pick(others).reference().id();
  }

  private String pickOr(List<String> ids) {
    return ids.isEmpty() ? tenant.id() : dice.pick(ids);
  }

  /** The workspace itself, or one just beneath it. */
  private String within(String outer) {
    List<Workspace> beneath =
        tenant.workspaces().stream().filter(it -> outer.equals(it.parent())).toList();
    return beneath.isEmpty() || dice.percent(50) ? outer : dice.pick(beneath).id();
  }

  private @Nullable String anyWorkspace() {
    if (tenant.workspaces().isEmpty() || dice.percent(4)) {
      return dice.pick(Names.WORKSPACES);
    }
    return dice.pick(tenant.workspaces()).id();
  }
}
