"""The package casus of scripts/python, for those who put this folder on their path.

    import sys
    sys.path.insert(0, "scripts")
    import casus
    study = casus.load("results/wording")
    study.runs            # one row per replication, with the point's factors beside it
    study.mean("war", arm="base")  # over all points, with a standard error that knows of luck

Better install it: pip install ./scripts/python
"""

import importlib
import os
import sys

_source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "python", "src")
if not os.path.isdir(os.path.join(_source, "casus")):
    raise ImportError("casus.py must stand beside python/src/casus, in scripts/ of the checkout of casus")

# The package has the name of this file, and takes its place: whoever imports it gets the package.
del sys.modules[__name__]
sys.path.insert(0, _source)
try:
    importlib.import_module("casus")
finally:
    sys.path.remove(_source)
