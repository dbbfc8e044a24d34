package casus.spark;

import casus.cluster.Engine;
import casus.cluster.Order;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import scala.Function1;
import scala.Function2;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/** Orders as the tasks of Spark's jobs, one job for all that are submitted at once. */
final class SparkOrders implements Engine.Session {
  private static final String STOPPED =
      "Spark has stopped: its master does not answer, or is gone; what was played is kept";

  private final SparkContext spark;

  SparkOrders(SparkContext spark) {
    this.spark = spark;
  }

  /** What an executor does: one task, one order. */
  private interface Work extends Function1<Iterator<String>, String>, Serializable {}

  private static String carriedOut(Iterator<String> orders) {
    try {
      return Order.carriedOut(orders.next(), TaskContext.get()::isInterrupted);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  @Override
  public int slots() {
    return spark.isStopped() ? 1 : Math.max(1, spark.defaultParallelism());
  }

  @Override
  public void submit(List<String> orders, Engine.Outcome outcome) {
    try {
      begin(orders, outcome);
    } catch (IllegalStateException e) {
      outcome.failed(STOPPED);
    }
  }

  private void begin(List<String> orders, Engine.Outcome outcome) {
    RDD<String> tasks =
        JavaSparkContext.fromSparkContext(spark).parallelize(orders, orders.size()).rdd();
    Work work = SparkOrders::carriedOut;
    Function2<Object, String, BoxedUnit> reported =
        (task, report) -> {
          outcome.reported(report);
          return BoxedUnit.UNIT;
        };
    List<Object> all = IntStream.range(0, orders.size()).<Object>mapToObj(task -> task).toList();
    SimpleFutureAction<String> job =
        spark.submitJob(tasks, work, CollectionConverters.asScala(all).toSeq(), reported, () -> "");
    job.onComplete(
        done -> {
          if (done.isFailure()) {
            outcome.failed(
                spark.isStopped() ? STOPPED : "Spark gave up: " + reason(done.failed().get()));
          }
          return BoxedUnit.UNIT;
        },
        scala.concurrent.ExecutionContext.global());
  }

  /** The first line of what Spark said; the rest is for those who develop it. */
  static String reason(Throwable e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    return message.lines().findFirst().orElse(e.toString());
  }

  @Override
  public void close() {
    try {
      spark.cancelAllJobs();
    } catch (IllegalStateException e) {
      // It has stopped by itself, and its jobs with it.
    }
    spark.stop();
  }
}
