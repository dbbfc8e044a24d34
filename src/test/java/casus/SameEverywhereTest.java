package casus;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Executable;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Nothing asks the machine for its locale, character set or time zone, in words or by leaving the
 * argument out: so that output is the same bytes everywhere.
 */
class SameEverywhereTest {
  /** What says where a text is made; a call that could take one of them must. */
  private static final Set<Class<?>> PLACES =
      Set.of(
          Locale.class,
          Charset.class,
          ZoneId.class,
          TimeZone.class,
          DecimalFormatSymbols.class,
          NumberFormat.class);

  /** Calls that ask the machine and have no sibling with a place. */
  private static final Set<String> ASKING =
      Set.of(
          "java.lang.String.formatted",
          "java.text.MessageFormat.format",
          "java.util.Locale.getDefault",
          "java.nio.charset.Charset.defaultCharset",
          "java.time.ZoneId.systemDefault",
          "java.util.TimeZone.getDefault");

  /** Types that read or write by the machine's locale or time zone whatever they are told. */
  private static final Set<Class<?>> ASKING_TYPES =
      Set.of(Scanner.class, Date.class, Calendar.class);

  /** These take UTF-8 where no character set is given, on every machine. */
  private static final Set<Class<?>> UTF_8_ALWAYS =
      Set.of(
          ZipFile.class,
          ZipInputStream.class,
          ZipOutputStream.class,
          Files.class,
          CsvReader.CsvReaderBuilder.class);

  @Test
  void nothingAsksTheMachineForItsLocaleCharacterSetOrTimeZone() {
    assertThat(ArchitectureTest.CASUS.stream().flatMap(SameEverywhereTest::asking)).isEmpty();
  }

  /** The check sees what it should: each line of the class below is a fault of its own. */
  @Test
  void eachWayOfAskingIsSeen() {
    JavaClass careless = new ClassFileImporter().importClass(Careless.class);

    assertThat(asking(careless).map(fault -> fault.replaceAll(" in .*", "")))
        .containsExactlyInAnyOrder(
            "Charset.defaultCharset()",
            "Collator.getInstance()",
            "DateTimeFormatter.ofPattern(String)",
            "DecimalFormat.<init>(String)",
            "InputStreamReader.<init>(InputStream)",
            "LocalDate.now()",
            "Locale.getDefault()",
            "MessageFormat.format(String, Object[])",
            "NumberFormat.getPercentInstance()",
            "PrintStream.printf(String, Object[])",
            "Scanner.<init>(String)",
            "Scanner.nextDouble()",
            "String.<init>(byte[])",
            "String.format(String, Object[])",
            "String.formatted(Object[])",
            "String.formatted(Object[])",
            "String.getBytes()",
            "String.toLowerCase()",
            "String.toUpperCase()",
            "ZoneId.systemDefault()");
  }

  private static Stream<String> asking(JavaClass type) {
    List<String> faults = new ArrayList<>();
    for (JavaAccess<?> access : type.getAccessesFromSelf()) {
      if (access.getTarget() instanceof CodeUnitAccessTarget target
          && !target.getOwner().getPackageName().startsWith("casus")
          // Its methods name classes that its small jar leaves out; it writes what it is given.
          && !target.getOwner().getPackageName().startsWith("org.apache.poi.xwpf")
          && !target.getOwner().getPackageName().startsWith("org.openxmlformats")
          && asks(target)) {
        faults.add(told(target) + " in " + access.getSourceCodeLocation());
      }
    }
    return faults.stream();
  }

  private static boolean asks(CodeUnitAccessTarget target) {
    Class<?> owner = target.getOwner().reflect();
    if (ASKING_TYPES.contains(owner) || ASKING.contains(owner.getName() + "." + target.getName())) {
      return true;
    }
    Set<String> given =
        new TreeSet<>(target.getRawParameterTypes().stream().map(JavaClass::getName).toList());
    boolean placed = PLACES.stream().anyMatch(place -> given.contains(place.getName()));
    return !placed
        && !UTF_8_ALWAYS.contains(owner)
        && siblings(owner, target.getName()).anyMatch(other -> addsOnlyAPlace(target, other));
  }

  private static Stream<? extends Executable> siblings(Class<?> owner, String name) {
    return name.equals("<init>")
        ? Stream.of(owner.getConstructors())
        : Stream.of(owner.getMethods()).filter(method -> method.getName().equals(name));
  }

  private static boolean addsOnlyAPlace(CodeUnitAccessTarget target, Executable other) {
    List<Class<?>> others = new ArrayList<>(List.of(other.getParameterTypes()));
    return others.removeIf(PLACES::contains)
        && others.stream()
            .map(Class::getName)
            .toList()
            .equals(target.getRawParameterTypes().stream().map(JavaClass::getName).toList());
  }

  private static String told(CodeUnitAccessTarget target) {
    return target.getOwner().getSimpleName()
        + "."
        + target.getName()
        + target.getRawParameterTypes().stream()
            .map(JavaClass::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Every way we know. */
  @SuppressWarnings({
    "unused",
    "DefaultCharset",
    "StringCaseLocaleUsage",
    "JavaTimeDefaultTimeZone"
  })
  private static final class Careless {
    private static final UnaryOperator<String> LOWER = String::toLowerCase;
    private static final Function<Object[], String> FORMAT = "%d"::formatted;

    private static Object[] everything(PrintStream out, String text, byte[] bytes) {
      out.printf("%d", 1);
      return new Object[] {
        String.format("%d", 1),
        "%d".formatted(1),
        text.toUpperCase(),
        text.getBytes(),
        new String(bytes),
        new InputStreamReader(new ByteArrayInputStream(bytes)),
        new DecimalFormat("0.0"),
        NumberFormat.getPercentInstance(),
        MessageFormat.format("{0}", 1),
        DateTimeFormatter.ofPattern("MMM"),
        Collator.getInstance(),
        LocalDate.now(),
        ZoneId.systemDefault(),
        Charset.defaultCharset(),
        Locale.getDefault(),
        new Scanner(text).nextDouble()
      };
    }
  }
}
