package dev.bailiwick.api.member;

import dev.bailiwick.api.http.Filters;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.member.MemberFilter;
import dev.bailiwick.tenants.member.MemberOrder;
import dev.bailiwick.tenants.member.MemberProfile.Standing;
import io.micronaut.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which members are sought, and in which order; only what is listed here can be asked (40). */
record MemberSearch(MemberFilter filter, MemberOrder order) {

  private static final String NO_ID = "This is no id.";

  static MemberSearch of(HttpRequest<?> request) {
    Filters filters = new Filters(request);
    String search = filters.text("search");
    MemberOrder order =
        filters.read("sort", sent -> word(MemberOrder.values(), sent), "id, email or since.");
    return new MemberSearch(
        new MemberFilter(
            filters.read(
                "status",
                sent -> word(Standing.values(), sent),
                "A member is active, disabled or expired."),
            filters.flag("guest"),
            filters.text("external_id"),
            filters.read("email", EmailAddress::parse, "This is not an e-mail address."),
            search == null ? null : search.toLowerCase(Locale.ROOT),
            filters.text("role"),
            filters.read("workspace", WorkspaceId::parse, NO_ID),
            filters.read("group", GroupId::parse, NO_ID)),
        order == null ? MemberOrder.ID : order);
  }

  private static <E extends Enum<E>> Optional<E> word(E[] all, String sent) {
    return Stream.of(all).filter(it -> it.name().toLowerCase(Locale.ROOT).equals(sent)).findAny();
  }
}
