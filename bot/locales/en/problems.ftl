### What the checks of the fact base say to editors.

problem-wording-taken = “{ $value }” is a wording of { $where } already; expected it in one place.
problem-no-entity = “{ $value }” is none of the people, places and groups of the base ({ $where }); expected an id that /show tells.
problem-no-quote = “{ $value }” is not in the article; expected words of one paragraph, character for character.
problem-no-question = “{ $value }” is the first wording; expected a whole question that ends in “?”.
problem-no-speaker = “{ $value }” needs a speaker; expected the claim with an id behind it, such as “alleged fishermen”.
problem-needless-speaker = An established fact has no speaker; expected it without “{ $value }”.
problem-early-review = The review on { $value } is before the day { $where }; expected a later day.
problem-no-date = “{ $value }” is no date ({ $where }); expected one such as 2020-10-06.
problem-no-choice = “{ $value }” is none of the words for { $where }; expected: { $known }.
problem-twice = “{ $value }” is there twice ({ $where }); expected once.
problem-nearest = The nearest is “{ $value }”.
