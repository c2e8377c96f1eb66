package dev.bailiwick.api.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.decision.Decision.Carrier;
import dev.bailiwick.authorization.explain.Explanation.Heard;
import dev.bailiwick.authorization.explain.usecase.ExplainAccess.Explained;
import dev.bailiwick.authorization.history.AsOf;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision explained. */
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Explanation")
record ExplanationBody(
    boolean decision,
    String reason,
    @Nullable CarrierBody carrier,
    @Schema(description = "The grants that reach this, each with what it alone comes to.")
        @Nullable List<HeardBody> trace,
    @Schema(description = "Of a deny of today: the least sets of changes that would permit.")
        @Nullable List<List<StepBody>> ways,
    long policyVersion) {

  /** What a permit rests on. */
  @Introspected
  @Schema(name = "Carrier")
  record CarrierBody(String grant, String role, String entry) {

    static CarrierBody of(Carrier carrier) {
      return new CarrierBody(carrier.grant().toString(), carrier.role(), carrier.entry());
    }
  }

  /** One grant in a trace. */
  @Introspected
  @Schema(name = "Heard")
  record HeardBody(String grant, ReferenceBody to, String role, String alone) {

    static HeardBody of(Heard heard) {
      return new HeardBody(
          heard.grant().toString(), ReferenceBody.of(heard.to()), heard.role(), heard.code());
    }
  }

  /** Without the right to read the policy there is no trace, and so there are no ways either. */
  static ExplanationBody of(Explained explained, AsOf asOf, Reference resource) {
    return new ExplanationBody(
        explained.decision().permitted(),
        explained.decision().code(),
        explained.carrier() == null ? null : CarrierBody.of(explained.carrier()),
        explained.trace().isEmpty() ? null : explained.trace().stream().map(HeardBody::of).toList(),
        explained.decision().permitted() || asOf instanceof AsOf.Past
            ? null
            : explained.ways().stream()
                .map(way -> way.stream().map(step -> StepBody.of(step, resource)).toList())
                .toList(),
        explained.policyVersion());
  }
}
