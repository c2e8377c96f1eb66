package dev.bailiwick.local.shop;

import dev.bailiwick.api.guard.Guarded;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** Operations that tell, once they run, on what; some are guarded badly. */
@Controller
@Produces(MediaType.TEXT_PLAIN)
class DocumentsController {

  @Get("/tenants/{tenant}/shop/{workspace}/documents/{id}")
  @Guarded(value = "document:read", workspace = "workspace")
  String read(String tenant, String workspace, String id) {
    return ran(id);
  }

  @Get("/tenants/{tenant}/shop/{workspace}/documents/{id}/ashes")
  @Guarded(value = "document:burn", workspace = "workspace")
  String burn(String tenant, String workspace, String id) {
    return ran(id);
  }

  @Get("/tenants/{tenant}/shop/all")
  @Guarded(value = "bw.tenant:read", id = "tenant")
  String all(String tenant) {
    return ran("all");
  }

  @Get("/tenants/{tenant}/shop/misnamed/{document}")
  @Guarded("document:read")
  String misnamed(String tenant, String document) {
    return ran(document);
  }

  @Get("/elsewhere/{tenant}/{id}")
  @Guarded("document:read")
  String elsewhere(String tenant, String id) {
    return ran(id);
  }

  private static String ran(String what) {
    return what + (Thread.currentThread().isVirtual() ? " may wait" : " must not wait");
  }
}
