"""The package beside the real program: set CASUS or CASUS_HOME, then
python3 -m unittest discover -s scripts/python/tests
"""

import contextlib
import hashlib
import io
import json
import os
import shutil
import signal
import sys
import tempfile
import unittest
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
import casus  # noqa: E402

CRISIS = {
    "casus": 1,
    "name": "small-crisis",
    "date": "2025-01-01",
    "horizon": "30 d",
    "states": {"PRK": {}, "KOR": {}},
    "events": {"shelling": {"day": 0, "actor": "PRK", "target": "KOR", "rung": "force"}},
}
STUDY = {
    "casus": 1,
    "study": "small",
    "scenario": CRISIS,
    "replications": 40,
    "factors": {
        "statistic": {"path": "states.PRK.resolve", "values": [0.3, 0.6]},
        "wording": {"levels": {"as-is": {}, "other": {"set": {"parameters.choice_precision": 7}}}},
    },
    "arms": {"bold": {"set": {"states.KOR.resolve": 0.9}}},
}
INSTALLED = [k for k, there in (("pandas", casus.pandas), ("polars", casus.polars)) if there] + ["plain"]


def column(table, name):
    return casus._frames.column(table, name)


class Played(unittest.TestCase):
    """A folder with a small study, in a place with a space and letters beyond ASCII."""

    @classmethod
    def setUpClass(cls):
        warnings.simplefilter("ignore", ResourceWarning)
        cls._temp = tempfile.TemporaryDirectory()
        cls.temp = Path(cls._temp.name, "ré sults 結果")
        cls.temp.mkdir()
        cls.study = casus.sweep(STUDY, cls.temp / "small", charts=False, progress=False)

    @classmethod
    def tearDownClass(cls):
        cls._temp.cleanup()

    def copy(self):
        folder = Path(tempfile.mkdtemp(dir=self.temp)) / "copy"
        shutil.copytree(self.temp / "small", folder)
        return folder


class Tables(Played):
    def test_columns_have_the_types_of_the_dictionary(self):
        wanted = {"integer": int, "number": (int, float), "boolean": bool, "text": str}
        for frames in INSTALLED:
            results = casus.read(self.study.folder, frames=frames)
            for name in ("runs", "responses", "summary", "points", "incidence", "ladder"):
                table = results.table(name)
                for (file, title), row in results._dictionary.items():
                    if file == name + ".csv" and title in casus._frames.columns(table):
                        values = [v for v in column(table, title) if v is not None]
                        for value in values:
                            self.assertIsInstance(value, wanted[row["type"]], (frames, name, title))
                            self.assertEqual(isinstance(value, bool), row["type"] == "boolean", (name, title))

    def test_all_frames_hold_the_same(self):
        tables = [casus.read(self.study.folder, frames=frames).table("runs") for frames in INSTALLED]
        for table in tables[1:]:
            for name in casus._frames.columns(tables[0]):
                self.assertEqual(column(tables[0], name), column(table, name), name)

    @unittest.skipUnless(casus.pandas, "pandas is not installed")
    def test_pandas_columns_are_nullable(self):
        types = {name: str(kind) for name, kind in casus.read(self.study.folder, frames="pandas").runs.dtypes.items()}
        self.assertEqual(
            [types[n] for n in ("war_day", "war", "ending", "end_balance", "wording", "statistic")],
            ["Int64", "boolean", "string", "float64", "string", "float64"],
        )

    def test_text_stays_text(self):
        file = self.temp / "words.csv"
        file.write_text('word,n\nNA,1\nnan,\n007,3\n"a,""b""",4\n,5\nNone,6\n1e5,7\n', encoding="utf-8")
        for frames in INSTALLED:
            table = casus.read(file, {"word": "text", "n": "integer"}, frames)
            self.assertEqual(column(table, "word"), ["NA", "nan", "007", 'a,"b"', None, "None", "1e5"], frames)
            self.assertEqual(column(table, "n"), [1, None, 3, 4, 5, 6, 7], frames)
            self.assertEqual(column(casus.read(file, None, frames), "word")[2], "007", frames)

    def test_a_cell_that_is_not_of_its_type_is_an_error(self):
        file = self.temp / "wrong.csv"
        file.write_text("a,b\n1,x\n1.5,y\n", encoding="utf-8")
        for frames in INSTALLED:
            with self.assertRaises(Exception, msg=frames):
                casus.read(file, {"a": "integer"}, frames)

    def test_factors_stand_beside_runs(self):
        runs = self.study.runs
        by_point = dict(zip(column(self.study.points, "point"), column(self.study.points, "wording")))
        self.assertEqual(len(column(runs, "run")), 4 * 2 * 40)
        self.assertEqual([by_point[p] for p in column(runs, "point")], column(runs, "wording"))

    def test_a_factor_called_like_a_column_is_told_and_overwrites_nothing(self):
        with self.assertWarnsRegex(casus.NameCollision, "'statistic' is called like a column of summary"):
            summary = casus.read(self.study.folder).summary
        self.assertIn("probability", column(summary, "statistic"))
        self.assertEqual(set(column(summary, "statistic_of_point")), {0.3, 0.6})

    def test_survival_times_give_the_incidence_of_the_folder(self):
        table = self.study.survival("war")
        rows = list(zip(*(column(table, n) for n in ("point", "arm", "time", "status"))))
        incidence = self.study.table("incidence")
        names = ("point", "arm", "event", "day", "cumulative")
        compared = 0
        for point, arm, event, day, cumulative in zip(*(column(incidence, n) for n in names)):
            if event == "war":
                of = [(t, s) for p, a, t, s in rows if (p, a) == (point, arm)]
                self.assertAlmostEqual(sum(s for t, s in of if t <= day) / len(of), cumulative, 12)
                compared += 1
        self.assertGreater(compared, 8)

    def test_endings_compete(self):
        ends = self.study.survival("ending")
        runs = self.study.table("runs")
        self.assertEqual(
            column(ends, "status"),
            [{"ongoing": "censored", "none": "censored"}.get(w, w) for w in column(runs, "ending")],
        )
        both = self.study.survival("war", competing=True)
        self.assertEqual(column(both, "status").count("war"), sum(column(runs, "war")))


class Inputs(unittest.TestCase):
    """What is asked of the program, without the program."""

    def test_a_number_that_is_not_whole_is_refused_not_cut(self):
        self.assertEqual([casus._commands.whole(n, "n") for n in (3, 3.0, True)], [3, 3, 1])
        for number in (1.9, float("nan"), "1"):
            with self.assertRaisesRegex(casus.InputError, "seed is .*; a whole number is needed"):
                casus.run(CRISIS, seed=number)

    def test_paths_in_lists_and_posteriors_are_meant_from_here(self):
        with tempfile.TemporaryDirectory() as place:
            here = os.getcwd()
            os.chdir(place)
            try:
                Path("p.yaml").write_text("x", encoding="utf-8")
                made = casus._input._anchored(
                    {"extends": ["p.yaml", "korea-article4"], "parameters": "posterior(p.yaml)"}, place)
                file = os.path.abspath("p.yaml").replace(os.sep, "/")
                self.assertEqual(made["extends"], [file, "korea-article4"])
                self.assertEqual(made["parameters"], "posterior(%s)" % file)
                self.assertEqual(casus._input._absolute("posterior(casus)"), "posterior(casus)")
            finally:
                os.chdir(here)

    def test_a_short_row_is_refused_by_every_kind_of_frame(self):
        for frames in INSTALLED:
            for rows in (b"a,b\n1,2\n3\n", b"a,b\n1,2\n\n3,4\n"):
                with self.assertRaisesRegex(ValueError, "row 3 has [01] cells, the header has 2", msg=frames):
                    casus._frames.frame(rows, {}, frames)


class Clusters(Played):
    def test_errors_by_hand(self):
        # Residuals −3, −1, 1, 3; points' sums −4 and 4, replications' −2 and 2.
        told = casus.clustered_mean([1, 3, 5, 7], [0, 0, 1, 1])
        self.assertAlmostEqual(told["se"], (32 * 2 / 16) ** 0.5, 12)

    def test_errors_are_those_of_statsmodels(self):
        try:
            import numpy
            import statsmodels.api as statsmodels
        except ImportError:
            self.skipTest("statsmodels is not installed")
        values = [float(v) for v in column(self.study.table("runs"), "max_rung_KOR")]
        points, luck = self.study.clusters()
        ones = numpy.ones(len(values))

        def errors(groups):
            fit = statsmodels.OLS(values, ones).fit(cov_type="cluster", cov_kwds={"groups": numpy.array(groups)})
            return fit.bse[0]

        by_point, by_luck = errors(points), errors(luck)
        self.assertAlmostEqual(casus.clustered_mean(values, points)["se"], by_point, 10)
        self.assertAlmostEqual(casus.clustered_mean(values, luck)["se"], by_luck, 10)
        # Both ways, and never less than either.
        wanted = max(errors(numpy.array([points, luck]).T), by_point, by_luck)
        self.assertAlmostEqual(casus.clustered_mean(values, points, luck)["se"], wanted, 10)
        # Where the sum of both ways is the greater, it is that of statsmodels as it is.
        free = [v + 3 * (i % 2) + 2 * (p % 3) for p, i, v in zip(points, luck, values)]
        fit = statsmodels.OLS(free, ones).fit(
            cov_type="cluster", cov_kwds={"groups": numpy.array([[p % 3 for p in points], luck]).T})
        told = casus.clustered_mean(free, [p % 3 for p in points], luck)
        self.assertAlmostEqual(told["se"], fit.bse[0], 10)

    def test_the_mean_of_an_arm(self):
        told = self.study.mean("war", arm="bold")
        self.assertEqual((told["n"], told["clusters"]), (160, 4))
        with self.assertRaisesRegex(ValueError, "no run is of arm 'bald'"):
            self.study.mean("war", arm="bald")


class Damage(Played):
    def test_a_flipped_byte_or_a_lost_line_is_refused(self):
        for name in ("runs.csv", "dictionary.csv", "manifest.json"):
            for harm in (lambda b: b[:200] + bytes([b[200] ^ 1]) + b[201:], lambda b: b[: b.rindex(b"\n", 0, -1) + 1]):
                folder = self.copy()
                file = folder / name
                file.write_bytes(harm(file.read_bytes()))
                with self.assertRaises(casus.DamagedResults, msg=name):
                    casus.read(folder).runs

    def test_a_missing_table_is_told_when_the_folder_is_opened(self):
        folder = self.copy()
        (folder / "ladder.csv").unlink()
        with self.assertRaisesRegex(casus.DamagedResults, "lacks ladder.csv"):
            casus.read(folder)

    def test_resume_mends_what_was_damaged(self):
        folder = self.copy()
        whole = (folder / "runs.csv").read_bytes()
        (folder / "runs.csv").write_bytes(whole[:-20])
        results = casus.resume(folder, charts=False, progress=False)
        self.assertEqual((folder / "runs.csv").read_bytes(), whole)
        self.assertEqual(results.check(), len(results.manifest["files"]))

    def test_an_analysis_of_earlier_results_is_refused(self):
        folder = self.copy()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", casus.NameCollision)
            casus.compare(folder)
        derived = json.loads((folder / "derived.json").read_text("utf-8"))
        derived["files"]["comparisons.csv"]["of"] = "0" * 64
        del derived["checksum"]
        text = json.dumps(derived, indent=2)
        sealed = text[: -len("\n}")]
        seal = hashlib.sha256(sealed.encode()).hexdigest()
        (folder / "derived.json").write_text('%s,\n  "checksum": "%s"\n}\n' % (sealed, seal), "utf-8")
        with self.assertRaisesRegex(casus.DamagedResults, "earlier results"):
            casus.read(folder).comparisons

    def test_the_users_own_file_is_no_table(self):
        folder = self.copy()
        (folder / "mine.csv").write_text("a\n1\n")
        with self.assertRaisesRegex(FileNotFoundError, "no file that casus wrote"):
            casus.read(folder).table("mine")

    def test_a_folder_without_results_is_told(self):
        with self.assertRaisesRegex(casus.NotFinished, "no finished results"):
            casus.read(self.temp)


class Program(Played):
    def test_faults_of_a_dictionary_have_their_line(self):
        with self.assertRaises(casus.InputError) as caught:
            casus.run({**CRISIS, "horizn": "3 d", "states": {"PRK": {"resolve": 7}, "KOR": {}}}, n=1, progress=False)
        self.assertEqual(caught.exception.code, 2)
        self.assertRegex(str(caught.exception), r"small-crisis.yaml:\d+:\d+: error: no key is called 'horizn'")
        self.assertRegex(str(caught.exception), r"resolve is 7, not in")

    def test_a_sound_scenario_has_no_oddity_to_do_next(self):
        self.assertEqual([line for line in casus.check(CRISIS) if line.startswith(("Next:", "  casus "))], [])

    def test_arms_of_a_scenario_of_any_name_are_played(self):
        file = self.temp / "A crisis é.yaml"
        file.write_text(json.dumps(CRISIS), encoding="utf-8")
        arms = {"bold": {"set": {"states.KOR.resolve": 0.9}}}
        played = casus.run(file, n=2, arms=arms, output=self.temp / "any name", charts=False, progress=False)
        self.assertEqual(played.manifest["design"]["arms"], ["base", "bold"])

    def test_figures_of_earlier_results_do_not_hide_the_results(self):
        folder = self.copy()
        casus.chart(folder, ["outcome-distribution"], format="svg")
        file = next(folder.glob("charts/*.svg"))
        file.write_bytes(file.read_bytes() + b" ")
        html = casus.read(folder)._repr_html_()
        self.assertIn("<th>chance</th>", html)
        self.assertIn("Not shown: ", html)

    def test_keys_that_become_one_are_refused(self):
        with self.assertRaisesRegex(ValueError, "stands twice"):
            casus.run({**CRISIS, "states": {4: {}, "4": {}}})
        with self.assertRaises(ValueError):
            casus.run({**CRISIS, "parameters": {"choice_precision": float("nan")}})

    def test_a_dictionary_and_a_file_give_the_same_runs(self):
        file = self.temp / "a crisis é.yaml"
        file.write_text(json.dumps(CRISIS), encoding="utf-8")
        sets = {"states.PRK.resolve": 0.7}
        one = casus.run(CRISIS, 30, 5, sets, output=self.temp / "from dict", charts=False, progress=False)
        two = casus.run(file, 30, 5, sets, output=self.temp / "from file", charts=False, progress=False)
        for name in ("runs.csv", "summary.csv", "scenario.effective.yaml"):
            self.assertEqual(Path(one.folder, name).read_bytes(), Path(two.folder, name).read_bytes())
        self.assertEqual(one.command, "casus run small-crisis.yaml --set states.PRK.resolve=0.7 -s 5 -n 30")

    def test_without_output_results_go_where_the_program_puts_them(self):
        here = os.getcwd()
        os.chdir(tempfile.mkdtemp(dir=self.temp))
        try:
            folders = [casus.run(CRISIS, n=3, charts=False, progress=False).folder for _ in range(2)]
            Path("c.yaml").write_text(json.dumps(CRISIS), encoding="utf-8")
            folders.append(casus.run("c.yaml", n=3, charts=False, progress=False).folder)
            self.assertEqual([Path(f) for f in folders],
                             [Path("results/small-crisis" + end) for end in ("", "-2", "-3")])
        finally:
            os.chdir(here)

    def test_arms_are_played_with_the_same_luck_and_compared(self):
        folder = self.temp / "arms"
        results = casus.run(CRISIS, n=40, seed=3, sets={"states.PRK.resolve": 0.7}, output=folder, progress=False,
                            arms={"bold": {"set": {"states.KOR.resolve": 0.9}}}, charts=False)
        self.assertEqual(results.manifest["design"]["arms"], ["base", "bold"])
        compared = casus.compare(results, arms=["base", "bold"])
        self.assertEqual(set(column(compared, "baseline")), {"base"})
        drawn = casus.chart(results, ["outcome-distribution", "treaty-effect"], format="svg")
        self.assertTrue(all(file.is_file() for file in drawn) and drawn)
        self.assertEqual(set(results.figures), {"outcome-distribution", "treaty-effect"})
        self.assertIn("the replay agrees with runs.csv", casus.explain(results, 3, arm="bold"))
        self.assertEqual(casus.explanation(results, 3)["run"], 3)
        html = results._repr_html_()
        self.assertIn("<th>arm</th><th>outcome</th><th>chance</th>", html)
        self.assertEqual(html.count("data:image/svg+xml;base64,"), 2)
        # The same base as a run of its own.
        alone = casus.run(CRISIS, 40, 3, {"states.PRK.resolve": 0.7}, output=self.temp / "alone", charts=False,
                          progress=False)
        base = [w for w, a in zip(column(results.runs, "deaths"), column(results.runs, "arm")) if a == "base"]
        self.assertEqual(base, column(alone.runs, "deaths"))

    def test_shards_merge_to_the_whole(self):
        parts = [self.temp / ("part-%d" % i) for i in (1, 2)]
        for i, part in enumerate(parts, 1):
            casus.shard(STUDY, i, 2, part, progress=False)
            with self.assertRaises(casus.NotFinished):
                casus.read(part)
        merged = casus.merge(parts, self.temp / "merged", charts=False, progress=False)
        self.assertEqual(Path(merged.folder, "runs.csv").read_bytes(), Path(self.study.folder, "runs.csv").read_bytes())

    @unittest.skipIf(os.name == "nt", "a signal to oneself ends Python on Windows")
    def test_ctrl_c_saves_and_resume_goes_on_to_the_same_bytes(self):
        lines = []

        def stop_at_once(line):
            if line.startswith("replications: ") and not lines:
                lines.append(line)
                os.kill(os.getpid(), signal.SIGINT)

        folder = self.temp / "stopped"
        study = {**STUDY, "replications": 20_000}
        with self.assertRaises(casus.Interrupted) as caught:
            casus.sweep(study, folder, charts=False, threads=1, progress=stop_at_once)
        self.assertRegex(lines[0], r"replications: [\d,]+ of 160,000 \(\d+ %\), .* left")
        self.assertEqual(caught.exception.folder, str(folder))
        self.assertIsInstance(caught.exception, KeyboardInterrupt)
        with self.assertRaisesRegex(casus.NotFinished, "casus.resume"):
            casus.read(folder)
        resumed = casus.resume(folder, charts=False, progress=False)
        casus.sweep(study, self.temp / "left alone", charts=False, progress=False)
        for name in ("runs.csv", "summary.csv"):
            self.assertEqual(Path(resumed.folder, name).read_bytes(), (self.temp / "left alone" / name).read_bytes())

    def test_where_the_program_is_looked_for(self):
        home = Path(tempfile.mkdtemp(dir=self.temp))
        (home / "bin").mkdir()
        name = "casus.cmd" if os.name == "nt" else "casus"
        (home / "bin" / name).write_text("")
        kept = dict(os.environ)
        try:
            os.environ.pop("CASUS", None)
            os.environ["CASUS_HOME"] = str(home)
            self.assertEqual(casus.program(), home / "bin" / name)
            os.environ["CASUS_HOME"] = str(home / "bin" / "none")
            with self.assertRaisesRegex(casus.ProgramNotFound, "holds no casus"):
                casus.program()
        finally:
            os.environ.clear()
            os.environ.update(kept)


class Notebook(unittest.TestCase):
    NOTEBOOK = Path(__file__).resolve().parents[1] / "examples" / "first-steps.ipynb"

    def setUp(self):
        self.here = os.getcwd()
        self.place = tempfile.TemporaryDirectory()
        os.chdir(self.place.name)
        self.path = os.environ.get("PYTHONPATH")
        os.environ["PYTHONPATH"] = str(Path(casus.__file__).parents[1])

    def tearDown(self):
        os.chdir(self.here)
        self.place.cleanup()
        os.environ.pop("PYTHONPATH")
        if self.path is not None:
            os.environ["PYTHONPATH"] = self.path

    def test_its_cells_run_one_after_the_other(self):
        cells = json.loads(self.NOTEBOOK.read_text("utf-8"))["cells"]
        names = {}
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()) as out:
            warnings.simplefilter("error", casus.PartialResults)
            for cell in cells:
                if cell["cell_type"] == "code":
                    exec(compile("".join(cell["source"]), cell["id"], "exec"), names)
        self.assertIn("the replay agrees with runs.csv", out.getvalue())
        self.assertEqual(names["two"].mean("war", arm="bold")["n"], 200)

    def test_jupyter_shows_tables_and_figures(self):
        try:
            import nbclient
            import nbformat
        except ImportError:
            self.skipTest("nbclient is not installed")
        played = nbclient.NotebookClient(nbformat.read(self.NOTEBOOK, 4), timeout=500).execute()
        shown = [o["data"].get("text/html", "") for c in played.cells for o in c.get("outputs", []) if "data" in o]
        self.assertTrue(any("<th>chance</th>" in html and "data:image/svg+xml" in html for html in shown))


if __name__ == "__main__":
    unittest.main()
