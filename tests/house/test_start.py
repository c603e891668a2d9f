"""start.py says what it needs and hands on what it is told; nothing is downloaded here."""

import ast
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

START = Path(__file__).parents[2] / "start.py"


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """start.py as if it stood in an empty folder with a venv already made."""
    spec = importlib.util.spec_from_file_location("start", START)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "HERE", str(tmp_path))
    monkeypatch.setattr(module, "VENV", str(tmp_path / ".venv"))
    (tmp_path / ".venv").mkdir()
    return module


def test_old_pythons_can_read_it() -> None:
    tree = ast.parse(START.read_text("ascii"), feature_version=(3, 4))

    too_new = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.AsyncFunctionDef, ast.Nonlocal)
    assert not [node for node in ast.walk(tree) if isinstance(node, too_new)]
    signatures = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert not [node.name for node in signatures if node.args.kwonlyargs or node.returns]


@pytest.mark.parametrize(
    ("version", "suitable"),
    [
        ((2, 7, 18), False),
        ((3, 10, 13), False),
        ((3, 11, 0), True),
        ((3, 13, 9), True),
        ((3, 14, 0), False),
    ],
)
def test_which_pythons_will_do(
    start: ModuleType, version: tuple[int, ...], *, suitable: bool
) -> None:
    assert start.is_suitable(version) is suitable


def test_what_it_says_to_another_python(start: ModuleType) -> None:
    assert start.version_sentence((3, 8, 18)) == (
        "Seller Desk needs Python 3.11 to 3.13; this is Python 3.8."
    )


def test_an_unsuitable_python_without_a_better_one_ends_in_one_line(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start.sys, "version_info", (3, 8, 18))
    monkeypatch.setattr(start, "candidates", lambda _windows: [["no-such-python"]])

    assert start.main([]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_other_pythons_are_looked_for_newest_first(start: ModuleType) -> None:
    assert start.candidates(windows=False) == [["python3.13"], ["python3.12"], ["python3.11"]]
    assert start.candidates(windows=True)[:2] == [["py", "-3.13"], ["py", "-3.12"]]


def test_a_python_is_known_by_its_answer(start: ModuleType) -> None:
    assert start.path_of([sys.executable]) == sys.executable
    assert start.path_of(["no-such-python"]) is None


@pytest.mark.parametrize(
    ("arguments", "opens"),
    [
        ([], True),
        (["--lang", "en"], True),
        (["--store", "shop.db", "--now=2026-04-09 10:00"], True),
        (["import", "a.xlsx"], False),
        (["--store", "shop.db", "radar", "--json"], False),
        (["--help"], False),
        (["-h"], False),
    ],
)
def test_which_arguments_open_the_window(
    start: ModuleType, arguments: list[str], *, opens: bool
) -> None:
    assert start.opens_window(arguments) is opens


@pytest.mark.parametrize(
    ("platform", "env", "screen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_where_a_screen_is(
    start: ModuleType, platform: str, env: dict[str, str], *, screen: bool
) -> None:
    assert start.has_screen(platform, env) is screen


@pytest.fixture
def ready(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Everything is installed; what would be started is handed back instead."""
    monkeypatch.setattr(start, "prepare_system", lambda: None)
    monkeypatch.setattr(start, "prepare_venv", lambda _purpose: "venv-python")
    monkeypatch.setattr(start, "become", lambda command, _env: command)
    return start


def test_arguments_are_handed_on(ready: ModuleType) -> None:
    words = ["--lang", "en", "import", "my sheet.xlsx", "--json"]

    assert ready.run(words) == ["venv-python", "-m", "seller_desk", *words]


def test_without_a_screen_the_window_is_refused_in_one_line(
    ready: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(ready, "has_screen", lambda _platform, _env: False)

    assert ready.run([]) == 1
    said = capsys.readouterr().err
    assert "python3 start.py shots DIR" in said
    assert said.count("\n") == 1


def test_without_a_screen_commands_still_run(
    ready: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ready, "has_screen", lambda _platform, _env: False)

    assert ready.run(["radar"]) == ["venv-python", "-m", "seller_desk", "radar"]


def test_the_program_is_found_from_any_folder(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "elsewhere")

    assert start.environment()["PYTHONPATH"] == start.HERE + os.pathsep + "elsewhere"


@pytest.fixture
def calls(start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[list[str]]:
    """The commands that would have been run, in a folder with requirements of its own."""
    project = '[project]\ndependencies = ["a>=1"]\n[project.optional-dependencies]\ntest = ["t"]\n'
    (tmp_path / "pyproject.toml").write_text(project, "utf-8")
    (tmp_path / "constraints.txt").write_text("a==1\n", "utf-8")
    run: list[list[str]] = []
    monkeypatch.setattr(start.subprocess, "check_call", run.append)
    monkeypatch.setattr(start, "path_of", lambda command: command[0])
    return run


def test_installs_what_is_pinned_and_only_once(start: ModuleType, calls: list[list[str]]) -> None:
    python = start.prepare_venv("program")
    start.prepare_venv("program")

    (install,) = calls
    assert install[0] == python
    assert install[-3:] == ["-c", str(Path(start.HERE, "constraints.txt")), "a>=1"]


def test_the_test_tools_bring_the_program_along(start: ModuleType, calls: list[list[str]]) -> None:
    start.prepare_venv("test")
    start.prepare_venv("program")

    (install,) = calls
    assert install[-2:] == ["a>=1", "t"]


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_changed_requirements_are_installed_again(
    start: ModuleType, calls: list[list[str]], tmp_path: Path, name: str
) -> None:
    start.prepare_venv("program")
    with (tmp_path / name).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    start.prepare_venv("program")

    assert len(calls) == 2


def test_a_failed_install_is_tried_again(
    start: ModuleType, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(command: list[str]) -> None:
        raise subprocess.CalledProcessError(1, command)

    with monkeypatch.context() as broken:
        broken.setattr(start.subprocess, "check_call", fail)
        with pytest.raises(subprocess.CalledProcessError):
            start.prepare_venv("program")
    start.prepare_venv("program")

    assert len(calls) == 1


def test_a_broken_venv_is_made_anew(
    start: ModuleType, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "path_of", lambda _command: None)

    start.prepare_venv("program")

    assert calls[0] == [sys.executable, "-m", "venv", "--clear", start.VENV]


def test_where_the_python_of_a_venv_lies(start: ModuleType) -> None:
    assert start.venv_python("v", windows=False) == str(Path("v", "bin", "python"))
    assert start.venv_python("v", windows=True) == str(Path("v", "Scripts", "python.exe"))


def test_missing_packages_are_named_with_the_exact_command(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start.shutil, "which", lambda name: name)
    monkeypatch.setattr(start.ctypes.util, "find_library", lambda name: name != "EGL")
    monkeypatch.setattr(start, "has_chinese_font", lambda: False)
    monkeypatch.setattr(start, "may_install", lambda: False)

    start.prepare_system()

    assert "sudo apt-get install -y libegl1 fontconfig fonts-noto-cjk\n" in capsys.readouterr().err


@pytest.mark.parametrize(("root", "prefix"), [(True, []), (False, ["sudo", "-n"])])
def test_missing_packages_are_installed_when_that_is_allowed(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, prefix: list[str], *, root: bool
) -> None:
    run: list[list[str]] = []

    def call(command: list[str]) -> int:
        run.append(command)
        return 0

    monkeypatch.setattr(start, "is_root", lambda: root)
    monkeypatch.setattr(start, "quiet_call", call)

    assert start.install_packages(["libegl1"])
    assert run == [
        [*prefix, "apt-get", "update"],
        [*prefix, "apt-get", "install", "-y", "libegl1"],
    ]


def test_every_check_runs_and_the_tests_come_last(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run: list[list[str]] = []

    def call(command: list[str], **_options: object) -> int:
        run.append(command)
        return 1 if "mypy" in command else 0

    monkeypatch.setattr(start.subprocess, "call", call)

    assert start.check("venv-python", ["-k", "order"]) == 1
    assert len(run) == 5
    assert run[-1][1:3] == ["-m", "pytest"]
    assert run[-1][-2:] == ["-k", "order"]
    assert "Failed before the tests: mypy\n" in capsys.readouterr().err
