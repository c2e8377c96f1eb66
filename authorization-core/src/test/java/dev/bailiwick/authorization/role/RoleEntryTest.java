package dev.bailiwick.authorization.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.catalogue.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wildcard is covered only by one as wide, and none ever reaches a type of ours. */
class RoleEntryTest {

  private static RoleEntry entry(String text) {
    Permission parts = Permission.of(text);
    return new RoleEntry(parts.type(), parts.action());
  }

  @ParameterizedTest
  @CsvSource({
    "*:*, *:*, true",
    "*:*, *:read, true",
    "*:*, document:*, true",
    "*:*, document:read, true",
    "*:*, bw.member:read, false",
    "*:read, *:read, true",
    "*:read, document:read, true",
    "*:read, document:edit, false",
    "*:read, *:*, false",
    "*:read, document:*, false",
    "*:read, bw.member:read, false",
    "document:*, document:edit, true",
    "document:*, folder:edit, false",
    "document:*, *:*, false",
    "document:*, *:read, false",
    "document:read, *:read, false",
    "document:read, document:*, false",
    "document:read, document:read, true",
    "bw.member:read, bw.member:read, true",
    "bw.member:read, bw.member:change, false"
  })
  void oneCoversAnother(String held, String wanted, boolean covers) {
    assertEquals(covers, entry(held).covers(Permission.of(wanted)));
  }

  @Test
  void noEntryJoinsAWildcardToATypeOfOurs() {
    assertThrows(IllegalArgumentException.class, () -> new RoleEntry("bw.member", "*"));
  }
}
