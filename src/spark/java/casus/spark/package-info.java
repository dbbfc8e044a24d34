/**
 * Studies on Apache Spark 4, a module of its own ({@code mvn -Pspark package}, {@code
 * casus-spark.jar}) which the plain install goes without. All that is said of studies is said in
 * {@code casus.cluster}; here orders are handed to Spark.
 */
package casus.spark;
