"""Running the newsroom: who may change what, and every change of the fact base. Knows no Telegram."""
