"""The unit and the container files: what they forbid, and that they name what there is."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from bot.settings import PREFIX, Settings

DEPLOY = Path(__file__).parents[1] / "deploy"
UNIT = DEPLOY / "newsbot.service"
CONTAINER = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
SETTINGS = {PREFIX + name.upper() for name in Settings.model_fields}
EXPOSURE = 2.0


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_the_units_exposure_is_low() -> None:
    """Systemd's own judgement, from 0 (sealed) to 10 (everything open)."""
    command = ["systemd-analyze", "security", "--offline=yes", f"--threshold={EXPOSURE * 10:.0f}", str(UNIT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = re.search(r"Overall exposure level for \S+: ([\d.]+)", done.stdout)
    assert said, done.stdout + done.stderr
    assert float(said[1]) <= EXPOSURE
    assert done.returncode == 0


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_understands_every_line_of_the_unit(tmp_path: Path) -> None:
    """Only the program, which is not where it will be, is missing here."""
    copy = tmp_path / UNIT.name
    text = UNIT.read_text(encoding="utf-8")
    copy.write_text(re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", text, flags=re.MULTILINE), "utf-8")
    command = ["systemd-analyze", "verify", "--man=no", str(copy)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert [line for line in done.stderr.splitlines() if UNIT.name in line] == []


@pytest.mark.parametrize(
    "line",
    [
        "Restart=always",
        "RestartPreventExitStatus=2",
        "User=newsbot",
        "NoNewPrivileges=yes",
        "ProtectSystem=strict",
        "CapabilityBoundingSet=",
        "MemoryDenyWriteExecute=yes",
        "StateDirectoryMode=0700",
        "UMask=0077",
    ],
)
def test_the_unit_says(line: str) -> None:
    assert line in UNIT.read_text(encoding="utf-8").splitlines()


def test_only_settings_that_there_are_are_set() -> None:
    """A misspelt one would be ignored in silence."""
    for path in DEPLOY.iterdir():
        named = set(re.findall(r"\bBOT_[A-Z_]+", path.read_text(encoding="utf-8")))
        assert named <= SETTINGS, path.name


def instructions(name: str) -> list[str]:
    """Read the arguments of all instructions of this name in the last stage, continued lines joined."""
    stage = re.split(r"^FROM ", CONTAINER.replace("\\\n", " "), flags=re.MULTILINE)[-1]
    return re.findall(rf"^{name} +(.*)$", stage, re.MULTILINE)


def test_the_container_runs_as_an_ordinary_user() -> None:
    """By number, so that an orchestrator can see that it is not root's."""
    [user] = instructions("USER")
    assert all(int(number) >= 1000 for number in user.split(":"))
    last = CONTAINER.rindex("\nUSER")
    assert "\nRUN" not in CONTAINER[last:]
    assert "\nCOPY" not in CONTAINER[last:]


def test_the_container_gets_no_secret_and_no_rubbish() -> None:
    """Everything is left out but what is listed; nothing is fetched past the package registry."""
    listed = (DEPLOY / "Containerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    assert listed[0] == "*"
    assert not [line for line in listed if line.startswith("!") and (".env" in line or "data" in line)]
    root = DEPLOY.parent
    assert all((root / line[1:]).exists() for line in listed if line.startswith("!"))
    assert "\nADD " not in CONTAINER
    assert not re.search(r"curl|wget|BOT_TOKEN|sudo", CONTAINER)
    assert all(
        ":" in image and ":latest" not in image for image in re.findall(r"^FROM (\S+)", CONTAINER, re.M)
    )


def test_the_container_is_started_and_ended_as_the_bot_expects() -> None:
    """Signals reach the bot itself, its liveness is asked for, its data is on a volume."""
    assert instructions("ENTRYPOINT") == ['["/opt/newsbot/.venv/bin/python", "-m", "bot"]']
    assert instructions("STOPSIGNAL") == ["SIGTERM"]
    assert instructions("VOLUME") == ["/var/lib/newsbot"]
    assert "/live" in instructions("HEALTHCHECK")[0]


def test_the_service_has_a_read_only_root_and_no_capability() -> None:
    composed = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    service = composed["services"]["newsbot"]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["restart"] == "always"
    assert "privileged" not in service
    [volume] = service["volumes"]
    assert volume.split(":")[0] in composed["volumes"]
    assert (DEPLOY / service["env_file"]).parent == DEPLOY / ".."
    assert (DEPLOY / service["build"]["context"] / service["build"]["dockerfile"]).exists()
