/** Stands in for Lombok, which the house keeps out. */
@NullMarked
package lombok;

import org.jspecify.annotations.NullMarked;
