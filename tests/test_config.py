"""Where this machine keeps the shop, and in which language it speaks."""

import os
import sys
from pathlib import Path

import pytest

from seller_desk import config


def env(folder: Path, **more: str) -> dict[str, str]:
    return {"SELLER_DESK_DATA": str(folder), **more}


def test_the_shop_lies_in_the_named_folder(tmp_path: Path) -> None:
    loaded = config.load(env(tmp_path))

    assert loaded.data_dir == tmp_path
    assert loaded.store == tmp_path / "shop.db"
    assert loaded.logs == tmp_path / "logs"


def test_without_a_named_folder_it_lies_where_the_system_keeps_data() -> None:
    assert config.load({}).data_dir.name == "Seller Desk"


def test_another_shop_may_be_named(tmp_path: Path) -> None:
    loaded = config.load(env(tmp_path), store=str(tmp_path / "other.db"))

    assert loaded.store == tmp_path / "other.db"
    assert loaded.data_dir == tmp_path


def test_looking_makes_nothing(tmp_path: Path) -> None:
    config.load(env(tmp_path / "new"))

    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("zh_CN.UTF-8", "zh_CN"),
        ("en_US.UTF-8", "en"),
        ("en_GB", "en"),
        ("C.UTF-8", "zh_CN"),
        ("de_DE.UTF-8", "zh_CN"),
    ],
)
def test_chinese_unless_the_system_clearly_speaks_english(
    tmp_path: Path, locale: str, language: str
) -> None:
    assert config.load(env(tmp_path, LANG=locale)).language == language


def test_the_stricter_variable_of_the_locale_wins(tmp_path: Path) -> None:
    assert config.load(env(tmp_path, LANG="en_US", LC_ALL="zh_CN")).language == "zh_CN"


def test_a_remembered_language_beats_the_system_and_a_named_one_beats_both(tmp_path: Path) -> None:
    here = env(tmp_path / "data", LANG="zh_CN")
    config.remember_language(config.load(here), "en")

    assert config.load(here).language == "en"
    assert config.load(here, language="zh_CN").language == "zh_CN"


def test_remembering_keeps_what_else_stands_in_the_file(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"later": 1}', "utf-8")

    config.remember_language(config.load(env(tmp_path)), "en")

    assert (tmp_path / "config.json").read_text("utf-8") == '{"later": 1, "language": "en"}'


@pytest.mark.parametrize("content", ["", "{", "[]", '{"language": 7}', '{"language": "fr"}'])
def test_a_broken_file_does_not_keep_the_program_from_starting(
    tmp_path: Path, content: str
) -> None:
    (tmp_path / "config.json").write_text(content, "utf-8")

    assert config.load(env(tmp_path, LANG="en_US")).language == "en"


if sys.platform != "win32":  # there the user's profile itself is private

    def test_new_folders_are_their_owners_alone(tmp_path: Path) -> None:
        folder = config.private_dir(tmp_path / "data" / "logs")

        assert [mode(folder.parent), mode(folder)] == [0o700, 0o700]

    def test_a_folder_that_was_there_is_left_as_it_is(tmp_path: Path) -> None:
        tmp_path.chmod(0o755)

        config.private_dir(tmp_path)

        assert mode(tmp_path) == 0o755

    def test_new_files_are_their_owners_alone(tmp_path: Path) -> None:
        before = os.umask(0o022)
        try:
            config.make_private()
            (tmp_path / "shop.db").touch()
        finally:
            os.umask(before)

        assert mode(tmp_path / "shop.db") == 0o600


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777
