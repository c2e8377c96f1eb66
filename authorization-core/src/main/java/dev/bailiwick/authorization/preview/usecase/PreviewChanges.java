package dev.bailiwick.authorization.preview.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Outcome;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.preview.Preview;
import dev.bailiwick.authorization.preview.Shift;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Says who would gain or lose what by a batch of changes, and makes none of them. */
public final class PreviewChanges {

  private static final long MOST = 1_000_000;

  private final ChangePolicy policy;
  private final Transactions transactions;
  private final Resources resources;

  public PreviewChanges(ChangePolicy policy, Transactions transactions, Resources resources) {
    this.policy = policy;
    this.transactions = transactions;
    this.resources = resources;
  }

  /** What changes, and the version that it would change. */
  public record Previewed(Page<Shift> shifts, long policyVersion) {}

  /**
   * Previews.
   *
   * @throws Refusal where the caller may not read the policy, as the changes themselves would be
   *     refused, or where there is more to compare than can be
   */
  public Previewed preview(
      Caller by, TenantId tenant, List<Consumer<PolicyDraft>> parts, Page.Request wanted) {
    Consumer<PolicyDraft> batch =
        draft -> {
          draft.require("bw.policy:read", tenant);
          parts.forEach(part -> part.accept(draft));
        };
    return compare(by, tenant, batch, subject -> true, wanted);
  }

  /**
   * Previews what becomes of the caller alone, which needs no more than the change itself does.
   *
   * @throws Refusal as the change itself would be refused, or where there is more to compare than
   *     can be
   */
  public Previewed previewOwn(
      Caller by, TenantId tenant, Consumer<PolicyDraft> part, Page.Request wanted) {
    return compare(by, tenant, part, by.subject()::equals, wanted);
  }

  private Previewed compare(
      Caller by,
      TenantId tenant,
      Consumer<PolicyDraft> batch,
      Predicate<Subject> whom,
      Page.Request wanted) {
    Outcome outcome = policy.outcome(tenant, by.subject(), batch);
    Preview preview =
        new Preview(
            outcome.before(),
            outcome.after(),
            outcome.at(),
            reference -> find(tenant, reference),
            whom);
    if (preview.triples() > MOST) {
      throw Refusal.tooMuch(
          "too_much_to_preview",
          "There are "
              + preview.triples()
              + " subjects, permissions and places to compare, and at most "
              + MOST
              + " can be.");
    }
    return new Previewed(
        Page.of(preview.shifts().stream(), Shift::key, wanted), outcome.before().rows().version());
  }

  private Optional<RegisteredResource> find(TenantId tenant, Reference resource) {
    return transactions.inTenant(tenant, () -> resources.find(tenant, resource));
  }
}
