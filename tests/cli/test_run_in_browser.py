"""``run`` as a new user meets it: a real process, its chat page in a real Chromium, five questions."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import async_playwright, expect

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]
ROOT = Path(__file__).parents[2]
PATIENCE = 60_000
"""Milliseconds: the first start trains on the fact base."""
EXCHANGES = [
    ("is the former president out of prison", "Atambayev Sr was released from jail after his supporters"),
    ("how many parties made it into parliament", "Only four out of 16 parties"),
    ("Кто первый президент Киргизии?", "Its first president, Askar Akayev"),
    ("what did police use against the crowd", "using tear gas and flashbang grenades"),
    ("when was Adilet Sultanaliev born", "does not"),
]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed (Debian: apt install chromium)"),
]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Run the bot in a process of its own, without a token, with a fresh data folder; give its chat page."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    environment |= {"BOT_DATA_DIR": str(tmp_path), "BOT_SEMANTIC": "off"}
    running = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"], stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT
    )
    try:
        assert running.stdout is not None
        found = re.search(r"http://\S+", running.stdout.readline())
        assert found is not None
        yield found.group()
    finally:
        running.send_signal(signal.SIGTERM)
        assert running.wait(timeout=20) == 0


async def test_five_questions_are_answered_on_the_page(address: str) -> None:
    """Each reply holds the article's own words, or says that they do not tell."""
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        page = await browser.new_page()
        await page.goto(address)
        await page.get_by_role("button", name=re.compile("start", re.IGNORECASE)).first.click()
        log = page.get_by_role("log")
        await expect(log.get_by_text("Ask me about the news").last).to_be_visible(timeout=PATIENCE)
        box = page.get_by_role("textbox").last
        for question, proof in EXCHANGES:
            await box.fill(question)
            await box.press("Enter")
            await expect(log.get_by_text(proof).last).to_be_visible(timeout=PATIENCE)
        await browser.close()
