package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Facts;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.condition.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request's conditions read: what we know ourselves, what is stored, then what was sent. */
record RequestFacts(Policy policy, int subject, AccessRequest request, int workspace)
    implements Facts {

  @Override
  public @Nullable Value value(Source source, String name) {
    return switch (source) {
      case SUBJECT -> ofSubject(name);
      case RESOURCE -> ofResource(name);
      case ACTION ->
          name.equals("name")
              ? new Value.Text(request.action())
              : request.actionProperties().get(name);
      case CONTEXT ->
          name.equals("time")
              ? new Value.Text(request.at().toString())
              : request.context().get(name);
    };
  }

  private @Nullable Value ofSubject(String name) {
    Subjects subjects = policy.subjects();
    return switch (name) {
      case "id" -> new Value.Text(subjects.name(subject));
      case "type" -> new Value.Text(subjects.subject(subject).kind().word());
      case "mfa_enrolled" -> {
        Boolean enrolled = subjects.mfaEnrolled(subject);
        yield enrolled == null ? null : new Value.Flag(enrolled);
      }
      default -> {
        Value stored = subjects.attributes(subject).get(name);
        yield stored == null ? request.subjectProperties().get(name) : stored;
      }
    };
  }

  private @Nullable Value ofResource(String name) {
    return switch (name) {
      case "id" -> new Value.Text(request.resource().id());
      case "type" -> new Value.Text(request.resource().type());
      case "workspace" -> workspace < 0 ? null : new Value.Text(policy.workspaces().id(workspace));
      default -> {
        Map<String, Value> attributes = request.resourceAttributes();
        yield ResourceType.isOwn(request.resource().type()) ? null : attributes.get(name);
      }
    };
  }
}
