package dev.bailiwick.authorization.decision.usecase;

import static dev.bailiwick.authorization.decision.usecase.RecordsTenant.entity;
import static dev.bailiwick.authorization.decision.usecase.RecordsTenant.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bailiwick.authorization.decision.usecase.Search.Found;
import dev.bailiwick.authorization.decision.usecase.Search.Position;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the pages of a search follow on each other, and where they end. */
class SearchPagesTest {

  private final RecordsTenant acme = new RecordsTenant();

  @Test
  void pagesFollowOnEachOtherAndTellHowManyThereAre() {
    Found first = acme.records(acme.desk(), "bob", "view", entity("record", ""), 2, null);
    assertEquals(List.of("r1", "r2"), first.names());
    assertEquals(3L, first.total());
    Found second = acme.records(acme.desk(), "bob", "view", entity("record", ""), 2, first.next());
    assertEquals(new Found(List.of("r3"), null, 3L), second);
  }

  @Test
  void pagesOfSubjectsAndActionsFollowOnEachOtherToo() {
    Question who = question(entity("user", ""), "view", entity("record", "r1"));
    Found first = acme.search().subjects(acme.desk(), null, new Search(who, 3, null));
    Found second = acme.search().subjects(acme.desk(), null, new Search(who, 3, first.next()));
    Found whole = acme.search().subjects(acme.desk(), null, new Search(who, 1_000, null));
    assertEquals(
        whole.names(), Stream.of(first, second).flatMap(page -> page.names().stream()).toList());
    assertEquals(1, second.names().size());
    assertEquals(List.of(4L, 4L), List.of(first.total(), second.total()));
    Question what = question(entity("user", "alice"), "", entity("record", "r1"));
    Found edit =
        acme.search().actions(acme.desk(), null, new Search(what, 1, new Position("delete", 1)));
    assertEquals(new Found(List.of("edit"), new Position("edit", 2), 3L), edit);
  }

  @Test
  void aPageOfNoneOnlyCounts() {
    Found none = acme.records(acme.desk(), "alice", "view", entity("record", ""), 0, null);
    assertEquals(List.of(), none.names());
    assertEquals(2L, none.total());
    Found rest = acme.records(acme.desk(), "alice", "view", entity("record", ""), 5, none.next());
    assertEquals(List.of("r1", "r2"), rest.names());
    assertNull(rest.next());
  }

  @Test
  void aPageEndsEarlyRatherThanDecideWithoutEnd() {
    IntStream many = IntStream.range(0, Sieve.MOST + 500);
    acme.register(many.mapToObj("x%06d"::formatted), "finance", "carol");
    acme.register(Stream.of("z"), "sales", "alice");
    Found first = acme.records(acme.desk(), "alice", "edit", entity("record", ""), 5, null);
    assertEquals(List.of("r1"), first.names());
    assertNull(first.total());
    Found second =
        acme.records(acme.desk(), "alice", "edit", entity("record", ""), 5, first.next());
    assertEquals(new Found(List.of("z"), null, 2L), second);
  }
}
