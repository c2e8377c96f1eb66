/** Adding, changing and removing members. */
@NullMarked
package dev.bailiwick.tenants.member.usecase;

import org.jspecify.annotations.NullMarked;
