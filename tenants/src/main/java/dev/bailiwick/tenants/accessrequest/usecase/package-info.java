/** The life of an access request: asked, approved, refused, withdrawn. */
@NullMarked
package dev.bailiwick.tenants.accessrequest.usecase;

import org.jspecify.annotations.NullMarked;
