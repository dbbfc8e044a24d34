#!/bin/sh
# Gives a runtime the libraries that its Java expects of the system: libraries.sh RUNTIME
# Debian's Java letters and draws with Debian's freetype, harfbuzz, lcms2, libjpeg and what these
# need; other builds of Java bring their own, and then there is little to do. Java looks beside its
# own libraries first. Left to the system: the C library, which must be this one's age or younger,
# and X11, which only a window needs and any screen has.
set -eu
lib=$1/lib
command -v ldd > /dev/null || exit 0
wanted=$(ldd "$lib"/lib*.so 2> /dev/null | awk '$2 == "=>" && $3 ~ "^/" {print $3}' | sort -u)
# It is looked for by its name when figures are lettered, so that ldd does not tell of it.
fonts=$(ldconfig -p 2> /dev/null | awk '$1 == "libfontconfig.so.1" {print $NF; exit}')
for file in $fonts; do
  wanted="$wanted
$file
$(ldd "$file" | awk '$2 == "=>" && $3 ~ "^/" {print $3}')"
done
for file in $wanted; do
  name=$(basename -- "$file")
  case $name in
    libc.so* | libm.so* | libdl.so* | libpthread.so* | librt.so* | ld-linux* | libnsl.so*) ;;
    libX* | libxcb* | libasound* | libcups* | libgtk* | libgdk*) ;;
    *) [ -e "$lib/$name" ] || [ -e "$lib/server/$name" ] || cp -L -- "$file" "$lib/$name" ;;
  esac
done
