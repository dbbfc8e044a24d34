package casus.cli;

import casus.text.Text;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import org.jspecify.annotations.Nullable;

/** A mistake of the user's that no package below can see; the message says how to mend it. */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1;

  UserError(String message) {
    super(message);
  }

  /** The same with values in its message, as {@link Text#format} has them. */
  @FormatMethod
  UserError(@FormatString String pattern, @Nullable Object... values) {
    super(Text.format(pattern, values));
  }
}
