package dev.bailiwick.api.invitation;

import dev.bailiwick.api.http.Answers;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Problem;
import dev.bailiwick.tenants.invitation.usecase.InviteMany.Answer;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of many invitations, line by line. */
@Introspected
@Schema(name = "InvitationsAnswered")
record BulkBody(List<Line> results, long created, long waiting, long refused) {

  static BulkBody of(List<SentLine> lines, List<Answer> answers) {
    List<Line> results = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      results.add(Line.of(lines.get(i), answers.get(i)));
    }
    return new BulkBody(
        results, count(results, "created"), count(results, "waiting"), count(results, "refused"));
  }

  private static long count(List<Line> results, String status) {
    return results.stream().filter(line -> line.status().equals(status)).count();
  }

  /** What became of one line. */
  @Introspected
  @Schema(name = "InvitationLine")
  record Line(
      @Schema(description = "The line of the text, or the place in the list, from 1.") long line,
      @Nullable String email,
      @Schema(
              type = "string",
              description = "Waiting: an invitation was open already; it stays as it is.",
              allowableValues = {"created", "waiting", "refused"})
          String status,
      @Nullable String id,
      @Nullable Problem problem) {

    static Line of(SentLine sent, Answer answer) {
      return switch (answer) {
        case Answer.Created(var made) ->
            new Line(sent.number(), sent.email(), "created", made.id().toString(), null);
        case Answer.Waiting(var open) ->
            new Line(sent.number(), sent.email(), "waiting", open.id().toString(), null);
        case Answer.Refused(var refusal) ->
            new Line(sent.number(), sent.email(), "refused", null, Answers.problem(refusal));
      };
    }
  }

  /** Many invitations to be sent. */
  @Introspected
  @Schema(name = "NewInvitations", requiredProperties = "invitations")
  record New(@Nullable List<InvitationBody.@Nullable New> invitations) {

    List<SentLine> lines() {
      List<SentLine> lines = new ArrayList<>();
      for (InvitationBody.@Nullable New each : Bodies.required("invitations", invitations)) {
        lines.add(
            new SentLine(
                lines.size() + 1L,
                each == null ? null : each.email(),
                () -> Bodies.required("invitations", each).wanted()));
      }
      return lines;
    }
  }
}
