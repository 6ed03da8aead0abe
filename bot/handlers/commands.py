"""Commands: who may give them, what they need to be told, and the questions that collect what is missing.

A command's arguments stand behind it (``/grant 123 editor``), or are asked for one by one. What was given so
far is in the state (``bot.state.steps``): it survives a restart. The role is checked again at every step.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

from telegram.ext import filters

from bot.model import Role
from bot.model.limits import units
from bot.replies import (
    Action,
    Choice,
    Reply,
    render_cancelled,
    render_expired_button,
    render_gathered,
    render_private_only,
    render_prompt,
    render_step_over,
)
from bot.state import steps
from bot.state.buttons import Record
from bot.state.receipts import Receipt
from bot.state.steps import Step

from . import gathering, other, wording
from .presses import Press
from .turn import Handler, Turn

AWAKE = frozenset({"settings", "help"})
"""What is answered in a group's quiet hours too."""

QUESTION_WORDS = 4
"""So many words are a question rather than an id or a word to choose."""

Check = Callable[[Turn, str], Awaitable[Reply | None]]
"""Says what is wrong with a value and what was expected; None where nothing is."""
Offer = Callable[[Turn], Awaitable[tuple[Choice, ...]]]
"""Values to choose from by a press."""

Split = Callable[[Turn, str], Awaitable[dict[str, str]]]
"""Reads what stands behind a command, as values by argument."""


@dataclass(frozen=True, slots=True)
class Argument:
    """Something that a command needs to be told; asked for in the words of ``prompt-<command>-<name>``."""

    name: str
    check: Check | None = None
    offer: Offer | None = None
    optional: bool = False
    """Not missed on the command's own line; where it is asked for, it may be skipped."""
    rest: bool = False
    """Takes all that is left of the message, not one word."""
    when: Callable[[Turn], bool] | None = None
    """Whether it is asked for at all, by what was given before; None: always."""
    aside: bool = False
    """Asked for only where a choice says so: one whose value is ``+`` and the argument's name."""
    needed: Callable[[Turn], Awaitable[bool]] | None = None
    """Whether one that stands ``aside`` is asked for all the same."""
    preface: Callable[[Turn], Awaitable[Reply | None]] | None = None
    """What is shown above the question; it may have nothing to show."""
    fetch: Callable[[Turn], Awaitable[str | Reply]] | None = None
    """Takes a document in place of a text: the value, or why it is not taken."""
    gathers: bool = False
    """May be longer than a message: what comes in parts is put together until its sender says that is all."""


@dataclass(frozen=True, slots=True)
class Command:
    """What a command does; the handler finds the values in ``turn.arguments``."""

    handler: Handler
    arguments: tuple[Argument, ...] = ()
    role: Role = Role.READER
    private: bool = False
    """Concerns the person alone: in a group they are sent to the private chat."""
    split: Split | None = None
    """Gives the arguments what stands behind the command; None: to each a word, to the last the rest."""

    def open_to(self, turn: Turn) -> bool:
        """Tell whether this person may give it here: what needs a role is for private chats only."""
        if self.role is Role.READER:
            return True
        return turn.private and turn.person.role >= self.role


class Commands:
    """All commands by name, with what begins one and what goes on with it."""

    def __init__(self, known: Mapping[str, Command]) -> None:
        self.known = known

    def beginning(self, name: str) -> Handler:
        """Make the handler of a command's message."""

        async def begin(turn: Turn) -> None:
            command = self.known[name]
            if not command.open_to(turn):
                await _deny(turn)
                return
            if turn.quiet and name not in AWAKE:
                return
            await self._begin(turn, name, wording.argument(turn.message))

        return begin

    async def _begin(self, turn: Turn, name: str, said: str) -> None:
        """Leave what was under way and go on with what stands behind the command."""
        if self.known[name].private and not turn.private:
            turn.say(render_private_only(turn.language))
            return
        turn.write(lambda connection: steps.leave(connection, turn.chat.id, turn.user.id))
        arguments = self.known[name].arguments
        values = await _read(turn, said, self.known[name])
        # What can do with nothing at all does so at once.
        guided = not values and any(not argument.optional for argument in arguments)
        first = arguments[0] if arguments else None
        if first and first.gathers and gathering.may_be_part(values.get(first.name, "")):
            await self._gather(turn, name, first, {}, values[first.name])
            return
        await self._go_on(turn, name, values, guided=guided)

    def answering(self, otherwise: Handler) -> Handler:
        """Make the handler of a text: the answer to what a command asked for, else done ``otherwise``."""

        async def answer(turn: Turn) -> None:
            step, text = turn.step, (turn.message.text or "").strip()
            command = self.known.get(step.command) if step else None
            if step is None or command is None or not command.open_to(turn) or _is_forwarded(turn, command):
                await otherwise(turn)
            elif not text or await _rather_asks(turn, command, step, text):
                turn.write(lambda connection: steps.leave(connection, turn.chat.id, turn.user.id))
                await otherwise(turn)
            else:
                await self._take(turn, step, text)

        return answer

    async def _take(self, turn: Turn, step: Step, text: str) -> None:
        """Take a text as the value that was asked for, or as a further part of it."""
        asked = next((a for a in self.known[step.command].arguments if a.name == step.argument), None)
        former = step.given.get(step.argument, "") if asked and asked.gathers else ""
        if asked and asked.gathers and (former or gathering.may_be_part(text)):
            await self._gather(turn, step.command, asked, step.given, gathering.joined(former, text))
            return
        await self._go_on(turn, step.command, {**step.given, step.argument: text}, guided=True)

    async def _gather(
        self, turn: Turn, name: str, argument: Argument, given: Mapping[str, str], so_far: str
    ) -> None:
        """Keep what was sent so far, unless it is refused as it is; ask whether that is all."""
        turn.arguments = dict(given)
        if argument.check and (problem := await argument.check(turn, so_far)):
            await self._ask(turn, name, argument, {}, problem)
            return
        step = Step(name, argument.name, {**given, argument.name: so_far})
        turn.write(lambda connection: steps.save(connection, turn.chat.id, turn.user.id, step, turn.now))
        turn.say(render_gathered(name, argument.name, units(so_far), turn.language))

    def receiving(self, otherwise: Handler) -> Handler:
        """Make the handler of a document: for a command that asked, or in the caption; else ``otherwise``."""

        async def receive(turn: Turn) -> None:
            name, argument, given = self._wanted(turn)
            command = self.known.get(name)
            if argument is None or argument.fetch is None or command is None or not command.open_to(turn):
                await otherwise(turn)
                return
            if _is_forwarded(turn, command):
                await otherwise(turn)
                return
            fetched = await argument.fetch(turn)
            if isinstance(fetched, Reply):
                await self._ask(turn, name, argument, dict(given), fetched)
                return
            await self._go_on(turn, name, {**given, argument.name: fetched}, guided=True)

        return receive

    def _wanted(self, turn: Turn) -> tuple[str, Argument | None, Mapping[str, str]]:
        """Return which command and argument a document is for, and what was given before."""
        caption = (turn.message.caption or "").split(maxsplit=1)[:1]
        named = caption[0].removeprefix("/").partition("@")[0].lower() if caption else ""
        if named in self.known:
            first = next((each for each in self.known[named].arguments if each.fetch), None)
            return named, first, {}
        if turn.step is None or turn.step.command not in self.known:
            return "", None, {}
        arguments = self.known[turn.step.command].arguments
        asked = next((each for each in arguments if each.name == turn.step.argument), None)
        return turn.step.command, asked, turn.step.given

    async def choose(self, turn: Turn, record: Record, _receipt: Receipt | None) -> None:
        """Take a value that was chosen by a press: the button says of which command and argument."""
        name, argument, value = record.button.target.split(" ", 2)
        step, command = turn.step, self.known.get(name)
        fits = step is not None and (step.command, step.argument) == (name, argument)
        if step is None or command is None or not fits or not command.open_to(turn):
            turn.notice = render_step_over(turn.language).plain()
            return
        asked = next((each for each in command.arguments if each.name == argument), None)
        if asked is not None and asked.gathers:
            value = value or step.given.get(argument, "")  # that is all: what was gathered is the value
        aside = next((each for each in command.arguments if f"+{each.name}" == value), None)
        if aside is not None:
            await self._ask(turn, name, aside, dict(step.given), None)
            return
        await self._go_on(turn, name, {**step.given, argument: value}, guided=True)

    async def press_begin(self, turn: Turn, record: Record, _receipt: Receipt | None) -> None:
        """Give the command that a button stands for, as if it had been typed.

        ``+`` and an argument's name at the end asks for that argument.
        """
        name, _, said = record.button.target.partition(" ")
        said, _, wanted = said.partition(" +")
        command = self.known.get(name)
        if command is None or not command.open_to(turn):
            turn.notice = render_expired_button(turn.language).plain()
            return
        aside = next((each for each in command.arguments if each.name == wanted), None)
        if aside is None:
            await self._begin(turn, name, said)
        else:
            await self._ask(turn, name, aside, await _read(turn, said, command), None)

    async def _go_on(self, turn: Turn, name: str, given: Mapping[str, str], *, guided: bool) -> None:
        """Ask for the first value that is missing or wrong; with all of them there, do what was commanded."""
        values: dict[str, str] = {}
        for argument in self.known[name].arguments:
            value = given.get(argument.name)
            turn.arguments = values
            if argument.when and not argument.when(turn):
                continue
            if value is None and await _can_wait(turn, argument, guided=guided):
                continue
            problem = await argument.check(turn, value) if value and argument.check else None
            if problem is not None or value is None or (not value and not argument.optional):
                # What was given ahead of its turn is kept; what is asked for again is not.
                kept = {other: said for other, said in given.items() if other != argument.name}
                await self._ask(turn, name, argument, values, problem, kept=kept)
                return
            values[argument.name] = value
        turn.arguments = values
        turn.write(lambda connection: steps.leave(connection, turn.chat.id, turn.user.id))
        await self.known[name].handler(turn)

    async def _ask(
        self,
        turn: Turn,
        name: str,
        argument: Argument,
        values: dict[str, str],
        problem: Reply | None,
        *,
        kept: Mapping[str, str] | None = None,
    ) -> None:
        step = Step(name, argument.name, {**(kept or {}), **values})
        turn.arguments = values
        choices = await argument.offer(turn) if argument.offer else ()
        if problem is None and argument.preface:
            problem = await argument.preface(turn)
        turn.write(
            lambda connection: steps.save(connection, turn.chat.id, turn.user.id, step, turn.now),
        )
        prompt = render_prompt(
            name, argument.name, turn.language, choices, problem=problem, optional=argument.optional
        )
        if turn.private:
            turn.say(prompt)
        else:
            # In a group the bot reads only what replies to it.
            prompt = prompt if choices else replace(prompt, buttons=())
            turn.say(prompt, reply_to=turn.message.message_id, prompt=not choices)


async def cancel(turn: Turn) -> None:
    """Leave the command that waits for something."""
    turn.write(lambda connection: steps.leave(connection, turn.chat.id, turn.user.id))
    turn.say(render_cancelled(turn.language, something=turn.step is not None))


async def press_cancel(turn: Turn, _record: Record, _receipt: Receipt | None) -> None:
    """Do the same by a button."""
    await cancel(turn)


def presses(commands: Commands) -> dict[str, Press]:
    """Make the buttons below a question for a value."""
    return {
        Action.STEP: Press(commands.choose),
        Action.CANCEL: Press(press_cancel),
        Action.BEGIN: Press(commands.press_begin),
    }


async def _deny(turn: Turn) -> None:
    """Say of a command that is not for this person, or not for here, what is said of one that is none."""
    if turn.private or wording.NamesBot().filter(turn.message):
        await other.unknown_command(turn)


async def _rather_asks(turn: Turn, command: Command, step: Step, text: str) -> bool:
    """Tell whether a reader has gone on to a question, instead of giving a value such as an id."""
    argument = next((each for each in command.arguments if each.name == step.argument), None)
    if command.role > Role.READER or argument is None or argument.check is None or argument.rest:
        return False
    if not text.endswith("?") and len(text.split()) < QUESTION_WORDS:
        return False
    turn.arguments = dict(step.given)
    return await argument.check(turn, text) is not None


def _is_forwarded(turn: Turn, command: Command) -> bool:
    """Tell whether another's words would go into an editor's command."""
    return command.role > Role.READER and bool(filters.FORWARDED.check_update(turn.update))


async def _can_wait(turn: Turn, argument: Argument, *, guided: bool) -> bool:
    """Tell whether a value that was not given is not asked for either."""
    if argument.aside:
        return argument.needed is None or not await argument.needed(turn)
    return argument.optional and not guided


async def _read(turn: Turn, said: str, command: Command) -> dict[str, str]:
    return await command.split(turn, said) if command.split else _split(said, command.arguments)


def _split(text: str, arguments: tuple[Argument, ...]) -> dict[str, str]:
    """Give each argument a word, and the last one, or one that takes the rest, all that is left."""
    values: dict[str, str] = {}
    for argument in arguments:
        if not text:
            break
        all_of_it = argument.rest or argument is arguments[-1]
        word = text if all_of_it else text.split(maxsplit=1)[0]
        values[argument.name], text = word.strip(), text[len(word) :].strip()
    return values
