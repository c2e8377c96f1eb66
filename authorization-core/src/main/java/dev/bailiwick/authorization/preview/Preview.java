package dev.bailiwick.authorization.preview;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.change.Side;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.AskedSubject;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Outlook;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One policy beside another: every subject, permission and place at one instant, with nothing sent
 * and unknown whatever is not stored.
 */
public final class Preview {

  private final Side before;
  private final Side after;
  private final Instant at;
  private final List<Spot> spots;
  private final List<AskedSubject> subjects;

  /**
   * A comparison of these two.
   *
   * @param register the resources of registered types
   * @param whom the subjects to compare
   */
  public Preview(
      Side before,
      Side after,
      Instant at,
      Function<Reference, Optional<RegisteredResource>> register,
      Predicate<Subject> whom) {
    this.before = before;
    this.after = after;
    this.at = at;
    spots = new Spots(after.policy().catalogue(), register).of(before.rows(), after.rows());
    subjects = Stream.of(before, after).flatMap(side -> subjects(side, whom)).distinct().toList();
  }

  /** By the ids that results name them by. */
  private static Stream<AskedSubject> subjects(Side side, Predicate<Subject> whom) {
    return Stream.concat(
        side.rows().members().values().stream()
            .filter(member -> member.status() != MemberStatus.REMOVED)
            .filter(member -> whom.test(Subject.of(member.id())))
            .map(Preview::asked),
        side.rows().applications().keySet().stream()
            .map(Subject::of)
            .filter(whom)
            .map(AskedSubject::of));
  }

  private static AskedSubject asked(Member member) {
    return member.externalId() == null
        ? AskedSubject.of(Subject.of(member.id()))
        : AskedSubject.of(Subject.Kind.USER.word(), member.externalId());
  }

  /** How many permissions of subjects in places there are to compare. */
  public long triples() {
    return subjects.size() * spots.stream().mapToLong(Spot::permissions).sum();
  }

  /** What changes. */
  public List<Shift> shifts() {
    List<Shift> shifts = new ArrayList<>();
    for (AskedSubject subject : subjects) {
      spots.forEach(spot -> compare(subject, spot, shifts));
    }
    return shifts;
  }

  private void compare(AskedSubject subject, Spot spot, List<Shift> into) {
    for (ResourceType type : spot.types()) {
      for (String action : type.actions()) {
        AccessRequest request = request(subject, spot, type, action);
        Outlook was = Decisions.outlook(before.policy(), request);
        Outlook is = Decisions.outlook(after.policy(), request);
        if (!is.equals(was)) {
          Permission permission = new Permission(type.name(), action);
          Reference shown = new Reference(subject.type(), subject.id());
          into.add(new Shift(shown, permission, spot.on(), is.kind()));
        }
      }
    }
  }

  private AccessRequest request(AskedSubject subject, Spot spot, ResourceType type, String action) {
    return new AccessRequest(
        subject,
        Map.of(),
        action,
        Map.of(),
        new Reference(type.name(), spot.id()),
        spot.attributes(),
        spot.location(),
        Map.of(),
        at);
  }
}
