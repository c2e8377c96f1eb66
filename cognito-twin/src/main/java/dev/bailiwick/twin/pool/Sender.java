package dev.bailiwick.twin.pool;

/** Who the pool's mails come from: the address that Cognito uses until it is given another. */
final class Sender {

  static final String ADDRESS = "no-reply@verificationemail.com";

  private Sender() {}
}
