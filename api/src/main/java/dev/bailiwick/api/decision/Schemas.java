package dev.bailiwick.api.decision;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** AuthZEN's shapes for the API's description; what is sent is read and written by hand. */
final class Schemas {

  private Schemas() {}

  /** A subject or a resource. */
  @Introspected
  @Schema(
      name = "Entity",
      requiredProperties = {"type", "id"})
  record Entity(String type, String id, @Nullable Map<String, Object> properties) {}

  /** A subject or a resource that is searched for. */
  @Introspected
  @Schema(name = "SearchedEntity", requiredProperties = "type")
  record Searched(String type, @Nullable Map<String, Object> properties) {}

  /** An action. */
  @Introspected
  @Schema(name = "Action", requiredProperties = "name")
  record Action(String name, @Nullable Map<String, Object> properties) {}

  /** An evaluation. */
  @Introspected
  @Schema(
      name = "Evaluation",
      requiredProperties = {"subject", "action", "resource"})
  record Evaluation(
      Entity subject,
      Action action,
      Entity resource,
      @Nullable @Schema(description = "With bailiwick.explain true the answer tells its reasons.")
          Map<String, Object> context) {}

  /** Evaluations, with what is the same in all of them beside them. */
  @Introspected
  @Schema(name = "Evaluations")
  record Evaluations(
      @Nullable Entity subject,
      @Nullable Action action,
      @Nullable Entity resource,
      @Nullable Map<String, Object> context,
      @Nullable List<Item> evaluations,
      @Nullable Options options) {}

  /** One of several evaluations. */
  @Introspected
  @Schema(name = "EvaluationsItem")
  record Item(
      @Nullable Entity subject,
      @Nullable Action action,
      @Nullable Entity resource,
      @Nullable Map<String, Object> context) {}

  /** How evaluations are to be answered. */
  @Introspected
  @Schema(name = "EvaluationsOptions")
  record Options(
      @Nullable
          @Schema(
              type = "string",
              allowableValues = {"execute_all", "deny_on_first_deny", "permit_on_first_permit"})
          String evaluationsSemantic) {}

  /** The answer to an evaluation. */
  @Introspected
  @Schema(name = "EvaluationAnswer", requiredProperties = "decision")
  record Answer(boolean decision, @Nullable Map<String, Object> context) {}

  /** The answers to evaluations. */
  @Introspected
  @Schema(name = "EvaluationsAnswer", requiredProperties = "evaluations")
  record AnswerList(List<Answer> evaluations) {}

  /** Who may. */
  @Introspected
  @Schema(
      name = "SubjectSearch",
      requiredProperties = {"subject", "action", "resource"})
  record SubjectSearch(
      Searched subject,
      Action action,
      Entity resource,
      @Nullable Map<String, Object> context,
      @Nullable Page page) {}

  /** To what. */
  @Introspected
  @Schema(
      name = "ResourceSearch",
      requiredProperties = {"subject", "action", "resource"})
  record ResourceSearch(
      Entity subject,
      Action action,
      Searched resource,
      @Nullable Map<String, Object> context,
      @Nullable Page page) {}

  /** May do what. */
  @Introspected
  @Schema(
      name = "ActionSearch",
      requiredProperties = {"subject", "resource"})
  record ActionSearch(
      Entity subject,
      Entity resource,
      @Nullable Map<String, Object> context,
      @Nullable Page page) {}

  /** Which page of a search. */
  @Introspected
  @Schema(name = "SearchPage")
  record Page(
      @Nullable @Schema(description = "next_token of the page before it.") String token,
      @Nullable @Schema(minimum = "0", description = "1,000 at most, and unless said.")
          Integer limit) {}

  /** What was found. */
  @Introspected
  @Schema(
      name = "SearchAnswer",
      requiredProperties = {"page", "results"})
  record Results(Found page, List<Map<String, String>> results) {}

  /** Which page this is. */
  @Introspected
  @Schema(
      name = "SearchAnswerPage",
      requiredProperties = {"nextToken", "count"})
  record Found(
      @Schema(description = "Empty on the last page.") String nextToken,
      int count,
      @Nullable @Schema(description = "Left out where counting would take too long.") Long total) {}
}
