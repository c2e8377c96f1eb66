package dev.bailiwick.isolation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.isolation.Plan.Usage;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the slots are filled with on each side; made where they are made, and kept. */
final class Values {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";

  private final Plan plan;
  private final Map<String, Operation> operations;
  private final Asker asker;
  private final Random random;
  private final Map<Side, Map<String, String>> kept = new EnumMap<>(Side.class);
  private final Map<Side, Integer> fresh = new EnumMap<>(Side.class);

  Values(Plan plan, Map<String, Operation> operations, Asker asker, Random random) {
    this.plan = plan;
    this.operations = operations;
    this.asker = asker;
    this.random = random;
    for (Side side : Side.values()) {
      kept.put(side, new HashMap<>());
    }
  }

  /** The value of a slot on a side; what is absent looks like what is the neighbour's. */
  String of(String name, Side side) {
    if (name.equals(Filling.FRESH)) {
      return "sweep-%d-%s"
          .formatted(fresh.merge(side, 1, Integer::sum), side.name().toLowerCase(Locale.ROOT));
    }
    String known = of(side).get(name);
    if (known == null) {
      Slot slot = plan.slot(name);
      known = find(name, slot, side);
      if (!(slot instanceof Slot.Made made) || made.isKept()) {
        of(side).put(name, known);
      }
    }
    return known;
  }

  /** Has these made anew for the own tenant: something has become of them. */
  void renew(Set<String> names) {
    of(Side.OWN).keySet().removeIf(name -> names.contains(name) && isMade(name));
  }

  /**
   * The neighbour's ids that have come up so far, which nobody else may ever be told; names are
   * left out, which the own tenant may use too.
   */
  Set<String> foreignIds() {
    return of(Side.FOREIGN).values().stream()
        .filter(Values::isUuid)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isUuid(String value) {
    return UUID_FORM.matcher(value).matches();
  }

  private Map<String, String> of(Side side) {
    return kept.computeIfAbsent(side, none -> new HashMap<>());
  }

  private boolean isMade(String name) {
    return plan.slot(name) instanceof Slot.Made;
  }

  private String find(String name, Slot slot, Side side) {
    return switch (slot) {
      case Slot.Word word -> word.value();
      case Slot.Known known ->
          switch (side) {
            case OWN -> known.own();
            case FOREIGN -> known.foreign();
            case ABSENT -> known.absent();
          };
      case Slot.Made made when side == Side.ABSENT ->
          made.isId() ? like(of(name, Side.FOREIGN)) : of(name, Side.OWN);
      case Slot.Made made -> make(name, made, side);
    };
  }

  private String make(String name, Slot.Made made, Side side) {
    Operation operation = operations.get(made.operation());
    if (operation == null) {
      throw new IllegalArgumentException("no operation " + made.operation() + " makes " + name);
    }
    Usage usage = plan.usage(operation);
    Map<String, String> variables = new LinkedHashMap<>(usage.variables());
    variables.putAll(made.variables());
    Usage its =
        new Usage(
            variables,
            made.body() == null ? usage.body() : made.body(),
            usage.contentType(),
            "",
            usage.headers(),
            null,
            Set.of());
    String maker = side == Side.OWN ? plan.own() : plan.foreign();
    Caller by = plan.caller(made.as() == null ? maker : made.as());
    Answer answer = asker.send(by, Filling.fill(operation, its, slot -> of(slot, side)));
    JsonNode value = json(answer.body()).at(made.at());
    if (!answer.isSuccess() || value.isMissingNode()) {
      throw new IllegalStateException(
          "%s was not made: %s answered %d %s"
              .formatted(name, operation.id(), answer.status(), answer.body()));
    }
    return value.asText();
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private String like(String value) {
    if (isUuid(value)) {
      byte[] name = new byte[16];
      random.nextBytes(name);
      return UUID.nameUUIDFromBytes(name).toString();
    }
    return value
        .chars()
        .map(sign -> Character.isLetterOrDigit(sign) ? SIGNS.charAt(random.nextInt(36)) : sign)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
