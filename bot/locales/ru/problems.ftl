### Что проверка базы фактов говорит редакторам.

problem-wording-taken = «{ $value }» — уже формулировка записи { $where }; ожидалось, что она стоит в одном месте.
problem-no-entity = «{ $value }» нет среди людей, мест и групп базы ({ $where }); ожидался идентификатор, какой показывает /show.
problem-no-quote = «{ $value }» нет в статье; ожидались слова одного абзаца, знак в знак.
problem-no-question = «{ $value }» — первая формулировка; ожидался целый вопрос со знаком «?» в конце.
problem-no-speaker = Для «{ $value }» нужно, кто это сказал; ожидался идентификатор после этого слова, например «alleged fishermen».
problem-needless-speaker = У установленного факта нет говорящего; ожидалось без «{ $value }».
problem-early-review = День проверки { $value } раньше дня { $where }; ожидался более поздний.
problem-no-date = «{ $value }» — не дата ({ $where }); ожидалась дата вида 2020-10-06.
problem-no-choice = «{ $value }» не подходит для { $where }; ожидалось одно из: { $known }.
problem-twice = «{ $value }» стоит дважды ({ $where }); ожидалось один раз.
problem-nearest = Ближе всего «{ $value }».
