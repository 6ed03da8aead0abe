"""getUpdates and the webhook methods. This server delivers by polling alone."""

from bot.localapi.errors import bad_request
from bot.localapi.wire import Json, Params
from bot.localapi.world import World


async def get_updates(world: World, params: Params) -> list[Json]:
    """Return the updates from `offset` on, waiting `timeout` seconds for the first."""
    if not world.updates.polled:
        world.tell("profile")  # the page says that the bot is there now
    allowed = params.listing("allowed_updates") if "allowed_updates" in params else None
    return await world.updates.poll(
        offset=params.integer("offset"),
        limit=params.integer("limit", 100),
        seconds=params.integer("timeout"),
        allowed=allowed,
    )


def get_webhook_info(world: World, _params: Params) -> Json:
    """No webhook is ever set here."""
    info: Json = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending),
    }
    if world.updates.allowed:
        info["allowed_updates"] = sorted(world.updates.allowed)
    return info


def set_webhook(_world: World, params: Params) -> bool:
    """Refused, unless it takes the webhook away."""
    if params.text("url"):
        raise bad_request("bad webhook: the local server delivers updates through getUpdates only")
    return True


def delete_webhook(world: World, params: Params) -> bool:
    """Nothing to take away; drops the waiting updates where that is asked."""
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    return True


def log_out(_world: World, _params: Params) -> bool:
    """Accept, though there is no other server to move to."""
    return True


def close(_world: World, _params: Params) -> bool:
    """Accept: this instance is closed from outside."""
    return True
