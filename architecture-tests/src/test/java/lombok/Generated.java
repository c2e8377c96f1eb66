package lombok;

/** Is what Lombok leaves behind in a class file. */
public @interface Generated {}
