package dev.bailiwick.verification.referee;

import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import dev.bailiwick.verification.oracle.Evaluator.Rest;
import dev.bailiwick.verification.oracle.Installation;
import dev.bailiwick.verification.oracle.OwnRoles;
import dev.bailiwick.verification.oracle.OwnTypes;
import dev.bailiwick.verification.oracle.Question;
import dev.bailiwick.verification.oracle.Role;
import dev.bailiwick.verification.oracle.Role.Entry;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.Tenant.Grant;
import dev.bailiwick.verification.oracle.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.rbac.DomainManager;
import org.casbin.jcasbin.util.Util;
import org.casbin.jcasbin.util.function.CustomFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides by jCasbin's enforcer what grants decide. Each grant is a domain of its own, in which its
 * holder has its role, members have their groups and roles have what they include; what a condition
 * comes to, the oracle says. For one thread.
 */
public final class Referee {

  private static final String FORM =
      """
      [request_definition]
      r = sub, type, act, own

      [policy_definition]
      p = role, type, act, entry, eft

      [role_definition]
      g = _, _, _

      [policy_effect]
      e = some(where (p.eft == allow)) && !some(where (p.eft == deny))

      [matchers]
      m = (p.type == r.type || p.type == "*" && r.own == "no") \
      && (p.act == r.act || p.act == "*") && holds(r.sub, p.role, p.entry)
      """;

  /** A user, their group, the role, and ten steps of inclusion. */
  private static final int DEEPEST = 14;

  private final Enforcer enforcer;
  private final DomainManager links = new DomainManager(DEEPEST);
  private final List<Entry> entries = new ArrayList<>();
  private Rest asked = new Rest(new Tenant.Reference("", ""), List.of(), it -> Truth.UNKNOWN);

  public Referee(Installation installation, Tenant tenant) {
    Model model = empty();
    List<Role> roles =
        Stream.of(OwnRoles.ALL, installation.roles(), tenant.roles())
            .flatMap(List::stream)
            .toList();
    roles.forEach(role -> add(model, role));
    tenant.grants().forEach(grant -> link(grant, tenant, roles));
    enforcer = new Enforcer(model);
    enforcer.addFunction("holds", holds());
  }

  /** Whether the enforcer lets them, once all that is asked before the grants has been asked. */
  public boolean permits(Question question, Rest rest) {
    asked = rest;
    String type = question.resource().type();
    return enforcer.enforce(
        name(rest.subject()), type, question.action(), OwnTypes.isOwn(type) ? "yes" : "no");
  }

  private static Model empty() {
    Util.enableLog = false; // on by default, for everyone at once
    Model model = new Model();
    model.loadModelFromText(FORM);
    return model;
  }

  private void add(Model model, Role role) {
    for (Entry entry : role.entries()) {
      model.addPolicy(
          "p",
          "p",
          List.of(
              "role:" + role.name(),
              entry.type(),
              entry.action(),
              Integer.toString(entries.size()),
              entry.deny() ? "deny" : "allow"));
      entries.add(entry);
    }
  }

  private void link(Grant grant, Tenant tenant, List<Role> roles) {
    links.addLink(name(grant.to()), "role:" + grant.role(), grant.id());
    for (Tenant.Group group : tenant.groups()) {
      group
          .members()
          .forEach(member -> links.addLink("user:" + member, "group:" + group.id(), grant.id()));
    }
    for (Role role : roles) {
      role.includes()
          .forEach(inner -> links.addLink("role:" + role.name(), "role:" + inner, grant.id()));
    }
  }

  private static String name(Tenant.Reference subject) {
    return subject.type() + ":" + subject.id();
  }

  /** An allow needs its conditions true; a deny, not false. */
  private boolean holds(String subject, String role, Entry entry) {
    for (Grant grant : asked.reaching()) {
      if (links.hasLink(subject, role, grant.id())) {
        Truth truth = truth(grant.condition()).and(truth(entry.condition()));
        if (entry.deny() ? truth != Truth.FALSE : truth == Truth.TRUE) {
          return true;
        }
      }
    }
    return false;
  }

  private Truth truth(@Nullable Map<String, Object> condition) {
    return asked.truth().apply(condition);
  }

  private CustomFunction holds() {
    return new CustomFunction() {
      @Override
      public String getName() {
        return "holds";
      }

      @Override
      public AviatorObject call(
          Map<String, Object> env, AviatorObject subject, AviatorObject role, AviatorObject entry) {
        int number = Integer.parseInt(entry.stringValue(env));
        return AviatorBoolean.valueOf(
            holds(subject.stringValue(env), role.stringValue(env), entries.get(number)));
      }
    };
  }
}
