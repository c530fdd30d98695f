"""The table of settings: defaults, the environment, mistakes."""

from __future__ import annotations

import pytest

from extractor import config
from extractor.errors import SetupError
from extractor.load import Limits


def test_the_defaults_are_the_limits_of_the_reader() -> None:
    assert config.limits(config.read({})) == Limits()


@pytest.mark.parametrize("setting", config.SETTINGS, ids=lambda s: s.name)
def test_every_setting_is_read_from_its_variable(setting: config.Setting) -> None:
    assert setting.help
    assert config.read({setting.variable: "1234"})[setting.name] == 1234
    assert config.read({setting.variable: " "})[setting.name] == setting.default


@pytest.mark.parametrize("value", ["many", "-1", "nan", "inf"])
def test_a_wrong_value_names_the_variable(value: str) -> None:
    with pytest.raises(SetupError, match="EXTRACTOR_JOBS"):
        config.read({"EXTRACTOR_JOBS": value})


def test_limits_follow_the_settings() -> None:
    assert config.limits(config.read({"EXTRACTOR_MAX_FILE_MB": "0.5"})).file_bytes == 500_000
