package dev.bailiwick.api.member;

import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.condition.Attributes;
import dev.bailiwick.authorization.condition.Literals;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.policy.DeclaredAttribute;
import dev.bailiwick.authorization.policy.DeclaredAttribute.Kind;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The attributes that members can have, as they are sent. */
@Introspected
@Schema(name = "MemberAttributes", requiredProperties = "attributes")
record DeclaredBody(
    @Schema(description = "Where there is none, a member can have any.")
        @Nullable List<@Nullable One> attributes) {

  private static final int MOST_VALUES = 256;

  /** One of them. */
  @Introspected
  @Schema(
      name = "MemberAttribute",
      requiredProperties = {"name", "kind"})
  record One(
      @Nullable String name,
      @Schema(
              type = "string",
              allowableValues = {"string", "number", "boolean", "instant"})
          @Nullable String kind,
      @Schema(description = "The only ones that it can have; any of the kind, where none is sent.")
          @Nullable List<@Nullable Object> values) {

    static One of(DeclaredAttribute attribute) {
      List<Object> values = attribute.values().stream().map(Value::tree).toList();
      return new One(
          attribute.name(), attribute.kind().word(), values.isEmpty() ? null : List.copyOf(values));
    }

    private DeclaredAttribute attribute(String field) {
      Kind read = kind(field + ".kind", Bodies.required(field + ".kind", kind));
      return new DeclaredAttribute(
          Bodies.required(field + ".name", name), read, values(field + ".values", read));
    }

    private static Kind kind(String field, String sent) {
      return Stream.of(Kind.values())
          .filter(it -> it.word().equals(sent))
          .findAny()
          .orElseThrow(
              () -> Refusal.invalid(field, "A kind is string, number, boolean or instant."));
    }

    private List<Value> values(String field, Kind of) {
      if (values == null) {
        return List.of();
      }
      if (values.isEmpty() || values.size() > MOST_VALUES) {
        throw Refusal.invalid(field, "There are 1 to " + MOST_VALUES + " values, or none is sent.");
      }
      List<Value> read = values.stream().map(value -> Literals.read(field, value)).toList();
      if (!read.stream().allMatch(of::admits)) {
        throw Refusal.invalid(field, "These are not all of the kind " + of.word() + ".");
      }
      return read.stream().distinct().toList();
    }
  }

  static DeclaredBody of(List<DeclaredAttribute> attributes) {
    return new DeclaredBody(List.copyOf(attributes.stream().map(One::of).toList()));
  }

  List<DeclaredAttribute> wanted() {
    List<@Nullable One> sent = Bodies.required("attributes", attributes);
    List<DeclaredAttribute> read =
        IntStream.range(0, sent.size()).mapToObj(i -> read(i, sent.get(i))).toList();
    List<String> names = read.stream().map(DeclaredAttribute::name).toList();
    if (Attributes.names(Source.SUBJECT, "attributes", names).size() != names.size()) {
      throw Refusal.invalid("attributes", "No two attributes have the same name.");
    }
    return read;
  }

  private static DeclaredAttribute read(int place, @Nullable One sent) {
    String field = "attributes[" + place + "]";
    return Bodies.required(field, sent).attribute(field);
  }
}
