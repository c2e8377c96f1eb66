package dev.bailiwick.isolation;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.isolation.Caller.Kind;
import dev.bailiwick.isolation.Plan.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Calls every operation as everybody with what is their own, and with what is the neighbour's
 * beside what is nowhere, place by place: the two must be answered alike to the last byte.
 */
public final class Sweep {

  private final Plan plan;
  private final Map<String, Operation> operations;
  private final Asker asker;
  private final Values values;
  private final List<String> unknown = new ArrayList<>();
  private final List<String> unpermitted = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private final List<Leak> leaks = new ArrayList<>();
  private long cells;

  private Sweep(Plan plan, List<Operation> operations, long seed) {
    this.plan = plan;
    this.operations =
        operations.stream()
            .collect(toMap(Operation::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    this.asker = new Asker(plan.base());
    this.values = new Values(plan, this.operations, asker, new Random(seed));
  }

  /**
   * Sweeps an API.
   *
   * @param description its OpenAPI document
   * @param plan what the document does not tell, as the README of this module has it
   * @param seed of the ids that are nobody's
   * @throws IllegalArgumentException where the plan is none
   * @throws IllegalStateException where something that the plan has made cannot be made
   */
  public static Report run(JsonNode description, JsonNode plan, long seed) {
    return new Sweep(Plan.of(plan), Description.operations(description), seed).run();
  }

  private Report run() {
    operations.values().stream().filter(this::isUnknown).map(Operation::id).forEach(unknown::add);
    List<Operation> known =
        operations.values().stream().filter(operation -> !isUnknown(operation)).toList();
    known.forEach(operation -> ids(operation).forEach(slot -> values.of(slot, Side.FOREIGN)));
    Map<String, Answer> before = watched();
    known.forEach(this::sweep);
    watched()
        .forEach(
            (id, after) -> {
              Answer was = before.getOrDefault(id, after);
              if (!after.equals(was)) {
                leaks.add(
                    new Leak(id, plan.foreign(), "changed", was.toString(), after.toString()));
              }
            });
    return new Report(
        operations.size(),
        known.size() - unpermitted.size(),
        unknown,
        unpermitted,
        broken,
        cells,
        asker.sent(),
        leaks.stream().map(Leak::toString).toList());
  }

  private boolean isUnknown(Operation operation) {
    boolean isBodyUnknown = operation.hasBody() && !plan.usages().containsKey(operation.id());
    return isBodyUnknown || !plan.slots().keySet().containsAll(slots(operation));
  }

  private Set<String> slots(Operation operation) {
    return Filling.slots(operation, plan.usage(operation));
  }

  private Set<String> ids(Operation operation) {
    return slots(operation).stream()
        .filter(slot -> plan.slot(slot).isId())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Map<String, Answer> watched() {
    return plan.watched().stream()
        .collect(
            toMap(
                Function.identity(),
                id -> {
                  Answer answer =
                      ask(operation(id), plan.caller(plan.foreign()), same(Side.FOREIGN));
                  return answer.without("", plan.varying());
                }));
  }

  private Operation operation(String id) {
    Operation operation = operations.get(id);
    if (operation == null) {
      throw new IllegalArgumentException("the description has no operation " + id);
    }
    return operation;
  }

  private void sweep(Operation operation) {
    List<Caller> callers = callers(plan.usage(operation));
    List<String> answered = new ArrayList<>();
    boolean isPermitted = false;
    for (Caller caller : callers) {
      Answer answer = ask(operation, caller, same(Side.OWN));
      answered.add(caller.name() + " " + answer.status());
      isPermitted |= plan.usage(operation).isPermitted(answer);
      if (answer.isSuccess() && !operation.isRead()) {
        values.renew(slots(operation));
      }
      if (caller.kind() == Kind.MEMBER) {
        requireNothingForeign(operation, caller, answer);
      }
    }
    if (!isPermitted) {
      unpermitted.add(operation.id() + " " + answered);
    }
    callers.forEach(caller -> cross(operation, caller));
  }

  private List<Caller> callers(Usage usage) {
    return usage.callers() == null
        ? plan.callers().values().stream().filter(caller -> caller.kind() != Kind.EXTRA).toList()
        : usage.callers().stream().map(plan::caller).toList();
  }

  private void requireNothingForeign(Operation operation, Caller caller, Answer answer) {
    String all = answer.headers() + answer.body();
    values.foreignIds().stream()
        .filter(all::contains)
        .forEach(
            id ->
                leaks.add(
                    Leak.between(operation, caller, "told of " + id, answer, Answer.NOTHING)));
  }

  private void cross(Operation operation, Caller caller) {
    Set<String> ids = ids(operation);
    if (ids.isEmpty()) {
      return;
    }
    if (caller.kind() == Kind.MEMBER) {
      ids.forEach(
          id -> compare(operation, caller, id, only(id, Side.FOREIGN), only(id, Side.ABSENT)));
      compare(operation, caller, "all", same(Side.FOREIGN), same(Side.ABSENT));
    } else if (caller.kind() == Kind.STRANGER) {
      compare(operation, caller, "all of the own", same(Side.OWN), same(Side.ABSENT));
    }
  }

  private static Function<String, Side> same(Side side) {
    return slot -> side;
  }

  private static Function<String, Side> only(String id, Side side) {
    return slot -> slot.equals(id) ? side : Side.OWN;
  }

  private void compare(
      Operation operation,
      Caller caller,
      String what,
      Function<String, Side> theirs,
      Function<String, Side> nobodys) {
    Answer foreign = ask(operation, caller, theirs);
    Answer absent = ask(operation, caller, nobodys);
    boolean isSameWrite =
        !operation.isRead() && foreign.isSuccess() && foreign.status() == absent.status();
    Answer one = blotted(operation, foreign, theirs);
    Answer other = blotted(operation, absent, nobodys);
    if (!isSameWrite && !one.equals(other)) {
      leaks.add(Leak.between(operation, caller, what, one, other));
    }
    if (isSameWrite) {
      values.renew(slots(operation));
    }
  }

  private Answer blotted(Operation operation, Answer answer, Function<String, Side> sides) {
    Answer blotted = answer.without("", plan.varying());
    for (String slot : ids(operation)) {
      blotted = blotted.without(values.of(slot, sides.apply(slot)), plan.varying());
    }
    return blotted;
  }

  private Answer ask(Operation operation, Caller caller, Function<String, Side> sides) {
    cells++;
    Usage usage = plan.usage(operation);
    Answer answer =
        asker.send(
            caller, Filling.fill(operation, usage, slot -> values.of(slot, side(slot, sides))));
    if (answer.status() >= 500) {
      broken.add(operation.id() + " " + caller.name() + " " + answer.status());
    }
    return answer;
  }

  private static Side side(String slot, Function<String, Side> sides) {
    return slot.equals(Filling.FRESH) ? Side.OWN : sides.apply(slot);
  }
}
