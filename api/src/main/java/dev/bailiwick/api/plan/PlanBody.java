package dev.bailiwick.api.plan;

import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.policy.Plan;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A plan as it is sent. */
@Introspected
@Schema(name = "Plan")
record PlanBody(String name, List<String> features, Map<String, Long> limits) {

  static PlanBody of(Plan plan) {
    return new PlanBody(
        plan.name(), plan.features().stream().sorted().toList(), new TreeMap<>(plan.limits()));
  }

  /** What a plan is to hold. */
  @Introspected
  @Schema(name = "NewPlan")
  record New(
      @Nullable List<@Nullable String> features, @Nullable Map<String, @Nullable Long> limits) {

    Plan named(String name) {
      Set<String> wanted = new HashSet<>();
      if (features != null) {
        features.forEach(feature -> wanted.add(Bodies.required("features", feature)));
      }
      Map<String, Long> limited = new HashMap<>();
      if (limits != null) {
        limits.forEach(
            (limit, value) -> limited.put(limit, Bodies.required("limits." + limit, value)));
      }
      return new Plan(name, wanted, limited);
    }
  }
}
