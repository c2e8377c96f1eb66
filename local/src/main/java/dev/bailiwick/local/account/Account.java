package dev.bailiwick.local.account;

import java.util.List;

/** Someone who can sign in, and the slug of the tenant where they belong. */
public record Account(String email, String password, String tenant) {

  private static final String PASSWORD = "Bailiwick-1";

  /** The first owner of the installation. */
  public static final Account OPERATOR = new Account("operator@bailiwick.test", PASSWORD, "system");

  /** Everyone, the same at every start. */
  public static final List<Account> ALL =
      List.of(
          OPERATOR,
          new Account("ada@acme.test", PASSWORD, "acme"),
          new Account("eve@acme.test", PASSWORD, "acme"),
          new Account("bob@globex.test", PASSWORD, "globex"));
}
