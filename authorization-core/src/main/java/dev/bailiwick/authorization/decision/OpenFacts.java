package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Facts;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.Location.InSomeWorkspace;
import org.jspecify.annotations.Nullable;

/** What is known of a request that says only a part; a resource without an id may be any. */
record OpenFacts(RequestFacts said) implements Facts {

  @Override
  public @Nullable Value value(Source source, String name) {
    return isAnyResource(source, name) ? null : said.value(source, name);
  }

  /** Our own types have no attributes but those that we answer ourselves. */
  @Override
  public boolean isOpen(Source source, String name) {
    if (source.reserves(name)) {
      return isAnyResource(source, name) || isAnyWorkspace(source, name);
    }
    return source != Source.RESOURCE || !ResourceType.isOwn(said.request().resource().type());
  }

  private boolean isAnyResource(Source source, String name) {
    return source == Source.RESOURCE
        && name.equals("id")
        && said.request().resource().id().isEmpty();
  }

  private boolean isAnyWorkspace(Source source, String name) {
    return source == Source.RESOURCE
        && name.equals("workspace")
        && said.request().location() instanceof InSomeWorkspace;
  }
}
