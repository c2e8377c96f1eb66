package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.Subject.Kind;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who is a subject of the tenant, numbered: members first, then applications. Numbers fill plain
 * arrays, and what only few members have is kept for those alone: 100 members fit in 4 kB.
 */
final class Subjects {

  private static final byte STATUS = 0b0011;
  private static final byte SIGNS_IN = 0b0100;
  private static final byte MFA = 0b1000;
  private static final MemberStatus[] STATUSES = MemberStatus.values();

  private final Ids users;
  private final Ids applications;

  /** Of each user: the status in the last two bits, then whether they sign in, and by MFA. */
  private final byte[] standings;

  private final Map<String, Integer> byExternalId;

  /** By number, and only of members with an external id, an end or attributes. */
  private final Map<Integer, Member> special;

  Subjects(List<Member> members, List<UUID> applications) {
    this.users = Ids.of(members.stream().map(member -> member.id().value()).toList());
    this.applications = Ids.of(applications);
    standings = new byte[members.size()];
    Map<String, Integer> externalIds = new HashMap<>();
    Map<Integer, Member> rare = new HashMap<>();
    for (int number = 0; number < standings.length; number++) {
      Member member = members.get(number);
      standings[number] = standing(member);
      if (member.externalId() != null) {
        externalIds.put(member.externalId(), number);
      }
      if (member.externalId() != null
          || member.expiresAt() != null
          || !member.attributes().isEmpty()) {
        rare.put(number, member);
      }
    }
    byExternalId = Map.copyOf(externalIds);
    special = Map.copyOf(rare);
  }

  private static byte standing(Member member) {
    int standing = List.of(STATUSES).indexOf(member.statusByAll());
    if (member.signIn() != null) {
      standing |= member.signIn().mfaEnrolled() ? SIGNS_IN | MFA : SIGNS_IN;
    }
    return (byte) standing;
  }

  /** The number of this subject, or -1; the type is one of ours. */
  int find(String type, AskedSubject asked) {
    if (type.equals(Kind.USER.word())) {
      return asked.ours() == null
          ? byExternalId.getOrDefault(asked.id(), -1)
          : users.find(asked.ours());
    }
    if (type.equals(Kind.APPLICATION.word())) {
      int found = applications.find(asked.ours());
      return found < 0 ? -1 : users.size() + found;
    }
    return -1;
  }

  /** All subjects of a type of ours, asked for by what the type is called elsewhere. */
  List<AskedSubject> of(String type, String called) {
    int members = users.size();
    IntStream numbers =
        type.equals(Kind.USER.word())
            ? IntStream.range(0, members)
            : IntStream.range(members, type.equals(Kind.APPLICATION.word()) ? size() : members);
    return numbers.mapToObj(number -> AskedSubject.of(called, name(number))).toList();
  }

  int size() {
    return users.size() + applications.size();
  }

  /** About how many bytes; what few members have is dear. */
  long weight() {
    long rare = special.values().stream().mapToLong(m -> 300L + 150L * m.attributes().size()).sum();
    return 24L * size() + rare;
  }

  boolean isUser(int number) {
    return number < users.size();
  }

  Subject subject(int number) {
    return isUser(number)
        ? new Subject(Kind.USER, users.get(number))
        : new Subject(Kind.APPLICATION, applications.get(number - users.size()));
  }

  /** How the subject stands at this instant; a guest whose stay has ended is removed. */
  MemberStatus status(int number, long at) {
    if (!isUser(number)) {
      return MemberStatus.ACTIVE;
    }
    if (!special.isEmpty() && hasLeft(number, at)) {
      return MemberStatus.REMOVED;
    }
    return STATUSES[standings[number] & STATUS];
  }

  private boolean hasLeft(int number, long at) {
    Member member = special.get(number);
    return member != null && member.expiresAt() != null && at >= Micros.of(member.expiresAt());
  }

  /**
   * The id by which conditions and results name the subject: the external one where there is one.
   */
  String name(int number) {
    Member member = special.get(number);
    return member == null || member.externalId() == null
        ? subject(number).id().toString()
        : member.externalId();
  }

  /** Whether a second factor is set up; null where nobody signs in. */
  @Nullable Boolean mfaEnrolled(int number) {
    if (!isUser(number) || (standings[number] & SIGNS_IN) == 0) {
      return null;
    }
    return (standings[number] & MFA) != 0;
  }

  /** The stored attributes. */
  Map<String, Value> attributes(int number) {
    Member member = special.get(number);
    return member == null ? Map.of() : member.attributes();
  }
}
