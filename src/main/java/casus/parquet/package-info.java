/**
 * Tables of a results folder as Parquet files, for those who read millions of rows. DuckDB does the
 * work; its driver is large and native, so it is no part of casus and is looked for when asked for.
 *
 * <p>Of casus this package uses {@code results}; of libraries JDBC, and no class of DuckDB by name.
 */
@NullMarked
package casus.parquet;

import org.jspecify.annotations.NullMarked;
