### Messages that ask nothing: without words, forwarded commands.

wordless = I see no question in that. Write it in words, for example: { $question }
forwarded-command = A forwarded command does nothing. To give it yourself, send { $name }.
