package dev.bailiwick.api.deadletter;

import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.deadletter.DeadLetter;
import dev.bailiwick.authorization.deadletter.usecase.DeadLetterDirectory.Seen;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dead letters as they are sent. */
@Introspected
@Schema(name = "DeadLetters")
record DeadLettersBody(
    List<LetterBody> items, @Schema(description = "About how many there are in all.") long count) {

  static DeadLettersBody of(Seen seen) {
    return new DeadLettersBody(seen.letters().stream().map(LetterBody::of).toList(), seen.count());
  }

  /** One of them; what it says of anybody is not shown. */
  @Introspected
  @Schema(name = "DeadLetter")
  record LetterBody(String id, String cause, @Nullable String type, Instant sentAt) {

    static LetterBody of(DeadLetter letter) {
      return new LetterBody(letter.id(), letter.cause(), letter.type(), letter.sentAt());
    }
  }

  /** Which are to go back: those of these ids, or all. */
  @Introspected
  @Schema(name = "DeadLettersToSendBack")
  record Wanted(@Nullable List<@Nullable String> ids, @Nullable Boolean all) {

    /** Null for all. */
    @Nullable Set<String> wanted() {
      boolean wantsAll = Boolean.TRUE.equals(all);
      if (wantsAll == (ids != null)) {
        throw Refusal.invalid("ids", "Say either ids, or all: true.");
      }
      if (ids == null) {
        return null;
      }
      Set<String> named = new HashSet<>();
      ids.forEach(id -> named.add(Bodies.required("ids", id)));
      return named;
    }
  }

  /** How many went back. */
  @Introspected
  @Schema(name = "SentBack")
  record SentBack(int sent) {}
}
