/** Making plans and assigning them; turning features on and off. */
@NullMarked
package dev.bailiwick.tenants.plan.usecase;

import org.jspecify.annotations.NullMarked;
