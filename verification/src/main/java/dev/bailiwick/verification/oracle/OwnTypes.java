package dev.bailiwick.verification.oracle;

import java.util.List;
import java.util.Map;

/** The types whose names are ours, with their actions. */
public final class OwnTypes {

  private static final List<String> KEPT = List.of("read", "create", "change", "delete");

  /** The actions of each. */
  public static final Map<String, List<String>> ACTIONS =
      Map.ofEntries(
          Map.entry(
              "bw.tenant",
              List.of("read_name", "read", "change", "export", "delete", "restore", "transfer")),
          Map.entry("bw.workspace", List.of("read", "create", "change", "archive", "restore")),
          Map.entry("bw.member", List.of("read", "create", "change", "remove")),
          Map.entry("bw.role", KEPT),
          Map.entry("bw.grant", KEPT),
          Map.entry("bw.group", KEPT),
          Map.entry("bw.invitation", KEPT),
          Map.entry("bw.application", KEPT),
          Map.entry("bw.domain", KEPT),
          Map.entry("bw.resource", KEPT),
          Map.entry("bw.access_request", List.of("read", "create", "decide")),
          Map.entry("bw.policy", List.of("read", "rollback")),
          Map.entry("bw.audit", List.of("read", "export")),
          Map.entry("bw.decision", List.of("read")));

  /** Their things lie where they are on; all others of ours lie on the tenant. */
  static final List<String> LIE_WHERE_THEY_ARE_ON =
      List.of("bw.workspace", "bw.grant", "bw.invitation", "bw.access_request", "bw.resource");

  private OwnTypes() {}

  /** Whether a type of this name would be ours. */
  public static boolean isOwn(String type) {
    return type.startsWith("bw.");
  }
}
