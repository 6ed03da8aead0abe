"""Groups and channels: what privacy mode shows the bot, and who writes without a name."""

import pytest
from telegram import Bot, Message, MessageOriginChannel, MessageOriginUser, Update
from telegram.error import BadRequest, Forbidden

from bot.localapi import Group, LocalBotApi, Person


@pytest.fixture
def group(server: LocalBotApi, reader: Person) -> Group:
    return server.group(id=-1001, title="Newsroom", members=[reader, server.person(502, "Bakyt")])


async def received(bot: Bot) -> list[Message]:
    return [update.effective_message for update in await bot.get_updates() if update.effective_message]


async def test_with_privacy_mode_only_what_is_meant_for_the_bot_arrives(
    bot: Bot, group: Group, reader: Person, server: LocalBotApi
) -> None:
    """Commands (not another bot's), replies to the bot, what comes via it; not chatter, not mentions."""
    name = server.bot["username"]
    own = await bot.send_message(group.id, "Good morning")
    await group.send(reader, "chatter")
    await group.send(reader, f"@{name} who won?")
    await group.send(reader, "/ask@some_other_bot who won?")
    await group.send(reader, "well, /ask")
    seen = [
        await group.send(reader, "/ask who won?"),
        await group.send(reader, f"/ask@{name} who won?"),
        await group.send(reader, "and why?", reply_to=group.message(own.message_id)),
        await group.send(reader, "an inline result", via_bot=True),
    ]
    arrived = await received(bot)
    assert [message.message_id for message in arrived] == [message["message_id"] for message in seen]


async def test_without_privacy_mode_and_as_an_administrator_everything_arrives(
    server: LocalBotApi, bot: Bot, reader: Person
) -> None:
    await server.group(id=-2, members=[reader], privacy=False).send(reader, "chatter")
    await server.group(id=-3, members=[reader], bot_status="administrator").send(reader, "chatter")
    assert len(await received(bot)) == 2


async def test_writers_without_a_name(bot: Bot, group: Group, server: LocalBotApi) -> None:
    channel = server.channel(id=-1002, title="The Paper", username="the_paper")
    await group.send_anonymously("/grant 1 owner", title="Boss")
    await group.send_as_channel(channel, "/grant 2 owner")
    await channel.post("/grant 3 owner", signature="Editor")
    anonymous, as_channel, post = await received(bot)
    assert anonymous.from_user is not None
    assert (anonymous.from_user.id, anonymous.from_user.is_bot) == (1087968824, True)
    assert anonymous.sender_chat == anonymous.chat
    assert as_channel.from_user is not None
    assert as_channel.from_user.id == 136817688
    assert as_channel.sender_chat is not None
    assert as_channel.sender_chat.id == channel.id
    assert post.from_user is None
    assert post.sender_chat == post.chat
    assert post.author_signature == "Editor"


async def test_a_linked_channels_posts_come_from_telegram_itself(
    server: LocalBotApi, bot: Bot, reader: Person
) -> None:
    open_group = server.group(id=-4, members=[reader], privacy=False)
    await open_group.send_channel_post(server.channel(id=-1002), "News")
    _post, forwarded = await received(bot)
    assert forwarded.from_user is not None
    assert forwarded.from_user.id == 777000
    assert forwarded.is_automatic_forward
    assert isinstance(forwarded.forward_origin, MessageOriginChannel)


async def test_a_forward_names_its_origin(
    bot: Bot, group: Group, reader: Person, server: LocalBotApi
) -> None:
    author = server.person(503, "Chingiz")
    await group.send(reader, "/approve x", forwarded_from=author)
    (message,) = await received(bot)
    assert isinstance(message.forward_origin, MessageOriginUser)
    assert message.forward_origin.sender_user.id == author.id


async def test_members_and_administrators(bot: Bot, group: Group, reader: Person) -> None:
    assert (await bot.get_chat_member(group.id, reader.id)).status == "creator"
    assert (await bot.get_chat_member(group.id, 502)).status == "member"
    assert (await bot.get_chat_member(group.id, bot.id)).status == "member"
    group.join(reader, "administrator")
    assert [admin.user.id for admin in await bot.get_chat_administrators(group.id)] == [reader.id]
    assert await bot.get_chat_member_count(group.id) == 3
    assert (await bot.get_chat(group.id)).title == "Newsroom"
    with pytest.raises(BadRequest, match="User not found"):
        await bot.get_chat_member(group.id, 404)


async def test_the_bot_comes_and_goes(bot: Bot, group: Group, reader: Person) -> None:
    await bot.leave_chat(group.id)
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await bot.send_message(group.id, "x")
    await group.send(reader, "/ask anybody there?")
    await group.set_bot(reader, "member")
    joined, service = await bot.get_updates()
    assert isinstance(joined, Update)
    assert joined.my_chat_member is not None
    assert joined.my_chat_member.new_chat_member.status == "member"
    assert service.message is not None
    assert service.message.new_chat_members[0].id == bot.id
    await group.set_bot(reader, "kicked")
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(group.id, "x")


async def test_in_a_group_the_bot_deletes_only_its_own(bot: Bot, group: Group, reader: Person) -> None:
    theirs = await group.send(reader, "theirs")
    own = await bot.send_message(group.id, "own")
    assert await own.delete()
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(group.id, theirs["message_id"])
