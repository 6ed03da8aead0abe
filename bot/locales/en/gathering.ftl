### Texts that come in several messages.

gathered = I have { $length } characters so far. Send me the rest, or press “That is all”.
gathered-all = That is all
