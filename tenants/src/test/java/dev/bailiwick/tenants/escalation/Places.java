package dev.bailiwick.tenants.escalation;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.grant.Scope;
import java.util.List;

/** The scopes of the tenant that random admins are let loose on, by their words. */
record Places(Acme acme) {

  static final List<String> WORDS = List.of("tenant", "design", "ui", "sales", "document");

  String word(Scope scope) {
    return WORDS.stream().filter(word -> acme.scope(word).equals(scope)).findAny().orElseThrow();
  }
}
