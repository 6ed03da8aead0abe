### The publish gate while it is at work.

gate-checking = Checking which answers would change; the result follows here. Draft:
button-checking = Checking …
