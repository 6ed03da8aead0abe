### The guard's reasons against a fact, for editors.

guard-name = the question names { $said }, the fact does not
guard-group = the question names { $said }, the fact does not
guard-number = the question says { $said }, the fact does not
guard-conflict = the question counts { $said }, the fact { $more } of the same
guard-slot = the question asks { $said }, the fact does not tell that
guard-counted = the question asks about “{ $said }”, the fact does not
guard-kind = the question asks about “{ $said }”, the fact does not
guard-opposite = the fact says the opposite of “{ $said }”
guard-matter = the question is about { $said }, the fact tells nothing of it
guard-order-before = the question asks what was before something, the fact sets no order
guard-order-after = the question asks what was after something, the fact sets no order
guard-dated-before = the question says before { $more }, the fact does not
guard-dated-after = the question says after { $more }, the fact does not
guard-future = the question is about what is to come, the fact is not
guard-nothing = the fact accounts for no word of the question
guard-vague = the question asks which ones, the fact does not name them
guard-source = the question asks who says so, the fact does not tell that
guard-again = the question asks for more than the fact, which was just told
guard-beside = the question asks for more of what was last told, the fact is of something else
