/** Plans: the features that a tenant has, and its limits. */
@NullMarked
package dev.bailiwick.tenants.plan;

import org.jspecify.annotations.NullMarked;
