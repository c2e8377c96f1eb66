package dev.bailiwick.tenants.member;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** By what members are ordered; those whom it leaves equal, by their ids. */
public enum MemberOrder {
  ID,
  /** Those without an address come last. */
  EMAIL,
  SINCE;

  private static final DateTimeFormatter TO_THE_MICROSECOND =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSSSSS").withZone(ZoneOffset.UTC);

  /** Where a member stands in this order, as a text that compares so. */
  public String key(MemberProfile member) {
    return switch (this) {
      case ID -> member.id().toString();
      case EMAIL -> (member.email() == null ? "1" : "0" + member.email()) + " " + member.id();
      case SINCE -> time(member.since()) + " " + member.id();
    };
  }

  private static String time(Instant since) {
    return TO_THE_MICROSECOND.format(since);
  }
}
