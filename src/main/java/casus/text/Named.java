package casus.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One of several things that users choose from by a word, such as a format or a preset. */
public interface Named {
  /**
   * The word for it.
   *
   * @return as it is asked for
   */
  String word();

  /**
   * Whether it is meant by a word.
   *
   * @param asked as typed
   * @return whether that is its word, or another that it goes by
   */
  default boolean goesBy(String asked) {
    return word().equals(asked);
  }

  /**
   * The one that a word means.
   *
   * @param kind what is chosen from
   * @param asked the word
   * @param <E> what is chosen from
   * @return empty if there is none
   */
  static <E extends Enum<E> & Named> Optional<E> find(Class<E> kind, String asked) {
    return Arrays.stream(kind.getEnumConstants()).filter(one -> one.goesBy(asked)).findFirst();
  }

  /**
   * The words that can be asked for.
   *
   * @param kind what is chosen from
   * @param <E> what is chosen from
   * @return in their order
   */
  static <E extends Enum<E> & Named> List<String> words(Class<E> kind) {
    return Arrays.stream(kind.getEnumConstants()).map(Named::word).toList();
  }
}
