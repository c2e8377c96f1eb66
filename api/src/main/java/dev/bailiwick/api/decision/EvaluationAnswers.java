package dev.bailiwick.api.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bailiwick.api.http.Answers;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Answer;
import dev.bailiwick.authorization.decision.usecase.Reasons;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AuthZEN's answers as bytes; nearly all of them are one of two. */
final class EvaluationAnswers {

  private static final byte[] PERMIT = bytes("{\"decision\":true}");
  private static final byte[] DENY = bytes("{\"decision\":false}");
  private static final byte[] BEGIN = bytes("{\"evaluations\":[");
  private static final byte[] END = bytes("]}");

  private EvaluationAnswers() {}

  /** The answer to one evaluation; reasons stand in its context only where they were asked for. */
  static byte[] of(Answer answer) {
    if (answer.reasons() == null && answer.refusal() == null) {
      return answer.decision().permitted() ? PERMIT : DENY;
    }
    return JsonBody.write(json -> write(json, answer));
  }

  /** The answers to a batch. */
  static byte[] of(List<Answer> answers) {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(BEGIN.length + answers.size() * (DENY.length + 1) + END.length);
    out.writeBytes(BEGIN);
    for (int i = 0; i < answers.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(of(answers.get(i)));
    }
    out.writeBytes(END);
    return out.toByteArray();
  }

  private static void write(JsonGenerator json, Answer answer) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("decision", answer.decision().permitted());
    json.writeObjectFieldStart("context");
    if (answer.refusal() != null) {
      write(json, answer.refusal());
    }
    if (answer.reasons() != null) {
      json.writeStringField("code", answer.decision().code());
      json.writeNumberField("policy_version", answer.policyVersion());
      write(json, answer.reasons());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Refusal refusal) throws IOException {
    json.writeObjectFieldStart("error");
    json.writeNumberField("status", Answers.status(refusal).getCode());
    json.writeStringField("message", refusal.message());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Reasons reasons) throws IOException {
    write(json, "reason_user", reasons.toUser());
    write(json, "reason_admin", reasons.toAdmin());
  }

  private static void write(JsonGenerator json, String field, @Nullable String sentence)
      throws IOException {
    if (sentence != null) {
      json.writeObjectFieldStart(field);
      json.writeStringField("en", sentence);
      json.writeEndObject();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
