"""The progress of long work: seen on a terminal, silent in a pipe."""

from io import StringIO

from seller_desk.views.terminal.progress import ProgressLine


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_pipe_is_not_disturbed() -> None:
    pipe = StringIO()
    line = ProgressLine(pipe)

    line("read", 500, 1_000)
    line.clear()

    assert pipe.getvalue() == ""


def test_a_terminal_shows_one_line_and_leaves_none_behind() -> None:
    terminal = Terminal()
    line = ProgressLine(terminal)

    line("read", 500, 1_000)
    line("read", 600, 1_000)
    line.clear()

    assert terminal.getvalue().startswith("\rreading 500 / 1,000")
    assert "600" not in terminal.getvalue()
    assert terminal.getvalue().endswith("\r")
    assert "\n" not in terminal.getvalue()
