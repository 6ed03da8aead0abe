### Texts that editors type: what is not taken.

typed-empty = There is nothing to read in it; expected a text.
typed-invisible = There is an invisible character ({ $character }) in it; expected text without it.
typed-long = It has { $length } characters; expected { $most } at most, so that a reply fits one message.
